import { type Case, isSecret, type Status } from './case.ts';
import { type CategoryGroup, categories } from './categories.ts';
import type { Role } from './people.ts';
import type { Policy } from './policy.ts';
import type { Kind } from './report.ts';
import { type RiskLevel, riskLevelOf } from './risk.ts';
import { stockholm } from './time.ts';

/**
 * All that a channel may know of a case (OSL 25 kap. 1 §, 26 kap. 1 §; design/domain.md, Privacy).
 * A function that makes a channel card takes this type and nothing else.
 */
export interface ChannelView {
  /** For the card's buttons; a hash that says nothing. */
  readonly caseId: string;
  readonly number: string;
  readonly group: CategoryGroup;
  /** A missförhållande is in no channel. */
  readonly kind: Exclude<Kind, 'missforhallande'>;
  readonly status: Status;
  readonly riskLevel: RiskLevel | null;
  /** The day it was reported, Stockholm: the age without the hour. */
  readonly day: string;
  /** The role that holds it; never who. */
  readonly holder: Role | null;
}

/** What a channel shows of a case: the case, that it is handled elsewhere, or nothing at all. */
export type ChannelPresence = { readonly show: 'case'; readonly view: ChannelView } | { readonly show: 'outside' };

/**
 * The same words for a case that became secret, was referred away or merged, so that nothing can be told from them.
 * A channel that never showed the case shows nothing: the sender skips a first post of `outside`.
 */
export function presenceIn(c: Case, unitId: string, policy: Policy): ChannelPresence {
  if (isSecret(c) || c.status === 'merged' || c.unitId !== unitId) return { show: 'outside' };
  return { show: 'case', view: channelView(c, policy) };
}

const channelView = (c: Case, policy: Policy): ChannelView => ({
  caseId: c.id,
  number: c.number,
  group: categories[c.categories[0] ?? 'ovrigt'].group,
  kind: c.report.kind === 'missforhallande' ? 'avvikelse' : c.report.kind,
  status: c.status,
  riskLevel: c.assessed && riskLevelOf(c.assessed.assessment, policy),
  day: stockholm(c.reportedAt).toPlainDate().toString(),
  holder: c.received?.as ?? null,
});

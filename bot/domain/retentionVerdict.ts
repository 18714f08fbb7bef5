import { type Case, isOpen } from './case.ts';
import type { Facts } from './facts.ts';
import type { Unit } from './people.ts';
import { processOf } from './process.ts';
import { hasEnded } from './processes/index.ts';
import type { Retention, RetentionBasis, RetentionDecision, RetentionKind } from './retention.ts';
import { type Instant, stockholm, toInstant } from './time.ts';
import { isSettled, weekNamed, weekOf } from './weeks.ts';

/** Whether a case goes now, and if not, why. */
export type RetentionVerdict =
  | { readonly goes: true; readonly kind: RetentionKind; readonly basis: RetentionBasis }
  | { readonly goes: false; readonly why: 'open' | 'held' | 'notYet' | 'noDecision' };

export interface RetentionContext {
  readonly unit: Unit | undefined;
  readonly decisions: readonly RetentionDecision[];
  /** A legal hold stands. */
  readonly held: boolean;
  readonly now: Instant;
  readonly rules: Retention;
}

/** Whether the rules let a case go. Its week's figures must have settled: they stay when it goes. */
export function retentionOf(c: Case, { unit, decisions, held, now, rules }: RetentionContext): RetentionVerdict {
  const ended = endedAt(c);
  if (ended === null) return { goes: false, why: 'open' };
  if (held) return { goes: false, why: 'held' };
  if (!isSettled(weekNamed(weekOf(c.reportedAt)), now)) return { goes: false, why: 'notYet' };
  const lexSarah = lexSarahEndedAt(c, unit);
  if (lexSarah !== null) {
    const due = toInstant(stockholm(lexSarah).add({ years: rules.lexSarahPrivatYears }));
    if (now < due) return { goes: false, why: 'notYet' };
    return { goes: true, kind: 'lexSarahPrivat', basis: { by: 'law' } };
  }
  const kind = unit?.regime ?? 'kommunal';
  const decision = decisions.find((one) => covers(one, ended, unit));
  if (!decision) return { goes: false, why: 'noDecision' };
  return { goes: true, kind, basis: { by: 'decision', reference: decision.reference } };
}

const covers = ({ before, kinds, board }: RetentionDecision, ended: Instant, unit: Unit | undefined): boolean =>
  ended < before &&
  kinds.includes(unit?.regime ?? 'kommunal') &&
  (board === '' || (unit !== undefined && board === unit.board));

type Ripening = Omit<RetentionContext, 'held'>;

/**
 * Whether the rules may let it go, by what lists know: true for each case that `retentionOf` lets go, and for few others.
 * A case ends no earlier than it is reported.
 */
export function mayBeRipe(
  { open, source, reportedAt, closedAt }: Pick<Facts, 'open' | 'source' | 'reportedAt' | 'closedAt'>,
  { unit, decisions, now, rules }: Ripening,
): boolean {
  if (open || source === 'import') return false;
  if (decisions.some((one) => covers(one, closedAt ?? reportedAt, unit))) return true;
  return unit?.regime === 'privat' && toInstant(stockholm(reportedAt).add({ years: rules.lexSarahPrivatYears })) <= now;
}

/** No case that was reported from then on can go. */
export function ripeBefore({ decisions, now, rules }: Omit<Ripening, 'unit'>): Instant {
  // A day more than the years: they do not count alike from both ends of a leap year.
  const byLaw = toInstant(stockholm(now).subtract({ years: rules.lexSarahPrivatYears }).add({ days: 1 }));
  return [byLaw, ...decisions.map(({ before }) => before)].sort().at(-1) ?? byLaw;
}

/** When the last work on a case ended; null while there may be more. A merged case ends with the one it went into. */
function endedAt(c: Case): Instant | null {
  if (isOpen(c)) return null;
  if (c.status === 'withdrawn') return c.changedAt;
  return c.status === 'merged' ? (c.mergedInto?.closedAt ?? null) : (c.closed?.at ?? null);
}

/**
 * When a private provider's lex Sarah ended; null for every other case. One with another law's process in it is left to
 * a decision, since that law may ask for its papers longer; so is one merged before its process came to an end.
 */
function lexSarahEndedAt({ processes }: Case, unit: Unit | undefined): Instant | null {
  const process = processOf(processes, 'lexSarah');
  if (processes.length !== 1 || process?.regime !== 'privat' || unit?.regime !== 'privat') return null;
  if (!hasEnded(process)) return null;
  return process.joinedTo?.ended?.at ?? process.taken.at(-1)?.at ?? null;
}

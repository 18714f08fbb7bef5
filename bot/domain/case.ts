import type { CategoryKey, Lagrum } from './categories.ts';
import type { Role } from './people.ts';
import type { Report } from './report.ts';
import { fail, ok, type Result } from './result.ts';
import type { Assessment } from './risk.ts';
import type { Instant } from './time.ts';

/** A hash of the report's request id and the signed-in reporter: the same report is the same case. */
export type CaseId = string;

/** The case's life; `received` covers everything until the investigation opens. Source: design/domain.md. */
export const statuses = ['registered', 'received', 'withdrawn', 'merged'] as const;
export type Status = (typeof statuses)[number];

/** Why a person was told of a case. */
export type RecipientRole = 'responsible' | 'head' | 'sas' | 'mas' | 'mar';
export interface Recipient {
  readonly personId: string;
  readonly as: RecipientRole;
  /** No manager could be reached: she is to see to it that someone takes the case. */
  readonly noManager?: true;
}

/** What happened to a case. Past tense, never changed, never deleted but by retention. */
export type CaseEventBody =
  | { readonly type: 'registered'; readonly number: string; readonly report: Report }
  | { readonly type: 'routed'; readonly to: readonly Recipient[] }
  | { readonly type: 'added'; readonly text: string }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'received'; readonly as: Role }
  | ({ readonly type: 'assessed' } & Triage)
  | { readonly type: 'referred'; readonly fromUnitId: string; readonly toUnitId: string; readonly reason: string }
  | { readonly type: 'merged'; readonly into: CaseId; readonly intoNumber: string }
  | { readonly type: 'joined'; readonly from: CaseId; readonly number: string }
  /** How far the case it was merged into has come: nothing else of that case. */
  | ({ readonly type: 'followed' } & Progress);

/** What a reporter may know of how her report is handled: when, never by whom or with what result. */
export interface Progress {
  readonly receivedAt: Instant | null;
  readonly assessedAt: Instant | null;
}

/** `seq` counts from 1 within the case; `by` is a person id. */
export type CaseEvent = CaseEventBody & { readonly seq: number; readonly at: Instant; readonly by: string };

/** What the one who assesses decides. */
export interface Triage {
  readonly assessment: Assessment;
  readonly lagrum: readonly Lagrum[];
  readonly categories: readonly CategoryKey[];
  /** It may be a missförhållande: from here on a lex Sarah case, outside the channel. */
  readonly lexSarah: boolean;
  readonly concernsManager: boolean;
}

/** A case as it stands: the fold of its events. */
export interface Case {
  readonly id: CaseId;
  readonly number: string;
  readonly version: number;
  readonly status: Status;
  readonly unitId: string;
  readonly report: Report;
  readonly reporterId: string;
  readonly reportedAt: Instant;
  readonly categories: readonly CategoryKey[];
  readonly lagrum: readonly Lagrum[];
  readonly lexSarah: boolean;
  readonly concernsManager: boolean;
  readonly additions: readonly { readonly at: Instant; readonly text: string }[];
  readonly told: readonly Recipient[];
  readonly received: { readonly by: string; readonly as: Role; readonly at: Instant } | null;
  /** The latest assessment; `version` is the case's from it on. */
  readonly assessed: {
    readonly by: string;
    readonly at: Instant;
    readonly version: number;
    readonly assessment: Assessment;
  } | null;
  /** Units the case has left; their channels must not tell where it went. */
  readonly leftUnits: readonly string[];
  readonly mergedInto: ({ readonly id: CaseId; readonly number: string } & Progress) | null;
  readonly joined: readonly { readonly id: CaseId; readonly number: string }[];
  readonly changedAt: Instant;
}

type Decision = Result<readonly CaseEventBody[]>;

/** No event: what was asked has already happened, by the same person. The answer is the same, nothing is written. */
const alreadyDone: Decision = ok([]);

const finished = (c: Case): boolean => c.status === 'withdrawn' || c.status === 'merged';

export const isOpen = (c: Case): boolean => !finished(c);

/** What neither the channel nor the unit's counts may know of. */
export const isSecret = (c: Pick<Case, 'lexSarah' | 'concernsManager'>): boolean => c.lexSarah || c.concernsManager;

export const decideReport = (report: Report, number: string): Decision => ok([{ type: 'registered', number, report }]);

export function decideAdd(c: Case, text: string): Decision {
  if (c.additions.at(-1)?.text === text) return alreadyDone;
  return finished(c) ? fail('wrong_status', c.status) : ok([{ type: 'added', text }]);
}

/** By the reporter, before anyone has received it; never a missförhållande. What was written is kept. */
export function decideWithdraw(c: Case): Decision {
  if (c.status === 'withdrawn') return alreadyDone;
  if (c.lexSarah) return fail('wrong_status', 'missforhallandeStays');
  // Another report lives on in this one.
  if (c.joined.length > 0) return fail('wrong_status', 'othersJoined');
  return c.status === 'registered' ? ok([{ type: 'withdrawn' }]) : fail('wrong_status', c.status, c.received?.by);
}

export function decideReceive(c: Case, by: string, as: Role): Decision {
  if (finished(c)) return fail('wrong_status', c.status);
  if (c.received) return c.received.by === by ? alreadyDone : fail('wrong_status', 'received', c.received.by);
  return ok([{ type: 'received', as }]);
}

/** Who assesses, and the version of the case she had before her when she began. */
interface Assessor {
  readonly personId: string;
  readonly as: Role;
  readonly seen: number;
}

/**
 * Assessing a case that nobody has received receives it too: one tap less. A new assessment stands beside the old; one
 * that somebody else has made meanwhile must first have been seen.
 */
export function decideAssess(c: Case, triage: Triage, { personId, as, seen }: Assessor): Decision {
  if (finished(c)) return fail('wrong_status', c.status);
  const { assessed: latest } = c;
  if (latest && latest.version > seen && latest.by !== personId)
    return fail('conflict', 'assessedMeanwhile', latest.by);
  if (triage.categories.length === 0) return fail('invalid_input', 'noCategory');
  const assessed: CaseEventBody = {
    type: 'assessed',
    ...triage,
    // What has once left the channel does not come back by a second look.
    lexSarah: triage.lexSarah || c.lexSarah,
    concernsManager: triage.concernsManager || c.concernsManager,
  };
  return ok(c.received ? [assessed] : [{ type: 'received', as }, assessed]);
}

export function decideRefer(c: Case, toUnitId: string, reason: string): Decision {
  if (finished(c)) return fail('wrong_status', c.status);
  if (c.unitId === toUnitId) return c.leftUnits.length > 0 ? alreadyDone : fail('invalid_input', 'sameUnit');
  return ok([{ type: 'referred', fromUnitId: c.unitId, toUnitId, reason }]);
}

export function decideMerge(c: Case, into: Case): Decision {
  if (c.mergedInto?.id === into.id) return alreadyDone;
  if (finished(c)) return fail('wrong_status', c.status);
  if (c.id === into.id) return fail('invalid_input', 'sameCase');
  // An open target can have no way back to this case, so merges make no circle.
  if (finished(into)) return fail('invalid_input', 'targetFinished', into.number);
  // The graver case leads: a lex Sarah report must not disappear into an ordinary one.
  if (isSecret(c) && !isSecret(into)) return fail('invalid_input', 'secretIntoOpen');
  return ok([{ type: 'merged', into: into.id, intoNumber: into.number }]);
}

/** The other side of a merge; told by a notice that may come twice. */
export const decideJoin = (c: Case, from: CaseId, number: string): Decision =>
  c.joined.some(({ id }) => id === from) ? alreadyDone : ok([{ type: 'joined', from, number }]);

/** How far the case has come; of a merged one, how far the case it went into has. */
export const progressOf = ({ mergedInto, received, assessed }: Case): Progress => ({
  receivedAt: mergedInto ? mergedInto.receivedAt : (received?.at ?? null),
  assessedAt: mergedInto ? mergedInto.assessedAt : (assessed?.at ?? null),
});

/** A merged case keeps up with the one it went into; told by a notice that may come twice, and late. */
export function decideFollow(c: Case, into: Case): Decision {
  if (c.mergedInto?.id !== into.id) return alreadyDone;
  const [known, { receivedAt, assessedAt }] = [c.mergedInto, progressOf(into)];
  if (known.receivedAt === receivedAt && known.assessedAt === assessedAt) return alreadyDone;
  return ok([{ type: 'followed', receivedAt, assessedAt }]);
}

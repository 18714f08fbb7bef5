import type { Action, Answered, CaseworkEvent, Cause, Findings } from './casework.ts';
import type { CategoryKey, Lagrum } from './categories.ts';
import type { Role } from './people.ts';
import type { Picture, PictureEvent } from './picture.ts';
import type { Process, ProcessEvent } from './process.ts';
import type { Report } from './report.ts';
import { type Failure, fail, ok, type Result } from './result.ts';
import type { Assessment } from './risk.ts';
import type { Instant } from './time.ts';

/** A hash of the report's request id and the signed-in reporter: the same report is the same case. */
export type CaseId = string;

/** The case's life; `received` covers everything until the investigation opens. Source: design/domain.md. */
export const statuses = [
  'registered',
  'received',
  'investigating',
  'acting',
  'following',
  'closed',
  'withdrawn',
  'merged',
] as const;
export type Status = (typeof statuses)[number];

/** Why a person was told of a case. */
export type RecipientRole =
  | 'responsible'
  | 'head'
  | 'sas'
  | 'mas'
  | 'mar'
  /** The manager on call: outside office hours, of what routes at once. */
  | 'onCall'
  /** The board's SAS, of a private provider's lex Sarah: receipt and outcome, never the content. */
  | 'board';
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
  | PictureEvent
  | { readonly type: 'withdrawn' }
  | { readonly type: 'received'; readonly as: Role }
  | ({ readonly type: 'assessed' } & Triage)
  | { readonly type: 'referred'; readonly fromUnitId: string; readonly toUnitId: string; readonly reason: string }
  | { readonly type: 'merged'; readonly into: CaseId; readonly intoNumber: string }
  | { readonly type: 'joined'; readonly from: CaseId; readonly number: string }
  /** How far the case it was merged into has come: nothing else of that case. */
  | ({ readonly type: 'followed' } & Progress)
  | CaseworkEvent
  | ProcessEvent
  /** A reminder is put off; `duty` as in duties.ts, `until` a day. */
  | ({ readonly type: 'snoozed' } & Snooze)
  /** The municipality's limits have changed: what is due when was worked out anew. */
  | { readonly type: 'limitsApplied' };

/** What a reporter may know of how her report is handled: when, and what she was told; never by whom. */
export interface Progress {
  readonly receivedAt: Instant | null;
  readonly assessedAt: Instant | null;
  readonly investigatedAt: Instant | null;
  readonly actedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** What the reporter was told, oldest first. */
  readonly answers: readonly Omit<Answered, 'by'>[];
}

export interface Snooze {
  readonly duty: string;
  readonly until: string;
  readonly reason: string;
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
  readonly pictures: readonly Picture[];
  readonly told: readonly Recipient[];
  readonly received: { readonly by: string; readonly as: Role; readonly at: Instant } | null;
  /** The latest assessment; `version` is the case's from it on. */
  readonly assessed: {
    readonly by: string;
    readonly at: Instant;
    readonly version: number;
    readonly assessment: Assessment;
  } | null;
  /** When it came to the unit where it is, of one that was referred. */
  readonly referredAt: Instant | null;
  /** Units the case has left; their channels must not tell where it went. */
  readonly leftUnits: readonly string[];
  readonly mergedInto: ({ readonly id: CaseId; readonly number: string } & Progress) | null;
  readonly joined: readonly { readonly id: CaseId; readonly number: string }[];
  /** The latest findings, and when the investigation was opened; `version` is the case's from the latest on. */
  readonly investigation:
    | (Findings & { readonly openedAt: Instant; readonly by: string; readonly version: number })
    | null;
  readonly causes: readonly Cause[];
  readonly actions: readonly Action[];
  /** What the reporter was told, oldest first. */
  readonly answers: readonly Answered[];
  /** What staff can learn of it, with no person in it; the latest. */
  readonly lesson: Answered | null;
  readonly closed: { readonly by: string; readonly at: Instant; readonly immediateAction: string | null } | null;
  readonly reopened: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
  readonly processes: readonly Process[];
  readonly snoozed: readonly (Snooze & { readonly by: string; readonly at: Instant })[];
  readonly changedAt: Instant;
}

/** Nobody works on it any more, and it is not taken up again. */
export const isFinished = (c: Pick<Case, 'status'>): boolean => c.status === 'withdrawn' || c.status === 'merged';

export const isOpen = (c: Pick<Case, 'status'>): boolean => !isFinished(c) && c.status !== 'closed';

/** What neither the channel nor the unit's counts may know of. */
export const isSecret = (c: Pick<Case, 'lexSarah' | 'concernsManager'>): boolean => c.lexSarah || c.concernsManager;

/** Every change of a case tells all that follow it in one commit, which holds 100 documents at most (design/storage.md). */
const mostFollowing = 50;

/** No more cases can be merged into this one, or be investigated with it. */
export const isFull = ({ joined, processes }: Pick<Case, 'joined' | 'processes'>): boolean =>
  joined.length + processes.flatMap(({ gathered }) => gathered).length >= mostFollowing;

export type Decision = Result<readonly CaseEventBody[]>;

/** No event: what was asked has already happened, by the same person. The answer is the same, nothing is written. */
export const alreadyDone: Decision = ok([]);

/** Why nobody can work on the case now; undefined where one can. */
export const inWork = (c: Case): Failure | undefined =>
  isOpen(c) ? undefined : fail('wrong_status', c.status, c.closed?.by);

/**
 * Whoever begins to work on a case that nobody has received receives it too: one tap less. Not SAS, MAS and MAR, who
 * work on it beside those who hold it (`as` null): it would be nobody's, and nobody would be reminded.
 */
export const receivedFirst = (c: Case, as: Role | null): readonly CaseEventBody[] =>
  c.received || as === null ? [] : [{ type: 'received', as }];

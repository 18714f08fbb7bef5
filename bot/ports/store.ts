import type { Case, CaseEvent, CaseId } from '../domain/case.ts';
import type { Facts, HistoryFacts } from '../domain/facts.ts';
import type { Target } from '../domain/notices.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { Document, DocumentOf, DocumentType, Key } from './documents.ts';

/** Opaque: equal means nobody has written in between. */
export type Revision = string;

/** A case and its version, the number of its events. */
export interface Loaded {
  readonly case: Case;
  readonly version: number;
}

/** A notice to be sent: the duty to bring a target up to date. */
export interface NewNotice {
  readonly target: Target;
  /** The message that already shows it, when the answer to an invoke replaced a form: updated instead of posted. */
  readonly shownAs?: PostRef;
  /** What log lines of the turn that it comes from carry too; for the log alone. */
  readonly trace?: string;
}

/** Where a message stands. */
export interface PostRef {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/** One change of a case: written whole or not at all, in one batch of the case's partition. */
export interface Commit {
  readonly id: CaseId;
  /** The version the change was decided on; 0 for a new case. */
  readonly expected: number;
  readonly events: readonly CaseEvent[];
  readonly case: Case;
  readonly facts: Facts;
  readonly notices: readonly NewNotice[];
  /** When the notices are due. */
  readonly at: Instant;
}

export type NoticeState = 'waiting' | 'done' | 'uncertain' | 'dead';

export interface Notice {
  /** Partition and id of the notice itself. */
  readonly pk: string;
  readonly id: string;
  /** The case it speaks of; null for a notice about delivery health. */
  readonly caseId: CaseId | null;
  readonly target: Target;
  readonly conversation: string;
  readonly lane: number;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  readonly attempts: number;
  readonly state: NoticeState;
  /** A new post whose outcome could not be known; a later copy in the conversation may be a double. */
  readonly ambiguous: number;
  readonly shownAs: PostRef | null;
  /** What stood in the way the last time: a status or an error code, never content. */
  readonly lastError: string | null;
  readonly trace?: string;
}

/** The message that shows a case to a target. */
export interface Post extends PostRef {
  readonly targetKey: string;
  /** The case's version it shows. */
  readonly version: number;
  /** The channel it stands in, where it is one: the unit may have another by now. */
  readonly channelId?: string;
}

/** What became of a notice: its new state, and the post when there is one. */
export interface Settled {
  readonly notice: Notice;
  readonly revision: Revision;
  readonly post?: Post;
}

/** One thing as it lies in the store, whatever it is; a case is an event or more, a snapshot and facts in one partition. */
export type StoredRecord = { readonly pk: string; readonly id: string } & (
  | { readonly kind: 'event'; readonly event: CaseEvent }
  | { readonly kind: 'snapshot'; readonly case: Case }
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'post'; readonly post: Post }
  /** That the case is being removed: what else of it is there goes too. */
  | { readonly kind: 'removing' }
  | { readonly kind: 'document'; readonly document: Document }
);

/** A row of a list of cases, by what tells where it stands. */
export type RowSeen = Pick<Facts, 'reportedAt' | 'caseId' | 'source'>;

/** A line of the access log, by what tells where it stands. */
export type LogLineSeen = Pick<DocumentOf<'log'>, 'at' | 'pk' | 'id'>;

/** The closed list of questions; each has its index. Pages come by key or in the order stated. */
export interface Queries {
  /** Facts of a unit's open cases, oldest report first. */
  openCasesOfUnit: { params: { unitId: string }; row: Facts };
  /** Facts of all open cases, oldest report first. */
  openCases: { params: Record<never, never>; row: Facts };
  /** Facts of open cases of which somebody is to be reminded by now: of what can wait for office hours. */
  casesDue: { params: { now: Instant }; row: Facts };
  /** The same of what cannot. */
  casesUrgent: { params: { now: Instant }; row: Facts };
  /** Facts of open cases in which a clock of a legal process ran out before an instant, the longest late first. */
  casesLate: { params: { now: Instant }; row: Facts };
  /** Facts of what one person has reported, newest first. */
  casesOfReporter: { params: { personId: string }; row: Facts };
  caseByNumber: { params: { number: string }; row: Facts };
  /** Facts of every case, oldest report first; reported from an instant, or before another, where one is given. */
  allCases: { params: { from?: Instant; before?: Instant }; row: Facts };
  /** Facts of a unit's cases reported from an instant up to, not including, another; imported history among them. */
  casesOfUnitBetween: { params: { unitId: string; from: Instant; before: Instant }; row: Facts };
  /** Facts of every case, newest report first, imported history among them; those before an instant or a row seen. */
  casesNewest: { params: { before?: Instant | RowSeen }; row: Facts };
  casesOfUnitNewest: { params: { unitId: string; before?: Instant | RowSeen }; row: Facts };
  /** Facts of a unit's cases with a lesson that its channel may be told, drawn before an instant; the newest first. */
  lessonsOfUnit: { params: { unitId: string; before: Instant }; row: Facts };
  /** A unit's weeks from one up to and with another, oldest first. */
  rollupsOf: { params: { unitId: string; from: string; to: string }; row: DocumentOf<'rollup'> };
  measuresOf: { params: { unitId: string }; row: DocumentOf<'measure'> };
  /** What a unit decided to do about its weeks from one up to and with another, oldest week first. */
  weekActionsOf: { params: { unitId: string; from: string; to: string }; row: DocumentOf<'weekAction'> };
  /** Waiting notices of a lane, oldest first. */
  waitingNotices: { params: { lane: number }; row: { notice: Notice; revision: Revision } };
  /** Notices that could not be delivered in a conversation, kept until they can; or, by `uncertainIn` of it, may have been. */
  deadNotices: { params: { conversation: string }; row: { notice: Notice; revision: Revision } };
  /** Deliveries that are broken, and duties nobody holds. */
  brokenDeliveries: { params: Record<never, never>; row: DocumentOf<'health'> };
  /** Drafts last changed before an instant. */
  draftsBefore: { params: { before: Instant }; row: DocumentOf<'draft'> };
  draftsOf: { params: { personId: string }; row: DocumentOf<'draft'> };
  /** Every document of one partition, by id. */
  partition: { params: { pk: string }; row: Document };
  /** The access log from an instant up to, not including, another; oldest first. */
  logBetween: { params: { from: Instant; before: Instant }; row: DocumentOf<'log'> };
  /** The access log of one case: lines before an instant, the newest first. */
  logOfCase: { params: { caseId: CaseId; before: Instant }; row: DocumentOf<'log'> };
  /** The same, newest first, those before an instant or a line seen. */
  logNewest: { params: { before: Instant | LogLineSeen }; row: DocumentOf<'log'> };
  /** The channel of each unit that has one, and of ledning. */
  channels: { params: Record<never, never>; row: DocumentOf<'channel'> };
  /** All that is stored, partition by partition and by id within each: for checking the whole store. */
  everyRecord: { params: Record<never, never>; row: StoredRecord };
  /** The same of one partition. */
  recordsOf: { params: { pk: string }; row: StoredRecord };
}
export type QueryName = keyof Queries;

export interface Store {
  loadCase(id: CaseId): Promise<Loaded | undefined>;
  /** The case's events, oldest first; empty when there is no such case. */
  history(id: CaseId): Promise<readonly CaseEvent[]>;
  /** `conflict`: someone else wrote first, nothing has been written. */
  commit(change: Commit): Promise<Result<void>>;
  /**
   * Writes cases of imported history, over earlier imports of the same: facts alone, each in a partition of its own and
   * whole by itself. Many at once are quicker; when it throws, some may have been written, and all can be written again.
   */
  putHistory(facts: readonly HistoryFacts[]): Promise<void>;
  /**
   * Removes all of a case: first, in one batch, what lists and readers find it by; then the rest. When it throws, some
   * may be left, and the same call goes on with it. `conflict`: the case has another version, and nothing was removed.
   */
  removeCase(id: CaseId, expected: number): Promise<Result<void>>;
  /** The posts that show a case. */
  posts(id: CaseId): Promise<readonly Post[]>;
  /** The post that shows a week to a target, in the partition of its notices. */
  postOf(pk: string, target: Target): Promise<Post | undefined>;

  /** The deterministic id is the lock; notices are written in the same batch. */
  createOnce(document: Document, notices?: readonly NewNotice[], at?: Instant): Promise<'created' | 'exists'>;
  get<T extends DocumentType>(key: Key<T>): Promise<{ document: DocumentOf<T>; revision: Revision } | undefined>;
  /** `expected` null: the document must not exist. `conflict` writes nothing. */
  put(document: Document, expected: Revision | null): Promise<Result<Revision>>;
  /** Removes what is there; a document that is gone already, or has changed since, is left as it is. */
  remove(key: Key<DocumentType>, expected: Revision): Promise<Result<void>>;
  find<Q extends QueryName>(query: Q, params: Queries[Q]['params']): AsyncIterable<Queries[Q]['row']>;

  /** The notice's new revision; `conflict` when another instance settled it first. */
  settle(settled: Settled): Promise<Result<Revision>>;

  /**
   * Removes notices done and made more than 14 days before `now`, and whatever reminders were made of that is more than
   * 60 days old. Cosmos DB does it by itself; there, nothing happens.
   */
  sweep(now: Instant): Promise<void>;

  /** Throws when the store cannot be reached. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

import type { Absence } from '../domain/absences/absence.ts';
import type { CatalogueEntry, Counted, Measure, WeekCounts } from '../domain/indicators/define.ts';
import type { UrgentReminder } from '../domain/notices.ts';
import type { Person, Unit } from '../domain/people.ts';
import type { ReportTypeKey } from '../domain/reportTypes/keys.ts';
import type { RetentionBasis, RetentionDecision, RetentionKind } from '../domain/retention.ts';
import type { SearchFilter } from '../domain/search/filter.ts';
import type { Instant } from '../domain/time.ts';
import type { Language } from '../text/language.ts';

/**
 * Documents outside the cases, by type. The store adds `schemaVersion` when it writes and brings old
 * shapes up to date when it reads.
 */
export interface Shapes {
  /** How a person is reached and in which language. */
  profile: { language: Language; conversation: PersonalConversation | null };
  /** The channel tied to a unit. */
  channel: ChannelAddress & { unitId: string; name: string; connectedBy: string; connectedAt: Instant };
  /** The other way: which unit a channel is tied to. */
  channelUnit: { channelId: string; unitId: string };
  /**
   * A unit's week counted, one pair per indicator; made from facts and made anew whenever they change. The organisation's
   * is only marked as stale then, and the next tick makes it: a busy hour of late changes counts a week once.
   */
  rollup: { unitId: string; week: string; counts: Readonly<Record<string, Counted>>; stale?: true } & WeekCounts & {
      /** Cases of the week have been removed: it is never counted anew. */
      kept?: true;
    };
  /** That the week's card has been made: the id is the lock. `unitId` is `ledning` for the whole organisation. */
  summary: { unitId: string; week: string; madeAt: Instant };
  /** An indicator's entered or imported value for a unit and a period. */
  measure: Measure & { importedAt: Instant; importedBy: string };
  /** How many received care from a unit, since when: old weeks keep their old denominators. Oldest first. */
  recipients: { unitId: string; history: readonly { from: Instant; count: number | null }[] };
  /** A municipality's own indicators in place of the catalogue that comes with Lyhörd. */
  catalogue: { indicators: readonly CatalogueEntry[]; importedAt: Instant; importedBy: string };
  /** What a unit decided to do about its week. */
  weekAction: {
    unitId: string;
    week: string;
    what: string;
    ownerId: string;
    dueOn: string;
    decidedBy: string;
    decidedAt: Instant;
    doneAt: Instant | null;
  };
  /** What a person has sent of a form that is not finished: the inputs as typed, after the guard has passed them. */
  draft: {
    personId: string;
    requestId: string;
    reportType: ReportTypeKey;
    inputs: Readonly<Record<string, string>>;
    changedAt: Instant;
  };
  /** A delivery that does not work, or a unit where nobody holds the duty to act. Status and codes, never content. */
  health: { about: string; problem: HealthProblem; error: string | null; since: Instant };
  /** The next case number not yet reserved by any instance. */
  numbers: { next: number };
  /** A lease on an outbox lane; `fence` rises with each new holder. */
  lane: { holder: string; fence: number; until: Instant };
  /** By which limits what is due was last worked out. */
  limits: { fingerprint: string; appliedAt: Instant };
  /** A case that could not be read when something was to be done with it once, until it can be. */
  leftOut: { caseId: string; triedAt: Instant };
  /**
   * The latest round of the day's reminders. It begins where the one before it ended, and `since` is frozen with it: what
   * fell between, in a weekend or a time without power, is in it, and nothing is in two. `begun` is the day of the first
   * round of all; what was due before is reminded of from then on.
   */
  reminderRound: {
    day: string;
    since: string;
    begun: string;
    isDone: boolean;
    /** Rounds before it that were broken off: what they made is there already. */
    brokenOff: readonly string[];
  };
  /** A person's reminders of a day: the id is the lock. */
  digest: { personId: string; day: string; reminders: readonly ReminderRef[]; managersAway: readonly string[] };
  /** The same of a unit, for its channel. */
  unitDigest: { unitId: string; day: string; reminders: readonly ReminderRef[] };
  /** A digest whose day was over before it could be sent: the next round takes it in. */
  unsentDigest: { personId: string; day: string };
  /** A reminder that could not wait; `madeAt` as the round saw it. */
  urgentReminder: UrgentReminder & { inVain: number; madeAt: Instant };
  /** Points at the generation of the directory in force. */
  directory: { generation: string; importedAt: Instant; importedBy: string; units: number; people: number };
  /** Managers who are away, or will be; one document for all, so that a look at it costs one read. */
  absences: { absences: readonly Absence[] };
  /** That a deputy is told that she stands in for a manager, or no longer does: the id is the lock. */
  standIn: { absence: Absence };
  /** A slice of a generation. */
  units: { units: readonly Unit[] };
  people: { people: readonly Person[] };
  /** A gallringsbeslut, by who entered it. */
  retentionDecision: RetentionDecision & { enteredBy: string; enteredAt: Instant };
  /** A legal hold: the case is not removed while it stands. */
  hold: Hold;
  /** One that was lifted: by whom, and why. */
  liftedHold: Hold & { liftedBy: string; liftedAt: Instant; why: string };
  /**
   * That a case goes, or has gone: written before the first of it is removed, and kept, since its number and its week's
   * figures stay. `removing` until all of it is gone; `removed` until a protocol says so.
   */
  removal: Removal;
  /** What came of a review of the access log. */
  logReview: { by: string; at: Instant; from: Instant; before: Instant; lines: number; note: string };
  /** A reading, a search by words, a look at a picture, an export or a run of the tool: who, when, what, from where. */
  log: {
    at: Instant;
    by: string;
    act: 'read' | 'search' | 'picture' | 'export' | 'tool';
    caseId: string | null;
    number: string | null;
    from: string;
    /** Absent for what was done. `refused`: she might not, or what she brought would not do; `failed`: it broke off. */
    outcome?: 'refused' | 'failed';
    /** Of a search: among which cases, and in how many of them the words were found. The words are nowhere. */
    search?: { readonly filter: SearchFilter; readonly found: number };
  };
}

/** One duty to be reminded of, by names alone: what it is about is read when it is sent. */
export interface ReminderRef {
  readonly caseId: string;
  readonly duty: string;
  /** From 1 (reminders/schedule.ts). */
  readonly nth: number;
  /** To the next in line: so many came before, to others and in vain. 0 where it is hers from the first. */
  readonly inVain: number;
}

interface Hold {
  readonly caseId: string;
  readonly number: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** `sha256` of the file it was exported to, `version` the one that was exported. */
export interface Removal {
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  readonly unitId: string;
  readonly board: string;
  readonly kind: RetentionKind;
  readonly basis: RetentionBasis;
  readonly sha256: string;
  readonly state: 'removing' | 'removed' | 'recorded';
  readonly by: string;
  readonly at: Instant;
}

/** How the bot reaches one person. */
export interface PersonalConversation {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly conversationId: string;
}

export interface ChannelAddress {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly teamId: string;
  readonly channelId: string;
}

export type HealthProblem =
  | 'botRemoved'
  | 'blocked'
  | 'channelGone'
  | 'notInstalled'
  | 'tooManyAttempts'
  | 'nobodyResponsible'
  /** A week's card may have come or not: a person looks, and has it sent again if it is missing. */
  | 'uncertainWeek';

import type { Localised } from '../../text/language.ts';
import type { Case } from '../case.ts';
import type { Limits } from '../limits.ts';
import type { Relation } from '../people.ts';
import type { Basis } from '../processes/define.ts';
import type { Instant } from '../time.ts';

export const reminderKeys = [
  'notReceived',
  'notAssessed',
  'investigationOld',
  'actionDue',
  'effectToSee',
  'answerOwed',
  'legalClock',
  'deputyMissing',
] as const;
export type ReminderKey = (typeof reminderKeys)[number];

/** Whose duty it is: who holds the case, a person by name, or those who stand to the case in one of these ways. */
export type Holder =
  | { readonly is: 'responsible' }
  | { readonly is: 'person'; readonly personId: string }
  | { readonly is: 'relation'; readonly relations: readonly Relation[] };

/** Something that somebody is to do with a case by a certain time. */
export interface Duty {
  /** Its name within the case, the same for as long as it lasts: `receive`, `action:3`, `clock:lexSarah:assess`. */
  readonly key: string;
  readonly reminder: ReminderKey;
  readonly dueAt: Instant;
  /** When the first reminder is due: before or at `dueAt`. */
  readonly remindFrom: Instant;
  readonly basis: Basis;
  /** The law's own time, or danger to life: it may come at night, and cannot be put off. */
  readonly urgent: boolean;
  readonly holder: Holder;
}

/** A reminder is a function from a case to the duties it reminds of. Adding one is one file and its line in `index.ts`. */
export interface Reminder {
  readonly key: ReminderKey;
  readonly duties: (c: Case, limits: Limits) => readonly Duty[];
  /** What waits, in a few words that a channel may show: `ska tas emot`. */
  readonly what: Localised;
  /** Why it comes. */
  readonly why: Localised;
  /** What one tap does about it: the button. */
  readonly button: Localised;
}

import type { Localised } from '../../text/language.ts';
import type { CaseAction } from '../access.ts';
import type { Case } from '../case.ts';
import type { Limits } from '../limits.ts';
import type { MandateKey } from '../mandates.ts';
import { type ProcessKey, processKeys } from '../process.ts';
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
  'standsStill',
] as const;
export type ReminderKey = (typeof reminderKeys)[number];

/** Whose duty it is: who holds the case, a person by name, or those who have the mandate for a step of a legal process. */
export type Holder =
  | { readonly is: 'responsible' }
  | { readonly is: 'person'; readonly personId: string }
  | { readonly is: 'mandate'; readonly process: ProcessKey; readonly mandate: MandateKey };

/** Something that somebody is to do with a case by a certain time. */
export interface Duty {
  /**
   * Its name within the case, the same for as long as it lasts: the reminder, and which of several: `notReceived`,
   * `actionDue:3`, `legalClock:lexSarah:assess`.
   */
  readonly key: string;
  readonly reminder: ReminderKey;
  readonly dueAt: Instant;
  /** When the first reminder is due: before it is due, or then, or later where it was put off. */
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
  /** What somebody must be allowed to do with the case to do it; `step`: to take a step of the process. */
  readonly asks: CaseAction | 'step';
  /** What waits, in a few words that a channel may show: `ska tas emot`. */
  readonly what: Localised;
  /** Why it comes. */
  readonly why: Localised;
  /** What one tap does about it: the button. */
  readonly button: Localised;
}

/** What a duty's name says. */
export interface DutyName {
  readonly reminder: ReminderKey;
  /** 0 where it is about no action. */
  readonly actionId: number;
  readonly clock: { readonly process: ProcessKey; readonly key: string } | null;
}

/** Undefined for what is no duty's name. */
export function dutyNamed(key: string): DutyName | undefined {
  const [first, second = '', third = ''] = key.split(':');
  const reminder = reminderKeys.find((one) => one === first);
  const process = processKeys.find((one) => one === second);
  if (!reminder) return undefined;
  return {
    reminder,
    actionId: Number(/^\d+$/.exec(second)?.[0] ?? 0),
    clock: process ? { process, key: third } : null,
  };
}

export const latestOf = (first: Instant, ...others: readonly (Instant | null | undefined)[]): Instant =>
  others.reduce<Instant>((latest, one) => (one && one > latest ? one : latest), first);

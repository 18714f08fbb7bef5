import { alreadyDone, type Case, type Decision, inWork, isOpen, type Snooze } from './case.ts';
import { dayIn, daysAfter } from './forms/days.ts';
import type { Limits } from './limits.ts';
import type { Duty } from './reminders/define.ts';
import { reminders } from './reminders/index.ts';
import { fail, ok } from './result.ts';
import { isSame } from './sameness.ts';
import { atStockholm, type Instant } from './time.ts';

/** All that somebody is to do with the case now, with what was put off put off. A case that is not open asks for nothing. */
export function dutiesOf(c: Case, limits: Limits): readonly Duty[] {
  if (!isOpen(c)) return [];
  return reminders.flatMap(({ duties }) => duties(c, limits)).map((duty) => snoozed(c, duty));
}

/** A reminder that was put off begins on the day it was put off to; what is urgent cannot be. */
function snoozed(c: Case, duty: Duty): Duty {
  const until = duty.urgent ? undefined : c.snoozed.find(({ duty: key }) => key === duty.key)?.until;
  if (until === undefined) return duty;
  const from = atStockholm(until, '00:00');
  return from > duty.remindFrom ? { ...duty, remindFrom: from } : duty;
}

/** When somebody is first to be reminded: of what can wait for office hours, and of what cannot; null for nothing. */
export function remindersDue(duties: readonly Duty[]): {
  readonly dueAt: Instant | null;
  readonly urgentAt: Instant | null;
} {
  const first = (urgent: boolean): Instant | null =>
    duties
      .filter((duty) => duty.urgent === urgent)
      .map(({ remindFrom }) => remindFrom)
      .sort()[0] ?? null;
  return { dueAt: first(false), urgentAt: first(true) };
}

/** Longer than this is no rest but forgetting. */
const longestSnoozeDays = 30;

/** A reminder is put off until a day, with the reason. What the law or danger to life asks for cannot be. */
export function decideSnooze(
  c: Case,
  snooze: Snooze,
  { now, limits }: { readonly now: Instant; readonly limits: Limits },
): Decision {
  const stopped = inWork(c);
  if (stopped) return stopped;
  const { duty: key, until } = snooze;
  const duty = dutiesOf(c, limits).find((one) => one.key === key);
  if (!duty) return fail('wrong_status', 'noSuchDuty');
  if (duty.urgent || duty.basis === 'law') return fail('wrong_status', 'cannotWait');
  const today = dayIn(now);
  if (until <= today) return fail('invalid_input', 'dayPast');
  if (until > daysAfter(today, longestSnoozeDays)) return fail('invalid_input', 'tooFarAhead');
  const isKnown = c.snoozed.some(({ duty: of, until: to, reason }) => isSame({ duty: of, until: to, reason }, snooze));
  return isKnown ? alreadyDone : ok([{ type: 'snoozed', ...snooze }]);
}

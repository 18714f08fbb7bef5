import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, workingDayFrom } from '../calendar.ts';
import { dayIn, daysAfter } from '../forms/days.ts';
import { atStockholm, type Instant, toInstant } from '../time.ts';
import { type Duty, latestOf } from './define.ts';

/** Working days from one reminder to the next, once it is due: sparse, since more often would be nagging. */
const gaps = [2, 3];
const thenEvery = 5;

type Timed = Pick<Duty, 'dueAt' | 'remindFrom'>;

/**
 * The days (YYYY-MM-DD) up to and with `until` on which somebody is reminded: once before it is due where that was
 * wanted, on the day it is due, and 2, 5, 10, 15 … working days later. A day counts from `time` (HH:mm) on: what is due
 * later that day comes on the next. Which reminder a day's is follows from the calendar alone; nothing is counted.
 */
export function reminderDays(duty: Timed, until: string, time: string): readonly string[] {
  const soon = firstDay(duty.remindFrom, time);
  const due = firstDay(latestOf(duty.dueAt, duty.remindFrom), time);
  const days = soon < due && soon <= until ? [soon] : [];
  for (let day = due, i = 0; day <= until; i += 1) {
    days.push(day);
    day = workingDaysAfter(day, gaps[i] ?? thenEvery);
  }
  return days;
}

/** A reminder that is due: from 1, and how many came in earlier rounds. */
export interface ReminderDue {
  readonly nth: number;
  readonly before: number;
}

/**
 * The reminder that falls after the day `since`, up to and with `day`: of several, since nobody ticked for long, the
 * latest, and those between have come to nobody.
 */
export function reminderIn(
  duty: Timed,
  { since, day, time }: { readonly since: string; readonly day: string; readonly time: string },
): ReminderDue | undefined {
  const days = reminderDays(duty, day, time);
  const before = days.filter((one) => one <= since).length;
  return days.length > before ? { nth: days.length, before } : undefined;
}

function firstDay(from: Instant, time: string): string {
  const day = dayIn(from);
  return workingDayFrom(atStockholm(day, time) >= from ? day : daysAfter(day, 1));
}

const workingDaysAfter = (day: string, count: number): string =>
  dayIn(addWorkingDays(atStockholm(day, '12:00'), count));

/** Hours from the first: of what puts a life at risk; and before the law's time is over, down to its last minute. */
const graveHours = [2, 6];
const hoursBeforeLaw = [4, 0];
const restHours = 12;

/**
 * Which reminder of what cannot wait is the latest by `now`, at any hour of any day; undefined before the first. After
 * those by the hour one comes each day at `time`, for nobody is woken by what is late already.
 */
export function urgentReminder(duty: Timed & Pick<Duty, 'basis'>, now: Instant, time: string): number | undefined {
  const moments = hourly(duty);
  const passed = moments.filter((at) => at <= now).length;
  if (passed < moments.length) return passed === 0 ? undefined : passed;
  const rested = later(moments.at(-1) ?? duty.remindFrom, restHours);
  for (let day = dayIn(rested), count = passed; ; day = daysAfter(day, 1)) {
    const at = atStockholm(day, time);
    if (at > now) return count;
    if (at >= rested) count += 1;
  }
}

function hourly({ remindFrom, dueAt, basis }: Timed & Pick<Duty, 'basis'>): readonly Instant[] {
  const others =
    basis === 'law'
      ? hoursBeforeLaw.map((hours) => later(dueAt, -hours))
      : graveHours.map((hours) => later(remindFrom, hours));
  return [remindFrom, ...others.filter((at) => at > remindFrom)];
}

const later = (from: Instant, hours: number): Instant => toInstant(Temporal.Instant.from(from).add({ hours }));

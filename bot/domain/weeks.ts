import { type Instant, isoWeekBounds, isoWeekOf } from './time.ts';

/** An ISO week in Stockholm, half open in time. */
export interface Week {
  readonly name: string;
  readonly from: Instant;
  readonly before: Instant;
}

// Calendars are slow and figures ask them of every case: each week, and each hour, is worked out once.
const known = new Map<string, Week>();
const byHour = new Map<string, string>();
const hourLength = '2026-11-22T01'.length;
const mostHours = 200_000;

/** Throws RangeError for a week that does not exist, such as `2025-W53`. */
export function weekNamed(name: string): Week {
  const found = known.get(name);
  if (found) return found;
  const { from, to } = isoWeekBounds(name);
  const week = { name, from, before: to };
  known.set(name, week);
  return week;
}

/** The ISO week of an instant. A week begins on the hour in UTC too, so an hour lies in one week alone. */
export function weekOf(instant: Instant): string {
  const hour = instant.slice(0, hourLength);
  const name = byHour.get(hour) ?? isoWeekOf(instant);
  if (byHour.size >= mostHours) byHour.clear();
  byHour.set(hour, name);
  return name;
}

/**
 * A week is settled so long after its end: all its limits have passed (the longest is two working days). Until then it is
 * counted from facts whenever somebody asks; from then on it is rolled up, and counted anew when a case of it changes.
 */
const settledAfterMs = 14 * 24 * 3_600_000;

export const isSettled = ({ before }: Week, now: Instant): boolean =>
  Date.parse(now) - Date.parse(before) >= settledAfterMs;

/** So many weeks up to and with one, oldest first. */
export function weeksUpTo(name: string, count: number): readonly Week[] {
  const weeks: Week[] = [weekNamed(name)];
  for (let first = weeks[0]; first && weeks.length < count; first = weeks[0]) weeks.unshift(weekBefore(first));
  return weeks;
}

/** All weeks from one up to and with another, oldest first; none when the first comes after the last. */
export function weeksBetween(first: string, last: string): readonly Week[] {
  const weeks: Week[] = [];
  for (let week = weekNamed(first); week.name <= last; week = weekNamed(weekOf(week.before))) weeks.push(week);
  return weeks;
}

const weekBefore = ({ from }: Week): Week => weekNamed(weekOf(new Date(Date.parse(from) - 1).toISOString()));

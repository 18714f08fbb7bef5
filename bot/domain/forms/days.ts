import { type Instant, wallTime } from '../time.ts';

/** Days as forms write them, YYYY-MM-DD, so that text order is time order. */

/** The day in Stockholm. */
export const dayIn = (now: Instant): string => wallTime(now).slice(0, 10);

/** Whether the calendar has such a day. */
export const isRealDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

export function daysBefore(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() - days);
  return moved.toISOString().slice(0, 10);
}

export const daysAfter = (day: string, days: number): string => daysBefore(day, -days);

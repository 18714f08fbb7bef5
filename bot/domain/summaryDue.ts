import { Temporal } from 'temporal-polyfill';
import { hashOf } from './hash.ts';
import { atStockholm, type Instant, isoWeekBounds, isoWeekOf, stockholm, toInstant } from './time.ts';

/** The organisation as a whole, where a unit's id would stand: a name that no unit may have. */
export const ledning = 'ledning';

/** Cards that all came in one second would meet the platform's limits, and everybody's first minute of the week. */
const spreadSeconds = 20 * 60;

/** After this the week's card would be no news any more: whoever was away longer begins with the next one. */
const catchUpHours = 48;

/**
 * When the card of a week is due: the Monday after it at `time` (HH:mm in Stockholm, whatever the clocks do that night),
 * and up to 20 minutes later, for each unit always the same. Throws RangeError for a week that does not exist.
 */
export function summaryDueAt(unitId: string, week: string, time: string): Instant {
  const monday = stockholm(isoWeekBounds(week).to).toPlainDate().toString();
  return later(atStockholm(monday, time), { seconds: hashOf(unitId) % spreadSeconds });
}

/** The week whose card is due by now and not yet too old to be news; undefined for none. At most one is. */
export function weekDue(unitId: string, now: Instant, time: string): string | undefined {
  const week = weekBefore(now);
  const dueAt = summaryDueAt(unitId, week, time);
  return dueAt <= now && now < later(dueAt, { hours: catchUpHours }) ? week : undefined;
}

/** Whether the next week's card has taken its place: what could not be sent until then is not sent at all. */
export const isOutdated = (unitId: string, week: string, now: Instant, time: string): boolean =>
  now >= summaryDueAt(unitId, weekAfter(week), time);

/** The week that ended last, in Stockholm. */
export const weekBefore = (now: Instant): string => {
  const { from } = isoWeekBounds(isoWeekOf(now));
  return isoWeekOf(later(from, { seconds: -1 }));
};

const weekAfter = (week: string): string => isoWeekOf(isoWeekBounds(week).to);

const later = (from: Instant, by: { readonly seconds?: number; readonly hours?: number }): Instant =>
  toInstant(Temporal.Instant.from(from).add(by));

import { Temporal } from 'temporal-polyfill';
import { type Language, type Localised, say } from '../text/language.ts';

/** A point in time: ISO 8601, UTC, always milliseconds (`2026-11-22T01:00:00.000Z`), so that text order is time order. */
export type Instant = string;

const timeZone = 'Europe/Stockholm';
const dayMs = 24 * 3_600_000;
const instantLength = '2026-11-22T01:00:00.000Z'.length;

/** The same moment as people in Sweden read it on the wall. Throws RangeError when the text is not an instant. */
export const stockholm = (instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

/** The calendar's answer takes its time, and is the same until the clocks are changed: each stretch is asked for once. */
const stretches: { readonly from: number; readonly before: number; readonly aheadMs: number }[] = [];

/** How far the clocks of Stockholm are ahead of UTC at a moment, given and told in milliseconds. */
export function aheadOfUtc(ms: number): number {
  const known = stretches.find(({ from, before }) => from <= ms && ms < before);
  if (known) return known.aheadMs;
  const at = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  const aheadMs = at(ms).offsetNanoseconds / 1e6;
  // The change before is looked for from a little later: it may be at this very moment.
  const [last, next] = [at(ms + 1).getTimeZoneTransition('previous'), at(ms).getTimeZoneTransition('next')];
  const from = last?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
  stretches.push({ from, before: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY, aheadMs });
  return aheadMs;
}

/** What the clocks in Stockholm show: `2026-11-22T02:00:00.000`. Throws RangeError when the text is not an instant. */
export const wallTime = (instant: Instant): string => {
  const ms = Date.parse(instant);
  return new Date(ms + aheadOfUtc(ms)).toISOString().slice(0, -1);
};

/** Anything finer than a millisecond is cut off. Throws RangeError outside years 0000–9999, where text order fails. */
export const toInstant = (moment: Temporal.ZonedDateTime | Temporal.Instant): Instant =>
  instantAt(moment.epochMilliseconds);

/** The same of milliseconds since 1970. */
export const instantAt = (ms: number): Instant => {
  const text = new Date(ms).toISOString();
  if (text.length !== instantLength) throw new RangeError(`An instant needs a year of four digits: ${text}`);
  return text;
};

/** Reads ISO 8601 with an offset or `Z`; undefined for anything else, so also for a local time that names no offset. */
export const parseInstant = (text: string): Instant | undefined => {
  try {
    return toInstant(Temporal.Instant.from(text));
  } catch {
    return undefined;
  }
};

/**
 * The moment clocks in Stockholm show `date` (YYYY-MM-DD) and `time` (HH:mm). Throws RangeError when either is not real.
 *
 * Disambiguation is `compatible` (RFC 5545), Temporal's own choice: an hour that summer time skips is read an hour
 * later (02:30 is 03:30); an hour that comes twice in autumn is the first one, in summer time.
 */
export const atStockholm = (date: string, time: string): Instant =>
  toInstant(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }));

/** ISO 8601 Stockholm time to the minute with its offset: `2026-11-22T02:00+01:00`. */
export const localMinute = (instant: Instant): string =>
  stockholm(instant).toString({ smallestUnit: 'minute', timeZoneName: 'never' });

/** The ISO 8601 week in Stockholm time, `2026-W47`. The year is the week's: 1 January 2027 lies in `2026-W53`. */
export const isoWeekOf = (instant: Instant): string => weekName(stockholm(instant));

/**
 * The week from Monday 00:00 in Stockholm up to, not including, the next Monday 00:00 (167 or 169 hours when summer
 * time changes). Throws RangeError for a week that does not exist, such as `2025-W53`.
 */
export const isoWeekBounds = (week: string): { from: Instant; to: Instant } => {
  const [, year = '0000', number = '00'] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  const inFirstWeek = Temporal.PlainDate.from(`${year}-01-04`); // 4 January always is (ISO 8601)
  const monday = inFirstWeek.subtract({ days: inFirstWeek.dayOfWeek - 1 }).add({ weeks: Number(number) - 1 });
  if (weekName(monday) !== week) throw new RangeError(`No such week: ${week}`);
  const midnight = (day: Temporal.PlainDate) => toInstant(day.toZonedDateTime(timeZone));
  return { from: midnight(monday), to: midnight(monday.add({ weeks: 1 })) };
};

/** Whether a text names a week that exists: `2026-W53` does, `2025-W53` does not. */
export function isWeek(text: string): boolean {
  try {
    isoWeekBounds(text);
    return true;
  } catch {
    return false;
  }
}

const weekName = (day: Temporal.PlainDate | Temporal.ZonedDateTime): string =>
  `${String(day.yearOfWeek).padStart(4, '0')}-W${String(day.weekOfYear).padStart(2, '0')}`;

const months: readonly Localised[] = [
  { sv: 'januari', en: 'January' },
  { sv: 'februari', en: 'February' },
  { sv: 'mars', en: 'March' },
  { sv: 'april', en: 'April' },
  { sv: 'maj', en: 'May' },
  { sv: 'juni', en: 'June' },
  { sv: 'juli', en: 'July' },
  { sv: 'augusti', en: 'August' },
  { sv: 'september', en: 'September' },
  { sv: 'oktober', en: 'October' },
  { sv: 'november', en: 'November' },
  { sv: 'december', en: 'December' },
];

const nearDays = new Map<number, Localised>([
  [-1, { sv: 'i går', en: 'yesterday' }],
  [0, { sv: 'i dag', en: 'today' }],
  [1, { sv: 'i morgon', en: 'tomorrow' }],
]);

/**
 * Beside which a day is read: text that begins with a year, such as a case's number, a day, a week or an instant. Of that
 * year nothing more is said; a card stays right however long it stands. Beside nothing (`''`) every year is said.
 */
interface Beside {
  readonly beside?: string;
}

/**
 * Stockholm time as a person says it: `22 november kl. 02.00`, `22 November at 02:00`. With `now`, days next to it
 * become `i dag`, `i går`, `i morgon`, and a date in another year shows its year.
 */
export const formatDateTime = (
  instant: Instant,
  language: Language,
  { now, beside = now && wallTime(now) }: { now?: Instant } & Beside = {},
): string => {
  const [date = '', time = ''] = wallTime(instant).split('T');
  const near = now && nearDays.get((Date.parse(date) - Date.parse(wallTime(now).slice(0, 10))) / dayMs);
  const day = near ? say(near, language) : dayText(date, language, beside);
  const [hour, minute] = time.split(':');
  return say({ sv: `${day} kl. ${hour}.${minute}`, en: `${day} at ${hour}:${minute}` }, language);
};

/** A day (YYYY-MM-DD) as a person says it: `den 22 november` in Swedish, `22 November` in English. */
export const formatDay = (day: string, language: Language, { beside }: Beside = {}): string => {
  const date = dayText(Temporal.PlainDate.from(day).toString(), language, beside);
  return say({ sv: `den ${date}`, en: date }, language);
};

/** The month of an instant with its year: `mars 2026`. */
export const formatMonth = (instant: Instant, language: Language): string => {
  const { month, year } = stockholm(instant);
  const name = months[month - 1];
  return `${name ? say(name, language) : month} ${year}`;
};

const dayText = (date: string, language: Language, beside: string | undefined): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = months[Number(month) - 1];
  const text = `${Number(day)} ${name ? say(name, language) : month}`;
  return beside === undefined || beside.startsWith(`${year}-`) ? text : `${text} ${Number(year)}`;
};

type Counted = Readonly<{ one: Localised; many: Localised }>;

// Lättläst spells out what plain Swedish shortens: abbreviations stop a slow reader.
const minutes: Counted = {
  one: { sv: 'min', en: 'min', lattlast: 'minut' },
  many: { sv: 'min', en: 'min', lattlast: 'minuter' },
};
const hours: Counted = {
  one: { sv: 'tim', en: 'h', lattlast: 'timme' },
  many: { sv: 'tim', en: 'h', lattlast: 'timmar' },
};
const days: Counted = { one: { sv: 'dag', en: 'day' }, many: { sv: 'dagar', en: 'days' } };

/**
 * Time passed in one unit, rounded down: `nyss`, `5 min`, `3 tim`, `2 dagar`. A day is 24 hours. A moment that has not
 * come yet is `nyss`: the clocks of two machines may differ by a little.
 */
export const ageText = (from: Instant, now: Instant, language: Language): string => {
  const passed = Math.floor((Date.parse(now) - Date.parse(from)) / 60_000);
  if (passed < 1) return say({ sv: 'nyss', en: 'just now' }, language);
  if (passed < 60) return count(passed, minutes, language);
  if (passed < 24 * 60) return count(Math.floor(passed / 60), hours, language);
  return count(Math.floor(passed / (24 * 60)), days, language);
};

const count = (number: number, unit: Counted, language: Language): string =>
  `${number} ${say(number === 1 ? unit.one : unit.many, language)}`;

import { Temporal } from 'temporal-polyfill';
import { type Language, type Localised, say } from '../text/language.ts';

/** A point in time: ISO 8601, UTC, always milliseconds (`2026-11-22T01:00:00.000Z`), so that text order is time order. */
export type Instant = string;

const timeZone = 'Europe/Stockholm';
const instantLength = '2026-11-22T01:00:00.000Z'.length;

/** The same moment as people in Sweden read it on the wall. Throws RangeError when the text is not an instant. */
export const stockholm = (instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);

/** Anything finer than a millisecond is cut off. Throws RangeError outside years 0000–9999, where text order fails. */
export const toInstant = (moment: Temporal.ZonedDateTime | Temporal.Instant): Instant => {
  const exact = moment instanceof Temporal.ZonedDateTime ? moment.toInstant() : moment;
  const text = exact.toString({ fractionalSecondDigits: 3 });
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
 * Stockholm time as a person says it: `22 november kl. 02.00`, `22 November at 02:00`. With `now`, days next to it
 * become `i dag`, `i går`, `i morgon`, and a date in another year shows its year.
 */
export const formatDateTime = (instant: Instant, language: Language, relative: { now?: Instant } = {}): string => {
  const moment = stockholm(instant);
  const today = relative.now === undefined ? undefined : stockholm(relative.now).toPlainDate();
  const day = dayText(moment.toPlainDate(), language, today);
  const [hour, minute] = [moment.hour, moment.minute].map((part) => String(part).padStart(2, '0'));
  return say({ sv: `${day} kl. ${hour}.${minute}`, en: `${day} at ${hour}:${minute}` }, language);
};

/** The same with its year, for what is read long after and on paper: `22 november 2026 kl. 02.00`. */
export const formatMoment = (instant: Instant, language: Language): string => {
  const { year } = stockholm(instant);
  return say(
    {
      sv: formatDateTime(instant, 'sv').replace(' kl. ', ` ${year} kl. `),
      en: formatDateTime(instant, 'en').replace(' at ', ` ${year} at `),
    },
    language,
  );
};

/** A day (YYYY-MM-DD) as a person says it: `den 22 november` in Swedish, `22 November` in English. */
export const formatDay = (day: string, language: Language): string => {
  const date = dayText(Temporal.PlainDate.from(day), language);
  return say({ sv: `den ${date}`, en: date }, language);
};

/** The month of an instant with its year: `mars 2026`. */
export const formatMonth = (instant: Instant, language: Language): string => {
  const { month, year } = stockholm(instant);
  const name = months[month - 1];
  return `${name ? say(name, language) : month} ${year}`;
};

const dayText = (day: Temporal.PlainDate, language: Language, today?: Temporal.PlainDate): string => {
  const near = today && nearDays.get(today.until(day).days);
  if (near) return say(near, language);
  const month = months[day.month - 1];
  const date = `${day.day} ${month ? say(month, language) : day.month}`;
  return today && today.year !== day.year ? `${date} ${day.year}` : date;
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

import { Temporal } from 'temporal-polyfill';
import { dayIn, daysAfter } from './forms/days.ts';
import { aheadOfUtc, atStockholm, type Instant, instantAt, stockholm } from './time.ts';

/**
 * A day off. `helgdag`: public holiday, lag (1989:253) om allmänna helgdagar. `afton`: the three eves that
 * semesterlagen (1977:480) 3 a § equates with Sundays and on which municipal offices are closed.
 */
export type Holiday = Readonly<{ date: string; name: string; kind: 'helgdag' | 'afton' }>;

/** When messages may disturb: full hours of Stockholm time on working days, `to` not included. The rest is quiet. */
const officeHours = { from: 7, to: 17 };

const saturday = 6;
const dayMs = 24 * 3_600_000;

/**
 * Swedish holidays of a year in date order, as the law stands since 2005. Sundays that are only Sundays are not listed.
 * Names are Swedish; dates are `YYYY-MM-DD`, and two holidays may share one (Kristi himmelsfärdsdag on 1 May 2008).
 */
export const holidaysOf = (year: number): readonly Holiday[] => {
  const fixed = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const easter = easterSunday(year);
  const midsummer = firstSaturdayFrom(fixed(6, 20));
  const holiday = (day: Temporal.PlainDate, name: string, kind: Holiday['kind'] = 'helgdag') => ({
    date: day.toString(),
    name,
    kind,
  });
  return [
    holiday(fixed(1, 1), 'nyårsdagen'),
    holiday(fixed(1, 6), 'trettondedag jul'),
    holiday(easter.subtract({ days: 2 }), 'långfredagen'),
    holiday(easter, 'påskdagen'),
    holiday(easter.add({ days: 1 }), 'annandag påsk'),
    holiday(fixed(5, 1), 'första maj'),
    holiday(easter.add({ days: 39 }), 'Kristi himmelsfärdsdag'),
    holiday(easter.add({ days: 49 }), 'pingstdagen'),
    holiday(fixed(6, 6), 'nationaldagen'),
    holiday(midsummer.subtract({ days: 1 }), 'midsommarafton', 'afton'),
    holiday(midsummer, 'midsommardagen'),
    holiday(firstSaturdayFrom(fixed(10, 31)), 'alla helgons dag'),
    holiday(fixed(12, 24), 'julafton', 'afton'),
    holiday(fixed(12, 25), 'juldagen'),
    holiday(fixed(12, 26), 'annandag jul'),
    holiday(fixed(12, 31), 'nyårsafton', 'afton'),
  ].sort((a, b) => a.date.localeCompare(b.date));
};

const firstSaturdayFrom = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.add({ days: (saturday - day.dayOfWeek + 7) % 7 });

/** The Sunday after the church's spring full moon. Source: the Gregorian computus of the bull Inter gravissimas, 1582. */
const easterSunday = (year: number): Temporal.PlainDate => {
  const century = Math.floor(year / 100);
  const placeInMoonCycle = year % 19; // the moon's phases return to the same dates after 19 years
  const droppedLeapDays = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const days = (19 * placeInMoonCycle + droppedLeapDays - moonDrift + 15) % 30;
  const tooLate = days === 29 || (days === 28 && placeInMoonCycle > 10); // the moon is full by 18 April at the latest
  const fullMoon = Temporal.PlainDate.from({ year, month: 3, day: 21 }).add({ days: tooLate ? days - 1 : days });
  return fullMoon.add({ days: 7 - (fullMoon.dayOfWeek % 7) });
};

// A due date sixty working days away asks ninety times; a year is worked out once.
const datesByYear = new Map<number, ReadonlySet<string>>();

const holidayDates = (year: number): ReadonlySet<string> => {
  const known = datesByYear.get(year) ?? new Set(holidaysOf(year).map(({ date }) => date));
  datesByYear.set(year, known);
  return known;
};

// Days as text from here on: a due date is worked out in every commit, and a calendar's objects took most of it.
const isOff = (day: string): boolean => holidayDates(Number(day.slice(0, 4))).has(day);
const isWeekend = (day: string): boolean => new Date(day).getUTCDay() % saturday === 0;
const isWorked = (day: string): boolean => !isWeekend(day) && !isOff(day);
const realDay = (date: string): string => Temporal.PlainDate.from(date).toString();

/** Whether a date (YYYY-MM-DD) is a public holiday or one of the three eves. An ordinary Sunday is not. */
export const isHoliday = (date: string): boolean => isOff(realDay(date));

/** Monday to Friday, neither public holiday nor eve. Days that are short by local agreement count as working days. */
export const isWorkingDay = (date: string): boolean => isWorked(realDay(date));

/**
 * The same Stockholm time of day on the `count`-th working day after the instant's own day, which is never counted: one
 * working day from Friday 15:00, as from Saturday 15:00, is Monday 15:00. Zero gives the instant itself, day off or not.
 * Throws RangeError for a count that is negative or not whole.
 */
export const addWorkingDays = (instant: Instant, count: number): Instant => moved(instant, count, 1);

/** The other way: one working day before Monday 15:00, as before Sunday 15:00, is Friday 15:00. */
export const subtractWorkingDays = (instant: Instant, count: number): Instant => moved(instant, count, -1);

function moved(instant: Instant, count: number, step: 1 | -1): Instant {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of working days: ${count}`);
  const from = dayIn(instant);
  let days = 0;
  for (let left = count; left > 0; ) {
    days += step;
    if (isWorked(daysAfter(from, days))) left -= 1;
  }
  // The clocks are changed on Sundays: on a working day every time of day comes once.
  const [start, same] = [Date.parse(instant), Date.parse(instant) + days * dayMs];
  return instantAt(same + aheadOfUtc(start) - aheadOfUtc(same));
}

/** The day itself (YYYY-MM-DD) where it is a working day, else the next one. */
export function workingDayFrom(day: string): string {
  let from = realDay(day);
  while (!isWorked(from)) from = daysAfter(from, 1);
  return from;
}

/** Whether a person may be disturbed with what can wait: 07–17 on working days. Evenings, nights and days off are quiet. */
export const isOfficeHours = (instant: Instant): boolean => {
  const moment = stockholm(instant);
  return (
    moment.hour >= officeHours.from && moment.hour < officeHours.to && isWorkingDay(moment.toPlainDate().toString())
  );
};

/** When the office closes on a day (YYYY-MM-DD), and what can wait no longer comes. */
export const officeClosesAt = (day: string): Instant => atStockholm(day, `${officeHours.to}:00`);

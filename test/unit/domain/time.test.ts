import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  ageText,
  atStockholm,
  formatDateTime,
  formatDay,
  isoWeekBounds,
  isoWeekOf,
  localMinute,
  parseInstant,
  stockholm,
  toInstant,
  wallTime,
} from '../../../bot/domain/time.ts';

const someInstant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const hoursBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('an instant', () => {
  test('reads any offset and is written in UTC with milliseconds', () => {
    expect(parseInstant('2026-11-22T02:00+01:00')).toBe('2026-11-22T01:00:00.000Z');
    expect(parseInstant('2026-11-22T01:00:00Z')).toBe('2026-11-22T01:00:00.000Z');
    expect(parseInstant('2026-11-22T01:00:00.123999Z')).toBe('2026-11-22T01:00:00.123Z');
  });

  test.each(['', 'i går', '2026-11-22', '2026-11-22T02:00', '2026-02-30T02:00Z', '+012026-11-22T02:00Z'])(
    '"%s" is not one',
    (text) => expect(parseInstant(text)).toBeUndefined(),
  );

  test('refuses a year that would not sort as text', () => {
    expect(() => toInstant(Temporal.Instant.from('+012026-11-22T02:00Z'))).toThrow(RangeError);
  });

  test('survives the way to Stockholm and back', () => {
    fc.assert(fc.property(someInstant, (instant) => toInstant(stockholm(instant)) === instant));
  });

  test('is shown to the minute with the offset of its season, and read back', () => {
    expect(localMinute('2026-11-22T01:00:00.000Z')).toBe('2026-11-22T02:00+01:00');
    expect(localMinute('2026-06-30T22:15:59.999Z')).toBe('2026-07-01T00:15+02:00');
    fc.assert(
      fc.property(someInstant, (instant) => parseInstant(localMinute(instant)) === `${instant.slice(0, 16)}:00.000Z`),
    );
  });
});

describe('a wall clock in Stockholm', () => {
  const byCalendar = (instant: string) => stockholm(instant).toPlainDateTime().toString({ fractionalSecondDigits: 3 });

  test('shows what the calendar says, whenever it is looked at', () => {
    fc.assert(fc.property(someInstant, (instant) => wallTime(instant) === byCalendar(instant)));
  });

  test('is right to the millisecond where the clocks are changed', () => {
    const changes = ['2026-03-29T01:00:00.000Z', '2026-10-25T01:00:00.000Z'].map((at) => Date.parse(at));
    for (const at of changes.flatMap((change) => [change, change - 1, change + 1])) {
      const instant = new Date(at).toISOString();
      expect(wallTime(instant)).toBe(byCalendar(instant));
    }
  });

  test.each([
    ['2026-01-15', '07:00', '2026-01-15T06:00:00.000Z'],
    ['2026-07-15', '07:00', '2026-07-15T05:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => expect(atStockholm(date, time)).toBe(instant));

  test('an hour that summer time skips is read an hour later', () => {
    expect(atStockholm('2026-03-29', '02:30')).toBe(atStockholm('2026-03-29', '03:30'));
  });

  test('an hour that comes twice is the first one', () => {
    expect(localMinute(atStockholm('2026-10-25', '02:30'))).toBe('2026-10-25T02:30+02:00');
  });

  test.each([
    ['2026-02-29', '10:00'],
    ['2026-11-22', '24:00'],
    ['', '10:00'],
  ])('"%s %s" is refused', (date, time) => expect(() => atStockholm(date, time)).toThrow(RangeError));
});

describe('an ISO week', () => {
  const weeks = Array.from({ length: 16 }, (_, index) => 2020 + index).flatMap((year) =>
    Array.from({ length: [2020, 2026, 2032].includes(year) ? 53 : 52 }, (_, index) => {
      return `${year}-W${String(index + 1).padStart(2, '0')}`;
    }),
  );

  test('follows the one before without gap or overlap, all weeks 2020–2035', () => {
    let end = atStockholm('2019-12-30', '00:00');
    for (const week of weeks) {
      const { from, to } = isoWeekBounds(week);
      expect(from).toBe(end);
      expect([isoWeekOf(from), stockholm(from).dayOfWeek, stockholm(from).hour]).toEqual([week, 1, 0]);
      expect(isoWeekOf(new Date(Date.parse(to) - 1).toISOString())).toBe(week);
      end = to;
    }
    expect(end).toBe(atStockholm('2035-12-31', '00:00'));
  });

  test('holds each moment within its bounds', () => {
    fc.assert(
      fc.property(someInstant, (instant) => {
        const { from, to } = isoWeekBounds(isoWeekOf(instant));
        return from <= instant && instant < to;
      }),
    );
  });

  test('belongs to the year that holds its Thursday', () => {
    expect(isoWeekOf('2026-11-22T01:00:00.000Z')).toBe('2026-W47');
    expect(isoWeekOf('2027-01-01T12:00:00.000Z')).toBe('2026-W53');
    expect(isoWeekOf('2024-12-30T12:00:00.000Z')).toBe('2025-W01');
  });

  test('turns at midnight in Stockholm, not in Greenwich', () => {
    expect(isoWeekOf('2026-11-22T22:59:59.999Z')).toBe('2026-W47');
    expect(isoWeekOf('2026-11-22T23:00:00.000Z')).toBe('2026-W48');
  });

  test('is an hour short in spring and an hour long in autumn', () => {
    const hours = (week: string) => hoursBetween(isoWeekBounds(week).from, isoWeekBounds(week).to);
    expect([hours('2026-W13'), hours('2026-W14'), hours('2026-W43')]).toEqual([167, 168, 169]);
  });

  test.each(['2025-W53', '2026-W54', '2026-W00', '2026-W1', '2026-47', ''])('"%s" does not exist', (week) =>
    expect(() => isoWeekBounds(week)).toThrow(new RangeError(`No such week: ${week}`)),
  );
});

describe('a date and time for people', () => {
  const night = '2026-11-22T01:00:00.000Z';

  test('a day says its year beside what is of another, and beside nothing', () => {
    expect(formatDay('2026-11-24', 'sv')).toBe('den 24 november');
    for (const beside of ['2026-000123', '2026-W47', '2026-01-01', '2026-11-22T01:00:00.000Z'])
      expect(formatDay('2026-11-24', 'sv', { beside })).toBe('den 24 november');
    expect(formatDay('2025-11-24', 'sv', { beside: '2026-000123' })).toBe('den 24 november 2025');
    expect(formatDay('2027-01-07', 'en', { beside: '2026-12-23' })).toBe('7 January 2027');
    expect(formatDay('2026-11-24', 'sv', { beside: '' })).toBe('den 24 november 2026');
    expect(formatDateTime(night, 'sv', { beside: '2026-000123' })).toBe('22 november kl. 02.00');
    expect(formatDateTime(night, 'sv', { beside: '2025-000123' })).toBe('22 november 2026 kl. 02.00');
  });

  test('is written as each language says it', () => {
    expect(formatDateTime(night, 'sv')).toBe('22 november kl. 02.00');
    expect(formatDateTime(night, 'lattlast')).toBe('22 november kl. 02.00');
    expect(formatDateTime(night, 'en')).toBe('22 November at 02:00');
  });

  test.each([
    ['2026-11-21T23:00:00.000Z', 'i dag kl. 02.00', 'today at 02:00'],
    ['2026-11-22T23:00:00.000Z', 'i går kl. 02.00', 'yesterday at 02:00'],
    ['2026-11-21T22:59:00.000Z', 'i morgon kl. 02.00', 'tomorrow at 02:00'],
    ['2026-11-24T12:00:00.000Z', '22 november kl. 02.00', '22 November at 02:00'],
    ['2027-01-10T12:00:00.000Z', '22 november 2026 kl. 02.00', '22 November 2026 at 02:00'],
  ])('seen from %s is "%s"', (now, swedish, english) => {
    expect(formatDateTime(night, 'sv', { now })).toBe(swedish);
    expect(formatDateTime(night, 'en', { now })).toBe(english);
  });

  test('yesterday is yesterday also when the night was 25 hours long', () => {
    const now = atStockholm('2026-10-26', '00:10');
    expect(formatDateTime(atStockholm('2026-10-25', '00:05'), 'sv', { now })).toBe('i går kl. 00.05');
  });

  test('names every month', () => {
    for (const month of Array.from({ length: 12 }, (_, index) => index)) {
      const instant = new Date(Date.UTC(2026, month, 15)).toISOString();
      const intl = (locale: string) => new Date(instant).toLocaleDateString(locale, { day: 'numeric', month: 'long' });
      expect(formatDateTime(instant, 'sv')).toContain(`${intl('sv-SE')} kl.`);
      expect(formatDateTime(instant, 'en')).toContain(`${intl('en-GB')} at`);
    }
  });
});

describe('an age', () => {
  const minutes = (count: number) => new Date(Date.UTC(2026, 10, 22) + count * 60_000).toISOString();

  test.each([
    [-5, 'nyss', 'just now', 'nyss'],
    [0.99, 'nyss', 'just now', 'nyss'],
    [1, '1 min', '1 min', '1 minut'],
    [5, '5 min', '5 min', '5 minuter'],
    [59.99, '59 min', '59 min', '59 minuter'],
    [60, '1 tim', '1 h', '1 timme'],
    [239, '3 tim', '3 h', '3 timmar'],
    [1439, '23 tim', '23 h', '23 timmar'],
    [1440, '1 dag', '1 day', '1 dag'],
    [2880, '2 dagar', '2 days', '2 dagar'],
    [1440 * 400, '400 dagar', '400 days', '400 dagar'],
  ])('of %d minutes is "%s"', (passed, swedish, english, easy) => {
    const [from, now] = [minutes(0), minutes(passed)];
    expect(ageText(from, now, 'sv')).toBe(swedish);
    expect(ageText(from, now, 'en')).toBe(english);
    expect(ageText(from, now, 'lattlast')).toBe(easy);
  });
});

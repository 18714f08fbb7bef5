import { describe, expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { addWorkingDays, holidaysOf, isHoliday, isOfficeHours, isWorkingDay } from '../../../bot/domain/calendar.ts';
import { atStockholm, stockholm } from '../../../bot/domain/time.ts';

const years = Array.from({ length: 16 }, (_, index) => 2020 + index);

const dateOf = (instant: string) => stockholm(instant).toPlainDate().toString();
const timeOf = (instant: string) => stockholm(instant).toPlainTime().toString();

const someInstant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const someCount = fc.integer({ min: 0, max: 80 });

describe('the holidays of a year', () => {
  const sweden = new Holidays('SE');
  const published = (year: number, type: string) =>
    sweden
      .getHolidays(year, 'sv')
      .filter((day) => day.type === type)
      .map((day) => ({ date: day.date.slice(0, 10), name: day.name }));
  const ours = (year: number, kind: string) =>
    holidaysOf(year)
      .filter((day) => day.kind === kind)
      .map(({ date, name }) => ({ date, name }));

  test.each(years)('%d has the public holidays and eves that date-holidays lists for Sweden', (year) => {
    expect(ours(year, 'helgdag')).toEqual(published(year, 'public'));
    expect(ours(year, 'afton')).toEqual(published(year, 'bank'));
  });

  test.each([
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('Easter of %d, at the edges of the rule, is %s', (year, date) => {
    expect(holidaysOf(year).find(({ name }) => name === 'påskdagen')?.date).toBe(date);
  });

  test('keep both holidays of a day that is two', () => {
    const names = holidaysOf(2008).filter(({ date }) => date === '2008-05-01');
    expect(names.map(({ name }) => name)).toEqual(['första maj', 'Kristi himmelsfärdsdag']);
  });
});

describe('a working day', () => {
  test.each([
    ['2026-11-20', 'a Friday'],
    ['2026-01-05', 'trettondagsafton'],
    ['2026-04-02', 'skärtorsdagen'],
    ['2026-04-30', 'valborgsmässoafton'],
    ['2026-05-15', 'the Friday after Kristi himmelsfärdsdag'],
  ])('%s is one: %s', (date) => expect(isWorkingDay(date)).toBe(true));

  test.each([
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
    ['2026-01-06', 'trettondedag jul'],
    ['2026-06-19', 'midsommarafton'],
    ['2026-12-24', 'julafton'],
    ['2026-12-31', 'nyårsafton'],
  ])('%s is none: %s', (date) => expect(isWorkingDay(date)).toBe(false));

  test('an ordinary Sunday is no holiday, Easter Sunday is', () => {
    expect([isHoliday('2026-11-22'), isHoliday('2026-04-05')]).toEqual([false, true]);
  });

  test('a date that does not exist is refused', () => {
    expect(() => isWorkingDay('2026-02-30')).toThrow(RangeError);
  });
});

describe('adding working days', () => {
  test.each([
    ['2026-11-19', 1, '2026-11-20', 'the next day'],
    ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
    ['2026-12-23', 1, '2026-12-28', 'over Christmas'],
    ['2026-04-02', 1, '2026-04-07', 'over Easter'],
    ['2026-12-30', 3, '2027-01-07', 'over New Year and trettondedagen'],
  ])('%s plus %d is %s: %s', (start, count, end) => {
    expect(addWorkingDays(atStockholm(start, '15:20'), count)).toBe(atStockholm(end, '15:20'));
  });

  test('keeps the time on the wall when summer time begins and ends', () => {
    expect(addWorkingDays('2026-03-27T14:00:00.000Z', 1)).toBe('2026-03-30T13:00:00.000Z');
    expect(addWorkingDays('2026-10-23T13:00:00.000Z', 1)).toBe('2026-10-26T14:00:00.000Z');
    expect(addWorkingDays('2026-10-25T01:30:00.000Z', 1)).toBe('2026-10-26T01:30:00.000Z');
  });

  test('adding none changes nothing, on a day off too', () => {
    fc.assert(fc.property(someInstant, (instant) => addWorkingDays(instant, 0) === instant));
  });

  test('lands on a working day at the same time of day', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 80 }), (instant, count) => {
        const end = addWorkingDays(instant, count);
        return isWorkingDay(dateOf(end)) && timeOf(end) === timeOf(instant);
      }),
    );
  });

  test('one day more is always later, and nothing but days off lies between', () => {
    fc.assert(
      fc.property(someInstant, someCount, (instant, count) => {
        const end = addWorkingDays(instant, count);
        expect(addWorkingDays(instant, count + 1) > end).toBe(true);
        expect(addWorkingDays(end, 1)).toBe(addWorkingDays(instant, count + 1));
      }),
    );
  });

  test('a later start never gives an earlier day', () => {
    fc.assert(
      fc.property(someInstant, someInstant, fc.integer({ min: 1, max: 80 }), (one, other, count) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        return dateOf(addWorkingDays(first, count)) <= dateOf(addWorkingDays(second, count));
      }),
    );
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d days are refused', (count) => {
    expect(() => addWorkingDays('2026-11-22T01:00:00.000Z', count)).toThrow(RangeError);
  });
});

describe('office hours', () => {
  test.each([
    ['2026-11-20', '06:59', false],
    ['2026-11-20', '07:00', true],
    ['2026-11-20', '16:59', true],
    ['2026-11-20', '17:00', false],
    ['2026-07-01', '07:00', true],
    ['2026-11-21', '12:00', false],
    ['2026-12-24', '12:00', false],
  ])('%s %s: %s', (date, time, open) => expect(isOfficeHours(atStockholm(date, time))).toBe(open));
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOutdated, summaryDueAt, weekBefore, weekDue } from '../../../bot/domain/summaryDue.ts';
import { isoWeekBounds, isoWeekOf, localMinute, stockholm } from '../../../bot/domain/time.ts';
import { weeksFrom2020To2035 } from '../../weeks.ts';

const time = '07:00';
const minutes = 60_000;
const hours = 60 * minutes;
const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
const aUnitId = fc.string({ minLength: 1, maxLength: 20 });

describe('the time of a week’s card', () => {
  test('is Monday between 07:00 and 07:20 in Stockholm, in every week and whatever the clocks do', () => {
    for (const week of weeksFrom2020To2035) {
      for (const unitId of ['bjorken', 'granen', 'ledning']) {
        const due = stockholm(summaryDueAt(unitId, week, time));
        expect([week, due.dayOfWeek, due.hour, due.minute < 20]).toEqual([week, 1, 7, true]);
        expect(weekBefore(summaryDueAt(unitId, week, time))).toBe(week);
      }
    }
  });

  test('follows the clock people see when summer time begins and ends', () => {
    const at = (week: string) => localMinute(summaryDueAt('bjorken', week, time)).slice(16);
    // The clocks change in the night before these Mondays: 29 March and 25 October 2026.
    expect([at('2026-W12'), at('2026-W13'), at('2026-W42'), at('2026-W43')]).toEqual([
      '+01:00',
      '+02:00',
      '+02:00',
      '+01:00',
    ]);
  });

  test('is another for other units, and for one unit always the same', () => {
    const offsets = Array.from({ length: 200 }, (_, i) => Date.parse(summaryDueAt(`unit-${i}`, '2026-W47', time)));
    expect(new Set(offsets.map((at) => Math.floor(at / minutes))).size).toBe(20);
    expect(summaryDueAt('unit-7', '2026-W47', time)).toBe(new Date(offsets[7] ?? 0).toISOString());
  });

  test('is what the municipality has chosen', () => {
    expect(localMinute(summaryDueAt('bjorken', '2026-W53', '23:55'))).toMatch(/^2027-01-0(4T23:5|5T00:[01])/);
  });
});

describe('the week that is due', () => {
  test('is none before its time, itself for 48 hours, and none after', () => {
    fc.assert(
      fc.property(aUnitId, fc.constantFrom(...weeksFrom2020To2035), (unitId, week) => {
        const due = summaryDueAt(unitId, week, time);
        expect(weekDue(unitId, plus(due, -1), time)).toBeUndefined();
        expect(weekDue(unitId, due, time)).toBe(week);
        expect(weekDue(unitId, plus(due, 48 * hours - 1), time)).toBe(week);
        expect(weekDue(unitId, plus(due, 48 * hours), time)).toBeUndefined();
      }),
    );
  });

  test('is at any moment of sixteen years the week that ended last, or none', () => {
    const first = Date.parse('2020-01-01T00:00:00.000Z');
    fc.assert(
      fc.property(aUnitId, fc.integer({ min: 0, max: 16 * 365 * 24 * 60 }), (unitId, minute) => {
        const now = new Date(first + minute * minutes).toISOString();
        const week = weekDue(unitId, now, time);
        if (week !== undefined) expect(isoWeekOf(isoWeekBounds(week).to)).toBe(isoWeekOf(now));
      }),
    );
  });

  test('knows week 53 of 2026, which ends in January', () => {
    expect(weekDue('bjorken', '2027-01-04T06:30:00.000Z', time)).toBe('2026-W53');
    expect(weekDue('bjorken', '2026-12-28T06:30:00.000Z', time)).toBe('2026-W52');
  });

  test('is outdated when the next week’s card is due', () => {
    const next = summaryDueAt('bjorken', '2026-W48', time);
    expect(isOutdated('bjorken', '2026-W47', plus(next, -1), time)).toBe(false);
    expect(isOutdated('bjorken', '2026-W47', next, time)).toBe(true);
  });
});

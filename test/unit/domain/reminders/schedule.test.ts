import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay } from '../../../../bot/domain/calendar.ts';
import { daysAfter } from '../../../../bot/domain/forms/days.ts';
import { reminderDays, reminderIn, urgentReminder } from '../../../../bot/domain/reminders/schedule.ts';
import { atStockholm } from '../../../../bot/domain/time.ts';

const time = '07:30';
const due = (day: string, hour: string) => {
  const at = atStockholm(day, hour);
  return { dueAt: at, remindFrom: at };
};
const days = (of: ReturnType<typeof due>, until: string) => reminderDays(of, until, time);

describe('the days on which somebody is reminded', () => {
  test('are the day it is due, and 2, 5, 10, 15 … working days later', () => {
    expect(days(due('2026-11-02', '07:00'), '2026-12-07')).toEqual([
      ...['2026-11-02', '2026-11-04', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'],
    ]);
  });

  test('begin on the next working day for what is due after the day’s round, in the evening or on a Saturday', () => {
    expect(days(due('2026-11-06', '07:30'), '2026-11-09')).toEqual(['2026-11-06']);
    expect(days(due('2026-11-06', '07:31'), '2026-11-09')).toEqual(['2026-11-09']);
    expect(days(due('2026-11-07', '03:00'), '2026-11-09')).toEqual(['2026-11-09']);
  });

  test('pass by Christmas, New Year and Epiphany', () => {
    expect(days(due('2026-12-22', '07:00'), '2027-01-12')).toEqual([
      ...['2026-12-22', '2026-12-28', '2027-01-04', '2027-01-12'],
    ]);
  });

  test('are by the clock on the wall when summer time begins and ends', () => {
    for (const monday of ['2026-03-30', '2026-10-26']) {
      expect(days(due(monday, '07:30'), monday)).toEqual([monday]);
      expect(days(due(monday, '07:31'), monday)).toEqual([]);
    }
  });

  test('are one more where it is told beforehand', () => {
    const soon = { remindFrom: atStockholm('2026-11-04', '00:00'), dueAt: atStockholm('2026-11-07', '00:00') };
    expect(days(soon, '2026-11-16')).toEqual(['2026-11-04', '2026-11-09', '2026-11-11', '2026-11-16']);
    // Told and due in the same weekend is one.
    const near = { remindFrom: atStockholm('2026-11-07', '10:00'), dueAt: atStockholm('2026-11-08', '10:00') };
    expect(days(near, '2026-11-09')).toEqual(['2026-11-09']);
  });

  test('begin anew from the day it was put off to', () => {
    const snoozed = { dueAt: atStockholm('2026-11-02', '07:00'), remindFrom: atStockholm('2026-11-20', '00:00') };
    expect(days(snoozed, '2026-11-24')).toEqual(['2026-11-20', '2026-11-24']);
  });

  test('are working days, and each falls in one round whatever rounds there are', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((n) => daysAfter('2025-11-01', n));
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        day,
        minute,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 40 }),
        (at, m, gaps) => {
          const hour = `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
          const duty = due(at, hour);
          let since = daysAfter(at, -3);
          const found: number[] = [];
          for (const gap of gaps) {
            const round = daysAfter(since, gap);
            const nth = reminderIn(duty, { since, day: round, time });
            if (nth !== undefined) found.push(nth.nth);
            since = round;
          }
          const all = days(duty, since);
          expect(all.every(isWorkingDay)).toBe(true);
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
          expect(found.at(-1) ?? 0).toBe(all.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what cannot wait', () => {
  const nth = (of: Parameters<typeof urgentReminder>[0], day: string, hour: string) =>
    urgentReminder(of, atStockholm(day, hour), time);

  test('comes when it is due, after two and after six hours, then each morning, on Saturdays too', () => {
    const grave = { ...due('2026-11-27', '22:00'), basis: 'kommun' } as const;
    expect(nth(grave, '2026-11-27', '21:59')).toBeUndefined();
    expect(nth(grave, '2026-11-27', '22:00')).toBe(1);
    expect(nth(grave, '2026-11-28', '00:00')).toBe(2);
    expect(nth(grave, '2026-11-28', '04:00')).toBe(3);
    // Not at 07.30 the same morning: she has just been woken.
    expect(nth(grave, '2026-11-29', '07:29')).toBe(3);
    expect(nth(grave, '2026-11-29', '07:30')).toBe(4);
    expect(nth(grave, '2026-12-01', '07:30')).toBe(6);
  });

  test('of the law’s 72 hours comes 24 and 4 hours before, when they are over, then each morning', () => {
    const law = {
      remindFrom: atStockholm('2026-11-29', '21:00'),
      dueAt: atStockholm('2026-11-30', '21:00'),
      basis: 'law',
    } as const;
    expect(nth(law, '2026-11-29', '20:59')).toBeUndefined();
    expect(nth(law, '2026-11-29', '21:00')).toBe(1);
    expect(nth(law, '2026-11-30', '16:59')).toBe(1);
    expect(nth(law, '2026-11-30', '17:00')).toBe(2);
    expect(nth(law, '2026-11-30', '21:00')).toBe(3);
    expect(nth(law, '2026-12-01', '09:00')).toBe(3);
    expect(nth(law, '2026-12-02', '07:30')).toBe(4);
  });

  test('of the law’s time that is over when it is found comes at once, then each morning', () => {
    const law = {
      remindFrom: atStockholm('2026-12-02', '10:00'),
      dueAt: atStockholm('2026-11-30', '21:00'),
      basis: 'law',
    } as const;
    expect(nth(law, '2026-12-02', '10:00')).toBe(1);
    expect(nth(law, '2026-12-03', '07:30')).toBe(2);
  });
});

import { describe, expect, test } from '@jest/globals';
import { dayEnd, dayStart, lastMinute, moment, wholeNumber } from '../../../bot/cli/values.ts';

describe('a time', () => {
  test.each([
    ['2026-11-22T06:15:00Z', '2026-11-22T06:15:00.000Z'],
    ['2026-11-22T07:15:30.5+01:00', '2026-11-22T06:15:30.500Z'],
    ['2026-11-22T07:15', '2026-11-22T06:15:00.000Z'],
    ['2026-07-01T07:15:00', '2026-07-01T05:15:00.000Z'],
  ])('%s is read, in Stockholm time where it names no offset', (text, instant) => {
    expect(moment(text)).toBe(instant);
  });

  test.each(['', 'now', '2026-11-22', '2026-02-30T10:00', '2026-11-22T25:00', '22/11 2026'])(
    '%p is refused',
    (text) => {
      expect(() => moment(text)).toThrow('ISO 8601');
    },
  );
});

describe('a date', () => {
  test('is the whole day in Stockholm, also when summer time ends', () => {
    expect(dayStart('2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
    expect(dayEnd('2026-10-25')).toBe('2026-10-25T23:00:00.000Z');
    expect(lastMinute('2026-10-25')).toBe('2026-10-25T22:59:00.000Z');
  });

  test.each(['2026-02-30', '2026', '2026-11-22T07:15', 'today'])('%s is refused', (text) => {
    expect(() => dayStart(text)).toThrow('must be a date');
  });
});

test('a whole number keeps its bounds', () => {
  const few = wholeNumber(1, 20);
  expect(few('20')).toBe(20);
  for (const text of ['0', '21', '-1', '1.5', '1e1', '', ' 7', 'many']) expect(() => few(text)).toThrow('1 to 20');
});

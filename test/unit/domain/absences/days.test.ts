import { describe, expect, test } from '@jest/globals';
import { type DayTold, readDays } from '../../../../bot/domain/absences/days.ts';

/** A Tuesday. */
const today = '2026-11-24';

const shown = (told: DayTold | undefined): string => (told === undefined ? '–' : (told.day ?? told.why));
const read = (text: string, on = today): string => {
  const { from, until } = readDays(text, on);
  return `${shown(from)} ${shown(until)}`;
};

describe('days as people write them', () => {
  test.each([
    ['till 3 dec', '2026-11-24 2026-12-03'],
    ['till 3 december', '2026-11-24 2026-12-03'],
    ['till den 3 december', '2026-11-24 2026-12-03'],
    ['till den 3:e', '2026-11-24 2026-12-03'],
    ['till 3/12', '2026-11-24 2026-12-03'],
    ['till 3.12', '2026-11-24 2026-12-03'],
    ['till 3/12 2026', '2026-11-24 2026-12-03'],
    ['till 2026-12-03', '2026-11-24 2026-12-03'],
    ['till 20261203', '2026-11-24 2026-12-03'],
    ['t.o.m. 3 dec', '2026-11-24 2026-12-03'],
    ['tom 3 dec', '2026-11-24 2026-12-03'],
    ['t o m 3 dec.', '2026-11-24 2026-12-03'],
    ['till och med fredag', '2026-11-24 2026-11-27'],
    ['Till Fredag', '2026-11-24 2026-11-27'],
    ['till fre', '2026-11-24 2026-11-27'],
    ['till lördag', '2026-11-24 2026-11-28'],
    ['till lordag', '2026-11-24 2026-11-28'],
    ['till fredag 4 dec', '2026-11-24 2026-12-04'],
    ['till nästa fredag', '2026-11-24 2026-12-04'],
    ['till tisdag', '2026-11-24 2026-12-01'],
    ['until 3 dec', '2026-11-24 2026-12-03'],
    ['until Dec 3rd', '2026-11-24 2026-12-03'],
    ['until the 3rd of December, 2026', '2026-11-24 2026-12-03'],
    ['to next Friday', '2026-11-24 2026-12-04'],
    ['through Friday', '2026-11-24 2026-11-27'],
    ['till 7 jan', '2026-11-24 2027-01-07'],
    ['23/12–7 jan', '2026-12-23 2027-01-07'],
    ['23/12 - 7/1', '2026-12-23 2027-01-07'],
    ['23-27 dec', '2026-12-23 2026-12-27'],
    ['dec 23-27', '2026-12-23 2026-12-27'],
    ['från 23 dec till 7 januari', '2026-12-23 2027-01-07'],
    ['fr.o.m. 23 dec t.o.m. 7 jan', '2026-12-23 2027-01-07'],
    ['from 23 Dec to 7 Jan', '2026-12-23 2027-01-07'],
    ['från måndag till fredag', '2026-11-30 2026-12-04'],
    ['2026-12-23 – 2027-01-07', '2026-12-23 2027-01-07'],
    ['mellan 1 och 3 dec', '2026-12-01 2026-12-03'],
    ['i dag', '2026-11-24 2026-11-24'],
    ['idag', '2026-11-24 2026-11-24'],
    ['today', '2026-11-24 2026-11-24'],
    ['i dag och imorgon', '2026-11-24 2026-11-25'],
    ['imorgon', '2026-11-25 2026-11-25'],
    ['tomorrow', '2026-11-25 2026-11-25'],
    ['i övermorgon', '2026-11-26 2026-11-26'],
    ['på fredag', '2026-11-27 2026-11-27'],
    ['3 dec', '2026-12-03 2026-12-03'],
    ['v 52', '2026-12-21 2026-12-27'],
    ['v. 52-1', '2026-12-21 2027-01-10'],
    ['vecka 48', '2026-11-24 2026-11-29'],
    ['nästa vecka', '2026-11-30 2026-12-06'],
    ['veckan ut', '2026-11-24 2026-11-29'],
    ['två veckor', '2026-11-24 2026-12-07'],
    ['i 3 dagar', '2026-11-24 2026-11-26'],
    ['for two weeks', '2026-11-24 2026-12-07'],
    ['', '– –'],
    ['från fredag', '2026-11-27 –'],
  ])('"%s"', (text, days) => expect(read(text)).toBe(days));

  test.each([
    ['till 31 nov', '2026-11-24 noSuchDay'],
    ['till 30/2', '2026-11-24 noSuchDay'],
    ['till 3/13', '2026-11-24 noSuchDay'],
    ['v 60', 'noSuchDay noSuchDay'],
    ['till den förste i nästa', '2026-11-24 unclear'],
    ['31 nov - 3 dec', 'noSuchDay 2026-12-03'],
    ['till 2026-11-31', '2026-11-24 noSuchDay'],
  ])('"%s" is no day', (text, days) => expect(read(text)).toBe(days));

  test('a day that has just been is the past, and not a year ahead', () => {
    expect(read('till 20 nov')).toBe('2026-11-24 2026-11-20');
    expect(read('till 2026-11-01')).toBe('2026-11-24 2026-11-01');
  });

  test('the days of one turn of the year, and of a leap day', () => {
    expect(read('till 2 jan', '2026-12-31')).toBe('2026-12-31 2027-01-02');
    expect(read('v 53', '2026-12-30')).toBe('2026-12-30 2027-01-03');
    expect(read('v 53', '2027-06-01')).toBe('noSuchDay noSuchDay');
    expect(read('till 29 feb', '2028-02-01')).toBe('2028-02-01 2028-02-29');
    expect(read('till 29 feb', '2026-12-01')).toBe('2026-12-01 noSuchDay');
    expect(read('till den 31', '2026-11-24')).toBe('2026-11-24 2026-12-31');
  });
});

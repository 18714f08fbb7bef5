import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guard } from '../../../bot/domain/privacy.ts';

/** What was refused, as kind and text. */
const refusedIn = (text: string): string[] =>
  guard(text).refused.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('phone numbers', () => {
  test.each([
    '070-123 45 67',
    '070 123 45 67',
    '0701234567',
    '0708-12 34 56',
    '0708-123456',
    '070.123.45.67',
    '(073) 123 45 67',
    '076/123 45 67',
    '072–123 45 67',
    '079\u00a0123\u00a045\u00a067',
    '08-123 45 67',
    '08-123 456 78',
    '(08) 123 45 67',
    '08/12 34 56',
    '08-123-45-67',
    '081234567',
    '031-12 34 56',
    '010-203 12 34',
    '020-123 456',
    '0771-123 456',
    '0911-123 45',
    '0155 12 34 56',
    '+46701234567',
    '+46 70 123 45 67',
    '+46 (0)70-123 45 67',
    '+46(0)701234567',
    '+46-8-123 45 67',
    '0046 70 123 45 67',
    '0046701234567',
    '+358 50 123 4567',
    '+45 12 31 12 34',
    '+1 212 555 0123',
    '+48 601 234 567',
  ])('%s is refused, alone and in a sentence', (number) => {
    expect(refusedIn(number)).toEqual([`phone ${number}`]);
    expect(refusedIn(`Ring mig (${number}), tack`)).toEqual([`phone ${number}`]);
    expect(refusedIn(`tel:${number}. 2 gånger`)).toEqual([`phone ${number}`]);
  });

  test('two in a row are both refused', () => {
    expect(refusedIn('0701234567/0739876543')).toHaveLength(2);
    expect(refusedIn('070-123 45 67, 08-123 45 67')).toHaveLength(2);
  });

  test.each([
    'ringde 112',
    'ringde 1177 och 114 14',
    '2026-08-12 14.30',
    '2026-08-12 14:30:00',
    '08-12-2026',
    '08.12.2026 14.30',
    '08.12.14',
    '08/12 2026',
    '31/08 2026 1234',
    'pass 08-16 och 16-22',
    'pass 0730-1600',
    'pass 0730-1600 12 maj',
    'pass 0700-1530',
    '08-16 2026-01-31',
    '08-12 13-17',
    'kl 08 12 16 20',
    'kl. 08:00-12:00',
    'ärende 2026-000123',
    'rum 0812',
    '5 mg 08:00, 10 ml 20:00',
    '72,5 kg och 1200 ml',
    'art.nr 08123456',
    'plus +38,5 grader',
    '1+1 2026-01-31',
    'blodtryck 120/80, puls 72',
    '0,75 mg',
    '1000000000',
  ])('nothing is refused in "%s"', (text) => {
    expect(refusedIn(text)).toEqual([]);
  });

  test('dates and times are never phone numbers', () => {
    const moment = fc.date({ min: new Date('1950-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.constantFrom(' ', ' kl ', 'T', ', '), (at, joint) => {
        const [date = '', clock = ''] = at.toISOString().split('T');
        expect(refusedIn(`${date}${joint}${clock.slice(0, 5)}`)).toEqual([]);
        expect(refusedIn(`${date.slice(2)}${joint}${clock.slice(0, 5)}`)).toEqual([]);
        expect(refusedIn(`${date.slice(8)}/${date.slice(5, 7)} ${date.slice(0, 4)}`)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('e-mail addresses', () => {
  test.each([
    'anna@kommun.se',
    'anna.öberg+jour@sköldköping.se',
    'a_b-c@post.kommun.example',
    'ANNA@KOMMUN.SE',
    '0701234567@example.se',
    'anna.berg @ kommun.se',
    'anna.berg@ kommun.se',
    'anna(at)kommun.se',
    'anna[at]kommun.se',
  ])('%s is refused', (address) => {
    expect(refusedIn(`Mejla <${address}>.`)).toEqual([`email ${address}`]);
    expect(refusedIn(`mailto:${address}, tack.`)).toEqual([`email ${address}`]);
  });

  test.each(['@anna', 'anna@', 'rum 5 @ 12.30', 'anna@hemma', '2@3.4', 'ses kl 5 @ kontoret', 'medicin(at) kl 8.30'])(
    '"%s" holds no address',
    (text) => {
      expect(refusedIn(text)).toEqual([]);
    },
  );
});

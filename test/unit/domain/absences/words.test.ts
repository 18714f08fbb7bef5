import { describe, expect, test } from '@jest/globals';
import { afterAway, readAbsenceWords } from '../../../../bot/domain/absences/words.ts';

const today = '2026-11-24';
const read = (text: string) => {
  const told = readAbsenceWords(afterAway(text) ?? 'not away', today);
  return { until: told.until?.day, deputy: told.deputy };
};

describe('an absence in somebody’s own words', () => {
  test.each([
    ['borta till 3 dec, ersätts av Nils Berglind', 'Nils Berglind'],
    ['Borta till 3 dec ersatts av Nils Berglind.', 'Nils Berglind'],
    ['jag är borta till 3/12 och ersätts av nils', 'nils'],
    ['borta, ersätts av Nils Berglind, till 3 dec', 'Nils Berglind'],
    ['borta till 3 dec, Nils Berglind ersätter mig', 'Nils Berglind'],
    ['borta till 3 dec. Vikarie: Nils', 'Nils'],
    ['away until 3 dec, replaced by Nils Berglind', 'Nils Berglind'],
    ['I am away until Dec 3, Nils Berglind covers for me', 'Nils Berglind'],
    ['borta till 3 dec, ersätts av ingen', null],
    ['borta till 3 dec', undefined],
  ])('"%s"', (text, deputy) => expect(read(text)).toEqual({ until: '2026-12-03', deputy }));

  test('only where they begin so', () => {
    expect(afterAway('borta')).toBe('');
    expect(afterAway('away')).toBe('');
    expect(afterAway('Den boende var borta i två timmar')).toBeUndefined();
    expect(afterAway('bortamatch')).toBeUndefined();
  });
});

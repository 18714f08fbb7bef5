import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canBeMasked, foundByHand, maskedText, partsOf, type Term } from '../../../../bot/domain/masking/marks.ts';
import { termsIn } from '../../../../bot/domain/masking/rules.ts';
import { aDirectory, aPerson, aUnit, reported } from '../../../builders.ts';

const directory = aDirectory({
  units: [aUnit()],
  people: [
    aPerson('leyla', { name: 'Leyla Åberg' }),
    aPerson('karin', { name: 'Karin von Ek', roles: ['enhetschef'], unitIds: ['bjorken'] }),
    aPerson('per', { name: 'Per Storfjäll' }),
  ],
});
const c = reported({ number: '2026-000001', report: { personRef: 'J 4711' } }, { type: 'received', as: 'enhetschef' });

function masked(text: string): string {
  return maskedText(text, termsIn([c], [text], directory));
}

describe('what is masked by itself', () => {
  test.each([
    [
      'the reporter, whole or in part',
      'Leyla Åberg såg det. Åbergs tröja. LEYLA',
      '[maskerat] såg det. [maskerat] tröja. [maskerat]',
    ],
    [
      'somebody of the directory, by her whole name in any way',
      'per storfjäll, Storfjäll, Per och Per\nStorfjälls',
      '[maskerat], [maskerat] och [maskerat]',
    ],
    ['whoever handled the case, by part of her name', 'Karin kom', '[maskerat] kom'],
    ['not what only begins like a name', 'Boende bodde i Storfjällshuset', 'Boende bodde i Storfjällshuset'],
    ['a likely name', 'Hon heter Gunvor Lindqvist', 'Hon heter [maskerat]'],
    ['the journal reference, however it is spaced', 'Se J\u00a04711 och j 4711.', 'Se [maskerat] och [maskerat].'],
    ['numbers of other cases, and not its own', 'Jfr 2026-000002 och 2026-000001', 'Jfr [maskerat] och 2026-000001'],
    ['a personal number', 'Född 850131-1230.', 'Född [maskerat].'],
    ['a phone number', 'Ring 070-123 45 67', 'Ring [maskerat]'],
    ['an address', 'Skriv till x@exempel.se', 'Skriv till [maskerat]'],
    ['a room and a flat', 'I rum 12, Lgh nr 1203 och sal B', 'I [maskerat], [maskerat] och [maskerat]'],
    ['not a place without a number', 'Plats i soffan, plan för natten', 'Plats i soffan, plan för natten'],
    ['a name with a soft hyphen in it', 'Ley\u00adla såg', '[maskerat] såg'],
  ])('%s', (_, text, wanted) => {
    expect(masked(text)).toBe(wanted);
  });
});

describe('marks', () => {
  const anna: Term = { text: 'Anna', kind: 'likelyName' };
  const annaEk: Term = { text: 'Anna Ek', kind: 'person' };

  test('what overlaps is one mark, and a part of it that may be read is masked with the rest', () => {
    expect(partsOf('Anna Ek kom', [anna, annaEk], new Set(['Anna']))).toEqual([
      { text: 'Anna Ek', terms: [annaEk], isMasked: true },
      { text: ' kom', terms: [], isMasked: false },
    ]);
  });

  test('a lifted mark is still told apart', () => {
    const [part] = partsOf('Anna kom', [anna], new Set(['Anna']));
    expect(part).toEqual({ text: 'Anna', terms: [anna], isMasked: false });
  });

  test('words masked by hand are found in every spelling, as whole words', () => {
    const spelt = foundByHand(' kalle ', ['Kalle, KALLES och Kallebo', 'kalle’s']).map(({ text }) => text);
    expect(spelt).toEqual(['Kalle', 'KALLES', 'kalle’s']);
    expect(foundByHand('gula huset', ['det gula\nhuset']).map(({ text }) => text)).toEqual(['gula\nhuset']);
    expect(foundByHand('borta', ['här'])).toEqual([]);
  });

  test.each(['', ' ', '.', '[maskerat]', 'Maskerat', 'a\nb', 'x'.repeat(101)])(
    '%j cannot be masked by hand',
    (words) => {
      expect([canBeMasked(words), foundByHand(words, [words])]).toEqual([false, []]);
    },
  );

  test('the parts of a text are the text', () => {
    const texts = fc.array(fc.constantFrom('Anna', 'Ek', ' ', 'Bo', 'Boende', '\n', '👩‍⚕️', 'å', '.'), {
      maxLength: 30,
    });
    const terms = fc.array(fc.constantFrom('Anna', 'Anna Ek', 'Ek Bo', 'Bo', 'Ek', '👩‍⚕️', 'å.'), { maxLength: 5 });
    fc.assert(
      fc.property(texts, terms, terms, (words, some, lifted) => {
        const text = words.join('');
        const all = some.map((one): Term => ({ text: one, kind: 'own' }));
        expect(
          partsOf(text, all, new Set(lifted))
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

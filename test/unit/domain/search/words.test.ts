import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Passage } from '../../../../bot/domain/passages.ts';
import { findIn, soughtIn } from '../../../../bot/domain/search/words.ts';

const passages = (...texts: readonly string[]): readonly Passage[] =>
  texts.map((text, i) => ({ where: { sv: `Text ${i + 1}`, en: `Text ${i + 1}` }, text }));
function found(words: string, ...texts: readonly string[]) {
  const sought = soughtIn(words);
  if (!sought.ok) throw new Error(sought.reason);
  return findIn(passages(...texts), sought.value, 3);
}
const inWords = (parts: readonly { text: string; isHit: boolean }[]): string =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('words in a case', () => {
  test.each([
    ['upper and lower case are the same, with å, ä and ö', 'ÅTERFÅR', 'Hon återfår synen', true],
    ['å is not a', 'aterfar', 'Hon återfår synen', false],
    ['a letter in two parts is the letter', 'a\u030aterfa\u030ar', 'Hon återfår synen', true],
    ['part of a compound is found', 'läkemedel', 'Ett sömnläkemedel', true],
    ['all words must occur, in whatever passage', 'golvet vått', 'Golvet|Det var vått', true],
    ['one that does not occur is enough for no', 'golvet torrt', 'Golvet|Det var vått', false],
    ['words in quotes stand side by side', '"vått golv"', 'Ett golv var vått', false],
    ['also over a line break', '"vått golv"', 'Ett vått\ngolv', true],
    ['signs are only signs', 'a.c', 'abc', false],
  ])('%s', (_, words, texts, isFound) => {
    expect(found(words, ...texts.split('|')).length > 0).toBe(isFound);
  });

  test('each place is shown with the words around it, cut between words', () => {
    const long = `${'ord före '.repeat(40)}Kudden låg på golvet${' ord efter'.repeat(40)}`;
    const [{ parts } = { parts: [] }] = found('kudden golvet', long);
    const shown = inWords(parts);
    expect(shown).toContain('[Kudden] låg på [golvet]');
    expect(shown).toMatch(/^… (ord|före) .*…$/);
    expect(shown.length).toBeLessThan(260);
  });

  test.each(['', ' ', '"', 'å', '. - !'])('%j is too little to look for', (words) => {
    expect(soughtIn(words)).toMatchObject({ code: 'invalid_input', reason: 'shortSearch' });
  });

  test('eleven words are too many', () => {
    expect(soughtIn('ett två tre fyra fem sex sju åtta nio tio elva')).toMatchObject({ reason: 'longSearch' });
  });

  test('what is shown is what stands there, and what is marked is what was sought', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('ab', 'ab å', 'eee'),
        (raw, words) => {
          const text = `${raw}ab å ä eee`.normalize('NFC');
          const [{ parts } = { parts: [] }] = found(words, text);
          const plain = parts
            .map((part) => part.text)
            .join('')
            .replace(/^… /, '')
            .replace(/…$/, '');
          expect(text).toContain(plain);
          expect(parts.some(({ isHit }) => isHit)).toBe(true);
        },
      ),
    );
  });
});

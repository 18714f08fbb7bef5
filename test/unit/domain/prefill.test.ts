import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { categoryKeys } from '../../../bot/domain/categories.ts';
import { prefill } from '../../../bot/domain/prefill/prefill.ts';
import { reportTypeKeys } from '../../../bot/domain/reportTypes/keys.ts';
import { misspelled, sentences } from './prefillSentences.ts';

const now = '2026-11-22T09:00:00.000Z';
const told = (text: string) => {
  const { reportType, categories } = prefill(text, now);
  return [reportType, ...[...categories].sort()];
};
const unmarked = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('what somebody wrote becomes a form and its categories', () => {
  test.each(sentences.map(([text, type, ...categories]) => ({ text, type, categories })))('$text', (row) => {
    expect(told(row.text)).toEqual([row.type, ...[...row.categories].sort()]);
  });

  test('every category but "övrigt" is met by a sentence', () => {
    const met = new Set(sentences.flatMap(([, , ...categories]) => categories));
    expect(categoryKeys.filter((key) => !met.has(key))).toEqual(['ovrigt']);
  });

  test('every report type is met by a sentence', () => {
    const met = new Set(sentences.map(([, type]) => type));
    expect(reportTypeKeys.filter((key) => !met.has(key))).toEqual([]);
  });

  test.each(misspelled.map(([right, slip]) => ({ right, slip })))('$slip is read as $right', ({ right, slip }) => {
    expect(told(slip)).toEqual(told(right));
  });

  test.each(sentences.map(([text]) => text))('without å, ä and ö, in capitals: %s', (text) => {
    expect(told(unmarked(text).toUpperCase())).toEqual(told(text));
  });
});

test('the example of the tool is filled in to the letter', () => {
  expect(prefill('en boende föll i badrummet vid två, ingen skada', now)).toEqual({
    reportType: 'fall',
    categories: ['fall'],
    occurredAt: '2026-11-22T02:00+01:00',
    harm: 'none',
    immediateAction: null,
  });
});

test('letters sent in pieces, as some phones do, are whole letters', () => {
  expect(told('hon föll, ingen skada'.normalize('NFD'))).toEqual(['fall', 'fall']);
});

test('concern for a child fills in nothing that would make it a report', () => {
  const filled = prefill('Jag är orolig för barnet i familjen, blir slagen hemma', now);
  expect([filled.reportType, filled.categories]).toEqual(['ovrigt', []]);
});

const anyInstant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const words = sentences
  .flatMap(([text]) => text.split(' '))
  .concat(['i', 'natt', 'kl', '02', 'igår', 'kväll', 'halv', 'tre', 'söndags', '31/12', 'den', '29', 'feb']);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((some) => some.join(' ')),
);

describe('whatever was written', () => {
  test('a form comes of it, and nothing is thrown', () => {
    fc.assert(
      fc.property(anyText, anyInstant, (text, at) => {
        const filled = prefill(text, at);
        expect(reportTypeKeys).toContain(filled.reportType);
        expect(filled.categories.filter((key) => !categoryKeys.includes(key))).toEqual([]);
        expect(['none', 'harm', 'unknown']).toContain(filled.harm);
      }),
      { numRuns: 300 },
    );
  });

  test('no time lies in the future, and every time is a minute in Stockholm', () => {
    fc.assert(
      fc.property(anyText, anyInstant, (text, at) => {
        const { occurredAt } = prefill(text, at);
        if (occurredAt === null) return;
        expect(occurredAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d\+0[12]:00$/);
        expect(Date.parse(occurredAt)).toBeLessThanOrEqual(Date.parse(at));
      }),
      { numRuns: 300 },
    );
  });

  test('the action is a part of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { immediateAction } = prefill(text, now);
        expect(immediateAction === null || text.normalize('NFC').includes(immediateAction)).toBe(true);
      }),
    );
  });

  test('the same words give the same form', () => {
    fc.assert(
      fc.property(anyText, anyInstant, (text, at) => {
        expect(prefill(text, at)).toEqual(prefill(text, at));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    'a'.repeat(10_000),
    'kl '.repeat(3_400),
    'halv tre i natt igår kväll '.repeat(400),
    sentences
      .map(([text]) => text)
      .join('. ')
      .repeat(2)
      .slice(0, 10_000),
  ])('ten thousand letters are read in less than a second (%#)', (text) => {
    const started = performance.now();
    prefill(text, now);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guard, mask } from '../../../bot/domain/privacy.ts';

const text = 'Kalle 19850131-1230 ringde 070-123 45 67 och mejlade kalle@example.se';

test('each finding has its kind and its place in UTF-16 units', () => {
  expect(guard(text)).toEqual({
    refused: [
      { kind: 'personnummer', start: 6, end: 19 },
      { kind: 'phone', start: 27, end: 40 },
      { kind: 'email', start: 53, end: 69 },
    ],
    hints: [{ kind: 'name', start: 0, end: 5 }],
  });
  expect(guard('👵🏽 850131-1230').refused).toEqual([{ kind: 'personnummer', start: 5, end: 16 }]);
});

test('an ordinary report is let through untouched', () => {
  const report =
    'Boende föll vid sängen kl 02:10, rum 12. Ringde 112 och sjuksköterska. Alvedon 500 mg gavs 2026-11-22.';
  expect(guard(report)).toEqual({ refused: [], hints: [] });
});

test('a number that could be both is a phone when spelled like one, unless it is called a personnummer', () => {
  expect(guard('0701311235').refused).toMatchObject([{ kind: 'phone' }]);
  expect(guard('ring 070-131 12 35').refused).toMatchObject([{ kind: 'phone' }]);
  expect(guard('070131-1235').refused).toMatchObject([{ kind: 'personnummer' }]);
  expect(guard('personnummer: 0701311235').refused).toMatchObject([{ kind: 'personnummer' }]);
});

describe('mask', () => {
  test('shows the text with the refused places marked', () => {
    expect(mask(text, guard(text).refused, '[…]')).toBe('Kalle […] ringde […] och mejlade […]');
  });

  test('changes nothing but the marked places', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Föll ', '850131-1230', ' och 😀 ', '0701234567', '\u00ad, ')), (parts) => {
        const whole = parts.join('');
        const { refused } = guard(whole);
        const kept = refused.map(({ start, end }) => whole.slice(start, end));
        const pieces = mask(whole, refused, '▮').split('▮');
        expect(pieces.map((piece, index) => piece + (kept[index] ?? '')).join('')).toBe(whole);
      }),
    );
  });
});

test('findings are sorted, apart, and inside the text, whatever it holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\d +\-/().@]{0,30}$/),
    fc.constantFrom('Anna Ek ', '850131-1230', '0701234567', 'a@b.se', 'Björn', '\ud800', 'A.K. '),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const whole = pieces.join('');
      const { refused, hints } = guard(whole);
      const all = [...refused, ...hints].sort((a, b) => a.start - b.start);
      let end = 0;
      for (const found of all) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeGreaterThan(found.start);
        end = found.end;
      }
      expect(end).toBeLessThanOrEqual(whole.length);
      expect(refused).toEqual([...refused].sort((a, b) => a.start - b.start));
    }),
    { numRuns: 2_000 },
  );
});

/** Texts made to send a careless pattern back over the same characters again and again. */
const hostile = [
  '1',
  '1 ',
  '0',
  '08 ',
  '+1',
  '0-',
  ' ',
  '(0',
  'a',
  'a@',
  'a.',
  'a@a.',
  'A ',
  'A.',
  'Anna ',
  's',
  'Å-',
  '\u00ad',
  '-',
  '19',
  '(',
  '.',
];

test.each(hostile)('200 kB of "%s" is read to its end', (piece) => {
  const noise = piece.repeat(Math.ceil(200_000 / piece.length));
  const whole = `${noise}\n\nPnr: 850131-1230.`;
  expect(guard(whole).refused.at(-1)).toEqual({
    kind: 'personnummer',
    start: whole.length - 12,
    end: whole.length - 1,
  });
});

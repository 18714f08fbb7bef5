import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, hiddenCells } from '../../../../bot/domain/annual/hidden.ts';

const cellsOf = (counts: readonly number[], rest: readonly number[] = []): readonly Cell[] =>
  counts.map((count, i) => ({ id: `${i}`, count, rest: rest[i] ?? 0 }));
const hidden = (...counts: readonly number[]) => [...hiddenCells(cellsOf(counts))].sort();

describe('what is hidden in a table', () => {
  test('is nothing where every cell is large or empty', () => expect(hidden(5, 40, 0, 6)).toEqual([]));
  test('is a small cell and the smallest other, or the total would tell it', () =>
    expect(hidden(40, 3, 9, 0)).toEqual(['1', '2']));
  test('is two small cells alone where they come to five together', () =>
    expect(hidden(40, 3, 9, 2)).toEqual(['1', '3']));
  test('is a third cell too where two come to less than five', () =>
    expect(hidden(40, 1, 9, 2)).toEqual(['1', '2', '3']));
  test('is never an empty cell of the whole', () => expect(hidden(0, 2, 0, 50)).toEqual(['1', '3']));
  test('is also what gives a small number away beside another figure', () => {
    const cells = [{ id: 'whole', count: 19, rest: 0, left: 2 }, ...cellsOf([300, 90])];
    expect([...hiddenCells(cells)].sort()).toEqual(['1', 'whole']);
  });
  test('takes what other publications hide before what is smallest', () =>
    expect([...hiddenCells(cellsOf([40, 3, 9]), new Set(['0']))].sort()).toEqual(['0', '1']));
});

const count = fc.oneof({ weight: 2, arbitrary: fc.nat(9) }, fc.nat(60));
const table = fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 7 });

/** Whether a sum of unknowns follows from published sums, by elimination over the rationals. */
function follows(published: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  return rankOf(published) === rankOf([...published, wanted]);
}

function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, i) => i >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = left[at];
    if (!pivot) continue;
    left.splice(at, 1);
    left.splice(rank, 0, pivot);
    for (const [i, row] of left.entries()) {
      if (i === rank) continue;
      const times = (row[column] ?? 0) / (pivot[column] ?? 1);
      left[i] = row.map((cell, j) => cell - times * (pivot[j] ?? 0));
    }
    rank += 1;
  }
  return rank;
}

describe('no small cell can be computed', () => {
  test('from a table and its total', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 9 }), (counts) => {
        const found = hiddenCells(cellsOf(counts));
        const kept = counts.filter((one, i) => found.has(`${i}`) && one > 0);
        for (const [i, one] of counts.entries()) if (one > 0 && one < 5) expect(found.has(`${i}`)).toBe(true);
        const total = counts.reduce((sum, one) => sum + one, 0);
        // A total of 1–4 is hidden itself.
        if (kept.length > 0 && total >= 5) {
          expect(kept.length).toBeGreaterThan(1);
          expect(kept.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });

  test('from the report of the whole, the report of one regime and the report of the other together', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const [own, other] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const all = rows.map(([a, b]) => a + b);
        if ([own, other].some((counts) => counts.reduce((sum, one) => sum + one, 0) < 5)) return;
        const inOwn = hiddenCells(cellsOf(own, other));
        const inOther = hiddenCells(cellsOf(other, own));
        expect([...inOther].sort()).toEqual([...inOwn].sort());
        const inAll = hiddenCells(cellsOf(all), inOwn);
        const n = rows.length;
        const pick = (of: (i: number) => readonly [number, number]) =>
          Array.from({ length: 2 * n }, (_, i) => of(i % n)[i < n ? 0 : 1]);
        const published = [
          ...[[1, 0] as const, [0, 1] as const, [1, 1] as const].map((sum) => pick(() => sum)),
          ...rows.flatMap((_, row) => {
            const cell = (a: number, b: number) => pick((i) => (i === row ? [a, b] : [0, 0]));
            const shown = (found: ReadonlySet<string>, a: number, b: number) =>
              found.has(`${row}`) ? [] : [cell(a, b)];
            return [...shown(inOwn, 1, 0), ...shown(inOther, 0, 1), ...shown(inAll, 1, 1)];
          }),
        ];
        const isKnown = (row: number, a: number, b: number) =>
          follows(
            published,
            pick((i) => (i === row ? [a, b] : [0, 0])),
          );
        const isSmall = (one: number) => one > 0 && one < 5;
        for (const [row, [a, b]] of rows.entries()) {
          if (isSmall(a)) expect(isKnown(row, 1, 0)).toBe(false);
          if (isSmall(b)) expect(isKnown(row, 0, 1)).toBe(false);
          if (isSmall(a + b)) expect(isKnown(row, 1, 1)).toBe(false);
        }
      }),
    );
  });
});

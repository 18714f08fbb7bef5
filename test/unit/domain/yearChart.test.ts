import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Counted } from '../../../bot/domain/indicators/define.ts';
import { indicators } from '../../../bot/domain/indicators/index.ts';
import { weekChart } from '../../../bot/domain/indicators/weekChart.ts';
import { yearChart } from '../../../bot/domain/indicators/yearChart.ts';
import { weeksUpTo } from '../../../bot/domain/weeks.ts';

const indicator = (id: string) => {
  const of = indicators.find((one) => one.id === id);
  if (!of) throw new Error(id);
  return of;
};
const weeksOf = (counted: readonly (Counted | null)[]) =>
  weeksUpTo('2026-W03', counted.length).map(({ name }, i) => ({ week: name, counted: counted[i] ?? null }));
const chart = (id: string, counted: readonly (Counted | null)[], isOver = true) =>
  yearChart(indicator(id), weeksOf(counted), isOver);
const counts = (...numbers: readonly number[]): Counted[] =>
  numbers.map((numerator) => ({ numerator, denominator: null }));

const usual = [6, 4, 7, 5, 6, 4, 5, 7, 4, 6, 5, 6, 4, 7, 5, 6, 7, 4, 6, 5];

describe('the chart of a year', () => {
  test('as usual says so, and nothing in it is marked', () => {
    const found = chart('falls', counts(...usual));
    expect(found?.sentence.sv).toBe('Vanlig variation: inget tyder på att något har förändrats.');
    expect(found?.weeks.some(({ outside, inRun }) => outside || inRun)).toBe(false);
  });

  test('marks a week outside and calls it by its week, with the year where it is another', () => {
    const found = chart('falls', counts(...usual.slice(0, 14), 30, ...usual.slice(0, 5)));
    expect(found?.weeks.filter(({ outside }) => outside).map(({ week }) => week)).toEqual(['2025-W50']);
    expect(found?.sentence).toMatchObject({
      sv: 'Värdet för vecka 50 2025 ligger över den övre gränsen.',
      en: 'The value for week 50 2025 lies above the upper limit.',
    });
  });

  test('marks each week of a long run, and says since when and whether it is better', () => {
    const found = chart('falls', counts(...usual, ...usual, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1));
    expect(found?.weeks.filter(({ inRun }) => inRun)).toHaveLength(10);
    expect(found?.sentence.sv).toContain('sedan vecka 46 2025. Det är en verklig förbättring.');
    expect(chart('reports', counts(...usual, ...usual, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1))?.sentence.sv).toContain(
      'förändring',
    );
  });

  test('has gaps where there was nothing to count, and does not speak of them', () => {
    const share = (numerator: number, denominator: number) => ({ numerator, denominator });
    const found = chart('riskShare', [...usual.map((n) => share(n, 20)), share(0, 0), share(6, 20)]);
    expect(found?.weeks.at(-2)).toMatchObject({ value: null, outside: false, inRun: false });
    expect(found?.sentence.sv).not.toContain('räknas');
  });

  test('with few values has no limits, and says so', () => {
    const found = chart('falls', counts(...usual.slice(0, 8), 30));
    expect(found?.weeks.every(({ upper, outside }) => upper === null && !outside)).toBe(true);
    expect(found?.sentence.sv).toContain('för få värden');
  });

  test('says of its last week what the week’s table says', () => {
    const amount = fc.record({ numerator: fc.integer({ min: 0, max: 30 }), more: fc.integer({ min: 0, max: 30 }) });
    const many = fc.array(fc.option(amount, { freq: 8 }), { minLength: 13, maxLength: 53 });
    fc.assert(
      fc.property(fc.constantFrom(...indicators), many, fc.boolean(), (of, amounts, isOver) => {
        const hasDenominator = of.chart !== 'c';
        const weeks = weeksOf(
          amounts.map(
            (one) =>
              one && {
                numerator: one.numerator,
                denominator: hasDenominator ? one.numerator + one.more : null,
              },
          ),
        );
        const [week, year] = [weekChart(of, weeks, isOver), yearChart(of, weeks, isOver)];
        expect(year === undefined).toBe(week === undefined);
        const last = year?.weeks.at(-1);
        expect(last?.outside).toBe(week && week.signal === 'outside');
        if (week?.signal === 'longRun') expect(last?.inRun || week.value === year?.centre).toBe(true);
        expect(last?.value).toBe(week?.value);
        expect(last?.upper).toBe(week?.upper);
      }),
      { numRuns: 300 },
    );
  });
});

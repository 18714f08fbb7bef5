import { describe, expect, test } from '@jest/globals';
import { controlChart } from '../../../../bot/domain/spc/controlChart.ts';
import { fewestCrossings, longestRunMax } from '../../../../bot/domain/spc/runs.ts';
import { clostridium, criticalValues, published, values, valve } from './published.ts';

/** Equal to so many significant digits: off by at most half a unit in the last of them. */
function toAgree(found: number | null | undefined, expected: number, digits: number): void {
  const unit = expected === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(expected))) - digits + 1);
  expect([expected, Math.abs((found ?? Number.NaN) - expected) <= unit * 0.5001]).toEqual([expected, true]);
}

describe('published charts', () => {
  test.each(published)('$kind: $name ($source)', ({ kind, data, options, centre, limits, outside, digits = 6 }) => {
    const chart = controlChart(kind, data, options);
    toAgree(chart.centre, centre, digits);
    for (const [index, [lower, upper]] of Object.entries(limits)) {
      toAgree(chart.points[Number(index)]?.lower, lower, digits);
      toAgree(chart.points[Number(index)]?.upper, upper, digits);
    }
    const numbers = chart.points.flatMap((point, i) => (point.outside ? [i + 1] : []));
    if (outside) expect(numbers).toEqual(outside);
  });

  test('t: the valve of Montgomery, 6th ed., 7.3.5, by the transformed times the book prints', () => {
    const { hours, transformed } = valve;
    const centre = transformed.reduce((sum, x) => sum + x) / 20;
    const ranges = transformed.slice(1).map((x, i) => Math.abs(x - (transformed[i] ?? 0)));
    const upper = centre + (2.66 * ranges.reduce((sum, x) => sum + x)) / 19;
    const chart = controlChart('t', values(hours));
    // The book rounds the power to 0.2777 and the factor to 2.66.
    expect((chart.centre ?? 0) / centre ** 3.6).toBeCloseTo(1, 2);
    expect((chart.points[0]?.upper ?? 0) / upper ** 3.6).toBeCloseTo(1, 2);
    expect(chart.points[0]?.lower).toBe(0);
    expect(chart.signals).toEqual([]);
  });
});

describe('critical values of the run rules', () => {
  test('are those of the table in print, for 10 to 100 points', () => {
    expect(criticalValues).toHaveLength(91);
    expect(criticalValues.map(([n]) => [n, longestRunMax(n), fewestCrossings(n)])).toEqual(criticalValues);
  });

  test('are the exact quantiles, by Pascal’s triangle in whole numbers, to 1,200 points', () => {
    let row = [1n];
    for (let n = 1; n <= 1200; n += 1) {
      let cumulative = 0n;
      // P(X ≤ k) ≥ 0.05, in whole numbers: 20 · Σ C(n−1, i) ≥ 2ⁿ⁻¹.
      const quantile = row.findIndex((ways) => {
        cumulative += ways;
        return 20n * cumulative >= 1n << BigInt(n - 1);
      });
      if (n < 120 || n % 97 === 0) expect([n, fewestCrossings(n)]).toEqual([n, quantile]);
      row = [1n, ...row.slice(1).map((ways, i) => ways + (row[i] ?? 0n)), 1n];
    }
    expect(fewestCrossings(0)).toBe(0);
  });
});

describe('a chart that shifts', () => {
  test('tells both long runs and the few crossings (qicharts2 0.8.1, cdi, freeze 18)', () => {
    const chart = controlChart('c', values(clostridium), { freeze: 18 });
    expect(chart).toMatchObject({ n: 36, baseline: 18, runs: { longest: 15, longestMax: 8, crossingsMin: 13 } });
    expect(chart.signals.filter(({ kind }) => kind !== 'outside')).toEqual([
      { kind: 'longRun', from: 21, to: 35, side: 'below', length: 15, ongoing: true },
      { kind: 'fewCrossings', from: 0, to: 35, side: 'below' },
    ]);
  });
});

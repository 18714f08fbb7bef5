import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type ChartKind, type ControlChart, chartKinds, type Observation } from '../../../../bot/domain/spc/chart.ts';
import { controlChart } from '../../../../bot/domain/spc/controlChart.ts';
import { sized, values } from './published.ts';

/** A series that fits every kind of chart: whole counts, none larger than its size. */
const series = fc
  .array(fc.record({ amount: fc.nat(60), more: fc.nat(400) }), { minLength: 12, maxLength: 60 })
  .map((rows): readonly Observation[] =>
    rows.map(({ amount, more }, i) => ({ label: String(i + 1), amount, size: amount + more + 1 })),
  );
const kinds = fc.constantFrom(...chartKinds);
const real = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const reals = fc.array(real, { minLength: 12, maxLength: 60 });

/** Close by a billionth of the largest number at hand. */
function near(
  found: readonly (number | null | undefined)[],
  expected: readonly (number | null | undefined)[],
  scale = 1,
) {
  expect(found).toHaveLength(expected.length);
  const off = found.map((one, i) => Math.abs((one ?? Number.NaN) - (expected[i] ?? Number.NaN)));
  expect(off.filter((one) => !(one <= 1e-9 * Math.max(1, scale)))).toEqual([]);
}
const lines = ({ centre, points }: ControlChart) => [centre, points[0]?.lower, points[0]?.upper];

describe('any chart', () => {
  test('has its centre within its limits, and a point is outside just when it is beyond them', () => {
    fc.assert(
      fc.property(kinds, series, (kind, data) => {
        const { points, signals } = controlChart(kind, data);
        for (const { value, centre, lower, upper, outside } of points) {
          const [v, c, l, u] = [value ?? 0, centre ?? Number.NaN, lower ?? Number.NaN, upper ?? Number.NaN];
          expect(l <= c + 1e-9 && c <= u + 1e-9).toBe(true);
          // Equal but for rounding is not beyond.
          if (Math.min(Math.abs(v - l), Math.abs(v - u)) > 1e-9) expect(outside).toBe(v < l || v > u);
        }
        const told = signals.filter(({ kind: what }) => what === 'outside').map(({ from }) => from);
        expect(told).toEqual(points.flatMap((point, i) => (point.outside ? [i] : [])));
      }),
    );
  });

  test('is for its limits as if excluded points had never been there', () => {
    fc.assert(
      fc.property(kinds, series, fc.array(fc.nat(59), { maxLength: 5 }), (kind, data, some) => {
        const exclude = [...new Set(some)].filter((i) => i < data.length - 12);
        const whole = controlChart(kind, data, { exclude });
        const rest = controlChart(
          kind,
          data.filter((_, i) => !exclude.includes(i)),
        );
        expect(whole.points.filter(({ excluded }) => !excluded)).toEqual(rest.points);
        expect({ ...whole, points: [], signals: [] }).toEqual({ ...rest, points: [], signals: [] });
        expect(whole.points.flatMap((point, i) => (point.excluded ? [i] : []))).toEqual(
          exclude.toSorted((a, b) => a - b),
        );
        expect(whole.signals.map(({ kind: what, from }) => [what, whole.points[from]?.label])).toEqual(
          rest.signals.map(({ kind: what, from }) => [what, rest.points[from]?.label]),
        );
      }),
    );
  });

  test('frozen whole is the chart not frozen; frozen early, later points move nothing', () => {
    fc.assert(
      fc.property(kinds, series, series, (kind, data, later) => {
        expect(controlChart(kind, data, { freeze: data.length })).toEqual(controlChart(kind, data));
        const longer = controlChart(kind, [...data, ...later], { freeze: data.length });
        expect(longer.points.slice(0, data.length)).toEqual(controlChart(kind, data).points);
        expect(longer).toMatchObject({ n: data.length + later.length, baseline: data.length });
      }),
    );
  });

  test('read backwards keeps its centre, its limits, and its runs', () => {
    fc.assert(
      fc.property(kinds, series, (kind, data) => {
        const [there, back] = [controlChart(kind, data), controlChart(kind, data.toReversed())];
        near([back.centre], [there.centre]);
        near(
          back.points.toReversed().map(({ upper }) => upper),
          there.points.map(({ upper }) => upper),
          1e3,
        );
        expect(back.runs).toEqual(there.runs);
      }),
    );
  });

  test.each(chartKinds)('of kind %s finds nothing in values that are all equal', (kind) => {
    for (const amount of [0, 1, 3]) {
      const data = sized(
        Array.from({ length: 15 }, () => amount),
        30,
      );
      const chart = controlChart(kind, data);
      expect(chart.signals).toEqual([]);
      expect(chart.runs).toEqual({ longest: 0, longestMax: 3, crossings: 0, crossingsMin: 0 });
      expect(JSON.stringify(chart)).not.toMatch(/null/);
    }
  });
});

describe('XmR', () => {
  test('finds values equal that differ by rounding alone', () => {
    const chart = controlChart('xmr', values(Array.from({ length: 13 }, () => 0.1)));
    expect(chart.points.every(({ outside }) => !outside)).toBe(true);
    expect(chart.runs.longest).toBe(0);
  });

  test('moves with its values and stretches with their scale', () => {
    fc.assert(
      fc.property(reals, real, fc.double({ min: 0.01, max: 100, noNaN: true }), (amounts, shift, scale) => {
        const [centre, lower, upper] = lines(controlChart('xmr', values(amounts)));
        const moved = controlChart('xmr', values(amounts.map((x) => x * scale + shift)));
        const expected = [centre, lower, upper].map((line) => (line ?? Number.NaN) * scale + shift);
        near(lines(moved), expected, 1e6);
        const mirrored = controlChart('xmr', values(amounts.map((x) => -x)));
        near(
          lines(mirrored),
          [centre, upper, lower].map((line) => -(line ?? Number.NaN)),
          1e6,
        );
      }),
    );
  });
});

describe('Laney’s charts', () => {
  test.each([
    ['up', 'u'],
    ['pp', 'p'],
  ] as const)('%s has the centre of %s, and limits as many times wider as σ of z says', (prime, plain) => {
    fc.assert(
      fc.property(series, (data) => {
        const [wide, narrow] = [controlChart(prime, data), controlChart(plain, data)];
        expect(wide.centre).toBe(narrow.centre);
        const centre = wide.centre ?? 0;
        const z = data.map(({ amount, size }) => {
          const n = size ?? 1;
          const variance = plain === 'u' ? centre / n : (centre * (1 - centre)) / n;
          return variance > 0 ? ((amount ?? 0) / n - centre) / Math.sqrt(variance) : 0;
        });
        let ranges = 0;
        for (let i = 1; i < z.length; i += 1) ranges += Math.abs((z[i] ?? 0) - (z[i - 1] ?? 0));
        const factor = ranges / (z.length - 1) / 1.128;
        // Where neither upper limit has stopped at 1.
        data.forEach(({ size }, i) => {
          const free = (narrow.points[i]?.upper ?? 0) - centre;
          const expected = centre + free * factor;
          if (plain === 'u' || ((narrow.points[i]?.upper ?? 1) < 1 && expected < 1))
            near([wide.points[i]?.upper], [expected], size ?? 1);
        });
      }),
    );
  });
});

describe('bounds', () => {
  test('lower limits of counts, rates and times stop at 0, upper limits of shares at 1', () => {
    fc.assert(
      fc.property(fc.constantFrom<ChartKind>('c', 'u', 'p', 'g', 't', 'up', 'pp'), series, (kind, data) => {
        for (const { lower, upper } of controlChart(kind, data).points) {
          expect(lower).toBeGreaterThanOrEqual(0);
          if (kind === 'p' || kind === 'pp') expect(upper).toBeLessThanOrEqual(1);
        }
      }),
    );
    const [point] = controlChart('p', sized([9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10], 10)).points;
    expect(point).toMatchObject({ upper: 1 });
  });

  test('single values may have a lower limit below 0', () => {
    const [point] = controlChart('xmr', values([1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9])).points;
    expect(point?.lower).toBeCloseTo(5 - (3 * 8) / 1.128, 10);
  });
});

describe('too few points', () => {
  test('make a run chart: the median, no limits, no signals', () => {
    const chart = controlChart('c', values([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
    expect(chart).toMatchObject({ n: 11, baseline: 11, centre: 6, signals: [] });
    expect(chart.points[0]).toEqual({ label: '1', value: 1, centre: 6, lower: null, upper: null, outside: false });
    expect(chart.runs).toEqual({ longest: 5, longestMax: 6, crossings: 1, crossingsMin: 2 });
  });

  test('are a matter of the baseline, without its excluded points', () => {
    const amounts = Array.from({ length: 30 }, (_, i) => i % 5);
    expect(controlChart('xmr', values(amounts), { freeze: 11 }).points[29]?.upper).toBeNull();
    expect(controlChart('xmr', values(amounts), { freeze: 12, exclude: [3] }).points[29]?.upper).toBeNull();
    expect(controlChart('xmr', values(amounts), { freeze: 12, exclude: [20] }).points[29]?.upper).toBeGreaterThan(4);
  });

  test('may be none at all', () => {
    expect(controlChart('u', [])).toMatchObject({ n: 0, centre: null, points: [], signals: [] });
    expect(controlChart('p', sized([0, 0], 0))).toMatchObject({ n: 0, centre: null });
  });
});

describe('points without value', () => {
  test('stay in the chart, excluded, with limits where their size is known', () => {
    const data: Observation[] = [
      ...sized(
        Array.from({ length: 14 }, (_, i) => 5 + (i % 3)),
        20,
      ),
      { label: 'no exposure', amount: 0, size: 0 },
      { label: 'no count', amount: null, size: 20 },
      { label: 'no size', amount: 4, size: null },
    ];
    const chart = controlChart('u', data);
    const centre = chart.centre;
    expect(chart.n).toBe(14);
    const without = { value: null, centre, outside: false, excluded: true };
    expect(chart.points.slice(14)).toEqual([
      { label: 'no exposure', lower: null, upper: null, ...without },
      { label: 'no count', lower: chart.points[0]?.lower, upper: chart.points[0]?.upper, ...without },
      { label: 'no size', lower: null, upper: null, ...without },
    ]);
  });
});

describe('run rules', () => {
  const sidesOf = (text: string) => values([...text].map((one) => ({ '+': 6, '-': 4, '0': 5 })[one] ?? Number.NaN));
  const shifts = (text: string) => controlChart('xmr', sidesOf(text)).signals.filter(({ kind }) => kind !== 'outside');

  test('pass over points on the centre line, which neither break a run nor lengthen it', () => {
    const chart = controlChart('xmr', sidesOf('+0+0+-+-0-+-0-'));
    expect(chart.centre).toBe(5);
    expect(chart.runs).toEqual({ longest: 3, longestMax: 6, crossings: 5, crossingsMin: 2 });
  });

  test('find a run longer than chance gives, by the numbers of its points', () => {
    // 24 useful points: longer than 8 is too long, fewer than 8 crossings are too few.
    expect(shifts('-+-+-+-+-+-+-+-+-+-+-+-+')).toEqual([]);
    const text = `${'+'.repeat(8)}${'-'.repeat(8)}+-+-+-+-`;
    expect(controlChart('xmr', sidesOf(text)).runs).toEqual({
      longest: 8,
      longestMax: 8,
      crossings: 9,
      crossingsMin: 8,
    });
    expect(shifts(text)).toEqual([]);
    expect(shifts(`+-+-+${'-'.repeat(9)}+++-+++-++`)).toEqual([
      { kind: 'longRun', from: 5, to: 13, side: 'below', length: 9, ongoing: false },
    ]);
  });

  test('find few crossings, and which way the level has moved', () => {
    const up = '------+------+++-++++++++';
    expect(shifts(up)).toEqual([{ kind: 'fewCrossings', from: 0, to: 24, side: 'above' }]);
    expect(shifts([...up].toReversed().join(''))).toEqual([{ kind: 'fewCrossings', from: 0, to: 24, side: 'below' }]);
  });
});

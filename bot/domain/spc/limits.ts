import type { ChartKind } from './chart.ts';

/** A point that counts. `size` is 1 where the chart has no exposure. */
export interface Counted {
  readonly amount: number;
  readonly size: number;
  readonly value: number;
}

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** What is usual: the centre line, and the 3-sigma limits of a point of this size; a run chart has none. */
export interface Usual {
  readonly centre: number;
  readonly limits: ((size: number) => Limits) | null;
}

/** How many standard deviations chance alone hardly ever leaves. Source: Shewhart 1931. */
const sigmas = 3;

/** d₂ for ranges of two, as Montgomery's appendix VI prints it: 3/1.128 is the 2.66 of textbooks. */
const d2 = 1.128;

/** Time between rare events becomes near to normal by this root. Source: Nelson, J. Qual. Technol. 1994;26:239–240. */
const root = 3.6;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return mean(middle);
}

/**
 * Standard deviation from the mean of all moving ranges: MR̄ / 1.128; none is screened out. Neighbours are the nearest
 * points that count. Source: Montgomery, Introduction to Statistical Quality Control, 6th ed., 6.4.
 */
function movingSigma(values: readonly number[]): number {
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  return ranges.length === 0 ? 0 : mean(ranges) / d2;
}

const within = ({ lower, upper }: Limits, least: number, most: number): Limits => ({
  lower: Math.min(Math.max(lower, least), most),
  upper: Math.max(Math.min(upper, most), least),
});

const around = (centre: number, sigma: number): Limits => ({
  lower: centre - sigmas * sigma,
  upper: centre + sigmas * sigma,
});

/** The same limits for points of every size. */
const same = (centre: number, limits: Limits): Usual => ({ centre, limits: () => limits });

/** All that was counted over all exposure: Σcᵢ / Σnᵢ, so that large points weigh more. */
const pooled = (points: readonly Counted[]): number =>
  sum(points.map(({ amount }) => amount)) / sum(points.map(({ size }) => size));

/** Rates and shares: a centre, the deviation chance gives a point of its size, and how far a limit may go. */
function ofExposure(sigma: (centre: number, size: number) => number, most: number, spread: 'byChance' | 'laney') {
  return (points: readonly Counted[]): Usual => {
    const centre = pooled(points);
    const factor = spread === 'byChance' ? 1 : sigmaOfZ(points, centre, sigma);
    return { centre, limits: (size) => within(around(centre, sigma(centre, size) * factor), 0, most) };
  };
}

/**
 * How much more the points vary than chance gives: MR̄ of zᵢ = (xᵢ − x̄) / σᵢ, divided by 1.128.
 * Source: Laney, Improved control charts for attributes, Quality Engineering 2002;14:531–537.
 */
function sigmaOfZ(points: readonly Counted[], centre: number, sigma: (centre: number, size: number) => number): number {
  const z = points.map(({ value, size }) => {
    const deviation = sigma(centre, size);
    // Only where every point lies on the centre: all shares 0 or 1, all rates 0.
    return deviation === 0 ? 0 : (value - centre) / deviation;
  });
  return movingSigma(z);
}

const poisson = (centre: number, size: number): number => Math.sqrt(centre / size);
const binomial = (centre: number, size: number): number => Math.sqrt(Math.max(0, centre * (1 - centre)) / size);

/** x̄ ± 3 · MR̄/1.128. Sources: Montgomery 6.4; NHS England, Making Data Count. */
function xmr(values: readonly number[]): Limits & { readonly centre: number } {
  const centre = mean(values);
  return { centre, ...around(centre, movingSigma(values)) };
}

/**
 * Limits m ± 3√(m(m+1)) around the mean of a geometric distribution, and the median as centre, so that half of the
 * points lie on each side and the run rules hold. Sources: Benneyan, Health Care Manag. Sci. 2001;4:305–318;
 * Provost & Murray, The Health Care Data Guide, 2011.
 */
function geometric(values: readonly number[]): Usual {
  const m = mean(values);
  return same(median(values), within(around(m, Math.sqrt(m * (m + 1))), 0, Number.POSITIVE_INFINITY));
}

/**
 * XmR of x^(1/3.6), carried back by ^3.6; a lower limit below 0 is 0. Sources: Nelson 1994; Montgomery 7.3.5;
 * Provost & Murray 2011.
 */
function timeBetween(values: readonly number[]): Usual {
  const back = (value: number): number => Math.max(0, value) ** root;
  const { centre, lower, upper } = xmr(values.map((value) => value ** (1 / root)));
  return same(back(centre), { lower: back(lower), upper: back(upper) });
}

const valuesOf = (points: readonly Counted[]): readonly number[] => points.map(({ value }) => value);

/** A run chart: half of the points on each side, and no limits. Source: Provost & Murray 2011. */
export const runChart = (points: readonly Counted[]): Usual => ({ centre: median(valuesOf(points)), limits: null });

/** What is usual by these points, at least one. Sources: Montgomery chapters 6 and 7 where nothing else is said. */
export const usualBy: Readonly<Record<ChartKind, (baseline: readonly Counted[]) => Usual>> = {
  /** c̄ ± 3√c̄ */
  c: ofExposure(poisson, Number.POSITIVE_INFINITY, 'byChance'),
  /** ū ± 3√(ū/nᵢ) */
  u: ofExposure(poisson, Number.POSITIVE_INFINITY, 'byChance'),
  /** p̄ ± 3√(p̄(1−p̄)/nᵢ) */
  p: ofExposure(binomial, 1, 'byChance'),
  xmr: (points) => {
    const { centre, ...limits } = xmr(valuesOf(points));
    return same(centre, limits);
  },
  g: (points) => geometric(valuesOf(points)),
  t: (points) => timeBetween(valuesOf(points)),
  up: ofExposure(poisson, Number.POSITIVE_INFINITY, 'laney'),
  pp: ofExposure(binomial, 1, 'laney'),
};

import {
  type ChartKind,
  type ChartOptions,
  type ChartPoint,
  type ControlChart,
  fewestPoints,
  needsSize,
  type Observation,
  type Side,
  type Signal,
} from './chart.ts';
import { type Counted, type Limits, runChart, type Usual, usualBy } from './limits.ts';
import { runsOf, type Useful } from './runs.ts';

/**
 * The chart of a series in order of time. Pure: the same observations give the same chart.
 *
 * - Amounts are as `Observation` says and have been checked by whoever read them: counts whole and from 0, shares not
 *   above 1, times from 0.
 * - A point without an amount, or without exposure where the chart needs it, has no value and counts as excluded.
 * - Centre and limits come from the points that count among the first `freeze`; with fewer than 12 of them it is a run
 *   chart: the median as centre, no limits, no signals.
 * - The signals look at every point that counts, also after the baseline.
 *
 * Sources: Montgomery 2009; Laney 2002; Benneyan 2001; Provost & Murray 2011; Anhøj & Olesen 2014. Where they leave a
 * choice it is that of qicharts2 (R), with ranges unscreened.
 */
export function controlChart(
  kind: ChartKind,
  observations: readonly Observation[],
  { freeze = observations.length, exclude = [] }: ChartOptions = {},
): ControlChart {
  const seen = observations.map((one, index) => ({ ...measured(kind, one), label: one.label, index }));
  const leftOut = new Set(exclude);
  const counting = seen.filter(hasValue).filter(({ index }) => !leftOut.has(index));
  const baseline = counting.filter(({ index }) => index < freeze);
  const usual = usualOf(kind, baseline);
  const judge = judgeOf(usual, counting);
  const judged = new Map(counting.map((one) => [one.index, judge.beyondLimits(one)]));
  const { runs, signals } = runsOf(counting.flatMap(judge.useful));
  return {
    chart: kind,
    n: counting.length,
    baseline: baseline.length,
    centre: usual?.centre ?? null,
    points: seen.map(({ index, label, value, size }): ChartPoint => {
      const { lower, upper } = (size > 0 && usual?.limits?.(size)) || noLimits;
      const outside = judged.get(index) !== undefined;
      const point = { label, value, centre: usual?.centre ?? null, lower, upper, outside };
      return judged.has(index) ? point : { ...point, excluded: true };
    }),
    runs,
    signals: usual?.limits ? [...[...judged].flatMap(outsideSignal), ...signals] : [],
  };
}

const noLimits = { lower: null, upper: null };

const outsideSignal = ([index, side]: readonly [number, Side | undefined]): Signal[] =>
  side ? [{ kind: 'outside', from: index, to: index, side }] : [];

/** What is drawn, or null, and its exposure; 1 where the chart has none, 0 where it is missing. */
interface Measured {
  readonly amount: number | null;
  readonly size: number;
  readonly value: number | null;
}

type Point = Counted & { readonly index: number };

const hasValue = <T extends Measured>(one: T): one is T & { amount: number; value: number } => one.value !== null;

function measured(kind: ChartKind, { amount, size }: Observation): Measured {
  const exposure = needsSize(kind) ? (size ?? 0) : 1;
  return { amount, size: exposure, value: amount === null || exposure === 0 ? null : amount / exposure };
}

function usualOf(kind: ChartKind, baseline: readonly Point[]): Usual | undefined {
  if (baseline.length === 0) return undefined;
  return baseline.length < fewestPoints ? runChart(baseline) : usualBy[kind](baseline);
}

/** A value off by less than this share of the largest is off by rounding alone: the mean of equal values is equal. */
const rounding = 1e-12;

function judgeOf(usual: Usual | undefined, points: readonly Point[]) {
  const tolerance = rounding * points.reduce((largest, { value }) => Math.max(largest, Math.abs(value)), 0);
  const beyond = (value: number, { lower, upper }: Limits): Side | undefined => {
    if (value > upper + tolerance) return 'above';
    return value < lower - tolerance ? 'below' : undefined;
  };
  return {
    beyondLimits: ({ value, size }: Point): Side | undefined =>
      usual?.limits ? beyond(value, usual.limits(size)) : undefined,
    useful: ({ value, index }: Point): Useful[] => {
      const side = usual && beyond(value, { lower: usual.centre, upper: usual.centre });
      return side ? [{ index, side }] : [];
    },
  };
}

import type { ControlChart, Observation } from '../spc/chart.ts';
import { controlChart } from '../spc/controlChart.ts';
import type { Better, Counted, Indicator } from './define.ts';
import type { IndicatorWeek } from './week.ts';

/** A week of a series; null where nothing is known of it. */
export interface CountedWeek {
  readonly week: string;
  readonly counted: Counted | null;
  /** How many were reported in it; for what `ripens`. */
  readonly reports?: number;
}

/** What a chart needs to know of an indicator, computed or entered. */
export type Charted = Pick<Indicator, 'id' | 'title' | 'subject' | 'unit' | 'per' | 'better' | 'chart' | 'ripens'>;

/**
 * The last week of a series beside those before it, which are its frozen baseline; undefined where there is nothing to
 * count at all. Values are shares 0–1, rates per `per`, hours or counts. There are no limits with under 12 weeks before,
 * nor for a share of so few that chance has no bell shape. A week that is not over may still reach what is usual, so
 * being below it is no signal yet for what is counted up; nor is anything for what ripens, as long as many cases wait,
 * but a mean time that is long already.
 */
export function weekChart(of: Charted, weeks: readonly CountedWeek[], isOver = true): IndicatorWeek | undefined {
  const series = weeks.map(({ week, counted }) => ({ week, value: amountOf(of, counted) }));
  const now = weeks.at(-1);
  if (!now || !isWorthShowing(of, series)) return undefined;
  const chart = frozenChart(of, weeks);
  const scaled = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value * (of.per ?? 1);
  const point = chart.points.at(-1);
  const isEarly = of.ripens === true && stillWait(now);
  const hasLimits = mayHaveLimits(of, chart, now);
  return {
    ...{ id: of.id, title: of.title, subject: of.subject, unit: of.unit, better: of.better },
    value: series.at(-1)?.value ?? null,
    numerator: now.counted?.numerator ?? 0,
    denominator: now.counted?.denominator ?? null,
    median: median(series.slice(0, -1).flatMap(({ value }) => value ?? [])),
    centre: scaled(chart.centre),
    lower: hasLimits ? scaled(point?.lower) : null,
    upper: hasLimits ? scaled(point?.upper) : null,
    ...signalIn(chart, of, { hasLimits, hasRuns: isEvenlySplit(of, weeks.slice(0, -1)), isOver, isEarly }),
    ...(isEarly && { isEarly }),
    series,
  };
}

/** Centre and limits of the weeks before the last. */
export const frozenChart = (of: Charted, weeks: readonly CountedWeek[]): ControlChart =>
  controlChart(
    of.chart,
    weeks.map((one) => observed(of, one)),
    { freeze: weeks.length - 1 },
  );

/** From this share of a week's reports on, those that still wait hardly change it. */
const ripeFrom = 0.9;

export const stillWait = ({ counted, reports = 0 }: CountedWeek): boolean =>
  (counted?.denominator ?? 0) < ripeFrom * reports;

/**
 * What is counted must be expected at least once: with less, the normal approximation of a share's limits fails, and the
 * centre line no longer has half of the points on each side, as the run rules presuppose.
 * Source: Montgomery, Introduction to Statistical Quality Control, 6th ed., 7.2.1.
 */
const fewestExpected = 1;

/** How many are expected of the rarer of the two outcomes. */
const rarer = (centre: number | null, counted: Counted | null): number =>
  centre === null ? 0 : (counted?.denominator ?? 0) * Math.min(centre, 1 - centre);

export const mayHaveLimits = ({ chart }: Charted, { centre }: ControlChart, { counted }: CountedWeek): boolean =>
  chart !== 'p' || rarer(centre, counted) >= fewestExpected;

export function isEvenlySplit({ chart }: Charted, baseline: readonly CountedWeek[]): boolean {
  if (chart === 'xmr') return true;
  const seen = baseline.flatMap(({ counted }) => (counted && counted.denominator !== 0 ? [counted] : []));
  const total = (of: (one: Counted) => number) => seen.reduce((sum, one) => sum + of(one), 0);
  const rest =
    chart === 'p' ? total(({ numerator, denominator }) => (denominator ?? 0) - numerator) : Number.POSITIVE_INFINITY;
  return (
    Math.min(
      total(({ numerator }) => numerator),
      rest,
    ) >=
    fewestExpected * seen.length
  );
}

/** Null where there was nothing to count. */
export function amountOf({ per = 1 }: Pick<Charted, 'per'>, counted: Counted | null): number | null {
  if (!counted) return null;
  const { numerator, denominator } = counted;
  if (denominator === null) return numerator;
  return denominator === 0 ? null : (numerator / denominator) * per;
}

/** A count that is never anything but 0 tells nothing, nor does a share of nothing. */
export const isWorthShowing = ({ chart }: Charted, series: readonly { value: number | null }[]): boolean =>
  series.some(({ value }) => value !== null && (value !== 0 || (chart !== 'c' && chart !== 'u')));

function observed({ chart }: Charted, { week: label, counted }: CountedWeek): Observation {
  if (!counted) return { label, amount: null, size: null };
  const { numerator, denominator } = counted;
  if (chart === 'c') return { label, amount: numerator };
  if (chart !== 'xmr') return { label, amount: numerator, size: denominator };
  return { label, amount: denominator === 0 ? null : numerator / (denominator ?? 1) };
}

const noSignal = { signal: null, since: null, weeks: 0, side: null, direction: null } as const;

interface Judged {
  readonly hasLimits: boolean;
  readonly hasRuns: boolean;
  readonly isOver: boolean;
  readonly isEarly: boolean;
}

/** What the chart says of its last point: a point outside is news before a run, a run before few crossings. */
function signalIn(chart: ControlChart, { unit, better }: Charted, { hasLimits, hasRuns, isOver, isEarly }: Judged) {
  const last = chart.points.length - 1;
  const value = chart.points[last]?.value ?? null;
  if (value === null || chart.centre === null) return noSignal;
  const found = chart.signals.find((one) => {
    if (one.kind === 'outside') return hasLimits && one.to === last;
    return hasRuns && (one.kind === 'fewCrossings' || one.ongoing);
  });
  if (!found) return noSignal;
  const side = found.kind === 'fewCrossings' ? (value > chart.centre ? 'above' : 'below') : found.side;
  const mayRise = unit === 'hours' ? isEarly : !isOver && (unit === 'count' || unit === 'rate');
  if ((side === 'below' && mayRise) || (isEarly && unit !== 'hours')) return noSignal;
  return {
    signal: found.kind,
    // Few crossings say that something moved in the period, not when, nor where this week has come to.
    since: found.kind === 'fewCrossings' ? null : (chart.points[found.from]?.label ?? null),
    weeks: found.kind === 'longRun' ? found.length : 1,
    side,
    direction: found.kind === 'fewCrossings' ? null : directionOf(side, better),
  };
}

const directionOf = (side: 'above' | 'below', better: Better): 'better' | 'worse' | null => {
  if (better === 'context') return null;
  return (side === 'above') === (better === 'higher') ? 'better' : 'worse';
};

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

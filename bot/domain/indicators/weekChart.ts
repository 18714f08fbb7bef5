import type { ChartKind, ControlChart, Observation } from '../spc/chart.ts';
import { controlChart } from '../spc/controlChart.ts';
import type { Better, Counted, Indicator } from './define.ts';
import type { IndicatorWeek, Signal } from './week.ts';

/** A week of a series; null where nothing is known of it. */
export interface CountedWeek {
  readonly week: string;
  readonly counted: Counted | null;
}

/** What a chart needs to know of an indicator, computed or entered. */
export type Charted = Pick<Indicator, 'id' | 'title' | 'subject' | 'unit' | 'per' | 'better' | 'chart'>;

/**
 * The last week of a series beside those before it, which are its frozen baseline; undefined where there is nothing to
 * count at all. Values are shares 0–1, rates per `per`, hours or counts; with under 12 weeks before there are no limits.
 */
export function weekChart(of: Charted, weeks: readonly CountedWeek[]): IndicatorWeek | undefined {
  const series = weeks.map(({ week, counted }) => ({ week, value: amountOf(of, counted) }));
  const now = weeks.at(-1);
  if (!now || !isWorthShowing(of, series)) return undefined;
  const scale = of.per ?? 1;
  const scaled = (value: number | null | undefined) => (value === null || value === undefined ? null : value * scale);
  const chart = controlChart(
    kindOf(of.chart),
    weeks.map((one) => observed(of, one)),
    { freeze: weeks.length - 1 },
  );
  const point = chart.points.at(-1);
  const usual = series.slice(0, -1).flatMap(({ value }) => value ?? []);
  return {
    ...{ id: of.id, title: of.title, subject: of.subject, unit: of.unit, better: of.better },
    value: series.at(-1)?.value ?? null,
    numerator: now.counted?.numerator ?? 0,
    denominator: now.counted?.denominator ?? null,
    median: median(usual),
    centre: scaled(chart.centre),
    lower: scaled(point?.lower),
    upper: scaled(point?.upper),
    ...signalIn(chart, of.better),
    series,
  };
}

const kindOf = (chart: Indicator['chart']): ChartKind => chart;

/** Null where there was nothing to count. */
function amountOf({ per = 1 }: Charted, counted: Counted | null): number | null {
  if (!counted) return null;
  const { numerator, denominator } = counted;
  if (denominator === null) return numerator;
  return denominator === 0 ? null : (numerator / denominator) * per;
}

/** A count that is never anything but 0 tells nothing, nor does a share of nothing. */
const isWorthShowing = ({ unit }: Charted, series: readonly { value: number | null }[]): boolean =>
  series.some(({ value }) => value !== null && (unit !== 'count' || value !== 0));

function observed({ chart }: Charted, { week: label, counted }: CountedWeek): Observation {
  if (!counted) return { label, amount: null, size: null };
  const { numerator, denominator } = counted;
  if (chart === 'c') return { label, amount: numerator };
  if (chart !== 'xmr') return { label, amount: numerator, size: denominator };
  return { label, amount: denominator === 0 ? null : numerator / (denominator ?? 1) };
}

const noSignal = { signal: null, since: null, weeks: 0, side: null, direction: null } as const;

/** What the chart says of its last point: a point outside is news before a run, a run before few crossings. */
function signalIn(chart: ControlChart, better: Better) {
  const last = chart.points.length - 1;
  const value = chart.points[last]?.value ?? null;
  if (value === null || chart.centre === null) return noSignal;
  const found = chart.signals.find((one) =>
    one.kind === 'outside' ? one.to === last : one.kind === 'fewCrossings' || one.ongoing,
  );
  if (!found) return noSignal;
  const side = found.kind === 'fewCrossings' ? (value > chart.centre ? 'above' : 'below') : found.side;
  const weeks = found.kind === 'longRun' ? found.length : 1;
  const signal: Signal = found.kind;
  return { signal, since: chart.points[found.from]?.label ?? null, weeks, side, direction: directionOf(side, better) };
}

const directionOf = (side: 'above' | 'below', better: Better): 'better' | 'worse' | null => {
  if (better === 'context') return null;
  return (side === 'above') === (better === 'higher') ? 'better' : 'worse';
};

export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

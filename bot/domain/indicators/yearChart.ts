import type { Localised } from '../../text/language.ts';
import { spcTexts } from '../../text/spc.ts';
import { weekLabel } from '../../text/weekCard.ts';
import { type ControlChart, fewestPoints, type Signal } from '../spc/chart.ts';
import { verdictText } from '../spc/conclusion.ts';
import type { WeekPoint } from './week.ts';
import {
  amountOf,
  type Charted,
  type CountedWeek,
  frozenChart,
  isEvenlySplit,
  isWorthShowing,
  mayHaveLimits,
  stillWait,
} from './weekChart.ts';

/** A week of a chart; without limits where there are too few values, or too few in the week. */
export interface ChartWeek extends WeekPoint {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly outside: boolean;
  /** In a run on one side of the centre that is longer than chance gives. */
  readonly inRun: boolean;
}

/** An indicator's year as it is drawn: the last week beside its frozen baseline, all the weeks before it. */
export interface YearChart extends Pick<Charted, 'id' | 'title' | 'unit' | 'better'> {
  readonly centre: number | null;
  readonly weeks: readonly ChartWeek[];
  /** What it says, in a few plain sentences. */
  readonly sentence: Localised;
}

/** The chart that `weekChart` reads its last point of, whole; undefined where there is nothing to count at all. */
export function yearChart(of: Charted, weeks: readonly CountedWeek[], isOver = true): YearChart | undefined {
  const series = weeks.map(({ week, counted }) => ({ week, value: amountOf(of, counted) }));
  if (!isWorthShowing(of, series)) return undefined;
  const chart = frozenChart(of, weeks);
  const hasRuns = isEvenlySplit(of, weeks.slice(0, -1));
  const signals = chart.signals.filter((one) => mayTell(one, { of, chart, weeks, isOver, hasRuns }));
  const scaled = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value * (of.per ?? 1);
  const notBelow0 = (value: number | null) => (value !== null && of.unit === 'hours' ? Math.max(0, value) : value);
  const drawn = series.map((point, i): ChartWeek => {
    const [week, limits] = [weeks[i], chart.points[i]];
    const hasLimits = week !== undefined && mayHaveLimits(of, chart, week);
    const within = (kind: Signal['kind']) =>
      point.value !== null && signals.some((one) => one.kind === kind && one.from <= i && i <= one.to);
    return {
      ...point,
      // Limits of single values reach below 0, where no time lies.
      lower: hasLimits ? notBelow0(scaled(limits?.lower)) : null,
      upper: hasLimits ? scaled(limits?.upper) : null,
      outside: within('outside'),
      inRun: within('longRun'),
    };
  });
  const isTooRare = chart.baseline >= fewestPoints && !hasRuns && drawn.every(({ upper }) => upper === null);
  return {
    ...{ id: of.id, title: of.title, unit: of.unit, better: of.better },
    centre: scaled(chart.centre),
    weeks: drawn,
    sentence: isTooRare ? spcTexts.tooRare : sentenceOf({ ...chart, signals }, of, weeks),
  };
}

interface Judged {
  readonly of: Charted;
  readonly chart: ControlChart;
  readonly weeks: readonly CountedWeek[];
  readonly isOver: boolean;
  readonly hasRuns: boolean;
}

/** As `weekChart` judges its last week: what may still rise is no fall, and what ripens is told of when it has. */
function mayTell(signal: Signal, { of, chart, weeks, isOver, hasRuns }: Judged): boolean {
  if (signal.kind === 'fewCrossings') return hasRuns;
  const week = weeks[signal.to];
  if (!week) return false;
  if (signal.kind === 'outside' ? !mayHaveLimits(of, chart, week) : !hasRuns) return false;
  if (signal.kind === 'longRun' && !signal.ongoing) return true;
  const isEarly = of.ripens === true && stillWait(week);
  const goesOn = !isOver && signal.to === weeks.length - 1 && (of.unit === 'count' || of.unit === 'rate');
  const mayRise = of.unit === 'hours' ? isEarly : goesOn;
  return !(signal.side === 'below' && mayRise) && (of.unit === 'hours' || !isEarly);
}

/** Weeks are called as people call them, those of another year with it. */
function sentenceOf(chart: ControlChart, { better }: Charted, weeks: readonly CountedWeek[]): Localised {
  const year = weeks.at(-1)?.week.slice(0, 4) ?? '';
  const said = (language: 'sv' | 'en'): Localised =>
    verdictText(
      { ...chart, points: chart.points.map((one) => ({ ...one, label: weekLabel(one.label, year)[language] })) },
      better === 'context' ? undefined : better,
    );
  const swedish = said('sv');
  return { sv: swedish.sv, en: said('en').en, lattlast: swedish.lattlast ?? swedish.sv };
}

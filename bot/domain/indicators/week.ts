import { type Language, type Localised, say } from '../../text/language.ts';
import type { CategoryKey } from '../categories.ts';
import type { Instant } from '../time.ts';
import type { Better, Indicator } from './define.ts';

/** Which of the three rules a chart answered to (design/indicators.md). */
export type Signal = 'outside' | 'longRun' | 'fewCrossings';

/** One point of a series; null in a week with nothing to count. */
export interface WeekPoint {
  readonly week: string;
  readonly value: number | null;
}

/** An indicator's week beside the weeks before it. `lower` and `upper` are null in a run chart: too few values. */
export interface IndicatorWeek {
  readonly id: string;
  readonly title: Localised;
  readonly subject: Localised;
  readonly unit: Indicator['unit'];
  readonly better: Better;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  /** Of the baseline; null where there is none. */
  readonly median: number | null;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signal: Signal | null;
  /** The first week of what the signal is about. */
  readonly since: string | null;
  /** How many points it is about, this week's with them; 0 without a signal. */
  readonly weeks: number;
  readonly side: 'above' | 'below' | null;
  readonly direction: 'better' | 'worse' | null;
  /** Many of the week's cases still wait to be counted: what it says yet is of the simple ones. */
  readonly isEarly?: true;
  /** The baseline and this week, oldest first: what a chart draws. */
  readonly series: readonly WeekPoint[];
}

/** The weekly figures of a unit, or of the whole organisation where `unit` is null. */
export interface WeekFigures {
  readonly week: string;
  readonly unit: string | null;
  readonly reports: number;
  readonly byCategory: Readonly<Partial<Record<CategoryKey, number>>>;
  readonly risks: number;
  /** 0–1; null in a week without reports. */
  readonly riskShare: number | null;
  /** At the week's end. */
  readonly open: number;
  readonly overdueActions: number;
  /** Only those that have something to count, this week or before. */
  readonly indicators: readonly IndicatorWeek[];
  readonly conclusion: Localised;
  /** The last report before the week's end; null when the past year had none. */
  readonly lastReportAt: Instant | null;
  /** No report for longer than the unit's own rhythm allows. */
  readonly silent: boolean;
}

const shown = ({ id, value, numerator, denominator, median, lower, upper, signal, direction }: IndicatorWeek) => ({
  ...{ id, value, numerator, denominator, median, lower, upper, signal, direction },
});

/** The figures as programs read them. Source: design/interfaces.md, `weekly`. */
export const weekJson = (figures: WeekFigures, language: Language) => ({
  week: figures.week,
  unit: figures.unit,
  reports: figures.reports,
  byCategory: figures.byCategory,
  risks: figures.risks,
  riskShare: figures.riskShare,
  open: figures.open,
  overdueActions: figures.overdueActions,
  indicators: figures.indicators.map(shown),
  conclusion: say(figures.conclusion, language),
});

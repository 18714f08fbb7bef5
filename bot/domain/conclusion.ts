import type { IndicatorWeek, WeekFigures } from './indicators/week.ts';
import type { Instant } from './time.ts';

/** The one thing a week has to say. */
export type Conclusion =
  | { readonly kind: 'silent'; readonly days: number }
  /** `mayBeUnreported`: it looks better while fewer report, so it may be the reporting that has changed. */
  | { readonly kind: 'signal'; readonly of: IndicatorWeek; readonly mayBeUnreported: boolean }
  | { readonly kind: 'quiet'; readonly lastReportAt: Instant | null }
  /** Too few values to say what is usual. */
  | { readonly kind: 'few'; readonly reports: number }
  /** `isWhole`: of the organisation as a whole, where single units may yet have something to tell. */
  | { readonly kind: 'usual'; readonly reports: number; readonly isWhole: boolean };

type Said = Pick<WeekFigures, 'reports' | 'indicators' | 'lastReportAt' | 'silent'>;

const msPerDay = 24 * 3_600_000;

/** Silence first, since it makes good figures doubtful; then what got worse, what got better, what only changed. */
export function conclude(
  { reports, indicators, lastReportAt, silent }: Said,
  before: Instant,
  isWhole = false,
): Conclusion {
  if (silent && lastReportAt !== null)
    return { kind: 'silent', days: Math.floor((Date.parse(before) - Date.parse(lastReportAt)) / msPerDay) };
  const [news] = indicators.filter(isNews).sort((a, b) => weight(b) - weight(a));
  if (news) return { kind: 'signal', of: news, mayBeUnreported: mayBeUnreported(news, indicators) };
  if (reports === 0) return { kind: 'quiet', lastReportAt };
  return indicators.some(({ upper }) => upper !== null)
    ? { kind: 'usual', reports, isWhole }
    : { kind: 'few', reports };
}

/** Few crossings are about the whole year, so they are no news of a week; the chart shows them. */
export const isNews = ({ signal }: IndicatorWeek): boolean => signal === 'outside' || signal === 'longRun';

const directionWeight = { worse: 20, better: 10 } as const;

/** Of two alike a run comes first: a single week may yet be chance. */
const weight = ({ signal, direction }: IndicatorWeek): number =>
  (direction === null ? 0 : directionWeight[direction]) + (signal === 'longRun' ? 1 : 0);

/** Only counts of events can fall because nobody reports them; a share or a time is of what was reported. */
export const mayBeUnreported = ({ direction, unit }: IndicatorWeek, indicators: readonly IndicatorWeek[]): boolean =>
  direction === 'better' &&
  unit === 'count' &&
  indicators.some(({ id, signal, side }) => id === 'reports' && signal !== null && side === 'below');

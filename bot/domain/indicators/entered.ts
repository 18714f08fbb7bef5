import { surveyMayShow } from '../smallCells.ts';
import type { CatalogueEntry, Counted, Measure } from './define.ts';
import type { Charted, CountedWeek } from './weekChart.ts';

/** Entered shares without numerator and denominator are in per cent. */
const perCent = 100;

/** An entered or imported value as it is counted; null where there is none, or too few have answered to show it. */
function enteredCount(entry: CatalogueEntry, measure: Measure | undefined): Counted | null {
  if (!measure) return null;
  const counted = countedOf(entry, measure);
  return counted && surveyMayShow(entry.source, counted) ? counted : null;
}

function countedOf({ measure: kind }: CatalogueEntry, { numerator, denominator, value }: Measure): Counted | null {
  if (numerator !== null && denominator !== null) return { numerator, denominator };
  if (value === null) return null;
  return { numerator: kind === 'share' ? value / perCent : value, denominator: null };
}

/** The one indicator for all that is entered: its values by week, from a unit's measures. */
export function enteredSeries(
  entry: CatalogueEntry,
  measures: readonly Measure[],
  weeks: readonly string[],
): { readonly of: Charted; readonly series: readonly CountedWeek[] } {
  const byWeek = new Map(measures.filter((one) => one.indicator === entry.id).map((one) => [one.period, one]));
  const series = weeks.map((week) => ({ week, counted: enteredCount(entry, byWeek.get(week)) }));
  const isCounted = series.every(({ counted }) => counted === null || counted.denominator !== null);
  const title = { sv: entry.title, en: entry.title };
  const of: Charted = {
    ...{ id: entry.id, title, subject: { sv: `värdena för ”${entry.title}”`, en: `values of “${entry.title}”` } },
    unit: entry.measure === 'share' ? 'share' : 'rate',
    better: entry.better,
    chart: entry.measure === 'share' && isCounted ? 'p' : 'xmr',
  };
  return { of, series };
}

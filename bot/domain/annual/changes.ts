import { annualTexts as texts } from '../../text/annual.ts';
import { cellThatMayLeave } from '../smallCells.ts';
import { type ControlChart, fewestPoints, type Observation } from '../spc/chart.ts';
import { conclusion } from '../spc/conclusion.ts';
import { controlChart } from '../spc/controlChart.ts';
import type { Amount } from './amount.ts';
import { type Book, monthsOf, spanOf, within } from './book.ts';
import type { FigureUnit } from './define.ts';
import { evaluate } from './evaluate.ts';
import { fits, type Query, type Span } from './query.ts';
import { type Series, series } from './series.ts';

/** A main indicator month by month: whether it has changed, or only varies (R41). */
export interface Change {
  readonly id: string;
  readonly title: string;
  readonly unit: FigureUnit;
  /** Of the year as a whole; with each month in place of the year, it gives the points. */
  readonly query: Query;
  readonly sentence: string;
  /** Null where a month is too small to be shown. */
  readonly chart: ControlChart | null;
}

const firstWeekMs = 7 * 24 * 3_600_000;

/** `hidden` are the figures of both years that may not leave; null in the house. */
export const changesOf = (book: Book, hidden: ReadonlySet<string> | null): readonly Change[] => {
  const units = within(book.scope);
  // A month that is not over has not had its reports yet, nor has one in the middle of which reporting began.
  const first = book.cases.find(({ row }) => fits(row, units))?.row.reportedAt ?? book.now;
  const [before, now] = [book.year - 1, book.year].map((year) =>
    monthsOf(year).filter(
      (month) => month.before <= book.now && Date.parse(month.from) + firstWeekMs >= Date.parse(first),
    ),
  );
  return series.map(({ query, ...of }) => {
    const months = [before, now].flatMap((some = []) =>
      some.map((reportedAt): Month => {
        const amount = evaluate(query({ ...units, reportedAt }), book);
        return { reportedAt, amount, isRipe: !of.ripens || isRipe(reportedAt, amount, book) };
      }),
    );
    const chart = chartOf(of, months, before?.length ?? 0);
    return {
      ...{ id: `change.${of.id}`, title: of.title, unit: of.unit },
      query: query({ ...units, reportedAt: spanOf(book.year) }),
      sentence: sentenceOf(
        of,
        chart,
        months.map(({ amount }) => amount),
      ),
      chart: hidden && (hidden.has(of.id) || months.some(({ amount }) => isSmall(amount))) ? null : chart,
    };
  });
};

interface Month {
  readonly reportedAt: Span;
  readonly amount: Amount;
  readonly isRipe: boolean;
}

/** By then, or when so large a share of a month's cases is done, the others hardly change it. */
const ripeAfterMs = 90 * 24 * 3_600_000;
const ripeFrom = 0.9;

function isRipe(reportedAt: Span, { n }: Amount, book: Book): boolean {
  if (Date.parse(book.now) - Date.parse(reportedAt.before) >= ripeAfterMs) return true;
  const where = { ...within(book.scope), reportedAt };
  return n >= ripeFrom * evaluate({ count: 'cases', where }, book).n;
}

/** The year before says what is usual, where it has a whole year of values; otherwise all that there is does. */
function chartOf({ chart: kind }: Pick<Series, 'chart'>, months: readonly Month[], before: number): ControlChart {
  const observations = months.map((month) => observed(kind, month));
  const known = observations.slice(0, before).filter(({ amount, size }) => amount !== null && size !== 0).length;
  return controlChart(kind, observations, known >= fewestPoints ? { freeze: before } : {});
}

function observed(kind: Series['chart'], { reportedAt, amount, isRipe }: Month): Observation {
  const label = texts.monthOf(reportedAt.from);
  if (!isRipe) return { label, amount: null, size: null };
  if (kind === 'c') return { label, amount: amount.value };
  return kind === 'p' ? { label, amount: amount.numerator, size: amount.denominator } : { label, amount: amount.value };
}

/** What is counted must be expected once a month at least, or chance has no bell shape (indicators/weekChart.ts). */
function sentenceOf(
  { chart: kind, better }: Pick<Series, 'chart' | 'better'>,
  chart: ControlChart,
  months: readonly Amount[],
): string {
  const centre = chart.centre ?? 0;
  const size = months.reduce((sum, { n }) => sum + n, 0) / Math.max(1, months.length);
  const expected = kind === 'p' ? size * Math.min(centre, 1 - centre) : centre;
  return kind !== 'xmr' && chart.n > 0 && expected < 1 ? texts.tooRare : conclusion(chart, better).sv;
}

const isSmall = ({ numerator, denominator, n }: Amount): boolean =>
  [n, numerator ?? 0, numerator === null || denominator === null ? 0 : denominator - numerator].some(
    (count) => cellThatMayLeave(count) === null,
  );

import { annualTexts as texts } from '../../text/annual.ts';
import { cellThatMayLeave } from '../smallCells.ts';
import { type ChartKind, type ControlChart, fewestPoints, type Observation } from '../spc/chart.ts';
import { type Better, conclusion } from '../spc/conclusion.ts';
import { controlChart } from '../spc/controlChart.ts';
import type { Amount } from './amount.ts';
import { type Book, monthsOf, within } from './book.ts';
import type { FigureUnit, Report } from './define.ts';
import { evaluate } from './evaluate.ts';
import { ofFalls, ofMedicine, withHarm } from './groups/care.ts';
import { fits, type Query, type Span, type Where } from './query.ts';

/** A main indicator month by month: whether it has changed, or only varies (R41). */
export interface Change {
  readonly id: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly reports: readonly Report[];
  /** Of the year as a whole; with each month in place of the year, it gives the points. */
  readonly query: Query;
  readonly sentence: string;
  /** Null where a month is too small to be shown. */
  readonly chart: ControlChart | null;
}

interface Series {
  /** The figure of the year that its months make. */
  readonly id: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly chart: Extract<ChartKind, 'c' | 'p' | 'xmr'>;
  readonly better?: Better;
  readonly reports?: readonly Report[];
  readonly query: (where: Where) => Query;
}

const share =
  (part: Where, of: Where = {}) =>
  (where: Where): Query => ({
    ...{ count: 'share', of: 'cases', where: { ...where, ...of }, part },
  });
const hours =
  (to: 'receivedAt' | 'assessedAt' | 'answeredAt') =>
  (where: Where): Query => ({
    ...{ count: 'mean', hours: ['reportedAt', to], where },
  });

const closed = { status: 'closed' };

/** Better or worse only where the catalogue of indicators says which way is: more reports is no failure. */
const series: readonly Series[] = [
  { id: 'totals.cases', title: texts.cases, unit: 'count', chart: 'c', query: (where) => ({ count: 'cases', where }) },
  {
    id: 'riskShare',
    title: texts.riskShare,
    unit: 'share',
    chart: 'p',
    better: 'higher',
    query: share({ kind: 'risk' }),
  },
  {
    ...{ id: 'care.falls', title: texts.falls, unit: 'count', chart: 'c', better: 'lower' },
    query: (where) => ({ count: 'events', where: { ...where, ...ofFalls } }),
  },
  {
    ...{ id: 'care.U1', title: texts.fallsWithHarm, unit: 'share', chart: 'p', better: 'lower' },
    query: (where) => ({ count: 'share', of: 'events', where: { ...where, ...ofFalls }, part: withHarm }),
  },
  {
    ...{ id: 'care.medicine', title: texts.medicine, unit: 'count', chart: 'c' },
    query: (where) => ({ count: 'events', where: { ...where, ...ofMedicine } }),
  },
  {
    id: 'times.receive.mean',
    title: texts.timeToReceive,
    unit: 'hours',
    chart: 'xmr',
    better: 'lower',
    query: hours('receivedAt'),
  },
  {
    id: 'times.decide.mean',
    title: texts.timeToDecide,
    unit: 'hours',
    chart: 'xmr',
    better: 'lower',
    query: hours('assessedAt'),
  },
  {
    id: 'times.answer.mean',
    title: texts.timeToAnswer,
    unit: 'hours',
    chart: 'xmr',
    better: 'lower',
    query: hours('answeredAt'),
  },
  {
    ...{ id: 'effects.U27', title: texts.actionDone, unit: 'share', chart: 'p', better: 'higher' },
    query: share({ actionDone: 'yes' }, closed),
  },
  {
    ...{ id: 'effects.shown', title: texts.effectShown, unit: 'share', chart: 'p', better: 'higher' },
    query: share({ effect: 'yes' }, { ...closed, effect: ['yes', 'partly', 'no'] }),
  },
];

const both: readonly Report[] = ['kvalitet', 'patientsakerhet'];

/** `hidden` are the figures of both years that may not leave; null in the house. */
export const changesOf = (book: Book, hidden: ReadonlySet<string> | null): readonly Change[] => {
  const units = within(book.scope);
  // A month that is not over has not had its reports yet, and before the first report nobody reported here.
  const first = book.cases.find(({ row }) => fits(row, units))?.row.reportedAt ?? book.now;
  const [before, now] = [book.year - 1, book.year].map((year) =>
    monthsOf(year).filter((month) => month.before <= book.now && month.before > first),
  );
  return series.map(({ query, ...of }) => {
    const points = (months: readonly Span[] = []) =>
      months.map((reportedAt) => ({ reportedAt, amount: evaluate(query({ ...units, reportedAt }), book) }));
    const months = [...points(before), ...points(now)];
    const chart = chartOf(of, months, before?.length ?? 0);
    const span = { from: monthsOf(book.year)[0]?.from ?? '', before: monthsOf(book.year).at(-1)?.before ?? '' };
    return {
      ...{ id: `change.${of.id}`, title: of.title, unit: of.unit, reports: of.reports ?? both },
      query: query({ ...units, reportedAt: span }),
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
}

/** The year before says what is usual, where it has a whole year of values; otherwise the year itself does. */
function chartOf({ chart: kind }: Pick<Series, 'chart'>, months: readonly Month[], before: number): ControlChart {
  const observations = months.map((month) => observed(kind, month));
  const known = observations.slice(0, before).filter(({ amount, size }) => amount !== null && size !== 0).length;
  const isBaseline = known >= fewestPoints && months.slice(0, before).some(({ amount }) => amount.n > 0);
  return isBaseline
    ? controlChart(kind, observations, { freeze: before })
    : controlChart(kind, observations.slice(before));
}

function observed(kind: Series['chart'], { reportedAt, amount }: Month): Observation {
  const label = texts.monthOf(reportedAt.from);
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

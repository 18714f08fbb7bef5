import { measureText, numberText } from '../../text/amounts.ts';
import { annualPaperTexts as texts } from '../../text/annualPapers.ts';
import type { PaperChart, PaperSection } from '../paper.ts';
import type { ChartPoint } from '../spc/chart.ts';
import type { Annual } from './annual.ts';
import type { Change } from './changes.ts';
import type { FigureUnit } from './define.ts';

/** The verdicts together, then a control chart of each indicator that may be shown by month. */
export function changeSections({ changes }: Annual): readonly PaperSection[] {
  const rows = changes.map(({ title, sentence }) => [title, sentence]);
  return [
    {
      ...{ heading: texts.verdict, level: 2, words: [] },
      table: { head: [texts.figure, texts.verdict], widths: [34, 66], rows },
    },
    ...changes.flatMap(drawn),
  ];
}

function drawn({ title, unit, chart }: Change): readonly PaperSection[] {
  if (!chart || chart.centre === null || chart.n < 2) return [];
  const { points } = chart;
  const line = (name: string, of: (point: ChartPoint) => number | null) => ({ name, values: points.map(of) });
  const hasLimits = points.some(({ upper }) => upper !== null);
  const picture: PaperChart = {
    ...{
      kind: 'lines',
      description: texts.chartDescription.lines(title, inWords(points, unit)),
      isShare: unit === 'share',
    },
    categories: points.map(({ label }) => shortMonth(label)),
    series: [
      line(texts.seen, ({ value }) => value),
      line(texts.centre, ({ centre }) => centre),
      ...(hasLimits ? [line(texts.upper, ({ upper }) => upper), line(texts.lower, ({ lower }) => lower)] : []),
    ],
  };
  return [{ heading: unit === 'hours' ? texts.inHours(title) : title, level: 2, words: [], chart: picture }];
}

/** A picture of lines has no table beside it: its description holds the numbers. */
const inWords = (points: readonly ChartPoint[], unit: FigureUnit): string =>
  points.flatMap(({ label, value }) => (value === null ? [] : [`${label} ${amountText(value, unit)}`])).join(', ');

const amountText = (value: number, unit: FigureUnit): string =>
  unit === 'share' || unit === 'hours' ? measureText(value, { unit }).sv : numberText(value, 1).sv;

/** `januari 2026` as `jan 26`: two years of months stand side by side. */
const shortMonth = (label: string): string => label.replace(/^(\p{L}{3})\p{L}* \d\d(\d\d)$/u, '$1 $2');

import { toldText } from '../../text/annualAmounts.ts';
import { annualPaperTexts as texts } from '../../text/annualPapers.ts';
import type { PaperChart, PaperSection } from '../paper.ts';
import type { ToldFigure, ToldGroup } from './annual.ts';
import type { Part } from './outline.ts';

type Look = Pick<Extract<Part, { group: string }>, 'words' | 'chart' | 'onlyCounted'>;

/** A group of figures beside those of the year before; none where there is nothing to show. */
export function groupSection(
  { title, figures }: ToldGroup,
  year: number,
  { words = [], chart, onlyCounted }: Look,
): readonly PaperSection[] {
  const shown = onlyCounted ? figures.filter(isCounted) : figures;
  if (shown.length === 0) return [];
  return [
    {
      ...{ heading: title, level: 2, words },
      ...(chart && { chart: chartOf(chart, title, shown, year) }),
      table: {
        head: [texts.figure, `${year}`, `${year - 1}`],
        widths: [40, 30, 30],
        rows: shown.map(({ title: name, unit, now, before }) => [name, toldText(now, unit), toldText(before, unit)]),
        numbersFrom: 1,
      },
    },
  ];
}

const isCounted = ({ now, before }: ToldFigure): boolean =>
  [now, before].some(({ value, hidden }) => hidden || value !== 0);

const chartOf = (
  kind: 'columns' | 'bars',
  title: string,
  figures: readonly ToldFigure[],
  year: number,
): PaperChart => ({
  ...{ kind, description: texts.chartDescription[kind](title), isShare: false },
  categories: figures.map((figure) => figure.title),
  series: [
    { name: `${year}`, values: figures.map(({ now }) => now.value) },
    { name: `${year - 1}`, values: figures.map(({ before }) => before.value) },
  ],
});

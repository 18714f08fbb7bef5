import { ChartRun, type ChartSeries } from 'docx/charts';
import type { PaperChart } from '../../domain/paper.ts';

/** Told apart without colour too: dark against light, and lines by their dashes. */
const [dark, light, grey] = ['1F4E79', 'A6C1DD', '7F7F7F'];
/** In pixels, as the library counts: the width of a page's text. */
const width = 600;

/** A chart of Word's own: sharp at any size, its numbers can be opened, and a screen reader has its description. */
export function chartOf({ kind, description, categories, series, isShare }: PaperChart): ChartRun {
  const numberFormat = isShare ? '0 %' : '#,##0';
  const common = {
    categories: [...categories],
    ...(series.length > 1 ? {} : { legend: false as const }),
    altText: { description },
    chartArea: { border: 'none' as const },
    font: { name: 'Calibri' },
    transformation: { width, height: kind === 'bars' ? 80 + 34 * categories.length : 260 },
  };
  const valueAxis = { minimum: 0, numberFormat };
  if (kind === 'lines') return new ChartRun({ ...common, type: 'line', series: series.map(asLine), valueAxis });
  const drawn = series.map((one, i) => ({ ...one, color: i === 0 ? dark : light }));
  if (kind === 'columns')
    return new ChartRun({ ...common, type: 'column', series: drawn, gapWidth: 60, overlap: 0, valueAxis });
  return new ChartRun({
    ...{ ...common, type: 'bar', series: drawn, gapWidth: 40, overlap: 0 },
    // Word begins at the bottom; people read from the top.
    categoryAxis: { reverseOrder: true },
    valueAxis: { ...valueAxis, crossesAt: 'maximum' },
  });
}

/** What was seen is a line with points; what it is held against is thin, and dashed but for the centre. */
const asLine = (one: PaperChart['series'][number], i: number): ChartSeries =>
  i === 0
    ? { ...one, color: dark, markers: true }
    : { ...one, color: grey, markers: false, line: { color: grey, width: 1, dash: i === 1 ? 'solid' : 'dash' } };

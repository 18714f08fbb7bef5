import type { Element } from './elements.ts';
import { type Cells, type Column, table } from './table.ts';

export interface Line {
  readonly legend: string;
  /** `x` is a day, YYYY-MM-DD. */
  readonly values: readonly { readonly x: string; readonly y: number }[];
}

/**
 * Lines over time. Teams draws them on desktop and in the browser; every other client shows the figures as a table, and
 * one without tables as facts (design/teams.md, Cards).
 */
export const lineChart = (
  title: string,
  lines: readonly Line[],
  instead: { readonly columns: readonly Column[]; readonly rows: readonly Cells[] },
): Element => ({
  type: 'Chart.Line',
  title,
  data: lines.map(({ legend, values }) => ({ legend, values })),
  fallback: table(instead.columns, instead.rows),
});

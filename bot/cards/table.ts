import { type Element, facts, text } from './elements.ts';

/** A column's heading and how wide it is beside the others. */
export interface Column {
  readonly title: string;
  readonly width: number;
}

/** A row begins with its own heading. */
export type Cells = readonly [heading: string, ...values: readonly string[]];

/** A table of at most four narrow columns, which a phone has room for; a list of facts for clients without tables. */
export const table = (columns: readonly Column[], rows: readonly Cells[]): Element => ({
  type: 'Table',
  firstRowAsHeaders: true,
  showGridLines: false,
  columns: columns.map(({ width }) => ({ width })),
  rows: [
    tableRow(
      columns.map(({ title }) => title),
      { weight: 'Bolder', size: 'Small' },
    ),
    ...rows.map((cells) => tableRow(cells)),
  ],
  fallback: facts(rows.map(([heading, ...values]) => [heading, values.join(' · ')])),
});

const tableRow = (cells: readonly string[], look: Readonly<Record<string, unknown>> = {}) => ({
  type: 'TableRow',
  cells: cells.map((cell) => ({ type: 'TableCell', items: [text(cell, look)] })),
});

import { stringify } from 'csv-stringify/sync';
import type { Output } from './output.ts';

type Cell = string | number | null | readonly string[];

/** A row to be written, column by column. */
export type WrittenRow = Readonly<Record<string, Cell>>;

export const formats = ['csv', 'jsonl'] as const;
export type Format = (typeof formats)[number];

/**
 * Writes rows as CSV (UTF-8, comma, header row; several values in a cell parted by `|`) or as JSON lines; returns how
 * many. In CSV a text that begins with = + - @ tab or return gets an apostrophe first: spreadsheets run such a text as
 * a formula. Keys, numbers and dates never begin so; JSON is left as it is.
 */
export async function writeRows(
  out: Output,
  format: Format,
  columns: readonly string[],
  rows: AsyncIterable<WrittenRow>,
): Promise<number> {
  let written = 0;
  if (format === 'csv') await out.data(columns.join(','));
  for await (const row of rows) {
    const cells = columns.map((column) => row[column] ?? null);
    await out.data(
      format === 'csv'
        ? csvLine(cells)
        : JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, cells[i]]))),
    );
    written += 1;
    out.progress(`${written} rows`);
  }
  return written;
}

/** One row of CSV, without its line end. */
export const csvLine = (cells: readonly Cell[]): string =>
  stringify([cells.map((cell) => (Array.isArray(cell) ? cell.join('|') : cell))], {
    escape_formulas: true,
    eof: false,
  });

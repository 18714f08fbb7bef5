import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { type FileFault, type FileRead, type Row, wrong } from '../../domain/imports/fault.ts';

/** What csv-parse gives for a row, and where the row ends. */
export interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  readonly raw: string;
}

/** A file read as CSV, or what is wrong with it as a file. `file` is what faults call it. */
export function readTable(file: string, bytes: Buffer): FileRead {
  const nothing = (one: FileFault) => ({ table: { file, columns: [], rows: [] }, faults: [one] });
  const wrongByte = lineNotUtf8(bytes);
  if (wrongByte !== undefined) return nothing({ file, line: wrongByte, column: null, ...wrong('notUtf8') });
  // One kind of line end, so that lines are counted as an editor counts them.
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const { rows, failedAt } = parsedRows(text);
  if (failedAt !== undefined) return nothing({ file, line: failedAt, column: null, ...wrong('brokenQuotes') });
  const [header, ...records] = rows;
  const columns = header?.cells ?? [];
  const ragged = records.flatMap((row) => raggedFault(file, columns, row));
  return { table: { file, columns, rows: records.map((row) => rowOf(columns, row)) }, faults: ragged };
}

/**
 * A row with more cells than the header, or fewer: then no cell can be trusted to stand in its column. Of a short one the
 * first column that has no cell is named.
 */
export const raggedFault = (file: string, columns: readonly string[], { line, cells }: Line): readonly FileFault[] =>
  cells.length === columns.length
    ? []
    : [
        {
          file,
          line,
          column: columns[cells.length] ?? null,
          ...wrong('ragged', String(cells.length), String(columns.length)),
        },
      ];

/** The first line that holds a byte sequence no UTF-8 text has. */
export function lineNotUtf8(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return line;
}

export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Every row that holds something; `failedAt` is the line that begins the row which cannot be read. */
function parsedRows(text: string): { rows: readonly Line[]; failedAt?: number } {
  const rows: Line[] = [];
  let ended = 0;
  const take = (parsed: Parsed) => {
    rows.push(lineOf(parsed));
    ended = parsed.info.lines;
    return null;
  };
  try {
    parse(text, { ...csvOptions(text), on_record: (parsed: unknown) => take(parsed as Parsed) });
    return { rows };
  } catch {
    const blank = /^\n*/.exec(text.split('\n').slice(ended).join('\n'))?.[0].length ?? 0;
    return { rows, failedAt: ended + blank + 1 };
  }
}

/** How a file that begins so is read. */
export const csvOptions = (beginning: string) => ({
  bom: true,
  delimiter: delimiterOf(beginning),
  info: true,
  raw: true,
  record_delimiter: '\n',
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  trim: true,
});

export function lineOf({ record, info: { lines }, raw }: Parsed): Line {
  // `raw` may begin with empty lines that were skipped, and ends with the row's own line end.
  const row = raw.replace(/^\n+/, '').replace(/\n$/, '');
  return { line: lines - row.split('\n').length + 1, cells: record };
}

/** Spreadsheets write the one or the other by country; the header shows which. */
function delimiterOf(text: string): ',' | ';' {
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const count = (of: string) => header.split(of).length;
  return count(';') > count(',') ? ';' : ',';
}

export const rowOf = (columns: readonly string[], { line, cells }: Line): Row => ({
  line,
  cells: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])),
});

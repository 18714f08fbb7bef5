import { raggedFault, rowOf } from '../adapters/csv/csvFile.ts';
import { type FileFault, headerFaults, type Row, wrong } from '../domain/imports/fault.ts';
import { csvLines, Unreadable } from './csvStream.ts';
import { WrongUsage } from './refusal.ts';

/** What a file's columns are called. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** What a row became, or what is wrong with it. `line` is where it begins. */
export type Judged<T> = { readonly line: number } & ({ readonly value: T } | { readonly faults: readonly FileFault[] });

/**
 * A CSV file judged row by row as it is read, however long it is. A header that is wrong, or a place after which nothing
 * can be read, is a fault and the end. Throws WrongUsage for a file that cannot be opened.
 */
export async function* judgedRows<T>(
  file: string,
  { required, optional }: Columns,
  judge: (row: Row) => { readonly value: T } | { readonly faults: readonly FileFault[] },
): AsyncIterable<Judged<T>> {
  let columns: readonly string[] | undefined;
  let rows = 0;
  try {
    for await (const read of csvLines(file)) {
      const { line } = read;
      if (columns) {
        rows += 1;
        const ragged = raggedFault(file, columns, read);
        yield ragged.length > 0 ? { line, faults: ragged } : { line, ...judge(rowOf(columns, read)) };
        continue;
      }
      columns = read.cells;
      const faults = headerFaults({ file, columns, rows: [] }, required, optional);
      if (faults.length > 0) return yield { line, faults };
    }
  } catch (error) {
    const fromDisk = typeof error === 'object' && error !== null && 'syscall' in error;
    if (fromDisk) throw new WrongUsage(`The file cannot be read: ${file}`, { cause: error });
    if (!(error instanceof Unreadable)) throw error;
    return yield { line: error.fault.line, faults: [error.fault] };
  }
  if (rows === 0) yield { line: 1, faults: [{ file, line: 1, column: null, ...wrong('noRows') }] };
}

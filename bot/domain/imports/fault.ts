import { type FaultWords, type FileFaultCode, fileFaults } from '../../text/fileFaults.ts';

/** What is wrong in a file, where, and how to mend it. Lines count from 1 with the header; column is the header's name. */
export interface FileFault extends FaultWords {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
}

type About<C extends FileFaultCode> = Parameters<(typeof fileFaults)[C]>;

/** A fault's code with what stands in its sentence. */
export const wrong = <C extends FileFaultCode>(code: C, ...about: About<C>): FaultWords => ({ code, about });

/** The same as the message of a schema, which can be nothing but a string: `rowFaults` reads it again. */
export const message = <C extends FileFaultCode>(code: C, ...about: About<C>): string => [code, ...about].join('\n');

function wordsOf(said: string): FaultWords {
  const [code = '', ...about] = said.split('\n');
  return isCode(code) ? { code, about } : wrong('inEnglish', said);
}

const isCode = (code: string): code is FileFaultCode => Object.hasOwn(fileFaults, code);

/** A CSV row as text, with the line it begins on. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A file read as CSV: its header and its rows. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A file read as CSV, and its faults as a file; with one it is not judged further: its rows would seem to be missing. */
export interface FileRead {
  readonly table: Table;
  readonly faults: readonly FileFault[];
}

/** Columns that are missing, unknown or doubled. An unknown one is refused: it may be a misspelled one that matters. */
export function headerFaults(table: Table, required: readonly string[], optional: readonly string[]): FileFault[] {
  const known = [...required, ...optional];
  const fault = (column: string, words: FaultWords): FileFault => ({ file: table.file, line: 1, column, ...words });
  return [
    ...required.filter((name) => !table.columns.includes(name)).map((name) => fault(name, wrong('missingColumn'))),
    ...table.columns
      .filter((name) => !known.includes(name))
      .map((name) => fault(name, wrong('unknownColumn', known.join(', ')))),
    ...table.columns
      .filter((name, i) => table.columns.indexOf(name) !== i)
      .map((name) => fault(name, wrong('doubledColumn'))),
  ];
}

/** What a row's schema found, with the cell as it stands in the file. */
export const rowFaults = (
  file: string,
  { line, cells }: Row,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): readonly FileFault[] =>
  issues.map(({ path: [column = ''], message: said }) => {
    const cell = cells[String(column)];
    return { file, line, column: String(column), ...wordsOf(said), ...(cell ? { found: cell.slice(0, 60) } : {}) };
  });

/** Several values in one cell are separated by `|`. */
export const listOf = (cell: string): readonly string[] =>
  cell
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '');

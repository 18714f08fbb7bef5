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

/** A file read as CSV, and its faults as a file: rows with too many cells or too few, or why it has no rows at all. */
export interface FileRead {
  readonly table: Table;
  readonly faults: readonly FileFault[];
}

interface Judgement<T> {
  readonly rows: T;
  readonly faults: readonly FileFault[];
}

/**
 * Files judged whole: their faults as files, and what `judge` finds in their rows. Of a row with too many cells or too few
 * only that is told, for its cells may stand in any column. Beside a file that cannot be read nothing is judged: its rows
 * would seem to be missing.
 */
export function judgedWhole<T>(files: readonly FileRead[], judge: () => Judgement<T>): Judgement<T> {
  const asFiles = files.flatMap(({ faults }) => faults);
  const { rows, faults } = judge();
  if (files.some((read) => read.faults.length > 0 && read.table.columns.length === 0)) return { rows, faults: asFiles };
  const placeOf = ({ file, line }: FileFault): string => `${file}:${line}`;
  const told = new Set(asFiles.map(placeOf));
  const inRows = faults.filter((fault) => !told.has(placeOf(fault)));
  return { rows, faults: [...asFiles, ...inRows].sort(byPlace) };
}

export const byPlace = (a: FileFault, b: FileFault): number => a.file.localeCompare(b.file) || a.line - b.line;

/** More columns than this are not told one by one where all are missing. */
const mostNamed = 3;

/**
 * Columns that are missing, unknown or doubled. An unknown one is refused: it may be a misspelled one that matters. Where
 * none of many is known, the file or its delimiter is the wrong one: that is told once, not column by column.
 */
export function headerFaults(table: Table, required: readonly string[], optional: readonly string[]): FileFault[] {
  const known = [...required, ...optional];
  const fault = (column: string | null, words: FaultWords): FileFault => ({
    file: table.file,
    line: 1,
    column,
    ...words,
  });
  if (required.length > mostNamed && !table.columns.some((name) => known.includes(name)))
    return [fault(null, table.columns.length === 0 ? wrong('emptyFile') : wrong('noColumns', required.join(', ')))];
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

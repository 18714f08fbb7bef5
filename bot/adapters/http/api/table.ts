import { stringify } from 'csv-stringify/sync';
import { type Classification, classifications } from '../../../text/classification.ts';
import { type Language, say } from '../../../text/language.ts';
import type { ServedFile } from '../json.ts';

interface Table {
  /** Without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Said below the rows. */
  readonly notes?: readonly string[];
}

/**
 * A table as spreadsheets in Sweden open it: UTF-8 with its mark, semicolons. A download has no file beside it, so how it is
 * to be handled (R88) is its last line. A text that a spreadsheet would run as a formula gets an apostrophe first.
 */
export function tableFile(
  { name, columns, rows, notes = [] }: Table,
  of: Classification,
  language: Language,
): ServedFile {
  const below = [...notes, say(classifications[of], language)].map((note) => [note]);
  const text = stringify([columns, ...rows, [], ...below], { delimiter: ';', escape_formulas: true, bom: true });
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(text) };
}

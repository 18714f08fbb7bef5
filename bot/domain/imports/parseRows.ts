import { z } from 'zod';
import { type FileFault, message, rowFaults, type Table, wrong } from './fault.ts';

/** A cell that is one of these words. */
export const oneOf = <T extends string>(values: readonly T[]) =>
  z.enum(values, { error: message('oneOf', values.join(', ')) });

export interface Parsed<T> {
  readonly line: number;
  readonly value: T;
}

/** The rows that a schema takes, and what is wrong with the others. */
export function parseRows<T>({ file, rows }: Table, schema: z.ZodType<T, unknown>) {
  const parsed: Parsed<T>[] = [];
  const faults: FileFault[] = [];
  for (const row of rows) {
    const result = schema.safeParse(row.cells);
    if (result.success) parsed.push({ line: row.line, value: result.data });
    else faults.push(...rowFaults(file, row, result.error.issues));
  }
  return { parsed, faults };
}

/**
 * Rows that have the same in all these columns as an earlier one; the fault stands at the first of them. `sameAs` gives
 * what two spellings of the same have in common.
 */
export function doubles(
  { file, rows }: Table,
  [column = '', ...more]: readonly string[],
  sameAs: (key: string) => string = (key) => key,
): readonly FileFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const values = [column, ...more].map((name) => cells[name] ?? '');
    const key = sameAs(values.join('\n'));
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    return earlier === undefined || values.every((value) => value === '')
      ? []
      : [{ file, line, column, ...wrong('double', values.join(', '), String(earlier)) }];
  });
}

export const noRows = ({ file, rows }: Table): readonly FileFault[] =>
  rows.length > 0 ? [] : [{ file, line: 1, column: null, ...wrong('noRows') }];

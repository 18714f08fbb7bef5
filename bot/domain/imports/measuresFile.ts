import { z } from 'zod';
import type { CatalogueEntry, Measure } from '../indicators/define.ts';
import { weekNamed } from '../weeks.ts';
import { type FileFault, headerFaults, type Row, rowFaults, type Table } from './fault.ts';
import { doubles, noRows, parseRows } from './parseRows.ts';

/** Format of `measures.csv`. Source: design/interfaces.md. */
export const measureColumns = ['indicator', 'unitId', 'period', 'numerator', 'denominator', 'value'] as const;

/** A decimal comma is what Swedish spreadsheets write. */
const amount = z
  .string()
  .regex(/^(\d{1,12}([.,]\d{1,9})?)?$/, 'must be a number from 0, such as 12 or 12.5, or empty')
  .transform((cell) => (cell === '' ? null : Number(cell.replace(',', '.'))));

const period = z
  .string()
  .refine(isPeriod, 'must be a week, month, quarter or year: 2026-W47, 2026-11, 2026-Q4 or 2026');

/** What a file of values is held against. */
export interface MeasureContext {
  readonly catalogue: readonly CatalogueEntry[];
  readonly hasUnit: (unitId: string) => boolean;
}

const measureRow = ({ catalogue, hasUnit }: MeasureContext) =>
  z.object({
    indicator: z
      .string()
      .refine((id) => catalogue.some((entry) => entry.id === id), 'there is no such indicator in the catalogue'),
    unitId: z.string().refine(hasUnit, 'there is no such unit in the directory'),
    period,
    numerator: amount,
    denominator: amount,
    value: amount,
  });

/** Checks the file whole; one fault is enough to refuse all of it. */
export function readMeasures(
  table: Table,
  context: MeasureContext,
): { readonly rows: readonly Measure[]; readonly faults: readonly FileFault[] } {
  const header = headerFaults(table, measureColumns, []);
  if (header.length > 0) return { rows: [], faults: header };
  const { parsed, faults } = parseRows(table, measureRow(context));
  const byLine = new Map(table.rows.map((row) => [row.line, row]));
  const found = [
    ...noRows(table),
    ...faults,
    ...doubles(table, ['indicator', 'unitId', 'period']),
    ...parsed.flatMap(({ line, value }) => {
      const row = byLine.get(line);
      return row ? rowFaults(table.file, row, issues(value, context.catalogue)) : [];
    }),
  ];
  return { rows: parsed.map(({ value }) => value), faults: found.sort((a, b) => a.line - b.line) };
}

type Issue = { readonly path: readonly (keyof Row['cells'])[]; readonly message: string };
const issue = (column: keyof Measure, message: string): Issue => ({ path: [column], message });

function issues(measure: Measure, catalogue: readonly CatalogueEntry[]): readonly Issue[] {
  const isShare = catalogue.some(({ id, measure: kind }) => id === measure.indicator && kind === 'share');
  return [...amountIssues(measure), ...(isShare ? shareIssues(measure) : [])];
}

function amountIssues({ numerator, denominator, value }: Measure): readonly Issue[] {
  if ((numerator === null) !== (denominator === null))
    return [issue(numerator === null ? 'numerator' : 'denominator', 'numerator and denominator belong together')];
  if (denominator === 0) return [issue('denominator', 'must be above 0; leave out a row that counts nothing')];
  return numerator === null && value === null ? [issue('value', 'give numerator and denominator, or a value')] : [];
}

/** A share is in per cent where it is given as a value. */
function shareIssues({ numerator, denominator, value }: Measure): readonly Issue[] {
  return [
    ...(numerator !== null && denominator !== null && numerator > denominator
      ? [issue('numerator', 'a share cannot be above 100 per cent')]
      : []),
    ...(value !== null && value > 100 ? [issue('value', 'a share cannot be above 100 per cent')] : []),
  ];
}

function isPeriod(text: string): boolean {
  if (!/^\d{4}(-W\d{2}|-(0[1-9]|1[0-2])|-Q[1-4])?$/.test(text)) return false;
  try {
    return !text.includes('W') || weekNamed(text).name === text;
  } catch {
    return false; // a week that the year does not have
  }
}

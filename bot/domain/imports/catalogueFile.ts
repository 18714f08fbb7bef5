import { z } from 'zod';
import { areasOf } from '../indicators/catalogue.ts';
import { computedIds } from '../indicators/chosen.ts';
import { betterWays, type CatalogueEntry, measureKinds } from '../indicators/define.ts';
import { type FileFault, headerFaults, message, type Table } from './fault.ts';
import { doubles, noRows, oneOf, parseRows } from './parseRows.ts';

/** Format of a municipality's own catalogue: the one Lyhörd begins with. Source: catalogue/indicators.csv. */
export const catalogueColumns = ['id', 'area', 'theme', 'title', 'measure', 'better', 'source'] as const;

const filled = z.string().min(1, message('empty')).max(300, message('tooLong', '300'));

/** The id names a value's place in the store, so its signs are few. */
const catalogueRow = z
  .object({
    id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, message('indicatorId')),
    area: filled.transform(areasOf),
    theme: z.string().max(300, message('tooLong', '300')),
    title: filled,
    measure: oneOf(measureKinds),
    better: oneOf(betterWays),
    source: filled,
  })
  .refine(({ id, source }) => !source.startsWith('computed') || computedIds.includes(id), {
    path: ['source'],
    message: message('notComputed', computedIds.join(', ')),
  });

/** Checks the file whole; one fault is enough to refuse all of it. */
export function readCatalogue(table: Table): {
  readonly rows: readonly CatalogueEntry[];
  readonly faults: readonly FileFault[];
} {
  const header = headerFaults(table, catalogueColumns, []);
  if (header.length > 0) return { rows: [], faults: header };
  const { parsed, faults } = parseRows(table, catalogueRow);
  const rows = parsed.map(({ value: { area: areas, ...entry } }) => ({ ...entry, areas }));
  return {
    rows,
    faults: [...noRows(table), ...faults, ...doubles(table, ['id'])].sort((a, b) => a.line - b.line),
  };
}

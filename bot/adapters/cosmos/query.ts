import type { JSONValue, SqlQuerySpec } from '@azure/cosmos';
import { type Ask, partsOf } from '../documents/queries.ts';
import { orderOf, pathOf } from './container.ts';

/** One page of a named query in the service's SQL, within what its emulators understand too. */
export function queryOf({ shape, values, before, after }: Ask): SqlQuerySpec {
  const conditions: string[] = [];
  const parameters: { name: string; value: JSONValue }[] = [];
  const where = (path: string, comparison: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    const name = `@p${parameters.length}`;
    conditions.push(`${path} ${comparison} ${name}`);
    parameters.push({ name, value });
  };
  if (shape.type !== null) where('c.type', '=', shape.type);
  for (const [i, field] of shape.equals.entries()) where(inDocument(field), '=', values[i]);
  if (shape.order === 'place') {
    if (after !== undefined) {
      const [pk, id] = partsOf(after);
      conditions.push('(c.pk > @pk OR (c.pk = @pk AND c.id > @id))');
      parameters.push({ name: '@pk', value: pk }, { name: '@id', value: id });
    }
  } else {
    where(inDocument(shape.order), '<', before);
    where(inDocument(shape.order), shape.newestFirst ? '<' : '>', after);
  }
  const direction = shape.newestFirst ? 'DESC' : 'ASC';
  const order = orderOf(shape).map((field) => `${inDocument(field)} ${direction}`);
  const filter = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')} ` : '';
  return {
    query: `SELECT * FROM c ${filter}ORDER BY ${order.join(', ')}`,
    parameters,
  };
}

const inDocument = (field: Parameters<typeof pathOf>[0]): string => ['c', ...pathOf(field)].join('.');

/** The one partition a query stays in, if it names one. */
export function partitionOf({ shape, values }: Ask): string | undefined {
  const place = shape.equals.indexOf('pk');
  return place < 0 ? undefined : String(values[place]);
}

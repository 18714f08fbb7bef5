import { expiringTypes, type Lookup } from '../documents/document.ts';
import { type Ask, isByLookup, partsOf, type Shape, shapes } from '../documents/queries.ts';

/**
 * An ordinary rowid table: documents are large rows, and keeping them inside the primary key's tree (WITHOUT ROWID)
 * took a third more CPU per commit, twice the disk and twice the time of a list when measured on 12,000 cases.
 */
const table = `CREATE TABLE IF NOT EXISTS docs (
  pk TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, revision TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (pk, id)
)`;

const sortKey = "json_extract(body, '$.sortKey')";
const column = (field: 'pk' | keyof Lookup): string =>
  field === 'pk' ? field : `json_extract(body, '$.lookup.${field}')`;
const orders: Readonly<Record<Shape['order'], string>> = {
  ...{ sortKey, id: 'id', place: 'pk, id' },
  ...{ dueKey: column('dueKey'), urgentKey: column('urgentKey') },
  ...{ clockKey: column('clockKey'), lessonKey: column('lessonKey') },
};
const ofType = ({ type }: Shape): readonly string[] => (type === null ? [] : [`type = '${type}'`]);

/**
 * An index holds one query's type alone, and of that only what the query can look for: others are neither parsed nor
 * listed for it. Imported history, in one list only, is so written in two thirds of the time.
 */
const indexes = Object.entries(shapes)
  .filter(([, { order }]) => order !== 'id' && order !== 'place') // there the primary key serves
  .map(([name, shape]) => {
    const sought = [...shape.equals.map(column), ...(shape.order === 'sortKey' ? [] : [orders[shape.order]])];
    const where = [...ofType(shape), ...sought.map((one) => `${one} IS NOT NULL`)].join(' AND ');
    const columns = [...new Set([...sought, orders[shape.order]])].join(', ');
    return { name, on: `docs (${columns}) WHERE ${where}` };
  })
  // Queries of the same form share an index, read from either end.
  .filter(({ on }, i, all) => all.findIndex((other) => other.on === on) === i)
  .map(({ name, on }) => `CREATE INDEX IF NOT EXISTS ${name} ON ${on}`);

const ttl = "json_extract(body, '$.ttl')";
const expires = `type IN (${expiringTypes.map((type) => `'${type}'`).join(', ')}) AND ${ttl} IS NOT NULL`;

/** Statements that make the file ready; harmless when it already is. */
export const schema: readonly string[] = [
  table,
  ...indexes,
  // The earlier one of this name knew notices alone.
  'DROP INDEX IF EXISTS expiring',
  `CREATE INDEX IF NOT EXISTS expiringByTtl ON docs (${ttl}, ${sortKey}) WHERE ${expires}`,
];

/** A few at a time: each statement holds the write lock, and the event loop. */
export const removeExpiredSql = `DELETE FROM docs WHERE (pk, id) IN (
  SELECT pk, id FROM docs WHERE ${expires} AND ${ttl} = ? AND ${sortKey} < ? LIMIT 200
)`;

/** One page of a named query, and its parameters in order. */
export function pageSql(ask: Ask): { sql: string; parameters: readonly (string | number)[] } {
  const { shape, values, before, after, limit } = ask;
  const order = orders[shape.order];
  const bounds = [
    { condition: `${order} < ?`, values: before === undefined ? [] : [before] },
    shape.order === 'place'
      ? { condition: `(${order}) > (?, ?)`, values: after === undefined ? [] : partsOf(after) }
      : { condition: `${order} ${shape.newestFirst ? '<' : '>'} ?`, values: after === undefined ? [] : [after] },
  ].filter((bound) => bound.values.length > 0);
  const conditions = [
    ...ofType(shape),
    ...shape.equals.map((field) => `${column(field)} = ?`),
    ...(isByLookup(shape.order) ? [`${order} IS NOT NULL`] : []),
    ...bounds.map(({ condition }) => condition),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const direction = shape.newestFirst ? 'DESC' : 'ASC'; // of the last column; only lists by time run backwards
  return {
    sql: `SELECT body, revision FROM docs ${where} ORDER BY ${order} ${direction} LIMIT ?`,
    parameters: [...values, ...bounds.flatMap((bound) => bound.values), limit],
  };
}

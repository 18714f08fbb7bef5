import type { Lookup } from '../documents/document.ts';
import { type Ask, type Shape, shapes } from '../documents/queries.ts';

const table = `CREATE TABLE IF NOT EXISTS docs (
  pk TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, revision TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (pk, id)
) WITHOUT ROWID`;

const sortKey = "json_extract(body, '$.sortKey')";
const column = (field: 'pk' | keyof Lookup): string =>
  field === 'pk' ? field : `json_extract(body, '$.lookup.${field}')`;
const ofType = ({ type }: Shape): readonly string[] => (type === null ? [] : [`type = '${type}'`]);

/** An index holds one query's type alone, so other documents are neither parsed nor listed for it. */
const indexes = Object.entries(shapes)
  .filter(([, { order }]) => order === 'sortKey') // by id: the primary key serves
  .map(([name, shape]) => {
    const columns = [...shape.equals.map(column), sortKey].join(', ');
    return `CREATE INDEX IF NOT EXISTS ${name} ON docs (${columns}) WHERE ${ofType(shape).join('')}`;
  });

const expires = "type = 'notice' AND json_extract(body, '$.ttl') IS NOT NULL";

/** Statements that make the file ready; harmless when it already is. */
export const schema: readonly string[] = [
  table,
  ...indexes,
  `CREATE INDEX IF NOT EXISTS expiring ON docs (${sortKey}) WHERE ${expires}`,
];

/** A few at a time: each statement holds the write lock, and the event loop. */
export const removeExpiredSql = `DELETE FROM docs WHERE (pk, id) IN (
  SELECT pk, id FROM docs WHERE ${expires} AND ${sortKey} < ? LIMIT 200
)`;

/** One page of a named query, and its parameters in order. */
export function pageSql(ask: Ask): { sql: string; parameters: readonly (string | number)[] } {
  const { shape, values, before, after, limit } = ask;
  const order = shape.order === 'id' ? 'id' : sortKey;
  const bounds = [
    { condition: `${order} < ?`, value: before },
    { condition: `${order} ${shape.newestFirst ? '<' : '>'} ?`, value: after },
  ].flatMap(({ condition, value }) => (value === undefined ? [] : [{ condition, value }]));
  const conditions = [
    ...ofType(shape),
    ...shape.equals.map((field) => `${column(field)} = ?`),
    ...bounds.map(({ condition }) => condition),
  ];
  const direction = shape.newestFirst ? 'DESC' : 'ASC';
  return {
    sql: `SELECT body, revision FROM docs WHERE ${conditions.join(' AND ')} ORDER BY ${order} ${direction} LIMIT ?`,
    parameters: [...values, ...bounds.map(({ value }) => value), limit],
  };
}

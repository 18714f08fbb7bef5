import type { DatabaseSync } from 'node:sqlite';

/**
 * The week's figures by plain SQL over the stored documents, sharing no line with the program: its calendar is the rule
 * of EU summer time (directive 2000/84/EC), its counting one column a figure.
 */

interface Bounds {
  readonly from: string;
  readonly before: string;
}
type Row = Readonly<Record<string, unknown>>;

const dayMs = 86_400_000;
const lastSundayOf = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * dayMs;
};
/** Midnight in Stockholm at the beginning of a day given as UTC midnight. */
const midnight = (day: number): number => {
  const year = new Date(day).getUTCFullYear();
  const isSummer = day > lastSundayOf(year, 2) && day <= lastSundayOf(year, 9);
  return day - (isSummer ? 2 : 1) * 3_600_000;
};

/** The n-th week before a named one (0 for itself). */
function boundsOf(week: string, before = 0): Bounds {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs + (number - 1 - before) * 7 * dayMs;
  const text = (at: number) => new Date(midnight(at)).toISOString();
  return { from: text(monday), before: text(monday + 7 * dayMs) };
}

const fields = [
  ...['unitId', 'kind', 'harm', 'events', 'status', 'secret', 'reportedAt', 'receivedAt', 'assessedAt', 'closedAt'],
  ...['actionDone', 'effect', 'categories', 'source', 'work'],
];

const tables = [
  'DROP TABLE IF EXISTS temp.facts',
  `CREATE TEMP TABLE facts AS SELECT ${fields.map((name) => `json_extract(body, '$.body.${name}') AS ${name}`).join(', ')}
   FROM docs WHERE type = 'facts' AND json_extract(body, '$.body.status') NOT IN ('withdrawn', 'merged')`,
  'CREATE INDEX temp.byTime ON facts (reportedAt)',
  'DROP TABLE IF EXISTS temp.units',
  `CREATE TEMP TABLE units AS SELECT json_extract(value, '$.unitId') AS unitId,
   json_extract(value, '$.careRecipients') AS recipients FROM docs, json_each(body, '$.body.units') WHERE docs.type = 'units'`,
];

const has = (...keys: readonly string[]): string =>
  `(${keys.map((key) => `categories LIKE '%"${key}"%'`).join(' OR ')})`;
const isFall = `kind NOT IN ('risk', 'berom') AND ${has('fall', 'fall_med_skada')}`;
const harmed = `(harm IN ('mild', 'serious', 'life', 'harm') OR (harm <> 'none' AND ${has('fall_med_skada')}))`;
const isMedicine = `kind NOT IN ('risk', 'berom') AND categories LIKE '%"lakemedel%'`;
const sumIf = (condition: string, amount = '1'): string =>
  `COALESCE(SUM(CASE WHEN ${condition} THEN ${amount} ELSE 0 END), 0)`;
const hours = (to: string): string =>
  `COALESCE(SUM(MAX(0, unixepoch(${to}, 'subsec') - unixepoch(reportedAt, 'subsec'))), 0) / 3600.0`;

const answeredAt = `CASE source WHEN 'import' THEN closedAt ELSE json_extract(work, '$.answeredAt') END`;

const figures: Readonly<Record<string, readonly [numerator: string, denominator: string]>> = {
  falls: [sumIf(isFall, 'events'), 'NULL'],
  reports: ['COUNT(*)', 'NULL'],
  riskShare: [sumIf(`kind = 'risk'`), 'COUNT(*)'],
  U1: [sumIf(`${isFall} AND ${harmed}`, 'events'), sumIf(isFall, 'events')],
  U4: [sumIf(`${isMedicine} AND unitId IN (SELECT unitId FROM units WHERE recipients > 0)`, 'events'), 'RECIPIENTS'],
  U27: [sumIf(`status = 'closed' AND actionDone = 1`), sumIf(`status = 'closed'`)],
  U49: [sumIf(has('samverkan_vardgivare')), sumIf(has('samverkan_vardgivare', 'samverkan_internt'))],
  closedWithEffect: [sumIf(`status = 'closed' AND effect = 'yes'`), sumIf(`status = 'closed' AND effect IS NOT NULL`)],
  timeToReceive: [hours('receivedAt'), 'COUNT(receivedAt)'],
  timeToDecide: [hours('assessedAt'), 'COUNT(assessedAt)'],
  timeToAnswer: [hours(answeredAt), `COUNT(${answeredAt})`],
};

/** The tables as the store is now; then any week of any unit. */
export function sqlWeeks(database: DatabaseSync) {
  for (const statement of tables) database.exec(statement);
  return (week: string, unitId: string | null) => {
    const ofUnit = unitId === null ? '' : `WHERE unitId = '${unitId}'`;
    const recipients = `(SELECT COALESCE(SUM(recipients), 0) FROM units ${ofUnit})`;
    const columns = Object.entries(figures).flatMap(([id, [numerator, denominator]]) => [
      `${numerator} AS ${id}_n`,
      `${denominator === 'RECIPIENTS' ? recipients : denominator} AS ${id}_d`,
    ]);
    const mine = unitId === null ? '1' : `unitId = '${unitId}' AND secret = 0`;
    const inWeek = ({ from, before }: Bounds) => `${mine} AND reportedAt >= '${from}' AND reportedAt < '${before}'`;
    const count = (one: Bounds): Row =>
      database.prepare(`SELECT ${columns.join(', ')} FROM facts WHERE ${inWeek(one)}`).get() ?? {};
    const year = Array.from({ length: 53 }, (_, i) => boundsOf(week, 52 - i));
    const rows = year.map(count);
    const first = rows.findIndex((row) => Number(row.reports_n) > 0);
    const shown = boundsOf(week);
    const byCategory = database
      .prepare(
        `SELECT value AS key, SUM(events) AS n FROM facts, json_each(categories) WHERE ${inWeek(shown)} GROUP BY 1`,
      )
      .all();
    const open = database
      .prepare(
        `SELECT COUNT(*) AS n FROM facts WHERE ${mine} AND reportedAt < ? AND (closedAt IS NULL OR closedAt >= ?)`,
      )
      .get(shown.before, shown.before);
    const monday = new Date(Date.parse(shown.before) + 12 * 3_600_000).toISOString().slice(0, 10);
    const overdue = database
      .prepare(
        `SELECT (SELECT COUNT(*) FROM facts, json_each(work, '$.actionsDue') AS due WHERE ${mine} AND due.value < ?) +
         (SELECT COUNT(*) FROM facts, json_each(work, '$.actionsLate') AS late WHERE ${mine}
          AND late.value ->> '$.dueOn' < ? AND late.value ->> '$.endedAt' >= ?) AS n`,
      )
      .get(monday, monday, shown.before);
    const [reports, risks] = [rows.at(-1)?.reports_n, rows.at(-1)?.riskShare_n].map(Number);
    return {
      plain: {
        ...{ reports, risks, overdueActions: Number(overdue?.n), open: Number(open?.n) },
        riskShare: reports === 0 ? null : (risks ?? 0) / (reports ?? 0),
        byCategory: Object.fromEntries(byCategory.map(({ key, n }) => [String(key), Number(n)])),
      },
      indicators: Object.keys(figures).map((id) => indicator(id, rows, first < 0 ? rows : rows.slice(first, -1))),
    };
  };
}

function indicator(id: string, rows: readonly Row[], baseline: readonly Row[]) {
  const last = rows.at(-1) ?? {};
  const usual = baseline.flatMap((row) => amount(id, row) ?? []).sort((a, b) => a - b);
  const [low, high] = [usual[Math.ceil(usual.length / 2) - 1], usual[Math.floor(usual.length / 2)]];
  const median = low === undefined || high === undefined ? null : (low + high) / 2;
  const [numerator, denominator] = [Number(last[`${id}_n`]), last[`${id}_d`]];
  return {
    id,
    numerator,
    denominator: denominator === null ? null : Number(denominator),
    value: amount(id, last),
    median,
  };
}

function amount(id: string, row: Row): number | null {
  const [numerator, denominator] = [Number(row[`${id}_n`]), row[`${id}_d`]];
  if (denominator === null) return numerator;
  return Number(denominator) === 0 ? null : (numerator / Number(denominator)) * (id === 'U4' ? 100 : 1);
}

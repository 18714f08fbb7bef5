import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { weeksUpTo } from '../../../bot/domain/weeks.ts';
import { importCases } from '../../../bot/usecases/importCases.ts';
import { rebuildRollups, rollUp } from '../../../bot/usecases/rollUp.ts';
import { weekFigures } from '../../../bot/usecases/weekFigures.ts';
import { aDirectory, aPerson, aUnit } from '../../builders.ts';
import { atMost, type Bench, type Figure, type Setting } from '../figure.ts';
import { yearOfCases } from '../year.ts';

/**
 * What a Monday costs (design/quality.md): the figures of 1,000 units with a year of history behind them, and with ten;
 * and against one query in plain SQL that counts the same year. It writes to a folder of its own, gone at the end.
 */
const week = '2026-W47';
const clock = { now: () => '2026-11-23T06:00:00.000Z' };

async function* asynchronous<T>(all: Iterable<T>): AsyncIterable<T> {
  yield* all;
}

/** Written by hand: one pass over the year, counting per unit and week what the summary's charts stand on. */
const sql = `
  WITH weeks AS (SELECT value ->> '$.name' AS name, value ->> '$.from' AS since, value ->> '$.before' AS before FROM json_each(?))
  SELECT body ->> '$.body.unitId' AS unitId, name, count(*) AS reports, sum(body ->> '$.body.events') AS events,
    sum(body ->> '$.body.kind' = 'risk') AS risks,
    sum(body ->> '$.body.categories' LIKE '%fall%') AS falls,
    sum(body ->> '$.body.categories' LIKE '%fall%' AND body ->> '$.body.harm' NOT IN ('none', 'unknown')) AS harmed,
    sum(body ->> '$.body.categories' LIKE '%lakemedel%') AS medication,
    sum(body ->> '$.body.status' = 'closed') AS closed,
    sum(body ->> '$.body.actionDone') AS acted,
    sum(body ->> '$.body.effect' = 'yes') AS effective,
    avg(julianday(body ->> '$.body.receivedAt') - julianday(body ->> '$.body.reportedAt')) AS toReceive
  FROM weeks JOIN docs ON type = 'facts' AND json_extract(body, '$.sortKey') > since AND json_extract(body, '$.sortKey') < before
  WHERE NOT body ->> '$.body.secret'
  GROUP BY unitId, name`;

export const bench: Bench = { measure };

async function measure({ sized, say }: Setting): Promise<readonly Figure[]> {
  const casesAYear = sized(100_000, 10_000, 200);
  const unitIds = Array.from({ length: sized(1000, 100, 4) }, (_, i) => `unit-${i}`);
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-bench-'));
  const file = join(folder, 'lyhord.db');
  const store = sqliteStore(file);
  const deps = { store, clock, directories: { current: async () => directoryOf(unitIds) } };
  const summaries = async () => {
    for (const unitId of unitIds) await weekFigures(deps, { week, unitId });
  };
  const fill = async (back: number): Promise<void> => {
    await importCases(
      { store },
      asynchronous(yearOfCases({ cases: casesAYear, unitIds, until: clock.now(), back })),
      () => {},
    );
    say(`year ${back + 1} of history written`);
  };
  try {
    await fill(0);
    await rebuildRollups(deps);
    const withOneYear = await quickest(3, summaries);
    for (let back = 1; back < 10; back += 1) await fill(back);
    // As the program does by its next tick: the year looked back on reaches some days into what has now come in before it.
    await rollUp(deps);
    const withTen = await quickest(3, summaries);
    const database = new DatabaseSync(file, { readOnly: true });
    const weeks = JSON.stringify(weeksUpTo(week, 53));
    const byHand = await quickest(3, () => database.prepare(sql).all(weeks));
    database.close();
    const size = `${unitIds.length} units`;
    return [
      atMost(
        1.2,
        `weekly summaries of ${size}, ten times the history against one year of it`,
        withTen / withOneYear,
        '×',
      ),
      atMost(3, `weekly summaries of ${size}, against one SQL query over the same rows`, withTen / byHand, '×'),
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

const directoryOf = (unitIds: readonly string[]) =>
  aDirectory({
    units: unitIds.map((unitId) => aUnit({ unitId })),
    people: [aPerson('eva', { roles: ['admin'] })],
  });

/** Milliseconds of the quickest of several runs, after one that warms up: what the work costs when nobody disturbs it. */
async function quickest(runs: number, work: () => unknown): Promise<number> {
  await work();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { output } from '../../../bot/cli/output.ts';
import { run } from '../../../bot/cli/program.ts';
import { demoMunicipality } from '../../../bot/demo/municipality.ts';
import { isOne, type Query, type Row, repeated } from '../../annual/repeat.ts';
import { inventedHistory } from '../../inventedHistory.ts';

interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly hidden: boolean;
  readonly repeat: string;
  readonly query: Query;
}

let folder: string;
const out = (): string => join(folder, 'out');

/** Which store the tool works on. */
let place = 'data';

async function lyhord(...words: readonly string[]): Promise<string> {
  const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const data = text(stdout);
  const clock = { now: () => '2026-11-22T08:00:00.000Z' };
  const env = { DATA_DIR: join(folder, place) };
  const code = await run(words, { env, out: output(stdout, stderr, () => 0), stdin, clock });
  stdout.end();
  expect([code, code === 0 ? '' : String(stderr.read())]).toEqual([0, '']);
  return data;
}

const units = ['norrgard', 'ekbacken', 'hemtjanst-syd', 'solen', 'myndighet', 'stranden'].map((unitId, i) => [
  unitId,
  unitId,
  i % 2 ? 'Öster' : 'Väster',
  ['aldreomsorg_sabo', 'hemtjanst', 'ifo'][i % 3],
  i < 4 ? 'kommunal' : 'privat',
  'sol',
  20,
]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-repeated-'));
  const file = (name: string, lines: readonly string[]): string => {
    writeFileSync(join(folder, name), lines.join('\n'));
    return join(folder, name);
  };
  const header = 'unitId,name,area,operation,regime,lagrum,careRecipients';
  const directory = file('units.csv', [header, ...units.map((unit) => unit.join(','))]);
  const people = file('people.csv', ['personId,name,email,role,unitIds,deputyFor', 'eva,Eva,,admin,,']);
  await lyhord('import', 'directory', directory, people);
  const unitIds = ['norrgard', 'ekbacken', 'hemtjanst-syd', 'solen', 'myndighet', 'stranden'] as const;
  const history = inventedHistory({ rows: 3000, unitIds, from: '2024-01-02T06:00:00Z', years: 2.7, random: 5 });
  await lyhord('import', 'cases', file('cases.csv', [...history]));
  await lyhord('annual', '--year', '2025', '--small-cells', '--out', out());
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const figuresIn = (file: string): readonly Figure[] => JSON.parse(readFileSync(join(folder, file), 'utf8')).figures;
const figures = (): readonly Figure[] => figuresIn('out/siffror-2025-endast-internt.json');

async function exported(): Promise<readonly Row[]> {
  const byId = new Map(units.map(([unitId, , area, operation, regime]) => [unitId, { area, operation, regime }]));
  const rows: readonly Row[] = parse(await lyhord('export', 'cases'), { columns: true });
  return rows.map((row) => ({ ...row, ...byId.get(row.unitId ?? '') }) as Row);
}

const digits = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(9)));

describe('every figure of a year', () => {
  test('that says so is found again from the export of cases alone, by its query', async () => {
    const rows = await exported();
    const repeatable = figures().filter(({ repeat }) => repeat === 'export cases');
    expect(repeatable.length).toBeGreaterThan(90);
    for (const { id, value, query } of repeatable)
      expect([id, digits(value)]).toEqual([id, digits(repeated(query, rows))]);
    expect(repeatable.filter(({ value }) => value !== null && value > 0).length).toBeGreaterThan(50);
  });

  test('of our own cases is found again as well', async () => {
    place = 'own';
    try {
      await lyhord('seed', '--units', '6', '--cases', '400', '--until', '2026-11-20');
      await lyhord('annual', '--year', '2026', '--small-cells', '--out', join(folder, 'out-own'));
      const rows: readonly Row[] = parse(await lyhord('export', 'cases'), { columns: true });
      const byId = new Map(demoMunicipality(6).units.map((unit) => [unit.unitId, unit]));
      const known = rows.map((row) => {
        const { area = '', operation = '', regime = '' } = byId.get(row.unitId ?? '') ?? {};
        return { ...row, area, operation, regime };
      });
      const found = figuresIn('out-own/siffror-2026-endast-internt.json').filter(
        ({ repeat }) => repeat === 'export cases',
      );
      for (const { id, value, query } of found)
        expect([id, digits(value)]).toEqual([id, digits(repeated(query, known))]);
      expect(found.filter(({ value }) => value !== null && value > 0).length).toBeGreaterThan(40);
    } finally {
      place = 'data';
    }
  });

  test('adds up to the totals of the imported file', async () => {
    const rows: readonly Row[] = parse(readFileSync(join(folder, 'cases.csv')), { columns: true });
    const inYear = rows.filter((row) =>
      isOne(row, {
        reportedAt: { from: '2024-12-31T23:00:00.000Z', before: '2025-12-31T23:00:00.000Z' },
      } as Query['where']),
    );
    const sum = (group: string) =>
      figures()
        .filter(({ id }) => id.startsWith(`${group}.`))
        .reduce((total, { value }) => total + (value ?? 0), 0);
    expect(inYear.length).toBeGreaterThan(900);
    for (const group of ['kind', 'month', 'operation', 'area', 'regime', 'role', 'severity', 'risk'])
      expect([group, sum(group)]).toEqual([group, inYear.length]);
  });

  test('that no export can find is what plain SQL finds', () => {
    const database = new DatabaseSync(join(folder, 'data', 'lyhord.db'), { readOnly: true });
    const counted = (what: string, condition: string): number =>
      Number(
        database
          .prepare(
            `SELECT ${what} AS n FROM (SELECT json_extract(body, '$.body.events') AS events, json_extract(body, '$.body.kind') AS kind,
             json_extract(body, '$.body.categories') AS categories, json_extract(body, '$.body.secret') AS secret,
             json_extract(body, '$.body.unitId') AS unitId, json_extract(body, '$.body.reportedAt') AS at
             FROM docs WHERE type = 'facts') WHERE at >= '2024-12-31T23' AND at < '2025-12-31T23' AND ${condition}`,
          )
          .get()?.n ?? 0,
      );
    const found = new Map(figures().map(({ id, value }) => [id, value]));
    const secret = units.flatMap(([unitId, , area]) => (area === 'Öster' ? [`'${unitId}'`] : []));
    expect(found.get('area.whole')).toBe(counted('COUNT(*)', 'secret = 1'));
    expect(found.get('area.Öster')).toBe(counted('COUNT(*)', `secret = 0 AND unitId IN (${secret.join(',')})`));
    expect(found.get('totals.events')).toBe(counted('SUM(events)', '1'));
    expect(found.get('care.falls')).toBe(
      counted(
        'SUM(events)',
        `kind NOT IN ('risk', 'berom') AND (categories LIKE '%"fall"%' OR categories LIKE '%"fall_med_skada"%')`,
      ),
    );
    database.close();
  });
});

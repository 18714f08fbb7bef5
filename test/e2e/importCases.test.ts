import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { historyHeader, inventedHistory } from '../inventedHistory.ts';
import { type Run, runTool } from './tool.ts';

// Each run starts a process; on a busy machine that takes its time.
jest.setTimeout(120_000);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
  const units = [
    'unitId,name,area,operation,regime,lagrum,careRecipients',
    ...unitIds.map((id) => `${id},${id},,hsl,kommunal,hsl,9`),
  ];
  const people = ['personId,name,email,role,unitIds,deputyFor', 'eva,Eva Ek,,admin,,'];
  await lyhord('import', 'directory', file('u.csv', units), file('p.csv', people));
});
afterAll(() => rmSync(folder, { recursive: true }));

const unitIds = ['bjorken', 'granen', 'eken'] as const;
const lyhord = (...words: readonly string[]): Promise<Run> => runTool(words, { DATA_DIR: join(folder, 'data') });

function file(name: string, lines: Iterable<string>): string {
  const path = join(folder, name);
  writeFileSync(path, [...lines].join('\n'));
  return path;
}

test('five thousand cases of history come in, come in again without doubling, and come out as they were', async () => {
  const lines = [...inventedHistory({ rows: 5000, unitIds })];
  const path = file('cases.csv', lines);
  expect(await lyhord('import', 'cases', path)).toMatchObject({ code: 0, data: '{"cases":5000}\n' });
  expect(await lyhord('import', 'cases', path)).toMatchObject({ code: 0, data: '{"cases":5000}\n' });
  const [verified, exported, log] = await Promise.all([
    lyhord('verify'),
    lyhord('export', 'cases'),
    lyhord('export', 'log'),
  ]);
  expect(JSON.parse(verified.data)).toEqual({ cases: 0, events: 0, imported: 5000, broken: [] });
  expect(exported.data.trimEnd().split('\n')).toEqual(lines);
  expect(log.data.split('\n').filter((line) => line.includes('eva,tool,,tool: import cases'))).toHaveLength(2);
});

test('a file with faults is told whole and writes nothing, however many there are', async () => {
  const before = (await lyhord('verify')).data;
  const row = (id: string, unit: string) => `${id},avvikelse,fall,${unit},,,2024-03-05,,,,,registered,,,,,,`;
  const wrong = Array.from({ length: 300 }, (_, i) => row(`X-${i}`, 'alen'));
  const path = file('wrong.csv', [historyHeader, row('X-good', 'eken'), ...wrong, row('X-good', 'eken')]);
  const run = await lyhord('import', 'cases', path);
  expect(run).toMatchObject({ code: 1, data: '' });
  const told = run.words.trimEnd().split('\n');
  expect(told[0]).toBe(`${path}:3:unitId: the directory has no unit "alen"`);
  expect(told.slice(-2)).toEqual(['… and 101 more.', 'Nothing has been imported: 301 faults.']);
  expect(told).toHaveLength(202);
  expect((await lyhord('verify')).data).toBe(before);
});

test('before there is a directory, or without a file, nothing is done', async () => {
  const path = file('one.csv', inventedHistory({ rows: 1, unitIds }));
  const empty = await runTool(['import', 'cases', path], { DATA_DIR: join(folder, 'empty') });
  expect(empty).toMatchObject({ code: 1, words: 'The directory is empty: import it first.\n' });
  expect(await lyhord('import', 'cases', 'nowhere.csv')).toMatchObject({ code: 2, data: '' });
});

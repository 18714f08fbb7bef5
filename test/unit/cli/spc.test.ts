import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { output } from '../../../bot/cli/output.ts';
import { run } from '../../../bot/cli/program.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-spc-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command on a file of these lines: what it said, without the folder, and its exit code. */
async function spc(lines: readonly string[], ...options: readonly string[]) {
  const path = join(folder, 'data.csv');
  writeFileSync(path, lines.join('\n'));
  const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const clock = { now: () => '2026-11-22T08:00:00.000Z' };
  const shell = { env: {}, out: output(stdout, stderr, () => 0), stdin, clock };
  const code = await run(['spc', path, '--chart', ...options], shell);
  const words = String(stderr.read() ?? '').replaceAll(`${folder}/`, '');
  return { code, data: String(stdout.read() ?? ''), words };
}

const boards = '21 24 16 12 15 5 28 20 31 25 20 24 16 19 10 17 13 22 18 39 30 24 16 19 17 15'.split(' ');
const counts = (...amounts: readonly (number | string)[]) => [
  'label,count',
  ...amounts.map((one, i) => `v${i + 1},${one}`),
];
const calm = [5, 7, 4, 6, 5, 8, 4, 6, 5, 7, 4, 6];

describe('lyhord spc --json', () => {
  test('has exactly the keys that are promised', async () => {
    const { code, data } = await spc(['count', ...boards], 'c', '--json');
    expect(code).toBe(0);
    const chart = JSON.parse(data);
    expect(Object.keys(chart)).toEqual(['chart', 'n', 'centre', 'points', 'runs', 'signals', 'sentence']);
    expect(Object.keys(chart.points[0])).toEqual(['label', 'value', 'centre', 'lower', 'upper', 'outside']);
    expect(chart).toMatchObject({
      chart: 'c',
      n: 26,
      runs: { longest: 6, longestMax: 8, crossings: 7, crossingsMin: 8 },
    });
    expect(chart.signals).toEqual([
      { kind: 'outside', from: '6', to: '6' },
      { kind: 'outside', from: '20', to: '20' },
      { kind: 'fewCrossings', from: '1', to: '26' },
    ]);
  });

  test('excludes and freezes by the numbers of points', async () => {
    const { data } = await spc(['count', ...boards], 'c', '--exclude', '6, 20', '--freeze', '20', '--json');
    const chart = JSON.parse(data);
    expect(chart.n).toBe(24);
    const first = boards.slice(0, 20).map(Number);
    expect(chart.centre).toBeCloseTo((first.reduce((sum, x) => sum + x) - 5 - 39) / 18, 12);
    expect(chart.points[19]).toMatchObject({ label: '20', value: 39, excluded: true, outside: false });
  });

  test('takes labels, semicolons, decimal commas and a byte order mark', async () => {
    const rows = calm.map((x, i) => `vecka ${i + 1};${x},25`);
    const { data, code } = await spc(['\uFEFFlabel;value', ...rows], 'xmr', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(data).points[1]).toMatchObject({ label: 'vecka 2', value: 7.25 });
  });

  test('numbers the points that have no label', async () => {
    const { data } = await spc(['label,value', ',1', 'b,2', ',3'], 't', '--json');
    expect(JSON.parse(data).points.map(({ label }: { label: string }) => label)).toEqual(['1', 'b', '3']);
  });
});

describe('lyhord spc', () => {
  test('prints a table, and the conclusion last', async () => {
    const { code, data, words } = await spc(counts(...calm, 30), 'c');
    expect({ code, words }).toEqual({ code: 0, words: '' });
    const lines = data.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Punkt +Värde +Mitt +Undre +Övre +Signal$/);
    expect(lines[13]).toMatch(/^v13 +30 +7,4615 +0 +15,656 +utanför$/);
    expect(lines.at(-1)).toBe('Värdet för v13 ligger över den övre gränsen.');
  });

  test('says which points have no value, and leaves them out', async () => {
    const rows = calm.map((x, i) => `${i + 1},${x},10`);
    const { code, data, words } = await spc(['label,count,size', ...rows, '13,0,0', '14,,10', '15,4,'], 'u', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(data)).toMatchObject({ n: 12 });
    expect(words.split('\n').slice(0, 3)).toEqual([
      'data.csv:14:size: the size is 0: the point has no value and is not counted',
      'data.csv:15:count: nothing stands here: the point has no value and is not counted',
      'data.csv:16:size: nothing stands here: the point has no value and is not counted',
    ]);
  });

  test('says that a size is not used and that an empty line is no point', async () => {
    const { code, words } = await spc(['count,size', '1,2', '', '3,4'], 'c', '--json');
    expect(code).toBe(0);
    expect(words).toContain('data.csv:1:size: a chart of kind c does not use the size');
    expect(words).toContain('data.csv:3: an empty line is passed over');
  });
});

describe('bad data', () => {
  test.each([
    ['c', ['label,count', 'a,-1'], 'data.csv:2:count: must not be negative, found "-1"'],
    ['c', ['label,count', 'a,1.5'], 'data.csv:2:count: must be a whole number, found "1.5"'],
    ['g', ['label,value', 'a,0.5'], 'data.csv:2:value: must be a whole number'],
    ['t', ['label,value', 'a,-0.5'], 'data.csv:2:value: must not be negative'],
    ['xmr', ['value', 'NaN'], 'data.csv:2:value: must be a number, found "NaN"'],
    ['xmr', ['value', 'Infinity'], 'data.csv:2:value: must be a number, found "Infinity"'],
    ['xmr', ['value', '1e999'], 'data.csv:2:value: must be a number, found "1e999"'],
    ['xmr', ['value', 'åtta'], 'data.csv:2:value: must be a number, found "åtta"'],
    ['p', ['count,size', '6,5'], 'data.csv:2:size: must not be less than the count, 6, found "5"'],
    ['p', ['count,size', '6,7.5'], 'data.csv:2:size: must be a whole number, found "7.5"'],
    ['u', ['count,size', '6,-7'], 'data.csv:2:size: must not be negative, found "-7"'],
    ['u', ['count,size', '6,0'], 'data.csv:2:size: must not be 0 where the count is 6, found "0"'],
    ['u', ['label,count', 'a,6'], 'data.csv:1:size: the column is missing'],
    ['c', ['label,kount', 'a,6'], 'data.csv:1:count: the column is missing'],
    ['xmr', ['a,b', '1,2'], 'data.csv:1:value: the column is missing'],
    ['c', ['label,count', 'a,6,7'], 'data.csv:2: the row has 3 cells, the header has 2'],
    ['c', ['label,count'], 'data.csv:1: the file has no rows'],
    ['c', [], 'data.csv:1:count: the column is missing'],
    ['u', ['count,size', '0,0', ',5'], 'data.csv: no point is left to tell what is usual'],
  ] as const)('for %s: %j is refused with line and column', async (kind, lines, said) => {
    const ran = await spc(lines, kind, '--json');
    expect(ran).toMatchObject({ code: 1, data: '' });
    expect(ran.words).toContain(said);
  });

  test('has every fault told together', async () => {
    const { words } = await spc(['count,size', 'x,y', '-1,2', '3,3'], 'p');
    expect(words.trimEnd().split('\n')).toHaveLength(4);
    expect(words).toContain('No chart: 3 faults.');
  });
});

describe('wrong usage', () => {
  test.each([
    [['c', '--freeze', '13'], 'There is no point 13: data.csv has 12.'],
    [['c', '--exclude', '2,13'], 'There is no point 13: data.csv has 12.'],
    [['c', '--exclude', '0'], 'It must be numbers of points'],
    [['c', '--exclude', 'a'], 'It must be numbers of points'],
    [['c', '--freeze', '0'], 'It must be a whole number'],
    [['q'], 'Allowed choices are c, u, p, xmr, g, t, up, pp'],
  ] as const)('%j says what is wrong', async (options, said) => {
    const ran = await spc(counts(...calm), ...options);
    expect(ran).toMatchObject({ code: 2, data: '' });
    expect(ran.words).toContain(said);
  });

  test('a file that cannot be read is named', async () => {
    const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const clock = { now: () => '2026-11-22T08:00:00.000Z' };
    const shell = { env: {}, out: output(stdout, stderr, () => 0), stdin, clock };
    expect(await run(['spc', 'nowhere.csv', '--chart', 'c'], shell)).toBe(2);
    expect(String(stderr.read())).toContain('The file cannot be read: nowhere.csv');
    expect(await run(['spc', 'nowhere.csv'], shell)).toBe(2);
    expect(String(stderr.read())).toContain("required option '--chart <kind>' not specified");
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runTool } from './tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'lyhord-weekly-'));
const lyhord = (...words: readonly string[]) => runTool(words, { DATA_DIR: folder });
const file = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(join(folder, name), lines.join('\n'));
  return join(folder, name);
};

beforeAll(async () => {
  await lyhord('seed', '--units', '3', '--cases', '200', '--until', '2026-11-22');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the week from a shell', () => {
  test('is the JSON that outsiders rely on, for a unit and for all', async () => {
    const [unit, all] = await Promise.all([
      lyhord('weekly', '--week', '2026-W47', '--unit', 'enhet-001', '--json'),
      lyhord('weekly', '--week', '2026-W47', '--json'),
    ]);
    const keys = [
      'week',
      'unit',
      'reports',
      'byCategory',
      'risks',
      'riskShare',
      'open',
      'overdueActions',
      'indicators',
    ];
    const [one, whole] = [unit, all].map(({ data }) => JSON.parse(data));
    expect(Object.keys(one)).toEqual([...keys, 'conclusion']);
    expect(one).toMatchObject({ week: '2026-W47', unit: 'enhet-001' });
    expect(whole.unit).toBeNull();
    // Most of a year's cases are closed in the end, and some actions are late.
    expect(whole.open).toBeGreaterThan(20);
    expect(whole.open).toBeLessThan(150);
    expect(whole.overdueActions).toBeGreaterThan(0);
    expect(whole.indicators.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['timeToAnswer', 'U27', 'closedWithEffect', 'recurrence']),
    );
    expect(Object.keys(whole.indicators[0])).toEqual([
      ...['id', 'value', 'numerator', 'denominator', 'median', 'lower', 'upper', 'signal', 'direction'],
    ]);
  });

  test('is text too, the conclusion first, and the same after everything has been counted anew', async () => {
    const before = await lyhord('weekly', '--week', '2026-W40', '--language', 'en');
    expect(before.data.split('\n').slice(0, 2)).toEqual([
      'The whole organisation, week 40 2026',
      expect.stringMatching(/\.$/),
    ]);
    expect(await lyhord('rebuild')).toMatchObject({ code: 0 });
    expect((await lyhord('weekly', '--week', '2026-W40', '--language', 'en')).data).toBe(before.data);
  });

  test('is refused for a unit that is not there, and is wrong usage for a week that is not', async () => {
    expect(await lyhord('weekly', '--unit', 'nowhere')).toMatchObject({
      code: 1,
      words: 'There is no unit nowhere.\n',
    });
    expect(await lyhord('weekly', '--week', '2025-W53')).toMatchObject({ code: 2, data: '' });
  });
});

describe('cases of our own', () => {
  /** What the file cannot hold: bundles, assessments and first answers; and of what nobody has received it says nothing. */
  const notInFile = ['timeToDecide', 'timeToAnswer', 'U9'];

  test('give the same figures where they are imported', async () => {
    const [here, there] = ['here', 'there'].map((name) => ({ DATA_DIR: join(folder, name) }));
    if (!here || !there) throw new Error('Two places');
    const history = ['seed', '--units', '3', '--until', '2024-11-24'];
    await Promise.all([runTool([...history, '--cases', '200'], here), runTool([...history, '--cases', '0'], there)]);
    const out = await runTool(['export', 'cases'], here);
    const came = await runTool(['import', 'cases', file('own.csv', out.data.trimEnd())], there);
    expect(came).toMatchObject({ code: 0, data: '{"cases":200}\n' });
    for (const more of [['2024-W30'], ['2024-W40', '--unit', 'enhet-001'], ['2024-W46']]) {
      const [own, imported] = await Promise.all(
        [here, there].map(async (place) => {
          const { data } = await runTool(['weekly', '--json', '--week', ...more], place);
          const { indicators, overdueActions: _, conclusion: __, ...counts } = JSON.parse(data);
          return { ...counts, indicators: indicators.filter(({ id }: { id: string }) => !notInFile.includes(id)) };
        }),
      );
      expect(imported).toEqual(own);
    }
    expect((await runTool(['export', 'cases'], there)).data).toBe(out.data);
  });
});

describe('entered values', () => {
  const header = 'indicator;unitId;period;numerator;denominator;value';

  test('come in, stand in their week, and go out again', async () => {
    const values = file('m.csv', header, 'U3;enhet-001;2026-W47;17;20;', 'U36;enhet-001;2026-W47;;;7,5');
    expect(JSON.parse((await lyhord('import', 'measures', values)).data)).toEqual({
      written: 2,
      replaced: 0,
      unchanged: 0,
    });
    const week = JSON.parse((await lyhord('weekly', '--week', '2026-W47', '--unit', 'enhet-001', '--json')).data);
    expect(week.indicators).toContainEqual(expect.objectContaining({ id: 'U3', value: 0.85 }));
    const out = await lyhord('export', 'measures');
    expect(out.data.trimEnd().split('\n')).toEqual([
      'indicator,unitId,period,numerator,denominator,value',
      'U36,enhet-001,2026-W47,,,7.5',
      'U3,enhet-001,2026-W47,17,20,',
    ]);
  });

  test('with faults are refused whole, each with line and column', async () => {
    const wrong = file('wrong.csv', header, 'U99;enhet-001;2026;1;2;', 'U3;enhet-001;2026-W60;3;2;');
    const run = await lyhord('import', 'measures', wrong);
    expect(run).toMatchObject({ code: 1, data: '' });
    expect(run.words).toContain(`${wrong}:2:indicator: there is no such indicator`);
    expect(run.words).toContain(`${wrong}:3:period: must be a week`);
  });

  test('follow a catalogue of one’s own', async () => {
    const own = file('c.csv', 'id,area,theme,title,measure,better,source', 'K1,säker,,Nöjda,share,higher,entered');
    expect(JSON.parse((await lyhord('import', 'catalogue', own)).data)).toEqual({ indicators: 1 });
    const old = await lyhord('import', 'measures', file('m2.csv', header, 'U3;enhet-001;2026;17;20;'));
    expect(old).toMatchObject({ code: 1, words: expect.stringContaining('no such indicator') });
  });
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { tableOf } from './readme.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'bench.ts');

const aFigure = {
  figure: expect.stringMatching(/\w/),
  value: expect.any(Number),
  unit: expect.any(String),
};

/** One figure of each way to measure: two servers side by side, an outbox to empty, a clock of its own, the emulator. */
test('the bench prints one JSON object a figure; how fast it all is, a test does not say', async () => {
  const runs = await Promise.all(
    ['turns', 'memory', 'roundTrips'].map((only) => run(process.execPath, [script, '--size', 'smoke', '--only', only])),
  );
  const lines = runs.flatMap(({ stdout }) => stdout.trim().split('\n'));
  expect(lines.length).toBeGreaterThanOrEqual(3);
  for (const line of lines) {
    const { goal, met, ...rest } = JSON.parse(line);
    expect(rest).toEqual(aFigure);
    expect([goal === null, typeof goal]).toEqual(met === null ? [true, 'object'] : [false, 'string']);
  }
}, 60_000);

test('the table holds a line a figure, and says which goals are not met', () => {
  const common = { unit: '×', goal: '≤ 2' };
  const table = tableOf([
    { figure: 'start', value: 1.5, met: true, ...common },
    { figure: 'memory', value: 3, met: false, ...common },
    { figure: 'rate', value: 700, unit: '/s', goal: null, met: null },
  ]);
  expect(table.trim().split('\n').slice(2)).toEqual([
    '| start | 1.5 × | ≤ 2 | met |',
    '| memory | 3 × | ≤ 2 | **not met** |',
    '| rate | 700 /s |  |  |',
  ]);
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** Standard output of a run; one that misses a goal leaves with 1, and its figures say which. */
const figuresOf = (...words: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const command = ['test/faults/main.ts', ...words];
    const env = { PATH: process.env.PATH ?? '' };
    execFile(process.execPath, command, { cwd: root, env }, (_fault, stdout, stderr) => resolve(stdout || stderr));
  });

test('killed twice and with a Teams that fails at every fifth request, nothing is lost, torn or doubled', async () => {
  const plans = ['--plan', 'kill', '--rounds', '2', '--plan', 'connector', '--reports', '4', '--seed', 'smoke'];
  const lines = (await figuresOf(...plans)).trim().split('\n');
  const figures: unknown[] = lines.map((line) => JSON.parse(line));
  expect(figures).toHaveLength(12);
  expect(figures).toEqual(figures.map(() => expect.objectContaining({ value: 0, goal: 0, seed: 'smoke' })));
}, 240_000);

test('two instances share one Cosmos DB: one is killed twice, and nothing is lost, torn or sent twice', async () => {
  const plans = ['--plan', 'cosmosInstances', '--instances', '2', '--reports', '8', '--seed', 'smoke'];
  const lines = (await figuresOf(...plans)).trim().split('\n');
  const figures: unknown[] = lines.map((line) => JSON.parse(line));
  expect(figures).toHaveLength(9);
  expect(figures).toEqual(figures.map(() => expect.objectContaining({ met: true })));
}, 240_000);

test('two hundred payloads that nobody means well with are refused, or do what she who sent them may do', async () => {
  const lines = (await figuresOf('--plan', 'hostile', '--rounds', '1', '--seed', 'smoke')).trim().split('\n');
  const figures: unknown[] = lines.map((line) => JSON.parse(line));
  expect(figures).toHaveLength(5);
  expect(figures).toEqual(figures.map(() => expect.objectContaining({ value: 0, of: 200, met: true })));
}, 240_000);

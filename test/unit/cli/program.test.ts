import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { output } from '../../../bot/cli/output.ts';
import { run } from '../../../bot/cli/program.ts';

/** The tool without a process: what it said, and its exit code. */
async function lyhord(words: readonly string[]) {
  const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const clock = { now: () => '2026-11-22T08:00:00.000Z' };
  const code = await run(words, { env: {}, out: output(stdout, stderr, () => 0), stdin, clock });
  return { code, data: String(stdout.read() ?? ''), words: String(stderr.read() ?? '') };
}

describe('wrong usage', () => {
  test.each([
    [['vrify'], 'Did you mean verify?'],
    [['seed', '--caes', '3'], 'Did you mean --cases?'],
    [['seed', '--cases', 'many'], 'It must be a whole number'],
    [['seed', '--until', '2026-02-30'], 'It must be a date'],
    [['annual', '--year', '2026'], "required option '--out <folder>' not specified"],
    [['prefill'], "missing required argument 'text'"],
    [['prefill', 'two', 'words'], 'too many arguments'],
    [['prefill', 'x', '--at', 'yesterday'], 'It must be ISO 8601'],
    [['export', 'cases', '--format', 'xml'], 'Allowed choices are csv, jsonl'],
    [['import', 'directory', 'units.csv'], "missing required argument 'people.csv'"],
    [['import', 'directory', 'nowhere.csv', 'nowhere.csv'], 'The file cannot be read: nowhere.csv'],
    [[], 'Usage: lyhord'],
    [['import'], 'Usage: lyhord import'],
    [['import', 'direktory'], 'Did you mean directory?'],
  ] as const)('%j says what is wrong', async (words, said) => {
    const ran = await lyhord(words);
    expect(ran).toMatchObject({ code: 2, data: '' });
    expect(ran.words).toContain(said);
  });
});

describe('help', () => {
  test.each([
    [['--help']],
    [['seed', '--help']],
    [['import', '--help']],
    [['import', 'directory', '--help']],
    [['import', 'cases', '--help']],
    [['prefill', '--help']],
    [['privacy', '--help']],
    [['tick', '--help']],
    [['annual', '--help']],
    [['verify', '--help']],
    [['doctor', '--help']],
    [['export', 'cases', '--help']],
    [['export', 'log', '-h']],
    [['gallra', '--help']],
    [['gallra', 'plan', '--help']],
    [['gallra', 'decide', '--help']],
    [['gallra', 'run', '--help']],
    [['hold', 'add', '--help']],
    [['extract', '--help']],
    [['log', 'review', '--help']],
    [['help', 'tick']],
  ] as const)('is given for %j, and says for whom the tool acts', async (words) => {
    const ran = await lyhord(words);
    expect(ran).toMatchObject({ code: 0, words: '' });
    expect(ran.data).toContain('Usage: lyhord');
    expect(ran.data).toContain('--as <personId>');
  });
});

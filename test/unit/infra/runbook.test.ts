import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '../../../bot/cli/program.ts';

const readme = readFileSync('infra/README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
const found = (pattern: RegExp): readonly string[] => [
  ...new Set([...readme.matchAll(pattern)].map(([, what]) => what ?? '')),
];

test('every npm script that infra/README.md speaks of is there', () => {
  const named = found(/npm run (?:-s )?([\w:]+)/g);
  expect(named).toContain('container');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every command of the tool that it speaks of is there, with its options', async () => {
  const commands = found(/lyhord -- ([^`\n>]+)/g);
  expect(commands.length).toBeGreaterThan(6);
  const wrong: string[] = [];
  for (const command of commands) if (!(await isKnown(command.trim()))) wrong.push(command);
  expect(wrong).toEqual([]);
});

/** Asks the tool for help on the words before the first option or file, and looks for each option in it. */
async function isKnown(command: string): Promise<boolean> {
  const words = command.split(' ');
  const path = words.slice(0, words.findIndex((word) => /^(-|\/|<)/.test(word)) >>> 0);
  const lines: string[] = [];
  const out = {
    data: async (line: string) => void lines.push(line),
    say: (line: string) => void lines.push(line),
    progress: () => {},
  };
  const clock = { now: () => '2026-11-24T06:00:00.000Z' };
  await run([...path, '--help'], { env: {}, out, clock, stdin: (async function* () {})() });
  const help = lines.join('\n');
  const options = words.filter((word) => word.startsWith('--'));
  return help.includes(`Usage: lyhord ${path.join(' ')} `) && options.every((option) => help.includes(option));
}

test('every file that it and azure.yaml lead to is there', () => {
  const links = found(/\]\(((?!#|https?:)[^)#]+)/g).map((link) => join('infra', link));
  const files = found(/^\| `((?:modules\/)?\w+\.bicep)`/gm).map((file) => join('infra', file));
  const [, folder] = /path: (\w+)/.exec(readFileSync('azure.yaml', 'utf8')) ?? [];
  expect(files.length).toBeGreaterThan(5);
  expect([...links, ...files, `${folder}/main.bicep`].filter((path) => !existsSync(path))).toEqual([]);
});

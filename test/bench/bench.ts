import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { takeLoadCore } from './cores.ts';
import type { Bench, Figure, Size } from './figure.ts';
import { writeTable } from './readme.ts';

const folder = join(import.meta.dirname, 'figures');
const readme = join(import.meta.dirname, '../../README.md');

const say = (words: string): void => {
  process.stderr.write(`${words}\n`);
};

/** The files of `figures/`, each of which measures what belongs together. */
async function benches(only: string | undefined): Promise<readonly (readonly [name: string, bench: Bench])[]> {
  const names = (await readdir(folder)).map((file) => file.replace(/\.ts$/, '')).sort();
  const wanted = names.filter((name) => only === undefined || name === only);
  if (wanted.length === 0) throw new Error(`There is no ${only}; there are: ${names.join(', ')}`);
  return Promise.all(
    wanted.map(async (name): Promise<[string, Bench]> => [name, (await import(join(folder, `${name}.ts`))).bench]),
  );
}

async function run({ size, only }: { readonly size: Size; readonly only?: string }): Promise<readonly Figure[]> {
  const sized = (full: number, quick: number, smoke: number): number => ({ full, quick, smoke })[size];
  say(takeLoadCore());
  const measured: Figure[] = [];
  for (const [name, bench] of await benches(only)) {
    const from = performance.now();
    for (const figure of await bench.measure({ sized, say: (words) => say(`  ${words}`) })) {
      process.stdout.write(`${JSON.stringify(figure)}\n`);
      measured.push(figure);
    }
    say(`${name}: ${Math.round((performance.now() - from) / 1000)} s`);
  }
  return measured;
}

interface Options {
  readonly only?: string;
  readonly size: Size;
  readonly readme?: true;
}

await new Command('bench')
  .description('Measures the figures of speed; one JSON object a figure on standard output.')
  .option('--only <file>', 'the figures of one file in test/bench/figures')
  .addOption(new Option('--size <size>', 'how much is measured').choices(['full', 'quick', 'smoke']).default('full'))
  .option('--readme', 'write the figures as a table into README, between the marks')
  .action(async (options: Options) => {
    const figures = await run(options);
    if (options.readme) await writeTable(readme, 'bench', figures);
  })
  .parseAsync();

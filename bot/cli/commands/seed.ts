import type { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { demoImporter, seed } from '../../demo/seed.ts';
import { type Instant, toInstant } from '../../domain/time.ts';
import { keys } from '../../ports/documents.ts';
import { rebuildIfCounted } from '../../usecases/rollUp.ts';
import { counted } from '../output.ts';
import { Refusal } from '../refusal.ts';
import { type Shell, type Tool, withStore } from '../tool.ts';
import { lastMinute, wholeNumber } from '../values.ts';

interface Options {
  readonly as?: string;
  readonly units: number;
  readonly cases: number;
  readonly until?: Instant;
  readonly random: number;
}

export function seedCommand(parent: Command, shell: Shell): void {
  parent
    .command('seed')
    .summary('write invented demo data')
    .description(
      'Writes an invented municipality and a year of its history: the same for the same seed, and never twice. Sends nothing.',
    )
    .option('--units <number>', 'how many units', wholeNumber(1, 2000), 20)
    .option('--cases <number>', 'how many cases', wholeNumber(0, 1_000_000), 2000)
    .option('--until <date>', 'the last day of the history; otherwise it ends now', lastMinute)
    .option('--random <seed>', 'another number gives another history', wholeNumber(0, 4_294_967_295), 1)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const what = { name: 'seed', act: 'tool', action: 'administerDirectory', as: options.as } as const;
      await withStore(shell, what, (tool) => plant(shell, tool, options));
    });
}

async function plant({ out, clock }: Shell, { deps }: Tool, options: Options): Promise<void> {
  const { units, cases, random, until = wholeHour(clock.now()) } = options;
  const inForce = await deps.store.get(keys.directory());
  if (inForce && inForce.document.importedBy !== demoImporter)
    throw new Refusal('This store has a directory of its own; demo data would be mixed into it.');
  const made = await seed(deps, { units, cases, until, random }, (done) => out.progress(`${done} of ${cases} cases`));
  await rebuildIfCounted(deps);
  await out.data(JSON.stringify(made));
  const present = cases - made.cases;
  out.say(`${counted(made.cases, 'case')} written${present > 0 ? `, ${present} there already` : ''}.`);
}

/** So that two stores filled one after the other get the same history. */
const wholeHour = (now: Instant): Instant =>
  toInstant(Temporal.Instant.from(now).round({ smallestUnit: 'hour', roundingMode: 'floor' }));

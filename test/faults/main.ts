import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Plan } from './figures.ts';
import { clock } from './plans/clock.ts';
import { connector } from './plans/connector.ts';
import { database } from './plans/database.ts';
import { disk } from './plans/disk.ts';
import { hostile } from './plans/hostile.ts';
import { cosmosInstances, instances } from './plans/instances.ts';
import { kill } from './plans/kill.ts';
import { model } from './plans/model.ts';
import { outage } from './plans/outage.ts';

const plans: Readonly<Record<string, Plan>> = {
  model,
  hostile,
  clock,
  outage,
  database,
  disk,
  connector,
  instances,
  cosmosInstances,
  kill,
};

const usage = `npm run faults -- [--seed <words>] [--rounds <kills, lives or 200 payloads>] [--from <first of them>] [--reports <number>] [--instances <number>]… [--plan <name>]…
plans: ${Object.keys(plans).join(' ')}`;

/** Each figure as one line of JSON on standard output; words, with the seed of each town, on standard error. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
      rounds: { type: 'string', default: '500' },
      from: { type: 'string', default: '0' },
      reports: { type: 'string', default: '200' },
      plan: { type: 'string', multiple: true, default: Object.keys(plans) },
      instances: { type: 'string', multiple: true, default: ['2', '3'] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(`${usage}\n`);
  const { seed } = values;
  const given = {
    ...{ seed, rounds: Number(values.rounds), from: Number(values.from), reports: Number(values.reports) },
    instances: values.instances.map(Number),
  };
  for (const name of values.plan) {
    const plan = plans[name];
    if (!plan) throw new Error(`There is no plan "${name}"\n${usage}`);
    const say = (words: string): void => void process.stderr.write(`${name} (seed ${seed}): ${words}\n`);
    for (const figure of await plan({ ...given, say })) {
      process.stdout.write(`${JSON.stringify(figure)}\n`);
      if (!figure.met) process.exitCode = 1;
    }
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await main();

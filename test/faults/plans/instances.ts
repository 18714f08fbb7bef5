import { setTimeout as pause } from 'node:timers/promises';
import { leaseMs } from '../../../bot/usecases/lanes.ts';
import { type Figure, type Given, none, type Plan } from '../figures.ts';
import type { Instance } from '../instance.ts';
import { Life } from '../life.ts';
import { type Crowd, press } from '../load.ts';
import { luck } from '../luck.ts';
import { aMonday, reckonOnce, untilTheFirst } from '../monday.ts';
import { everythingIn } from '../reckoning.ts';
import { Tally } from '../tally.ts';
import { aTown, type TownStore } from '../town.ts';

const restMs = 180_000;

/**
 * Two and three processes on one file under the same load. One is killed in the midst of it; of three, another stands
 * still for longer than its lease and then goes on as if nothing had happened. Then it is Monday, and another is killed
 * as the week's cards and the day's reminders go.
 */
export const instances: Plan = (given) => sharing('sqlite', given);

/**
 * The same on one Cosmos DB: the stand-in of its wire protocol, with the service's batches. It has no partitions, so what
 * the service does across them is not in it, nor its sessions: whoever reads here reads the latest.
 */
export const cosmosInstances: Plan = (given) => sharing('cosmos', given);

async function sharing(store: TownStore, { seed, reports, instances: counts, say }: Given): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of counts) {
    const tally = new Tally(say);
    const name = `${count} instances on ${storeNames[store]}`;
    const town = await aTown(store);
    try {
      const life = new Life(town, tally, (words) => say(`${name}: ${words}`));
      const running = Array.from({ length: count }, () => town.start());
      await Promise.all(running.map(({ listening }) => listening));
      const unanswered = await oneDay(life, running, `${seed}/${count}`, reports / 2);
      figures.push(none(`${name}: reports that nobody answered after one was killed`, unanswered, reports, seed));
      await life.rest(restMs);
      await monday(life, running.slice(1), tally);
    } finally {
      await town.stop();
    }
    figures.push(...tally.figures(name, seed));
  }
  return figures;
}

const storeNames: Readonly<Record<TownStore, string>> = { sqlite: 'one file', cosmos: 'Cosmos DB' };

/** Several do the same periodic work at the same time, and the one that may be sending is killed at the first card. */
async function monday(life: Life, running: readonly Instance[], tally: Tally): Promise<void> {
  const { town } = life;
  const [sending] = running;
  await town.start().listening;
  const at = aMonday();
  const first = untilTheFirst(town.connector, restMs).then(() => sending && life.kill(sending));
  const everybody = Array.from({ length: running.length + 1 }, () => town.tool('tick', '--at', at));
  await Promise.all([first, ...everybody]);
  await life.sent(restMs);
  const { notices } = await town.look(everythingIn);
  const { made, inDoubt, twice, missing } = reckonOnce(notices, town.connector);
  life.say(`${made} cards of the week and reminders, ${inDoubt} under way when one was killed`);
  tally.note('summaries and reminders that came twice', twice, made);
  tally.note('summaries and reminders that did not come', missing, made);
}

/** Returns how many reports got no answer from those that were left. */
async function oneDay(life: Life, [first, second, ...others]: readonly Instance[], seed: string, reports: number) {
  const { ledger, town } = life;
  if (!first || !second) throw new Error('It takes two');
  let open = [first, second, ...others];
  const crowd = (until: number): Crowd => {
    const dice = luck(`${seed}/${until}`);
    const bot = () => open[dice.between(0, open.length - 1)]?.messages;
    return { connector: town.connector, ledger, dice, bot, goOn: () => ledger.receipts.length < until };
  };
  const pressing = press(crowd(reports));
  while (ledger.receipts.length < reports / 2) await pause(20);
  open = open.filter((one) => one !== first);
  await life.kill(first);
  const stops = others.length > 0;
  if (stops) {
    open = open.filter((one) => one !== second);
    await life.stopFor(second, leaseMs * 1.5);
  }
  await pressing;
  const silence = (): number => ledger.unanswered.length - ledger.apologies;
  const before = silence();
  await press(crowd(reports * 2));
  return silence() - before;
}

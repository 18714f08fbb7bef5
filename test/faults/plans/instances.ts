import { setTimeout as pause } from 'node:timers/promises';
import { leaseMs } from '../../../bot/usecases/lanes.ts';
import { type Figure, none, type Plan } from '../figures.ts';
import type { Instance } from '../instance.ts';
import { Life } from '../life.ts';
import { type Crowd, press } from '../load.ts';
import { luck } from '../luck.ts';
import { Tally } from '../tally.ts';
import { aTown } from '../town.ts';

const restMs = 180_000;

/**
 * Two and three processes on one file under the same load. One is killed in the midst of it; of three, another stands
 * still for longer than its lease and then goes on as if nothing had happened.
 */
export const instances: Plan = async ({ seed, reports, say }) => {
  const figures: Figure[] = [];
  for (const count of [2, 3]) {
    const tally = new Tally(say);
    const name = `${count} instances`;
    const town = await aTown();
    try {
      const life = new Life(town, tally, (words) => say(`${name}: ${words}`));
      const running = Array.from({ length: count }, () => town.start());
      await Promise.all(running.map(({ listening }) => listening));
      const unanswered = await oneDay(life, running, `${seed}/${count}`, reports / 2);
      figures.push(none(`${name}: reports that nobody answered after one was killed`, unanswered, reports, seed));
      await life.rest(restMs);
    } finally {
      await town.stop();
    }
    figures.push(...tally.figures(name, seed));
  }
  return figures;
};

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

import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../../bot/demo/random.ts';
import type { Given, Plan } from '../figures.ts';
import { Life } from '../life.ts';
import { press, report } from '../load.ts';
import { luck } from '../luck.ts';
import { Tally } from '../tally.ts';
import { aTown } from '../town.ts';
import { badWeather } from '../weather.ts';

/** A town is given up after so many kills: what it remembers of Teams fills the memory. */
const killsInATown = 10;
const restMs = 120_000;
/** Some towns have a Teams that fails too. */
const partWithBadWeather = 0.3;
const partThatFails = 0.1;
/** Some are stopped as the platform stops them: nothing of what they do then may be in doubt. */
const partStopped = 0.1;

/** kill -9 at random moments under load, as it starts and while it sends; then it starts again. */
export const kill: Plan = async ({ seed, rounds, from, say }) => {
  const tally = new Tally(say);
  for (let first = from; first < from + rounds; first += killsInATown) {
    const name = `${seed}/kill/${first}`;
    await oneTown(tally, {
      seed: name,
      rounds: Math.min(killsInATown, from + rounds - first),
      say: (words) => say(`${name}: ${words}`),
    });
  }
  return tally.figures('kill -9', seed);
};

async function oneTown(tally: Tally, { seed, rounds, say }: Pick<Given, 'seed' | 'rounds' | 'say'>): Promise<void> {
  const life = new Life(await aTown(), tally, say);
  const weather = luck(`${seed}/weather`);
  try {
    if (weather.chance(partWithBadWeather)) badWeather(life.town.connector.faults, weather, partThatFails);
    for (let round = 0; round < rounds; round += 1) {
      await oneKill(life, luck(`${seed}/${round}`));
      await life.reckon();
      await life.town.leasesRunOut();
    }
    await life.town.start().listening;
    await life.rest(restMs);
  } finally {
    await life.town.stop();
  }
}

async function oneKill(life: Life, dice: Dice): Promise<void> {
  const instance = life.town.start();
  if (dice.chance(0.1)) {
    await pause(dice.between(0, 1_000));
    return life.kill(instance);
  }
  await instance.listening;
  let lives = true;
  const { connector } = life.town;
  const crowd = { connector, ledger: life.ledger, dice, bot: () => instance.messages, goOn: () => lives };
  // What nobody answered the last time is sent again by some.
  const again = life.ledger.unanswered.splice(0).filter(() => dice.chance(0.7));
  const pressing = [press(crowd), ...again.map((sent) => report(crowd, sent))];
  await pause(dice.between(30, 1_500));
  const ended = dice.chance(partStopped) ? instance.signal('SIGTERM') : life.kill(instance);
  lives = false;
  await Promise.all([ended, ...pressing]);
}

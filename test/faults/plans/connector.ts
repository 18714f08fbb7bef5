import type { Plan } from '../figures.ts';
import { Life } from '../life.ts';
import { press } from '../load.ts';
import { luck } from '../luck.ts';
import { Tally } from '../tally.ts';
import { aTown } from '../town.ts';
import { badWeather } from '../weather.ts';

const partThatFails = 0.2;
const restMs = 300_000;

/** Every fifth request to Teams goes wrong, in every way there is, until all has arrived. */
export const connector: Plan = async ({ seed, reports, say }) => {
  const tally = new Tally(say);
  const town = await aTown();
  try {
    const life = new Life(town, tally, say);
    badWeather(town.connector.faults, luck(`${seed}/weather`), partThatFails);
    const instance = town.start();
    await instance.listening;
    const { ledger } = life;
    const goOn = () => ledger.receipts.length < reports;
    await press({ connector: town.connector, ledger, dice: luck(`${seed}/load`), bot: () => instance.messages, goOn });
    await life.rest(restMs);
  } finally {
    await town.stop();
  }
  return tally.figures('connector faults', seed);
};

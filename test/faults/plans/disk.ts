import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { none, type Plan } from '../figures.ts';
import { Life } from '../life.ts';
import { press } from '../load.ts';
import { luck } from '../luck.ts';
import { Tally } from '../tally.ts';
import { aTown } from '../town.ts';

const roomBytes = 600_000;
const refusals = 20;
const fullForMs = 10_000;
const restMs = 120_000;

/** The disk is full under load, stays so a while, and has room again; the same process goes on throughout. */
export const disk: Plan = async ({ seed, reports, say }) => {
  const tally = new Tally(say);
  const town = await aTown();
  try {
    const life = new Life(town, tally, say);
    const { ledger } = life;
    const instance = town.start({ fileBytes: (await stat(town.file)).size + roomBytes });
    await instance.listening;
    const crowd = { connector: town.connector, ledger, bot: () => instance.messages };
    await press({ ...crowd, dice: luck(`${seed}/full`), goOn: () => ledger.apologies < refusals });
    const before = ledger.receipts.length;
    say(`full after ${before} receipts`);
    await pause(fullForMs);
    life.reckonDoubles();
    const silent = none(
      'disk full: reports without any answer',
      ledger.unanswered.length - ledger.apologies,
      before,
      seed,
    );
    await instance.giveRoom();
    await press({ ...crowd, dice: luck(`${seed}/room`), goOn: () => ledger.receipts.length < before + reports / 2 });
    await life.rest(restMs);
    return [silent, ...tally.figures('disk full', seed)];
  } finally {
    await town.stop();
  }
};

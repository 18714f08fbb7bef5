import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import type { Dice } from '../../../bot/demo/random.ts';
import { dispatchLane } from '../../../bot/usecases/dispatchOutbox.ts';
import { holdLanes } from '../../../bot/usecases/lanes.ts';
import { tick } from '../../../bot/usecases/tick.ts';
import { addToCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { actor } from '../../builders.ts';
import { aClock, anOffice, anOutbox, channelOf, hour, minute, report, second } from '../../fakes.ts';
import { none, type Plan } from '../figures.ts';
import { luck } from '../luck.ts';
import { everythingIn } from '../reckoning.ts';

const jumps = [second, minute, hour, 24 * hour, 365 * 24 * hour] as const;
const hoursAfter = 3;

/** The clock of a machine with two instances jumps to and fro, by up to a year, while they work; then it is set right. */
export const clock: Plan = async ({ seed, reports, say }) => {
  const store = sqliteStore(':memory:');
  const time = aClock();
  const right = Date.parse(time.now());
  const office = anOffice({ store, clock: time });
  for (const unitId of ['bjorken', 'granen']) await store.createOnce(channelOf(unitId));
  const outboxes = { a: anOutbox(office), b: anOutbox(office) };
  const dice = luck(`${seed}/clock`);
  const turn = async (me: keyof typeof outboxes): Promise<void> => {
    const { deps } = outboxes[me];
    const lanes = await holdLanes(deps, me);
    for (const lane of lanes) await dispatchLane(deps, lane);
  };
  const numbers: string[] = [];
  let jumped = 0;
  while (numbers.length < reports) {
    if (dice.chance(0.2)) {
      const by = dice.pick<number>(jumps) * (dice.chance(0.5) ? 1 : -1);
      time.advance(by);
      jumped += 1;
    }
    await work(office, dice, numbers);
    await turn(dice.pick<'a' | 'b'>(['a', 'b']));
  }
  time.advance(right - Date.parse(time.now()));
  // One of the two has died: the other must be able to do everything.
  for (let i = 0; i < hoursAfter * 60 * 12; i += 1) {
    await turn('a');
    time.advance(5 * second);
    if (i % 12 === 0) await tick(office.deps);
  }
  const { cases, notices } = await everythingIn(store);
  await store.close();
  const waiting = notices.filter(({ state }) => state !== 'done');
  const posts = Object.values(outboxes).flatMap(({ teams }) => teams.requests.filter(({ did }) => did === 'post'));
  const places = posts.map(({ where, message }) => `${where} ${JSON.stringify('view' in message ? message.view : '')}`);
  say(`${jumped} jumps, ${cases.size} cases, ${posts.length} cards`);
  return [
    none('clock jumps: reports lost', numbers.length - cases.size, numbers.length, seed),
    none('clock jumps: case numbers used twice', numbers.length - new Set(numbers).size, numbers.length, seed),
    none('clock jumps: notices not delivered', waiting.length, notices.length, seed),
    none('clock jumps: doubles', places.length - new Set(places).size, posts.length, seed),
  ];
};

async function work(office: ReturnType<typeof anOffice>, dice: Dice, numbers: string[]): Promise<void> {
  const { id, number } = await report(office);
  numbers.push(number);
  if (dice.chance(0.4)) await addToCase(office.deps, actor('leyla'), id, `Tillägg ${numbers.length}`);
  if (dice.chance(0.4)) await receiveCase(office.deps, actor('karin'), id);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import type { Dice } from '../../../bot/demo/random.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { conversationLimits, tenantLimits } from '../../../bot/domain/sending/pace.ts';
import { tick } from '../../../bot/usecases/tick.ts';
import { addToCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { actor } from '../../builders.ts';
import { aClock, anOffice, anOutbox, channelOf, hour, type Request, report } from '../../fakes.ts';
import { none, type Plan } from '../figures.ts';
import { luck } from '../luck.ts';
import { directory } from '../office.ts';
import { everythingIn } from '../reckoning.ts';
import { managerOf, reporterOf, unitIds } from '../town.ts';

const away = [
  { outcome: 'retry', afterMs: null, error: 'ECONNREFUSED' },
  { outcome: 'retry', afterMs: 30_000, error: '429' },
  { outcome: 'retry', afterMs: null, error: '503' },
] as const;
const hoursAway = 24;
const hoursAfter = 6;

/** Teams is away for a day while people go on reporting; then it is back. On a clock that the test owns. */
export const outage: Plan = async ({ seed, reports, say }) => {
  const folder = await mkdtemp(join(tmpdir(), 'lyhord-faults-'));
  const store = sqliteStore(join(folder, 'lyhord.db'));
  try {
    const office = anOffice({ directory, clock: aClock(), store });
    for (const unitId of unitIds) await store.createOnce(channelOf(unitId));
    const world = { ...office, ...anOutbox(office) };
    const dice = luck(`${seed}/outage`);
    world.teams.answers(() => dice.pick<(typeof away)[number]>(away));
    const made = await aDayAway(world, dice, reports);
    const tried = world.teams.requests.length;
    world.teams.answers();
    world.teams.arrived();
    for (let i = 0; i < hoursAfter; i += 1) {
      await world.sendAll(hour);
      await tick(world.deps);
    }
    const { requests } = world.teams;
    const { cases, notices } = await everythingIn(store);
    // The directory of this plan is not in the store.
    const broken = (await verifyStore({ store, policy: defaultPolicy })).broken.filter(({ rule }) => rule !== 'unit');
    const waiting = notices.filter(({ state }) => state !== 'done');
    say(`${made} reports, ${tried} attempts while Teams was away, ${requests.length} requests afterwards`);
    return [
      none('a day away: reports lost', made - cases.size, made, seed),
      none('a day away: notices not delivered', waiting.length, notices.length, seed),
      none('a day away: broken invariants (lyhord verify)', broken.length, cases.size, seed),
      none('a day away: doubles', doubles(requests), requests.length, seed),
      none('a day away: requests above the platform’s limits', aboveLimits(requests), requests.length, seed),
    ];
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
};

type World = ReturnType<typeof anOffice> & ReturnType<typeof anOutbox>;

async function aDayAway(world: World, dice: Dice, reports: number): Promise<number> {
  let made = 0;
  for (let i = 0; i < hoursAway; i += 1) {
    const before = Date.parse(world.clock.now());
    for (let n = 0; n < reports / hoursAway; n += 1) {
      const unitId = unitIds[dice.between(0, unitIds.length - 1)] ?? '';
      const { id } = await report(world, { unitId }, reporterOf(unitId));
      made += 1;
      if (dice.chance(0.3)) await addToCase(world.deps, actor(reporterOf(unitId), directory), id, `Tillägg ${made}`);
      if (dice.chance(0.3)) await receiveCase(world.deps, actor(managerOf(unitId), directory), id);
    }
    await world.sendAll(hour);
    world.clock.advance(Math.max(0, before + hour - Date.parse(world.clock.now())));
    await tick(world.deps);
  }
  return made;
}

/** New messages to a place that shows the case already. */
function doubles(requests: readonly Request[]): number {
  const posts = requests
    .filter(({ did }) => did === 'post')
    .map(({ where, message }) => {
      const about =
        'view' in message ? JSON.stringify('caseId' in message.view ? message.view.caseId : message.view) : '';
      return `${where} ${message.kind} ${about}`;
    });
  return posts.length - new Set(posts).size;
}

function aboveLimits(requests: readonly Request[]): number {
  const times = (wanted: (request: Request) => boolean) => requests.filter(wanted).map(({ at }) => Date.parse(at));
  const above = (at: readonly number[], limits: readonly { count: number; ms: number }[]) =>
    limits.reduce((sum, { count, ms }) => sum + at.filter((time, i) => time - (at[i - count] ?? -ms) < ms).length, 0);
  const places = new Set(requests.map(({ where }) => where));
  const inPlaces = [...places].map((place) =>
    above(
      times(({ where }) => where === place),
      conversationLimits,
    ),
  );
  return (
    above(
      times(() => true),
      tenantLimits,
    ) + inPlaces.reduce((sum, one) => sum + one, 0)
  );
}

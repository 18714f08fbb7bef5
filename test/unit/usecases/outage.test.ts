import { describe, expect, test } from '@jest/globals';
import { conversationLimits, tenantLimits } from '../../../bot/domain/sending/pace.ts';
import { tick } from '../../../bot/usecases/tick.ts';
import { addToCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { actor, aDirectory, aPerson, aUnit } from '../../builders.ts';
import { aClock, anOffice, anOutbox, channelOf, hour, listed, report } from '../../fakes.ts';

const unitIds = Array.from({ length: 8 }, (_, i) => `unit-${i}`);
const directory = aDirectory({
  units: unitIds.map((unitId) => aUnit({ unitId })),
  people: [
    aPerson('leyla'),
    aPerson('oskar', { roles: ['mas'] }),
    aPerson('anders', { roles: ['admin'] }),
    ...unitIds.map((unitId) => aPerson(`chef-${unitId}`, { roles: ['enhetschef'], unitIds: [unitId] })),
  ],
});

async function municipality() {
  const office = anOffice({ directory, clock: aClock() });
  for (const unitId of unitIds) await office.store.createOnce(channelOf(unitId));
  return { ...office, ...anOutbox(office), office };
}
type Municipality = Awaited<ReturnType<typeof municipality>>;

const waiting = async ({ store }: Municipality) =>
  (await listed(store.find('everyRecord', {}))).flatMap((record) =>
    record.kind === 'notice' && record.notice.state !== 'done' ? [record.notice] : [],
  );

/** The most requests within any window so long that begins with one of them. */
const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

async function aDayOff(world: Municipality): Promise<string[]> {
  const ids: string[] = [];
  world.teams.answers(() => ({ outcome: 'retry', afterMs: null, error: 'ECONNREFUSED' }));
  for (let i = 0; i < 26; i += 1) {
    for (let n = 0; n < 2; n += 1) {
      const unitId = unitIds[(i * 2 + n) % unitIds.length] ?? '';
      const made = await report(world, { unitId });
      ids.push(made.id);
      if (n === 0) await addToCase(world.deps, actor('leyla'), made.id, `Tillägg ${i}`);
      if (n === 1) await receiveCase(world.deps, actor(`chef-${unitId}`, directory), made.id);
    }
    const before = world.clock.now();
    await world.sendAll(hour);
    world.clock.advance(Math.max(0, Date.parse(before) + hour - Date.parse(world.clock.now())));
    await tick(world.deps);
  }
  return ids;
}

describe('when Teams has been away for more than a day', () => {
  test('everything arrives, in order per case, at a pace that Teams allows, and nothing is broken afterwards', async () => {
    const world = await municipality();
    const ids = await aDayOff(world);
    world.teams.answers();
    world.teams.arrived();
    for (let i = 0; i < 4; i += 1) {
      await world.sendAll(hour);
      world.clock.advance(hour);
      await tick(world.deps);
    }
    // What the last round of periodic work has made.
    await world.sendAll(hour);
    expect(await waiting(world)).toEqual([]);
    expect(
      (await verifyStore(world.deps)).broken.filter(({ rule }) => rule !== 'unit' && rule !== 'directory'),
    ).toEqual([]);
    for (const id of ids) {
      const version = (await world.store.loadCase(id))?.version;
      const posts = await world.store.posts(id);
      expect(posts.map(({ targetKey }) => targetKey)).toHaveLength(4);
      expect(posts.find(({ targetKey }) => targetKey.startsWith('channel:'))?.version).toBe(version);
    }
    const shown = world.teams.requests.filter(({ message }) => message.kind === 'receipt');
    expect(shown.filter(({ did }) => did === 'post')).toHaveLength(ids.length);
    const times = world.teams.requests.map(({ at }) => Date.parse(at));
    for (const { count, ms } of tenantLimits) expect(mostWithin(times, ms)).toBeLessThanOrEqual(count);
    for (const where of new Set(world.teams.requests.map((request) => request.where))) {
      const there = world.teams.requests.filter((request) => request.where === where);
      for (const { count, ms } of conversationLimits) {
        expect(
          mostWithin(
            there.map(({ at }) => Date.parse(at)),
            ms,
          ),
        ).toBeLessThanOrEqual(count);
      }
    }
    expect(await listed(world.store.find('brokenDeliveries', {}))).toEqual([]);
    // An administrator hears once of each that is broken.
    const troubles = world.teams.requests.flatMap(({ message }) =>
      message.kind === 'health' ? [message.view.key] : [],
    );
    expect(new Set(troubles).size).toBe(troubles.length);
  }, 60_000);
});

describe('notices that wait when the program stops', () => {
  test('are sent when it starts again', async () => {
    const world = await municipality();
    const { id } = await report(world, { unitId: 'unit-3' });
    const restarted = anOutbox(world.office);
    await restarted.send();
    expect(restarted.teams.arrived()).toHaveLength(4);
    expect(await world.store.posts(id)).toHaveLength(4);
    await world.send();
    expect(world.teams.arrived()).toEqual([]);
  });
});

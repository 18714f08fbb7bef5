import { describe, expect, test } from '@jest/globals';
import { laneCount } from '../../../bot/domain/notices.ts';
import { pacer } from '../../../bot/domain/sending/pace.ts';
import { keys } from '../../../bot/ports/documents.ts';
import type { Messenger } from '../../../bot/ports/messenger.ts';
import { dispatchLane } from '../../../bot/usecases/dispatchOutbox.ts';
import { holdLanes, leaseMs, releaseLanes } from '../../../bot/usecases/lanes.ts';
import { anOffice, anOutbox, atWork, channelOf, minute, report } from '../../fakes.ts';

const allLanes = Array.from({ length: laneCount }, (_, lane) => lane);

describe('a lane', () => {
  test('is held by one of all who want it', async () => {
    const { deps } = anOffice();
    const held = await Promise.all(['a', 'b', 'c'].map((me) => holdLanes(deps, me)));
    expect(held.flat().sort((a, b) => a - b)).toEqual(allLanes);
  });

  test('stays with its holder as long as she renews it', async () => {
    const { deps, clock } = anOffice();
    await holdLanes(deps, 'a');
    for (let i = 0; i < 5; i += 1) {
      clock.advance(leaseMs / 3);
      expect(await holdLanes(deps, 'a')).toEqual(allLanes);
      expect(await holdLanes(deps, 'b')).toEqual([]);
    }
    expect((await deps.store.get(keys.lane(0)))?.document).toMatchObject({ holder: 'a', fence: 1 });
  });

  test('goes to another when the lease has run out, with a higher fence', async () => {
    const { deps, clock } = anOffice();
    await holdLanes(deps, 'a');
    clock.advance(leaseMs - 1);
    expect(await holdLanes(deps, 'b')).toEqual([]);
    clock.advance(1);
    expect(await holdLanes(deps, 'b')).toEqual(allLanes);
    expect(await holdLanes(deps, 'a')).toEqual([]);
    expect((await deps.store.get(keys.lane(7)))?.document).toMatchObject({ holder: 'b', fence: 2 });
  });

  test('is free at once when its holder lets go, and nobody lets go of another’s', async () => {
    const { deps } = anOffice();
    await holdLanes(deps, 'a');
    await releaseLanes(deps, 'b');
    expect(await holdLanes(deps, 'b')).toEqual([]);
    await releaseLanes(deps, 'a');
    expect(await holdLanes(deps, 'b')).toEqual(allLanes);
  });
});

describe('two instances on one store', () => {
  const inLane = async (work: (lane: number) => Promise<unknown>) => {
    for (const lane of allLanes) await work(lane);
  };

  test('send each notice once when each sends for its own lanes', async () => {
    const office = anOffice();
    await office.store.createOnce(channelOf('bjorken'));
    const [a, b] = [anOutbox(office), anOutbox(office)];
    for (let i = 0; i < 5; i += 1) await report(office);
    await Promise.all([
      inLane((lane) => (lane % 2 ? dispatchLane(a.deps, lane) : Promise.resolve())),
      inLane((lane) => (lane % 2 ? Promise.resolve() : dispatchLane(b.deps, lane))),
    ]);
    expect(a.teams.requests.length + b.teams.requests.length).toBe(20);
  });

  /** Sends for `first`, and before the answer comes back the other has had its turn. */
  async function overtaken(other: (world: Awaited<ReturnType<typeof atWork>>) => Promise<unknown>) {
    const world = await atWork();
    const { id } = await report(world);
    let isFirst = true;
    const post: Messenger['post'] = async (to, message) => {
      const outcome = await world.teams.messenger.post(to, message);
      if (isFirst && message.kind === 'channelCase') {
        isFirst = false;
        await other(world);
      }
      return outcome;
    };
    const slow = { ...world.deps, pacer: pacer(), messenger: { ...world.teams.messenger, post } };
    await inLane((lane) => dispatchLane(slow, lane));
    return { ...world, id };
  }

  test('do not send again what one has delivered and the other has only tried', async () => {
    const world = await overtaken(async ({ teams, send }) => {
      teams.answers(({ where }) =>
        where === 'c-bjorken' ? { outcome: 'retry', afterMs: null, error: '429' } : undefined,
      );
      await send();
      teams.answers();
    });
    await world.sendAll(minute);
    const arrived = world.teams.requests.filter(({ where, outcome }) => where === 'c-bjorken' && outcome === 'sent');
    expect(arrived).toHaveLength(1);
    expect((await world.store.posts(world.id)).map(({ targetKey }) => targetKey)).toContain('channel:bjorken');
  });

  test('tell of no trouble that the other has settled', async () => {
    const world = await atWork();
    await report(world);
    const refusing = anOutbox(world.office);
    refusing.teams.answers(({ where }) => {
      if (where !== 'c-bjorken') return undefined;
      return { outcome: 'refused', problem: 'botRemoved', error: '403' };
    });
    const post: Messenger['post'] = async (to, message) => {
      const outcome = await refusing.teams.messenger.post(to, message);
      if (message.kind === 'channelCase') await world.send();
      return outcome;
    };
    const slow = { ...refusing.deps, messenger: { ...refusing.teams.messenger, post } };
    await inLane((lane) => dispatchLane(slow, lane));
    expect(await world.store.get(keys.health('channel:bjorken'))).toBeUndefined();
  });

  test('never send more than the pace allows, all lanes side by side', async () => {
    const office = anOffice();
    const outbox = anOutbox(office);
    for (let i = 0; i < 80; i += 1) {
      await office.store.createOnce(channelOf(`unit-${i}`));
      await report(office, { unitId: `unit-${i}` }, `person-${i}`);
    }
    await Promise.all(allLanes.map((lane) => dispatchLane(outbox.deps, lane)));
    expect(outbox.teams.requests).toHaveLength(50);
    expect(outbox.deps.pacer.waitForTenant(Date.parse(office.clock.now()))).toBe(1_020);
  });

  test('one that has lost its lane sends nothing more', async () => {
    const world = await atWork();
    for (let i = 0; i < 5; i += 1) await report(world);
    let left = 2;
    const goOn = () => {
      left -= 1;
      return left >= 0;
    };
    await inLane((lane) => dispatchLane(world.deps, lane, goOn));
    expect(world.teams.requests).toHaveLength(2);
  });
});

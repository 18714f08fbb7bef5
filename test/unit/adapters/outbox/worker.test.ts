import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startOutbox } from '../../../../bot/adapters/outbox/worker.ts';
import { keys } from '../../../../bot/ports/documents.ts';
import type { Messenger } from '../../../../bot/ports/messenger.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { tellOfTrouble } from '../../../../bot/usecases/deliveryHealth.ts';
import { holdLanes } from '../../../../bot/usecases/lanes.ts';
import { atWork, hour, report } from '../../../fakes.ts';

type World = Awaited<ReturnType<typeof atWork>>;
/** So rare that only a nudge can have been the reason. */
const never = { renew: hour, look: hour };
const often = { renew: 10, look: 5 };

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const outbox of running.splice(0)) await outbox.stop();
});

/** Starts an outbox; reports made through the world nudge it. */
function started(world: World, rounds = never, me = 'a') {
  const faults: unknown[] = [];
  const outbox = startOutbox(world.deps, me, (fault) => faults.push(fault), rounds);
  running.push(outbox);
  return { ...outbox, faults };
}

/** Waits for what happens beside the test; fails after two seconds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = Date.now(); !(await holds()); await pause(1)) {
    if (Date.now() - start > 2_000) throw new Error('It did not happen');
  }
}
const holds = (world: World, me = 'a') =>
  until(async () => (await world.store.get(keys.lane(15)))?.document.holder === me);

describe('the outbox', () => {
  test('sends at once when it is nudged', async () => {
    const world = await atWork();
    const outbox = started(world);
    await holds(world);
    await report({ deps: { ...world.deps, nudge: outbox.nudge } });
    await until(() => world.teams.requests.length === 4);
    expect(outbox.faults).toEqual([]);
  });

  test('sends what waited when it starts', async () => {
    const world = await atWork();
    await report(world);
    started(world);
    await until(() => world.teams.requests.length === 4);
  });

  test('finds what another process wrote without being nudged', async () => {
    const world = await atWork();
    started(world, often);
    await holds(world);
    await report(world);
    await until(() => world.teams.requests.length === 4);
  });

  test('sends again when a notice is due, by itself', async () => {
    const world = await atWork();
    let tries = 0;
    world.teams.answers(({ where }) => {
      if (where !== 'c-bjorken') return undefined;
      tries += 1;
      return tries === 1 ? { outcome: 'retry', afterMs: null, error: '503' } : undefined;
    });
    await report(world);
    started(world, { ...never, look: 5 });
    await until(() => tries === 1);
    world.clock.advance(5_000);
    await until(() => world.teams.requests.filter(({ outcome }) => outcome === 'sent').length === 4);
  });

  test('does not lose a nudge that comes while it sends', async () => {
    const world = await atWork();
    const outbox = started(world);
    await holds(world);
    const { post } = world.teams.messenger;
    const slow: Messenger['post'] = async (to, message) => {
      await pause(2);
      return post(to, message);
    };
    Object.assign(world.deps, { messenger: { ...world.teams.messenger, post: slow } });
    for (let i = 0; i < 6; i += 1) {
      await report({ deps: { ...world.deps, nudge: outbox.nudge } });
      await pause(1);
    }
    await until(() => world.teams.requests.length === 24);
  });

  test('lives through a store that is away, and goes on when it is back', async () => {
    const world = await atWork();
    await report(world);
    let isAway = true;
    const store: Store = new Proxy(world.store, {
      get: (of, name) => (isAway && name === 'get' ? () => Promise.reject(new Error('away')) : Reflect.get(of, name)),
    });
    const faults: unknown[] = [];
    const outbox = startOutbox({ ...world.deps, store }, 'a', (fault) => faults.push(fault), often);
    running.push(outbox);
    await until(() => faults.length > 1);
    expect(world.teams.requests).toEqual([]);
    isAway = false;
    await until(() => world.teams.requests.length === 4);
  });

  test('says what went wrong with one notice and sends the others', async () => {
    const world = await atWork();
    await report(world);
    const { post } = world.teams.messenger;
    const picky: Messenger['post'] = async (to, message) => {
      if (message.kind === 'channelCase') throw new Error('no such card');
      return post(to, message);
    };
    Object.assign(world.deps, { messenger: { ...world.teams.messenger, post: picky } });
    const { faults } = started(world);
    await until(() => world.teams.requests.length === 3 && faults.length === 1);
  });

  test('finishes what is under way when it stops, begins nothing new, and leaves its lanes to others', async () => {
    const world = await atWork();
    for (let i = 0; i < 10; i += 1) await report(world);
    let begun = 0;
    let finished = 0;
    const { post } = world.teams.messenger;
    const slow: Messenger['post'] = async (to, message) => {
      begun += 1;
      await pause(20);
      finished += 1;
      return post(to, message);
    };
    Object.assign(world.deps, { messenger: { ...world.teams.messenger, post: slow } });
    const outbox = started(world);
    await until(() => begun > 0);
    await outbox.stop();
    expect(finished).toBe(begun);
    expect(begun).toBeLessThan(40);
    const soFar = begun;
    expect(await holdLanes(world.deps, 'b')).toHaveLength(16);
    outbox.nudge([{ to: 'channel', unitId: 'bjorken' }]);
    await pause(10);
    expect(begun).toBe(soFar);
  });

  test('gives its other lanes away while one still waits for an answer from Teams', async () => {
    const world = await atWork();
    let answer = (): void => {};
    const { post } = world.teams.messenger;
    const hanging: Messenger['post'] = async (to, message) => {
      if (message.kind === 'channelCase') {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      }
      return post(to, message);
    };
    Object.assign(world.deps, { messenger: { ...world.teams.messenger, post: hanging } });
    await report(world);
    const outbox = started(world);
    await until(() => world.teams.requests.length === 3);
    const stopped = outbox.stop();
    await until(async () => (await holdLanes(world.deps, 'b')).length === 15);
    answer();
    await stopped;
    expect(await holdLanes(world.deps, 'b')).toHaveLength(16);
    expect(world.teams.requests).toHaveLength(4);
  });

  test('stops although the store is away', async () => {
    const world = await atWork();
    const outbox = started(world);
    await holds(world);
    await world.store.close();
    await outbox.stop();
    expect(outbox.faults).toHaveLength(1);
  });

  test('sends nothing for a lane whose lease it has slept through', async () => {
    const world = await atWork();
    const outbox = started(world);
    await holds(world);
    world.clock.advance(hour);
    await report({ deps: { ...world.deps, nudge: outbox.nudge } });
    await pause(10);
    expect(world.teams.requests).toEqual([]);
  });

  test('of two, one sends, and the other goes on when the first is gone', async () => {
    const world = await atWork();
    const first = started(world, often, 'a');
    await holds(world);
    started(world, often, 'b');
    await report(world);
    await until(() => world.teams.requests.length === 4);
    await pause(20);
    expect(world.teams.requests).toHaveLength(4);
    await first.stop();
    await holds(world, 'b');
    await report(world);
    await until(() => world.teams.requests.length === 8);
  });

  test('learns what a turn has found broken, so that the first success ends it', async () => {
    const world = await atWork();
    await tellOfTrouble(world.deps, 'channel:bjorken', 'botRemoved', null);
    await report(world);
    started(world);
    await until(async () => (await world.store.get(keys.health('channel:bjorken'))) === undefined);
  });
});

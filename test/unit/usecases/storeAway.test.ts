import { describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { laneCount } from '../../../bot/domain/notices.ts';
import { keys } from '../../../bot/ports/documents.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { dispatchLane } from '../../../bot/usecases/dispatchOutbox.ts';
import { atWork, hour, report } from '../../fakes.ts';

/** A store of which single methods throw while they are named here. */
function aStoreThatFails() {
  const failing = new Set<keyof Store>();
  const store = sqliteStore(':memory:');
  const guarded =
    <A extends unknown[], T>(name: keyof Store, run: (...given: A) => Promise<T>) =>
    (...given: A): Promise<T> =>
      failing.has(name) ? Promise.reject(new Error('disk full')) : run(...given);
  const fragile: Store = {
    ...store,
    settle: guarded('settle', store.settle),
    createOnce: guarded('createOnce', store.createOnce),
    put: guarded('put', store.put),
  };
  return { store: fragile, failing };
}

describe('when the store takes no writes', () => {
  test('what has been sent is not sent again, and is written down when the store is back', async () => {
    const { store, failing } = aStoreThatFails();
    const world = await atWork({ store });
    const { id } = await report(world);
    failing.add('settle');
    for (let i = 0; i < 5; i += 1) await expect(world.send()).rejects.toThrow('disk full');
    const lanes = new Set(world.teams.requests.map(({ where }) => where));
    expect(world.teams.requests).toHaveLength(lanes.size);
    failing.clear();
    await world.send();
    expect(world.teams.requests).toHaveLength(4);
    expect(await store.posts(id)).toHaveLength(4);
  });

  test('what has been sent counts as sent although the chat that was opened for it cannot be remembered', async () => {
    const { store, failing } = aStoreThatFails();
    const world = await atWork({ store });
    await report(world);
    failing.add('put');
    await world.sendAll(hour);
    expect(world.teams.requests).toHaveLength(4);
  });

  test('and its list breaks off, what is under way is waited for, and no fault goes unheard', async () => {
    const { store, failing } = aStoreThatFails();
    const world = await atWork({ store });
    await report(world);
    failing.add('settle');
    const unheard: unknown[] = [];
    const hear = (fault: unknown): void => void unheard.push(fault);
    process.on('unhandledRejection', hear);
    let underWay = 0;
    const slow = <T>(send: () => Promise<T>): Promise<T> => {
      underWay += 1;
      return send().finally(async () => {
        await new Promise(setImmediate);
        underWay -= 1;
      });
    };
    const { messenger } = world.deps;
    const breaksOff: Store['find'] = async function* (query, params) {
      for await (const row of store.find(query, params)) {
        yield row;
        for (let i = 0; i < 5; i += 1) await new Promise(setImmediate);
        throw new Error('list broken off');
      }
    };
    const deps = {
      ...world.deps,
      store: { ...store, find: breaksOff },
      messenger: {
        ...messenger,
        post: (...sent: Parameters<typeof messenger.post>) => slow(() => messenger.post(...sent)),
      },
    };
    for (let lane = 0; lane < laneCount; lane += 1) {
      await dispatchLane(deps, lane).catch(() => {});
      expect(underWay).toBe(0);
    }
    await new Promise(setImmediate);
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });

  test('a notice that is refused is not put away before its trouble is told', async () => {
    const { store, failing } = aStoreThatFails();
    const world = await atWork({ store });
    world.teams.answers(({ where }) =>
      where === 'karin' ? { outcome: 'refused', problem: 'blocked', error: '403' } : undefined,
    );
    await report(world);
    failing.add('createOnce');
    await expect(world.send()).rejects.toThrow('disk full');
    failing.clear();
    await world.sendAll(hour);
    expect((await store.get(keys.health('person:karin')))?.document).toMatchObject({ problem: 'blocked' });
    expect(world.teams.arrived()).toEqual(expect.arrayContaining(['post direct → nils', 'post health → anders']));
  });
});

import { describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { keys } from '../../../bot/ports/documents.ts';
import type { Store } from '../../../bot/ports/store.ts';
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

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cosmosStore } from '../../bot/adapters/cosmos/cosmosStore.ts';
import { provision } from '../../bot/adapters/cosmos/provision.ts';
import { keys } from '../../bot/ports/documents.ts';
import type { Store } from '../../bot/ports/store.ts';
import {
  factsOfUnit,
  firstCommit,
  nextCommit,
  only,
  present,
  registered,
  toUnit,
  unique,
  waitingFor,
} from './changes.ts';
import { type CosmosShim, cosmosShim, type Fault } from './cosmosShim.ts';

/** The fault table of design/storage.md, one test for each promise. */

let shim: CosmosShim;
let store: Store;
beforeAll(async () => {
  shim = await cosmosShim();
  const place = { endpoint: shim.endpoint, key: 'a2V5', database: 'lyhord', container: 'faults' };
  await provision(place);
  store = cosmosStore({ ...place, patience: { requestMs: 250, callMs: 1500 } });
});
afterAll(async () => {
  await store.close();
  await shim.close();
});

const writeFaults: readonly Fault[] = [
  ...(['reset', 'resetAfter', 'hang', 408, 429, 449, 503] as const),
  ...[{ within: 429 }, { within: 449 }],
];

describe('a write', () => {
  test.each(writeFaults.map((fault) => [JSON.stringify(fault), fault] as const))(
    'that meets %s is written once, and is a success',
    async (_, fault) => {
      const unit = toUnit(unique('unit'));
      const first = firstCommit({ notices: [unit] });
      shim.fail('batch', fault);
      expect(await store.commit(first)).toMatchObject({ ok: true });
      expect(await store.history(first.id)).toEqual(first.events);
      expect(await waitingFor(store, unit)).toHaveLength(1);
      expect(await factsOfUnit(store, first.case.unitId)).toHaveLength(1);
    },
  );

  test('whose every attempt loses its answer is still known to be written', async () => {
    const first = firstCommit();
    shim.fail('batch', 'resetAfter', 'resetAfter', 503, 'resetAfter');
    expect(await store.commit(first)).toMatchObject({ ok: true });
    expect(await present(store, first.id)).toMatchObject({ version: 1 });
  });

  test('whose answer is lost is a success even when its notice has been sent and another has written since', async () => {
    const unit = toUnit(unique('unit'));
    const first = firstCommit({ notices: [unit] });
    await store.commit(first);
    const { notice, revision } = only(await waitingFor(store, unit));
    await store.settle({ notice: { ...notice, state: 'done' }, revision });
    await store.commit(nextCommit(await present(store, first.id), [{ type: 'withdrawn' }]));
    shim.fail('batch', 'reset');
    expect(await store.commit(first)).toMatchObject({ ok: true });
    expect(await store.history(first.id)).toHaveLength(2);
  });

  test('that was lost before another wrote is a conflict', async () => {
    const loaded = await registered(store);
    await store.commit(nextCommit(loaded, [{ type: 'withdrawn' }]));
    shim.fail('batch', 'reset');
    expect(await store.commit(nextCommit(loaded, [{ type: 'added', text: 'sent' }]))).toMatchObject({
      code: 'conflict',
    });
    expect(await store.history(loaded.case.id)).toHaveLength(2);
  });

  test('that was lost before another wrote the very same is a conflict: one of them alone has written', async () => {
    const key = keys.numbers(1000 + Math.floor(Math.random() * 1e9));
    await store.createOnce({ ...key, next: 1 });
    const revision = (await store.get(key))?.revision ?? '';
    const before = shim.count('batch');
    shim.fail('batch', 'reset');
    const unlucky = store.put({ ...key, next: 101 }, revision);
    while (shim.count('batch') === before) await new Promise(setImmediate);
    const lucky = await store.put({ ...key, next: 101 }, revision);
    expect([lucky.ok, (await unlucky).ok]).toEqual([true, false]);
  });

  test('that never gets through throws in good time, with the fault as its cause, and leaves nothing', async () => {
    const first = firstCommit();
    const before = performance.now();
    shim.fail('batch', ...Array.from({ length: 40 }, () => ({ within: 429 })));
    await expect(store.commit(first)).rejects.toMatchObject({ message: expect.stringContaining('in time') });
    expect(performance.now() - before).toBeLessThan(3000);
    shim.forget();
    expect(await store.loadCase(first.id)).toBeUndefined();
  });

  test('that is refused is not tried again', async () => {
    const attempts = shim.count('batch');
    shim.fail('batch', 403);
    await expect(store.commit(firstCommit())).rejects.toThrow('refused');
    expect(shim.count('batch')).toBe(attempts + 1);
  });
});

describe('an answer that was lost', () => {
  const aProfile = () => ({ ...keys.profile(unique('person')), language: 'sv' as const, conversation: null });

  test('of a creation still says that it was this one that created', async () => {
    const notice = toUnit(unique('unit'));
    shim.fail('batch', 'resetAfter');
    const at = '2026-11-22T01:00:00.000Z';
    expect(await store.createOnce(aProfile(), [notice], at)).toBe('created');
    expect(await waitingFor(store, notice)).toHaveLength(1);
  });

  test('of a put still gives the revision to go on with', async () => {
    const profile = aProfile();
    shim.fail('batch', 'resetAfter');
    const first = await store.put(profile, null);
    shim.fail('batch', 'resetAfter');
    const second = await store.put({ ...profile, language: 'en' }, first.ok ? first.value : '');
    expect(second).toEqual({ ok: true, value: (await store.get(profile))?.revision });
  });

  test('of a removal is a removal', async () => {
    const profile = aProfile();
    const put = await store.put(profile, null);
    shim.fail('batch', 'resetAfter');
    expect(await store.remove(profile, put.ok ? put.value : '')).toMatchObject({ ok: true });
  });

  test('of a settling is no conflict', async () => {
    const unit = toUnit(unique('unit'));
    await registered(store, { notices: [unit] });
    const { notice, revision } = only(await waitingFor(store, unit));
    shim.fail('batch', 'resetAfter');
    expect(await store.settle({ notice: { ...notice, state: 'done' }, revision })).toMatchObject({ ok: true });
  });
});

describe('a reading', () => {
  test.each([['reset'], ['hang'], [429], [449], [503]] as const)('that meets %s is made again', async (fault) => {
    const { case: of } = await registered(store);
    shim.fail('read', fault);
    expect(await present(store, of.id)).toMatchObject({ version: 1 });
    shim.fail('query', fault);
    expect(await factsOfUnit(store, of.unitId)).toHaveLength(1);
  });

  test('that hangs for ever ends when patience does', async () => {
    const before = performance.now();
    shim.fail('read', ...Array.from({ length: 40 }, () => 'hang' as const));
    await expect(store.loadCase('any')).rejects.toThrow('in time');
    expect(performance.now() - before).toBeLessThan(3000);
    shim.forget();
  });

  test('of a container that is not there is a fault, not an empty answer', async () => {
    const elsewhere = cosmosStore({ endpoint: shim.endpoint, key: 'a2V5', database: 'lyhord', container: 'none' });
    await expect(elsewhere.ready()).rejects.toThrow('refused');
    await elsewhere.close();
  });
});

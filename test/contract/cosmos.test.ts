import { CosmosClient } from '@azure/cosmos';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CosmosPlace, cosmosStore } from '../../bot/adapters/cosmos/cosmosStore.ts';
import { provision } from '../../bot/adapters/cosmos/provision.ts';
import { targetKey } from '../../bot/domain/notices.ts';
import type { Store } from '../../bot/ports/store.ts';
import { only, registered, reminderDocuments, waitingFor } from './changes.ts';
import { type CosmosShim, cosmosShim } from './cosmosShim.ts';
import { storeContract } from './store.contract.ts';

/** What nobody but the service does: it removes a document so many seconds after its last change. */
describe('the time to live of a document', () => {
  const ttlOf = async (place: CosmosPlace, pk: string, id: string): Promise<unknown> => {
    const client = new CosmosClient({ endpoint: place.endpoint, key: place.key ?? '' });
    const { resource } = await client.database(place.database).container(place.container).item(id, pk).read();
    client.dispose();
    return resource?.ttl;
  };
  const days = (count: number): number => count * 24 * 60 * 60;

  test('is 60 days for what a reminder is made of, 14 for a notice that is done, and none for anything else', async () => {
    const shim = await cosmosShim();
    const place = { endpoint: shim.endpoint, key: 'a2V5', database: 'lyhord', container: 'ttl' };
    await provision(place);
    const store = cosmosStore(place);
    const made = reminderDocuments('2026-11-23');
    const target = { to: 'digest', personId: 'karin', day: '2026-11-23' } as const;
    for (const document of made) await store.createOnce(document, [{ target }], '2026-11-23T06:30:00.000Z');
    const { notice, revision } = only((await waitingFor(store, { target })).slice(0, 1));
    expect(await ttlOf(place, notice.pk, notice.id)).toBeUndefined();
    const post = { serviceUrl: '', conversationId: 'c', activityId: 'a', targetKey: targetKey(target), version: 0 };
    await store.settle({ notice: { ...notice, state: 'done' }, revision, post });
    const { case: c } = await registered(store);
    for (const { pk, id } of made) expect([id, await ttlOf(place, pk, id)]).toEqual([id, days(60)]);
    expect(await ttlOf(place, notice.pk, `post:${targetKey(target)}`)).toBe(days(60));
    expect(await ttlOf(place, notice.pk, notice.id)).toBe(days(14));
    for (const id of ['snapshot', 'facts', 'event:000001'])
      expect([id, await ttlOf(place, `case:${c.id}`, id)]).toEqual([id, undefined]);
    await store.close();
    await shim.close();
  });
});

describe('against the emulator', () => {
  let shim: CosmosShim;
  const stores: Store[] = [];
  let next = 0;
  beforeAll(async () => {
    shim = await cosmosShim();
    const place = { endpoint: shim.endpoint, key: 'a2V5', database: 'lyhord', container: 'documents' };
    await provision(place);
    for (let i = 0; i < 2; i += 1) stores.push(cosmosStore(place));
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await shim.close();
  });
  storeContract(() => {
    next += 1;
    const store = stores[next % stores.length];
    if (!store) throw new Error('Not connected yet');
    return store;
  });
});

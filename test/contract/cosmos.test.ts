import { afterAll, beforeAll, describe } from '@jest/globals';
import { cosmosStore } from '../../bot/adapters/cosmos/cosmosStore.ts';
import { provision } from '../../bot/adapters/cosmos/provision.ts';
import type { Store } from '../../bot/ports/store.ts';
import { type CosmosShim, cosmosShim } from './cosmosShim.ts';
import { storeContract } from './store.contract.ts';

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

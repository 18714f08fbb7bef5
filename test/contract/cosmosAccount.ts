import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { cosmosStore } from '../../bot/adapters/cosmos/cosmosStore.ts';
import type { Store } from '../../bot/ports/store.ts';
import { storeContract } from './store.contract.ts';

/**
 * The same contract against a real account: `npm run test:cosmos`. The container must exist as infrastructure makes it
 * (bot/adapters/cosmos/container.ts) and be for tests alone, since what is written stays there. Without a key the run
 * signs in as whoever runs it.
 */
const {
  COSMOS_ENDPOINT: endpoint,
  COSMOS_DATABASE: database = 'lyhord',
  COSMOS_TEST_CONTAINER: container = 'contract',
  COSMOS_KEY: key,
} = process.env;
if (!endpoint) throw new Error('COSMOS_ENDPOINT must name the account to test against');

jest.setTimeout(120_000);

describe('against a Cosmos DB account', () => {
  let store: Store;
  beforeAll(() => {
    store = cosmosStore({ endpoint, database, container, ...(key && { key }) });
  });
  afterAll(() => store.close());
  storeContract(() => store);
});

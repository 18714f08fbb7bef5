import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { sqliteStore } from '../../bot/adapters/sqlite/sqliteStore.ts';
import type { Store } from '../../bot/ports/store.ts';
import { storeContract } from './store.contract.ts';

describe('in memory', () => {
  let store: Store;
  beforeAll(() => {
    store = sqliteStore(':memory:');
  });
  afterAll(() => store.close());
  storeContract(() => store);
});

describe('on a file, through three connections', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
  const stores: Store[] = [];
  let next = 0;
  beforeAll(() => {
    for (let i = 0; i < 3; i += 1) stores.push(sqliteStore(join(folder, 'new', 'lyhord.db')));
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });
  storeContract(() => {
    next += 1;
    return stores[next % stores.length] ?? sqliteStore(':memory:');
  });
});

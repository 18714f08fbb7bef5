import { expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { seed } from '../../../bot/demo/seed.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { aClock } from '../../fakes.ts';

test('a history of another size has cases of its own; the same one is there already', async () => {
  const store = sqliteStore(':memory:');
  const deps = { store, clock: aClock(), policy: defaultPolicy };
  const until = '2026-11-22T01:00:00.000Z';
  const written = async (cases: number) => (await seed(deps, { units: 3, cases, until, random: 1 })).cases;
  expect([await written(10), await written(20), await written(20)]).toEqual([10, 20, 0]);
  await store.close();
});

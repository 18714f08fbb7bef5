import { expect, test } from '@jest/globals';
import type { Answered } from '../../../../../bot/contract.ts';
import { hashOf } from '../../../../../bot/domain/hash.ts';
import { someFacts, someWork } from '../../../../facts.ts';
import { anOffice } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';
import { storeOfMany } from './manyCases.ts';

const many = Array.from({ length: 10_000 }, (_, i) =>
  someFacts({
    caseId: i.toString(16).padStart(32, '0'),
    unitId: i % 2 === 0 ? 'bjorken' : 'granen',
    work: someWork({
      actions: [{ id: 1, owner: hashOf('karin'), strength: 'weak', state: 'open', day: '2026-12-01' }],
    }),
  }),
);

/** Facts hold what lists need of an action: only the 50 cases of a page are read for their words. */
test('of 10,000 actions a page costs one pass over facts and 50 cases; numbers cost no case at all', async () => {
  const { store, reads } = await storeOfMany(many);
  const api = anApi(anOffice({ store }));
  const list = (await api.ask('asa', 'GET /actions')).body as Answered<'GET /actions'>;
  expect([list.total, list.next, list.owners]).toEqual([
    10_000,
    '50',
    [{ key: 'karin', name: 'karin', count: 10_000 }],
  ]);
  // Two units of 5,000, each 50 full pages and the end; the 50 cases, and her profile.
  expect(reads).toEqual({ pages: 102, documents: 51 });
  Object.assign(reads, { pages: 0, documents: 0 });
  const figures = (await api.ask('henrik', 'GET /actions/figures')).body as Answered<'GET /actions/figures'>;
  expect(figures.whole.counts.total).toBe(10_000);
  // One pass, each unit's weeks, and his profile.
  expect(reads).toEqual({ pages: 103, documents: 1 });
});

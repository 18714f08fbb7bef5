import { expect, test } from '@jest/globals';
import { someFacts, someWork } from '../../../../facts.ts';
import { anOffice } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';
import { storeOfMany } from './manyCases.ts';

const due = (i: number): string => new Date(Date.parse('2026-11-01T00:00:00.000Z') + i * 60_000).toISOString();

const many = Array.from({ length: 10_000 }, (_, i) =>
  someFacts({
    caseId: i.toString(16).padStart(32, '0'),
    number: `2026-${String(i).padStart(6, '0')}`,
    unitId: i % 2 === 0 ? 'bjorken' : 'granen',
    lagrum: ['hsl'],
    work: someWork({
      duties: [
        { key: 'notReceived', dueAt: due(10_000 - i) },
        { key: 'legalClock:lexSarah:assess', dueAt: due(i) },
      ],
    }),
  }),
);

/** A page of 10,000 is 50 rows; what it costs is one look at each open case of hers, a hundred at a time. */
test('of 10,000 cases a page stays small, the first due first, and the last can be reached', async () => {
  const { store, reads } = await storeOfMany(many);
  const api = anApi(anOffice({ store }));
  const seen = async (query: Record<string, string>) => {
    Object.assign(reads, { pages: 0, documents: 0 });
    const { body } = await api.ask('asa', 'GET /to-do', { query });
    return { list: body as { rows: readonly { number: string }[]; total: number; next: string | null }, ...reads };
  };
  const first = await seen({});
  expect([first.list.rows.length, first.list.total, first.list.rows[0]?.number]).toEqual([50, 10_000, '2026-009999']);
  expect(Buffer.byteLength(JSON.stringify(first.list))).toBeLessThan(40_000);
  // Two units of 5,000, each 50 full pages and the end; her profile.
  expect([first.pages, first.documents]).toEqual([102, 1]);
  const last = await seen({ after: '9950' });
  expect([last.list.rows.at(-1)?.number, last.list.next]).toEqual(['2026-000000', null]);
  const narrowed = await seen({ unitId: 'granen', waits: 'notReceived', late: '1' });
  expect(narrowed.list.total).toBe(5000);
  expect(narrowed.list.rows).toHaveLength(50);
});

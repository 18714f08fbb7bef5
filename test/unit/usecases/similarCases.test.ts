import { expect, test } from '@jest/globals';
import type { Case } from '../../../bot/domain/case.ts';
import { similarCases } from '../../../bot/usecases/similarCases.ts';
import { assessCase, withdrawCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aHistoryCase, aTriage } from '../../builders.ts';
import { anOffice, report } from '../../fakes.ts';

type Office = ReturnType<typeof anOffice>;

const day = 24 * 3_600_000;
const numbers = async ({ deps }: Office, by: string, c: Case) => {
  const { cases, more } = await similarCases(deps, actor(by), c);
  return [cases.map(({ number }) => number), more];
};

test('are those of the same unit that share a category, the newest first, and never the case itself', async () => {
  const office = anOffice();
  const first = await report(office);
  office.clock.advance(day);
  const second = await report(office, { categories: ['trycksar', 'fall'] });
  await report(office, { unitId: 'granen' });
  await report(office, { categories: ['hjalpmedel'] });
  office.clock.advance(day);
  const asked = await report(office);
  office.clock.advance(day);
  expect(await numbers(office, 'karin', asked)).toEqual([[second.number, first.number], 0]);
});

test('a fall that hurt nobody is similar to one that did, and the other way round', async () => {
  const office = anOffice();
  const harmless = await report(office, { categories: ['fall'] });
  office.clock.advance(day);
  const harmful = await report(office, { categories: ['fall_med_skada'] });
  office.clock.advance(day);
  expect(await numbers(office, 'karin', harmful)).toEqual([[harmless.number], 0]);
  expect(await numbers(office, 'karin', harmless)).toEqual([[harmful.number], 0]);
});

test('a secret case is shown to those alone who may read it', async () => {
  const office = anOffice();
  const secret = await report(office, { concernsManager: true });
  office.clock.advance(day);
  const asked = await report(office);
  office.clock.advance(day);
  expect(await numbers(office, 'karin', asked)).toEqual([[], 0]);
  expect(await numbers(office, 'asa', asked)).toEqual([[secret.number], 0]);
});

test('imported history counts, with how it stands and whether the effect was shown; twelve months back and no more', async () => {
  const office = anOffice();
  const recent = aHistoryCase({ caseId: 'import-1', number: 'A-1', reportedAt: '2026-03-05T08:00:00.000Z' });
  const old = aHistoryCase({ caseId: 'import-2', number: 'A-2', reportedAt: '2025-11-21T08:00:00.000Z' });
  const sarah = aHistoryCase({ caseId: 'import-3', number: 'A-3', reportedAt: '2026-04-05T08:00:00.000Z' });
  await office.store.putHistory([recent, old, { ...sarah, secret: true, concernsManager: true }]);
  const asked = await report(office);
  office.clock.advance(day);
  expect(await similarCases(office.deps, actor('karin'), asked)).toEqual({
    cases: [{ caseId: null, number: 'A-1', reportedAt: recent.reportedAt, status: 'closed', effect: 'yes' }],
    more: 0,
  });
});

test('five are named and the rest counted; one that was withdrawn is not among them', async () => {
  const office = anOffice();
  const cases: Case[] = [];
  for (let i = 0; i < 8; i += 1) {
    cases.push(await report(office));
    office.clock.advance(day);
  }
  const [withdrawn, ...others] = cases;
  if (withdrawn) await withdrawCase(office.deps, actor('leyla'), withdrawn.id);
  const asked = await report(office);
  office.clock.advance(day);
  const named = others.slice(-5).map(({ number }) => number);
  expect(await numbers(office, 'karin', asked)).toEqual([named.reverse(), 2]);
});

test('SAS is shown those of her own law areas', async () => {
  const office = anOffice();
  const hsl = await report(office, { lagrum: ['hsl'] });
  office.clock.advance(day);
  const asked = await report(office, { kind: 'missforhallande', lagrum: ['sol'] });
  await assessCase(office.deps, actor('karin'), asked.id, aTriage({ lexSarah: true }));
  office.clock.advance(day);
  expect(await numbers(office, 'maria', asked)).toEqual([[], 0]);
  expect(await numbers(office, 'karin', asked)).toEqual([[hsl.number], 0]);
});

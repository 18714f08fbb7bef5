import { expect, jest, test } from '@jest/globals';
import { reckon } from './reckoning.ts';

jest.setTimeout(120_000);

test('seven weeks of a small municipality: nobody is nagged and nothing is forgotten, whatever breaks', async () => {
  const reckoning = await reckon({
    ...{ from: '2026-10-12', days: 50, units: 3, reports: 0.9, seed: 1 },
    // A weekend and the Monday after; four days in a row; single ones.
    ...{ withoutPower: [12, 13, 14, 29, 30, 31, 32], withoutTeams: [9, 23, 38], setBack: [4, 28, 45] },
  });
  const { broken, told, clocks, cases, posts } = reckoning;
  expect(broken).toEqual([]);
  // It was a town where something happened.
  expect(cases).toBeGreaterThan(25);
  expect(posts.size).toBeGreaterThan(30);
  expect(told.some(({ isEscalated }) => isEscalated)).toBe(true);
  expect(told.some(({ kind }) => kind === 'urgentReminder')).toBe(true);
  expect(clocks.met + clocks.late + clocks.escalated).toBeGreaterThan(0);
});

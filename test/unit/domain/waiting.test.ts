import { expect, test } from '@jest/globals';
import { isLate } from '../../../bot/domain/waiting.ts';

const midnight = '2026-11-24T23:00:00.000Z'; // as the 25th begins in Stockholm

test.each([
  ['effectToSee', '2026-11-25T08:00:00.000Z', false],
  ['effectToSee', '2026-11-25T22:59:00.000Z', false],
  ['effectToSee', '2026-11-25T23:00:00.000Z', true],
  ['notReceived', '2026-11-24T22:59:00.000Z', false],
  ['notReceived', midnight, true],
] as const)('%s, due as the 25th begins, at %s: late %s', (reminder, now, late) => {
  expect(isLate({ reminder }, midnight, now)).toBe(late);
});

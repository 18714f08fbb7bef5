import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { startTicker } from '../../../../bot/adapters/outbox/ticker.ts';

test('a round is waited for, not overtaken, and a stop waits for the one under way', async () => {
  let [begun, ended] = [0, 0];
  const ticker = startTicker(async () => {
    begun += 1;
    await pause(30);
    ended += 1;
  }, 2);
  while (begun < 2) await pause(1);
  expect(ended).toBe(1);
  await ticker.stop();
  expect(ended).toBe(2);
  await pause(20);
  expect(begun).toBe(2);
});

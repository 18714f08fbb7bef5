import { expect, test } from '@jest/globals';
import { outboxAge } from '../../../bot/usecases/outboxAge.ts';
import { atWork, hour, minute, report } from '../../fakes.ts';

test('the outbox is as old as what has waited in it longest, tried or not, and has no age when all has arrived', async () => {
  const world = await atWork();
  expect(await outboxAge(world)).toBe(0);
  world.teams.answers(() => ({ outcome: 'retry', afterMs: null, error: '503' }));
  await report(world);
  await world.send();
  world.clock.advance(hour);
  await report(world);
  world.clock.advance(minute);
  expect(await outboxAge(world)).toBe(hour + minute);
  world.teams.answers();
  await world.sendAll(hour);
  expect(await outboxAge(world)).toBe(0);
});

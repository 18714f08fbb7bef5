import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../bot/adapters/sqlite/sqliteStore.ts';
import { laneCount } from '../../bot/domain/notices.ts';
import { defaultPolicy } from '../../bot/domain/policy.ts';
import { ledning, summaryDueAt } from '../../bot/domain/summaryDue.ts';
import { keys } from '../../bot/ports/documents.ts';
import type { Notice, Store } from '../../bot/ports/store.ts';
import { createSummaries } from '../../bot/usecases/createSummaries.ts';
import { tick } from '../../bot/usecases/tick.ts';
import { aDirectory } from '../builders.ts';
import { weeksFrom2020To2035 } from '../weeks.ts';

const unitIds = ['bjorken', 'granen', ledning];
const hour = 60 * 60 * 1000;
const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

let folder: string;
/** Two connections to one file, as two processes have. */
let stores: readonly [Store, Store];
let now: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-week-'));
  const file = join(folder, 'lyhord.db');
  stores = [sqliteStore(file), sqliteStore(file)];
  for (const unitId of unitIds) await tie(unitId);
});
afterEach(async () => {
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const tie = (unitId: string) =>
  stores[0].createOnce({
    ...keys.channel(unitId),
    ...{ unitId, name: unitId, serviceUrl: 'https://teams.example', tenantId: 't', teamId: 'team', channelId: unitId },
    ...{ connectedBy: 'karin', connectedAt: '2020-01-01T00:00:00.000Z' },
  });

const deps = (store: Store) => ({
  store,
  ...{ clock: { now: () => now }, policy: defaultPolicy, nudge: () => {} },
  directories: { current: async () => aDirectory() },
});
/** Both processes at the same moment. */
const both = async (at: string): Promise<number> => {
  now = at;
  const made = await Promise.all(stores.map((store) => createSummaries(deps(store))));
  return made.reduce((sum, one) => sum + one, 0);
};

async function weekNotices(): Promise<readonly Notice[]> {
  const found: Notice[] = [];
  for (let lane = 0; lane < laneCount; lane++) {
    for await (const { notice } of stores[1].find('waitingNotices', { lane })) found.push(notice);
  }
  return found;
}
const last = (week: string) =>
  unitIds
    .map((unitId) => summaryDueAt(unitId, week, '07:00'))
    .sort()
    .at(-1) ?? '';

describe('two processes that tick at the same time', () => {
  test('make one card for each unit and each week from 2020 to 2035', async () => {
    for (const week of weeksFrom2020To2035) {
      const made = [await both(last(week)), await both(plus(last(week), hour))];
      expect([week, made]).toEqual([week, [unitIds.length, 0]]);
    }
    const told = (await weekNotices()).map(({ target }) =>
      target.to === 'week' ? `${target.unitId} ${target.week}` : '',
    );
    const expected = weeksFrom2020To2035.flatMap((week) => unitIds.map((unitId) => `${unitId} ${week}`));
    expect([...told].sort()).toEqual([...expected].sort());
  }, 120_000);

  test('minute by minute through both changes of the clocks, each unit once', async () => {
    for (const week of ['2026-W13', '2026-W43']) {
      const first = unitIds.map((unitId) => summaryDueAt(unitId, week, '07:00')).sort()[0] ?? '';
      let made = 0;
      for (let minute = -5; minute <= 25; minute++) made += await both(plus(first, minute * 60_000));
      expect([week, made]).toEqual([week, unitIds.length]);
    }
  });
});

describe('the week’s cards', () => {
  test('are caught up within 48 hours', async () => {
    expect(await both(plus(last('2026-W47'), 46 * hour))).toBe(unitIds.length);
  });

  test('are left out after more than 48 hours away, and the next week comes as usual', async () => {
    expect(await both(plus(last('2026-W47'), 49 * hour))).toBe(0);
    expect(await both(last('2026-W48'))).toBe(unitIds.length);
    expect((await weekNotices()).map(({ target }) => target.to === 'week' && target.week)).toEqual(
      unitIds.map(() => '2026-W48'),
    );
  });

  test('come to those who have a channel, also when it was tied on the same day', async () => {
    const found = await stores[0].get(keys.channel('granen'));
    await stores[0].remove(keys.channel('granen'), found?.revision ?? '');
    expect(await both(last('2026-W47'))).toBe(unitIds.length - 1);
    await tie('granen');
    expect(await both(plus(last('2026-W47'), hour))).toBe(1);
  });

  test('are part of the periodic work', async () => {
    now = last('2026-W47');
    expect(await tick(deps(stores[0]))).toMatchObject({ summariesMade: unitIds.length });
    expect(await tick(deps(stores[1]))).toMatchObject({ summariesMade: 0 });
  });
});

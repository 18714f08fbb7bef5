import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { storedDirectories } from '../../../bot/adapters/directory/storedDirectories.ts';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { dice } from '../../../bot/demo/random.ts';
import { seed } from '../../../bot/demo/seed.ts';
import type { CategoryKey } from '../../../bot/domain/categories.ts';
import type { HistoryFacts } from '../../../bot/domain/facts.ts';
import { weekJson } from '../../../bot/domain/indicators/week.ts';
import { laneCount } from '../../../bot/domain/notices.ts';
import { actorOf } from '../../../bot/domain/people.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { decideReceive, decideRefer } from '../../../bot/domain/triage.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { changeCase } from '../../../bot/usecases/changeCase.ts';
import type { Deps } from '../../../bot/usecases/deps.ts';
import { rebuildRollups, recount, rollUp } from '../../../bot/usecases/rollUp.ts';
import { weekFigures } from '../../../bot/usecases/weekFigures.ts';
import { someFacts } from '../../facts.ts';
import { sqlWeeks } from './sqlWeek.ts';

const folder = mkdtempSync(join(tmpdir(), 'lyhord-weeks-'));
const file = join(folder, 'lyhord.db');
const until = '2027-01-24T20:00:00.000Z';
let now = until;
let store: Store;
let database: DatabaseSync;
let deps: Deps;

beforeAll(async () => {
  store = sqliteStore(file);
  const clock = { now: () => now };
  const directories = storedDirectories({ store, clock, freshMs: 0 });
  deps = { store, clock, directories, policy: defaultPolicy, nudge: () => {} };
  await seed(deps, { units: 5, cases: 900, until, random: 3 });
  await store.putHistory(history());
  database = new DatabaseSync(file);
}, 60_000);
afterAll(async () => {
  database.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** What another system knew: closed and open, withdrawn and merged, bundles, a unit that has closed since. */
function history(): readonly HistoryFacts[] {
  const roll = dice(11);
  const day = (n: number, from = Date.parse('2026-01-25T06:00:00.000Z')) => new Date(from + n * 86_400_000);
  return Array.from({ length: 360 }, (_, i) => {
    const at = day(i);
    const reportedAt = new Date(at.getTime() + roll.between(0, 86_000) * 1000).toISOString();
    const isClosed = roll.chance(0.7);
    const closedAt = isClosed ? day(roll.between(1, 60), Date.parse(reportedAt)).toISOString() : null;
    return {
      ...someFacts({
        caseId: `h-${i}`,
        number: `h-${i}`,
        unitId: roll.pick(['enhet-001', 'enhet-002', 'nedlagd']),
        kind: roll.pick(['avvikelse', 'avvikelse', 'risk', 'klagomal']),
        categories: roll.pick<readonly CategoryKey[]>([
          ['fall'],
          ['fall_med_skada', 'hjalpmedel'],
          ['lakemedel_sent'],
          ['samverkan_vardgivare'],
        ]),
        harm: roll.pick(['none', 'mild', 'unknown']),
        events: roll.pick([1, 1, 1, 5]),
        status: isClosed ? 'closed' : roll.pick(['registered', 'acting', 'withdrawn', 'merged']),
        secret: roll.chance(0.05),
        open: false,
        ...{ reportedAt, closedAt, receivedAt: roll.chance(0.5) ? reportedAt : null },
        ...{ actionDone: roll.chance(0.5), effect: isClosed ? roll.pick(['yes', 'no', 'partly']) : null },
      }),
      source: 'import',
      history: { reporterRole: null, likelihood: null, lexSarahOutcome: null },
    };
  });
}

const weeks = ['2026-W13', '2026-W43', '2026-W46', '2026-W47', '2026-W53', '2027-W01', '2027-W03'];
const units = [null, 'enhet-001', 'enhet-002', 'enhet-005', 'nedlagd'];

/** Sums of hours are added up in another order there. */
const digits = (value: number | null) => (value === null ? null : Number(value.toPrecision(9)));

async function expectAsSql(): Promise<void> {
  const bySql = sqlWeeks(database);
  for (const week of weeks)
    for (const unit of units) {
      const about = `${week} ${unit}`;
      const { indicators, conclusion, ...plain } = weekJson(await weekFigures(deps, { week, unitId: unit }), 'sv');
      const expected = bySql(week, unit);
      expect({ about, ...plain }).toEqual({ about, week, unit, ...expected.plain });
      expect(conclusion).not.toBe('');
      const shown = new Map(indicators.map((one) => [one.id, one]));
      for (const { id, ...right } of expected.indicators) {
        const found = shown.get(id);
        // What has nothing to count is not shown.
        if (!found) expect([id, right.value || null, right.median || null]).toEqual([id, null, null]);
        else expect({ about, id, ...rounded(found) }).toEqual({ about, id, ...rounded(right) });
      }
    }
}

interface Figure {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly median: number | null;
}
const rounded = ({ value, numerator, denominator, median }: Figure) =>
  Object.fromEntries(Object.entries({ value, numerator, denominator, median }).map(([key, n]) => [key, digits(n)]));

describe('the figures of a week', () => {
  test('are number for number what plain SQL finds, over week 53 and both changes of the clock', async () => {
    await expectAsSql();
  });

  test('are the same from rollups', async () => {
    const rebuilt = await rebuildRollups(deps);
    expect(rebuilt.rollups).toBe(rebuilt.weeks * 7); // five units, one closed, and the whole
    await expectAsSql();
  });

  test('follow a case that changes late: a notice has its week counted anew', async () => {
    const late = await someUnreceived();
    const [manager] = (await deps.directories.current()).managersOf(late.unitId);
    const head = (await deps.directories.current()).headsOf(late.unitId)[0] ?? manager;
    if (!head) throw new Error('Nobody holds the unit');
    const by = actorOf(head.personId, head);
    const received = await changeCase(deps, by, 'receive', late.caseId, (c) =>
      decideReceive(c, by.personId, 'enhetschef'),
    );
    expect(received.ok).toBe(true);
    expect(await countedAnew()).toEqual([late.unitId]);
    await expectAsSql();
    const to = late.unitId === 'enhet-005' ? 'enhet-002' : 'enhet-005';
    await changeCase(deps, by, 'refer', late.caseId, (c) => decideRefer(c, to, 'fel enhet'));
    expect((await countedAnew()).sort()).toEqual([late.unitId, late.unitId, to].sort());
    await expectAsSql();
  });

  test('of a unit that is nowhere are nothing, and say so kindly', async () => {
    const { conclusion, indicators, riskShare } = await weekFigures(deps, { week: '2026-W47', unitId: 'nowhere' });
    expect({ conclusion: conclusion.sv, indicators, riskShare }).toEqual({
      conclusion: 'En lugn vecka utan rapporter.',
      indicators: [],
      riskShare: null,
    });
  });

  test('are refused for a week that does not exist', async () => {
    await expect(weekFigures(deps, { week: '2025-W53', unitId: null })).rejects.toThrow(RangeError);
  });
});

test('a tick rolls up each settled week once', async () => {
  now = '2027-02-16T08:00:00.000Z';
  expect(await rollUp(deps)).toBe(5); // four new ones, and the one that a late change made stale
  expect(await rollUp(deps)).toBe(0);
  now = until;
});

async function someUnreceived() {
  for await (const one of store.find('allCases', {}))
    if (one.source === 'lyhord' && one.receivedAt === null && !one.secret) return one;
  throw new Error('The seed left nothing open');
}

/** Does what the outbox does with the notices about rollups; returns the units. */
async function countedAnew(): Promise<string[]> {
  const seen: string[] = [];
  for (let lane = 0; lane < laneCount; lane += 1)
    for await (const { notice } of store.find('waitingNotices', { lane }))
      if (notice.target.to === 'rollup') {
        await recount(deps, notice.target.unitId, notice.target.week);
        seen.push(notice.target.unitId);
      }
  return seen;
}

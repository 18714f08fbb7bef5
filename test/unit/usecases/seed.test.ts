import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { seed } from '../../../bot/demo/seed.ts';
import { live, type Steps } from '../../../bot/demo/steps.ts';
import { effects } from '../../../bot/domain/casework.ts';
import { decideClose } from '../../../bot/domain/closing.ts';
import type { Facts } from '../../../bot/domain/facts.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { decideReceive } from '../../../bot/domain/triage.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { aDirectory, reported } from '../../builders.ts';
import { listed } from '../../contract/changes.ts';
import { aClock } from '../../fakes.ts';

const until = '2026-11-22T01:00:00.000Z';
let store: Store;
beforeEach(() => {
  store = sqliteStore(':memory:');
});
afterEach(() => store.close());
const deps = () => ({ store, clock: aClock(), policy: defaultPolicy });
const written = async (cases: number) => (await seed(deps(), { units: 3, cases, until, random: 1 })).cases;

test('a history of another size has cases of its own; the same one is there already', async () => {
  expect([await written(10), await written(20), await written(20)]).toEqual([10, 20, 0]);
});

describe('the demo’s cases', () => {
  test('wait at every place where cases wait, and are closed in every way that cases are', async () => {
    await written(400);
    const cases = await listed(store, 'allCases', {});
    const some = (wanted: (one: Facts) => boolean | undefined) => cases.some((one) => wanted(one) === true);
    for (const status of ['registered', 'received', 'investigating', 'acting', 'following', 'closed'])
      expect([status, some((one) => one.status === status)]).toEqual([status, true]);
    const closed = cases.filter(({ status }) => status === 'closed');
    for (const effect of [...effects.filter((one) => one !== 'no'), null])
      expect([effect, closed.some((one) => one.effect === effect)]).toEqual([effect, true]);
    expect(new Set(closed.map(({ actionDone }) => actionDone))).toEqual(new Set([true, false]));
    const today = until.slice(0, 10);
    expect(some(({ work }) => work?.actionsDue.some((day) => day < today))).toBe(true);
    expect(some(({ work }) => work?.looksDue.some((day) => day < today))).toBe(true);
    expect(some(({ work }) => work?.actionsLate.some(({ endedAt }) => endedAt < until))).toBe(true);
    expect(some(({ work }) => work?.answerOwed)).toBe(true);
    expect(some(({ work, secret }) => secret && work?.lexSarahOutcome !== null)).toBe(true);
    expect(some(({ kind, status }) => kind === 'klagomal' && status === 'closed')).toBe(true);
  });

  test('break no rule of the house', async () => {
    await written(400);
    expect((await verifyStore({ store, policy: defaultPolicy })).broken).toEqual([]);
  });

  test('leave out a step that the rules refuse, and go on', () => {
    function* steps(): Steps {
      yield {
        at: '2026-11-20T08:00:00.000Z',
        by: 'karin',
        decide: (c) => decideClose(c, { personId: 'karin', as: 'enhetschef' }, null),
      };
      const c = yield {
        at: '2026-11-20T09:00:00.000Z',
        by: 'karin',
        decide: (now) => decideReceive(now, 'karin', 'enhetschef'),
      };
      expect(c.status).toBe('received');
      yield {
        at: '2026-11-23T08:00:00.000Z',
        by: 'karin',
        decide: () => {
          throw new Error('That is tomorrow');
        },
      };
    }
    const lived = live({ case: reported(), events: [] }, steps(), {
      until,
      directory: aDirectory(),
      policy: defaultPolicy,
    });
    expect(lived.events.map(({ type }) => type)).toEqual(['received', 'routed']);
  });
});

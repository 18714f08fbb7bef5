import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import type { HistoryFacts } from '../../../bot/domain/facts.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { exportCases } from '../../../bot/usecases/exportCases.ts';
import { noWords } from '../../../bot/usecases/exportedWords.ts';
import { historyIdOf, importCases, isOwnCase } from '../../../bot/usecases/importCases.ts';
import { importDirectory } from '../../../bot/usecases/importDirectory.ts';
import { toDo } from '../../../bot/usecases/lists.ts';
import { numberSeries } from '../../../bot/usecases/numbers.ts';
import { findCase } from '../../../bot/usecases/readCase.ts';
import { reportCase } from '../../../bot/usecases/reportCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { actor, aDirectory, aHistoryCase, aReport } from '../../builders.ts';
import { listed } from '../../contract/changes.ts';

let store: Store;
beforeEach(async () => {
  store = sqliteStore(':memory:');
  await importDirectory(deps(), 'test', aDirectory());
});
afterEach(() => store.close());

const deps = () => {
  const clock = { now: () => '2026-11-22T08:00:00.000Z' };
  const directories = { current: async () => aDirectory() };
  return { store, clock, directories, policy: defaultPolicy, nudge: () => {} };
};

const history = (count: number, over: Partial<HistoryFacts> = {}): readonly HistoryFacts[] =>
  Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.UTC(2024, 0, 1, 0, i)).toISOString();
    const times = { occurredAt: null, reportedAt: at, receivedAt: null };
    return aHistoryCase({ caseId: historyIdOf(`A-${i}`), number: `A-${i}`, ...times, ...over });
  });

async function* each(facts: readonly HistoryFacts[], breakAfter = Number.POSITIVE_INFINITY) {
  for (const [i, one] of facts.entries()) {
    if (i === breakAfter) throw new Error('the power went');
    yield one;
  }
}

const stored = () => listed(store, 'allCases', {});

describe('an import of history', () => {
  test('writes every case, once however often it is repeated, and tells how far it is', async () => {
    const told: number[] = [];
    expect(await importCases(deps(), each(history(1234)), (n) => told.push(n))).toBe(1234);
    expect(told).toEqual([500, 1000, 1234]);
    await importCases(deps(), each(history(1234)), () => {});
    expect(await stored()).toEqual(history(1234));
    expect(await verifyStore({ store, policy: defaultPolicy })).toMatchObject({ cases: 0, imported: 1234, broken: [] });
  });

  test('that was broken off is begun anew, and then whole', async () => {
    const broken = importCases(deps(), each(history(1234), 700), () => {});
    await expect(broken).rejects.toThrow('the power went');
    expect(await stored()).toHaveLength(500);
    await importCases(deps(), each(history(1234)), () => {});
    expect(await stored()).toEqual(history(1234));
  });

  test('of a later file stands over the earlier', async () => {
    await importCases(deps(), each(history(3)), () => {});
    const later = history(3, { harm: 'serious', unitId: 'granen', effect: 'no' });
    await importCases(deps(), each(later), () => {});
    expect(await stored()).toEqual(later);
  });
});

describe('imported cases', () => {
  const open = { status: 'received', open: true, closedAt: null } as const;

  test('are in no to-do list, and their numbers are nobody’s to open', async () => {
    await importCases(deps(), each(history(2, open)), () => {});
    for (const person of ['karin', 'maria', 'oskar']) expect(await toDo(deps(), actor(person))).toEqual([]);
    expect(await findCase(deps(), actor('karin'), 'A-1')).toMatchObject({ ok: false, code: 'not_found' });
  });

  test('with the number of a case of our own are known for it, and never hide it', async () => {
    const made = await reportCase({ ...deps(), takeNumber: numberSeries(deps()) }, actor('leyla'), {
      requestId: '1',
      report: aReport(),
      shownAs: null,
    });
    const number = made.ok ? made.value.number : '';
    expect([await isOwnCase(deps(), number), await isOwnCase(deps(), 'A-1')]).toEqual([true, false]);
    expect(await isOwnCase(deps(), '2020-000001')).toBe(false);
    await importCases(deps(), each(history(1, { number })), () => {});
    expect(await findCase(deps(), actor('karin'), number)).toMatchObject({ ok: true });
  });

  test('are in an export as they came, without words', async () => {
    await importCases(deps(), each(history(1, { ...open, lexSarah: true, secret: true })), () => {});
    const asked = { from: null, before: null, unitId: null, withText: true };
    const rows = await exportCases(deps(), actor('maria'), asked);
    if (!rows.ok) throw new Error(rows.code);
    const found: unknown[] = [];
    for await (const row of rows.value) found.push(row);
    expect(found).toEqual([
      expect.objectContaining({
        ...{ externalId: 'A-0', status: 'received', likelihood: 3, severity: 2, lexSarah: 'yes', actionDone: 'yes' },
        words: noWords,
      }),
    ]);
  });

  test.each([
    [{ open: true }, 'is open and closed'],
    [{ secret: false, kind: 'missforhallande' }, 'is lex Sarah and not secret'],
    [{ receivedAt: '2023-01-01T00:00:00.000Z' }, 'has its times out of order'],
  ] as const)('that say %j are found by verify', async (over, text) => {
    await store.putHistory(history(2, over).slice(0, 1));
    const { broken } = await verifyStore({ store, policy: defaultPolicy });
    const about = `import A-0 (${historyIdOf('A-0')})`;
    expect(broken).toContainEqual({ about, rule: 'import', text });
  });
});

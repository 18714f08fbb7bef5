import { expect, test } from '@jest/globals';
import type { HistoryFacts } from '../../bot/domain/facts.ts';
import type { Store } from '../../bot/ports/store.ts';
import { aHistoryCase } from '../builders.ts';
import { listed, unique } from './changes.ts';

const long = { from: '2000-01-01T00:00:00.000Z', before: '2100-01-01T00:00:00.000Z' };
const ofUnit = (store: Store, unitId: string) => listed(store, 'casesOfUnitBetween', { unitId, ...long });

/** Cases of one unit, a minute apart. */
const history = (unitId: string, count: number): readonly HistoryFacts[] =>
  Array.from({ length: count }, (_, i) =>
    aHistoryCase({
      caseId: unique('import'),
      unitId,
      reportedAt: new Date(Date.UTC(2024, 2, 5, 8, i)).toISOString(),
    }),
  );

/** What a store owes to history from other systems. */
export function historyContract(connect: () => Store): void {
  test('many cases of history are written at once, and found by unit and time, oldest report first', async () => {
    const unitId = unique('unit');
    const cases = history(unitId, 130);
    await connect().putHistory(cases);
    expect(await ofUnit(connect(), unitId)).toEqual(cases);
    const [first, last] = [cases[10]?.reportedAt ?? '', cases[20]?.reportedAt ?? ''];
    const between = await listed(connect(), 'casesOfUnitBetween', { unitId, from: first, before: last });
    expect(between).toEqual(cases.slice(10, 20));
  });

  test('written again it is not doubled, and the later stands, in another unit too', async () => {
    const [unitId, other] = [unique('unit'), unique('unit')];
    const cases = history(unitId, 3);
    await connect().putHistory(cases);
    const moved = cases.map((one, i) => ({ ...one, harm: 'mild' as const, unitId: i === 0 ? other : unitId }));
    await connect().putHistory(moved);
    await connect().putHistory([]);
    expect(await ofUnit(connect(), unitId)).toEqual(moved.slice(1));
    expect(await ofUnit(connect(), other)).toEqual(moved.slice(0, 1));
  });

  test('it is no case to load, in no list of what is open, and not found by its number', async () => {
    const [unitId, number] = [unique('unit'), unique('number')];
    const open = history(unitId, 1).map((one) => ({ ...one, number, status: 'received' as const, open: true }));
    await connect().putHistory(open);
    expect(await connect().loadCase(open[0]?.caseId ?? '')).toBeUndefined();
    expect(await listed(connect(), 'openCasesOfUnit', { unitId })).toEqual([]);
    expect((await listed(connect(), 'openCases', {})).filter((one) => one.unitId === unitId)).toEqual([]);
    expect(await listed(connect(), 'caseByNumber', { number })).toEqual([]);
    expect((await listed(connect(), 'allCases', {})).filter((one) => one.unitId === unitId)).toEqual(open);
  });
}

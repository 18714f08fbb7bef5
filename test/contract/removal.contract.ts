import { expect, test } from '@jest/globals';
import type { Store } from '../../bot/ports/store.ts';
import { listed, nextCommit, present, registered, unique } from './changes.ts';

const recordsOf = (store: Store, id: string) => listed(store, 'recordsOf', { pk: `case:${id}` });
const additions = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ type: 'added' as const, text: `${i}` }));

/** What a store owes to a case that is to go. */
export function removalContract(connect: () => Store): void {
  test('a case is removed whole: nothing lists it, nothing loads it, nothing of it is left', async () => {
    const [by, unitId, number] = [unique('person'), unique('unit'), unique('number')];
    const notices = [{ target: { to: 'reporter' as const, personId: by } }];
    const { case: c } = await registered(connect(), { by, unitId, number, notices });
    expect(await connect().removeCase(c.id, 1)).toMatchObject({ ok: true });
    expect(await connect().loadCase(c.id)).toBeUndefined();
    expect(await connect().history(c.id)).toEqual([]);
    expect(await recordsOf(connect(), c.id)).toEqual([]);
    expect(await listed(connect(), 'casesOfReporter', { personId: by })).toEqual([]);
    expect(await listed(connect(), 'openCasesOfUnit', { unitId })).toEqual([]);
    expect(await listed(connect(), 'caseByNumber', { number })).toEqual([]);
  });

  test('one larger than a batch goes too, and its neighbours stay', async () => {
    const other = await registered(connect());
    const large = await registered(connect());
    for (let i = 0; i < 3; i += 1)
      await connect().commit(nextCommit(await present(connect(), large.case.id), additions(90)));
    expect(await connect().removeCase(large.case.id, 271)).toMatchObject({ ok: true });
    expect(await recordsOf(connect(), large.case.id)).toEqual([]);
    expect(await connect().loadCase(other.case.id)).toEqual(other);
    expect(await connect().history(other.case.id)).toHaveLength(1);
  });

  test('one that has changed since is left as it is', async () => {
    const before = await registered(connect());
    await connect().commit(nextCommit(before, additions(1)));
    const records = await recordsOf(connect(), before.case.id);
    expect(await connect().removeCase(before.case.id, 1)).toMatchObject({ ok: false, code: 'conflict' });
    expect(await recordsOf(connect(), before.case.id)).toEqual(records);
  });

  test('removed twice, or never there, is removed', async () => {
    const { case: c } = await registered(connect());
    await connect().removeCase(c.id, 1);
    expect(await connect().removeCase(c.id, 1)).toMatchObject({ ok: true });
    expect(await connect().removeCase(unique('case'), 7)).toMatchObject({ ok: true });
  });

  test('of a removal and a change in the same moment one is whole, and the other has done nothing', async () => {
    const before = await registered(connect());
    const [removed, changed] = await Promise.all([
      connect().removeCase(before.case.id, 1),
      connect().commit(nextCommit(before, additions(1))),
    ]);
    if (removed.ok) expect(changed).toMatchObject({ ok: false, code: 'conflict' });
    else expect((await present(connect(), before.case.id)).version).toBe(2);
    expect((await recordsOf(connect(), before.case.id)).length).toBe(removed.ok ? 0 : 4);
  });
}

import { describe, expect, test } from '@jest/globals';
import { onDay } from '../../../bot/domain/absences/absence.ts';
import { dayIn } from '../../../bot/domain/forms/days.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { keys } from '../../../bot/ports/documents.ts';
import { absencesIn, goAway } from '../../../bot/usecases/absences.ts';
import { applyLimits } from '../../../bot/usecases/applyLimits.ts';
import { answerReporter, drawLesson } from '../../../bot/usecases/closeCase.ts';
import { tellOfDuties } from '../../../bot/usecases/duty.ts';
import { handOver } from '../../../bot/usecases/handOver.ts';
import { takeUpAgain } from '../../../bot/usecases/takeUpAgain.ts';
import { receiveCase } from '../../../bot/usecases/triageCase.ts';
import { lessonsOf } from '../../../bot/usecases/weekCard.ts';
import { actor, aDirectory, aPerson } from '../../builders.ts';
import { aClock, atWork, hour, minute, report, storeWithBadCases } from '../../fakes.ts';

const aFault = expect.any(TypeError);

/** Tuesday at ten; three cases, the middle one of which cannot be read when `spoil` has been called. */
async function threeCases(directory = aDirectory()) {
  const { bad, store } = storeWithBadCases();
  const w = await atWork({ store, directory, clock: aClock('2026-11-24T09:00:00.000Z') });
  const leftOut: unknown[] = [];
  Object.assign(w.deps, { onCaseLeftOut: (fault: unknown) => leftOut.push(fault) });
  const [before, middle, after] = [await report(w), await report(w), await report(w)];
  const ids = [before.id, middle.id, after.id];
  /** Of each case what `of` says; it is read as if it could be. */
  const each = async <T>(of: (id: string) => Promise<T>): Promise<readonly T[]> => {
    const were = [...bad];
    bad.clear();
    const found: T[] = [];
    for (const id of ids) found.push(await of(id));
    for (const id of were) bad.add(id);
    return found;
  };
  const told = () =>
    each(async (id) => {
      const told = (await store.loadCase(id))?.case.told ?? [];
      return told.flatMap(({ as, personId }) => (as === 'responsible' ? [personId] : [])).join(' ');
    });
  const applied = () =>
    each(async (id) => (await store.history(id)).filter(({ type }) => type === 'limitsApplied').length);
  const spoil = () => bad.add(middle.id);
  return { ...w, bad, ids, middle, leftOut, spoil, each, told, applied };
}

describe('a case that cannot be read', () => {
  test('holds up no other when limits change, is told of once, and gets its own when it can be read', async () => {
    const w = await threeCases();
    await applyLimits(w.deps);
    w.spoil();
    const shorter = { ...defaultPolicy, limits: { ...defaultPolicy.limits, receive: { hours: 1 } } };
    const changed = { ...w.deps, policy: shorter };
    expect(await applyLimits(changed)).toBe(2);
    expect(await applyLimits(changed)).toBe(0);
    expect([await w.applied(), w.leftOut]).toEqual([[1, 0, 1], [aFault]]);
    w.bad.clear();
    w.clock.advance(hour);
    expect(await takeUpAgain(changed)).toBe(1);
    w.clock.advance(hour);
    expect(await takeUpAgain(changed)).toBe(0);
    expect([await w.applied(), w.leftOut]).toEqual([[1, 1, 1], [aFault]]);
  });

  test('holds up no other when a manager is away; who stands in is told of it when it can be read', async () => {
    const base = aDirectory();
    const w = await threeCases(base);
    await goAway(w.deps, actor('karin', base), { from: '2026-11-24', until: '2026-12-03', deputyId: 'nils' });
    w.now.directory = onDay(base, await absencesIn(w.store), dayIn(w.clock.now()));
    w.spoil();
    expect(await handOver(w.deps)).toBe(2);
    w.clock.advance(2 * minute);
    expect(await handOver(w.deps)).toBe(0);
    expect(await w.told()).toEqual(['karin nils', 'karin', 'karin nils']);
    expect([await absencesIn(w.store), w.leftOut]).toEqual([[expect.objectContaining({ handedOver: true })], [aFault]]);
    w.bad.clear();
    w.clock.advance(hour);
    await takeUpAgain(w.deps);
    expect(await w.told()).toEqual(['karin nils', 'karin nils', 'karin nils']);
  });

  test('holds up no other when somebody acts for a unit again; she is told of it when it can be read', async () => {
    const w = await threeCases(aDirectory({ people: [aPerson('leyla'), aPerson('anders', { roles: ['admin'] })] }));
    w.now.directory = aDirectory();
    w.spoil();
    expect([await tellOfDuties(w.deps), await tellOfDuties(w.deps)]).toEqual([1, 0]);
    expect([await w.told(), w.leftOut]).toEqual([['karin', '', 'karin'], [aFault]]);
    w.bad.clear();
    w.clock.advance(hour);
    await takeUpAgain(w.deps);
    expect(await w.told()).toEqual(['karin', 'karin', 'karin']);
  });

  test('and that nobody acts for when it can be read has the administrators told again', async () => {
    const nobody = aDirectory({ people: [aPerson('leyla'), aPerson('anders', { roles: ['admin'] })] });
    const w = await threeCases(nobody);
    w.now.directory = aDirectory();
    w.spoil();
    await tellOfDuties(w.deps);
    const trouble = () => w.store.get(keys.health('responsible:bjorken'));
    expect(await trouble()).toBeUndefined();
    w.now.directory = nobody;
    w.bad.clear();
    w.clock.advance(hour);
    await takeUpAgain(w.deps);
    expect(await trouble()).toBeDefined();
  });

  test('is looked at again every hour, and what failed is told of each time', async () => {
    const w = await threeCases();
    w.spoil();
    await applyLimits(w.deps);
    for (const wait of [0, 59 * minute, minute, 30 * minute, 30 * minute]) {
      w.clock.advance(wait);
      expect(await takeUpAgain(w.deps)).toBe(0);
    }
    expect(w.leftOut).toEqual([aFault, aFault, aFault]);
  });

  test('and is taken up by one instance alone where two look again', async () => {
    const w = await threeCases();
    w.spoil();
    await applyLimits(w.deps);
    w.bad.clear();
    w.clock.advance(hour);
    const before = await w.applied();
    const taken = await Promise.all([takeUpAgain(w.deps), takeUpAgain(w.deps)]);
    expect(taken.toSorted()).toEqual([0, 1]);
    expect((await w.applied())[1]).toBe((before[1] ?? 0) + 1);
  });

  test('has been removed meanwhile: then nothing is left to do', async () => {
    const w = await threeCases();
    w.spoil();
    await applyLimits(w.deps);
    w.bad.clear();
    await w.store.removeCase(w.middle.id, w.middle.version);
    w.clock.advance(hour);
    expect(await takeUpAgain(w.deps)).toBe(1);
    expect(await w.store.get(keys.leftOut(w.middle.id))).toBeUndefined();
  });

  test('holds up no card of another that waits in the same lane, when its own has failed ten times', async () => {
    const w = await threeCases();
    w.spoil();
    await w.sendAll(30 * minute);
    const { id } = await report(w, { unitId: 'granen', lagrum: ['lss'] });
    await w.send();
    expect(w.teams.arrived()).toContain('post direct → gunnar');
    expect((await w.store.loadCase(id))?.case.unitId).toBe('granen');
    expect(w.leftOut).toContainEqual(aFault);
  });

  test('costs its unit that lesson and no other', async () => {
    const w = await threeCases();
    const karin = actor('karin');
    for (const [i, id] of w.ids.entries()) {
      await receiveCase(w.deps, karin, id);
      await drawLesson(w.deps, karin, id, `Lärdom ${i + 1}.`);
      await answerReporter(w.deps, karin, id, 'Tack!');
      w.clock.advance(minute);
    }
    w.bad.add(w.ids[2] ?? '');
    expect((await lessonsOf(w.deps, 'bjorken', 1)).map(({ text }) => text)).toEqual(['Lärdom 2.']);
    expect(w.leftOut).toEqual([aFault]);
  });
});

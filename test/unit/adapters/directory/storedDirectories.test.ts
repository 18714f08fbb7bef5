import { describe, expect, test } from '@jest/globals';
import { storedDirectories } from '../../../../bot/adapters/directory/storedDirectories.ts';
import type { Absence } from '../../../../bot/domain/absences/absence.ts';
import { keys } from '../../../../bot/ports/documents.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { importDirectory } from '../../../../bot/usecases/importDirectory.ts';
import { aDirectory, aPerson } from '../../../builders.ts';
import { aClock, anOffice, hour, minute, second } from '../../../fakes.ts';

const absence = (over: Partial<Absence> = {}): Absence => ({
  ...{ personId: 'karin', from: '2026-11-25', until: '2026-11-26', deputyId: 'ulla' },
  changedAt: '2026-11-24T09:00:00.000Z',
  ...over,
});

async function anInstance(start: string, absences: readonly Absence[]) {
  const { store, clock } = anOffice({ clock: aClock(start) });
  const { units, people } = aDirectory();
  await importDirectory({ store, clock }, 'anders', { units, people });
  await store.put({ ...keys.absences(), absences }, null);
  const directories = storedDirectories({ store, clock, freshMs: hour * 1000 });
  const standIns = async () => (await directories.current()).deputiesOf('bjorken').map(({ personId }) => personId);
  return { store, clock, directories, standIns };
}

describe('who stands in', () => {
  test('changes at midnight in Stockholm, without a restart, a write or a look at the store', async () => {
    const { clock, directories, standIns } = await anInstance('2026-11-24T22:59:00.000Z', [absence()]);
    expect(await standIns()).toEqual(['nils']);
    expect((await directories.current()).isAway('karin')).toBe(false);
    clock.advance(minute);
    expect(await standIns()).toEqual(['ulla', 'nils']);
    expect((await directories.current()).person('karin')?.away).toEqual({
      ...{ from: '2026-11-25', until: '2026-11-26', deputyId: 'ulla' },
      changedAt: absence().changedAt,
    });
    clock.advance(48 * hour - second);
    expect(await standIns()).toEqual(['ulla', 'nils']);
    clock.advance(second);
    expect(await standIns()).toEqual(['nils']);
  });

  test.each([
    ['23 hours, when summer time begins', '2026-03-28T23:00:00.000Z', '2026-03-29', 23],
    ['25 hours, when it ends', '2026-10-24T22:00:00.000Z', '2026-10-25', 25],
  ])('a day of %s', async (_day, midnight, day, hours) => {
    const { clock, standIns } = await anInstance(midnight, [absence({ from: day, until: day })]);
    expect(await standIns()).toEqual(['ulla', 'nils']);
    clock.advance(hours * hour - second);
    expect(await standIns()).toEqual(['ulla', 'nils']);
    clock.advance(second);
    expect(await standIns()).toEqual(['nils']);
  });

  test('goes back with a clock that is set back', async () => {
    const { clock, standIns } = await anInstance('2026-11-25T12:00:00.000Z', [absence()]);
    expect(await standIns()).toEqual(['ulla', 'nils']);
    clock.advance(-24 * hour);
    expect(await standIns()).toEqual(['nils']);
  });

  test('is the same directory for the whole of a day in which nothing changes', async () => {
    const { clock, directories } = await anInstance('2026-11-25T08:00:00.000Z', [absence()]);
    const first = await directories.current();
    clock.advance(hour);
    expect(await directories.current()).toBe(first);
  });

  test('outlives an import, and ends with a deputy who has left', async () => {
    const { store, clock } = await anInstance('2026-11-25T08:00:00.000Z', [absence()]);
    const directories = storedDirectories({ store, clock, freshMs: 0 });
    await directories.current();
    const people = [aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] })];
    await importDirectory({ store, clock }, 'anders', { units: aDirectory().units, people });
    const directory = await directories.current();
    expect([directory.isAway('karin'), directory.deputiesOf('bjorken')]).toEqual([true, []]);
  });

  test('is known to a second instance as soon as it looks again', async () => {
    const { store, clock } = await anInstance('2026-11-25T08:00:00.000Z', []);
    const other = storedDirectories({ store, clock, freshMs: 10 * second });
    expect((await other.current()).isAway('karin')).toBe(false);
    const known = await store.get(keys.absences());
    await store.put({ ...keys.absences(), absences: [absence()] }, known?.revision ?? null);
    expect((await other.current()).isAway('karin')).toBe(false);
    clock.advance(10 * second);
    expect((await other.current()).isAway('karin')).toBe(true);
  });

  test('costs one point read more at each look, and none between', async () => {
    const { store, clock } = await anInstance('2026-11-25T08:00:00.000Z', [absence()]);
    let reads = 0;
    const get: Store['get'] = (key) => {
      reads += 1;
      return store.get(key);
    };
    const counting: Store = Object.create(store, { get: { value: get } });
    const directories = storedDirectories({ store: counting, clock, freshMs: 10 * second });
    for (let i = 0; i < 5; i++) await directories.current();
    expect(reads).toBe(2);
    clock.advance(10 * second);
    await Promise.all([directories.current(), directories.current()]);
    expect(reads).toBe(4);
  });
});

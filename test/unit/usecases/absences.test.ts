import { describe, expect, test } from '@jest/globals';
import { storedDirectories } from '../../../bot/adapters/directory/storedDirectories.ts';
import { keys } from '../../../bot/ports/documents.ts';
import { absencesIn, absencesOf, comeBack, goAway } from '../../../bot/usecases/absences.ts';
import { importDirectory } from '../../../bot/usecases/importDirectory.ts';
import { tick } from '../../../bot/usecases/tick.ts';
import { assessCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aPerson, aTriage } from '../../builders.ts';
import { aClock, anOffice, anOutbox, hour, minute, report } from '../../fakes.ts';

const people = [
  aPerson('leyla', { unitIds: ['bjorken'] }),
  aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] }),
  aPerson('nils', { unitIds: ['bjorken'] }),
  aPerson('gunnar', { roles: ['enhetschef'], unitIds: ['granen'] }),
  aPerson('asa', { roles: ['verksamhetschef'], unitIds: ['bjorken', 'granen'] }),
  aPerson('anders', { roles: ['admin'] }),
];
const base = aDirectory({ people });

/** Tuesday at ten, with the stored directory laid over by absences as in the program. */
async function atTen(start = '2026-11-24T09:00:00.000Z') {
  const office = anOffice({ clock: aClock(start) });
  const { store, clock } = office;
  await importDirectory(office, 'anders', { units: base.units, people });
  const directories = storedDirectories({ store, clock, freshMs: 0 });
  const deps = { ...office.deps, directories };
  const told = async (id: string) =>
    (await store.loadCase(id))?.case.told.filter(({ as }) => as === 'responsible').map(({ personId }) => personId);
  /** Two rounds, so far apart that every instance knows. */
  const ticked = async () => {
    await tick(deps);
    clock.advance(2 * minute);
    await tick(deps);
  };
  const outbox = anOutbox({ ...office, deps });
  return { ...office, ...outbox, deps, directories, office: { ...office, deps }, told, ticked };
}
type World = Awaited<ReturnType<typeof atTen>>;

const karin = actor('karin', base);
const till = (until: string, deputyId: string | null = 'nils', from = '2026-11-24') => ({ from, until, deputyId });
const news = async (world: World) => {
  await world.send();
  return world.teams.arrived().filter((what) => what.includes('standIn') || what.includes('direct'));
};

describe('a manager who goes away', () => {
  test('has her deputy told once, however often it is said', async () => {
    const world = await atTen();
    await Promise.all([1, 2, 3].map(() => goAway(world.deps, karin, till('2026-12-03'))));
    await world.ticked();
    expect(await news(world)).toEqual(['post standIn → nils']);
    expect(await absencesOf(world.deps, karin)).toMatchObject([till('2026-12-03')]);
  });

  test('has what waits handed over, and what she holds; each told of once', async () => {
    const world = await atTen();
    const [waiting, held] = [await report(world.office), await report(world.office)];
    await receiveCase(world.deps, karin, held.id);
    expect(await world.told(waiting.id)).toEqual(['karin']);
    await goAway(world.deps, karin, till('2026-12-03'));
    await world.ticked();
    await world.ticked();
    expect([await world.told(waiting.id), await world.told(held.id)]).toEqual([
      ['karin', 'nils'],
      ['karin', 'nils'],
    ]);
    expect((await world.store.history(waiting.id)).filter(({ type }) => type === 'routed')).toHaveLength(2);
    const directory = await world.directories.current();
    expect(await receiveCase(world.deps, actor('nils', directory), waiting.id)).toMatchObject({ ok: true });
  });

  test('in the evening: what waits is told of in the morning, what is urgent at once', async () => {
    const world = await atTen('2026-11-24T20:00:00.000Z');
    const [waiting, urgent] = [await report(world.office), await report(world.office, { harm: 'serious' })];
    await goAway(world.deps, karin, till('2026-12-03'));
    await world.ticked();
    expect([await world.told(waiting.id), await world.told(urgent.id)]).toEqual([['karin'], ['karin', 'nils']]);
    world.clock.advance(10 * hour);
    await world.ticked();
    expect(await world.told(waiting.id)).toEqual(['karin', 'nils']);
  });

  test('later: the deputy is told now, and has the cases from that day on', async () => {
    const world = await atTen();
    await goAway(world.deps, karin, till('2026-11-26', 'nils', '2026-11-25'));
    const today = await report(world.office);
    await world.ticked();
    expect(await world.told(today.id)).toEqual(['karin']);
    expect(await news(world)).toContain('post standIn → nils');
    world.clock.advance(24 * hour);
    const tomorrow = await report(world.office);
    await world.ticked();
    expect([await world.told(today.id), await world.told(tomorrow.id)]).toEqual([['karin', 'nils'], ['nils']]);
  });

  test('is told when her head has named another in her place, and not of what she says herself', async () => {
    const world = await atTen();
    await goAway(world.deps, karin, till('2026-12-03', null));
    await world.ticked();
    expect(await news(world)).toEqual([]);
    await goAway(world.deps, actor('asa', base), till('2026-12-03'), 'karin');
    await goAway(world.deps, actor('asa', base), till('2026-12-03'), 'karin');
    await world.ticked();
    await world.send();
    const told = world.teams.requests.flatMap(({ where, message }) =>
      message.kind === 'deputyNamed' ? [[where, message.view]] : [],
    );
    expect(told).toEqual([['karin', { byName: 'asa', deputy: 'nils', from: '2026-11-24', until: '2026-12-03' }]]);
    expect(world.teams.arrived()).toContain('post standIn → nils');
  });

  test('has nobody named in her place by her head while she is there, nor for days that she has not spoken of', async () => {
    const world = await atTen();
    const named = (away = till('2026-12-03')) => goAway(world.deps, actor('asa', base), away, 'karin');
    expect(await named()).toMatchObject({ code: 'wrong_status', reason: 'isBack' });
    await goAway(world.deps, karin, till('2027-01-07', null, '2026-12-23'));
    expect(await named()).toMatchObject({ reason: 'isBack' });
    await goAway(world.deps, karin, till('2026-11-26', null));
    expect(await named(till('2026-12-03', 'nils', '2026-11-30'))).toMatchObject({ reason: 'isBack' });
    // Longer than she thought: her head knows that she is still ill.
    expect(await named()).toMatchObject({ ok: true });
    await comeBack(world.deps, karin);
    expect(await named()).toMatchObject({ reason: 'isBack' });
  });

  test('is asked for what cannot be', async () => {
    const world = await atTen();
    const tried = (away: Parameters<typeof goAway>[2], by = karin) => goAway(world.deps, by, away);
    expect(await tried(till('2026-12-03', 'leyla'), actor('leyla', base))).toMatchObject({ code: 'not_allowed' });
    expect(await tried(till('2026-12-03', 'karin'))).toMatchObject({ reason: 'deputyUnfit' });
    expect(await tried(till('2026-12-03', 'anders'))).toMatchObject({ reason: 'deputyUnfit' });
    expect(await tried(till('2026-12-03', 'nobody'))).toMatchObject({ reason: 'deputyUnfit' });
    expect(await tried(till('2026-11-23', 'nils', '2026-11-20'))).toMatchObject({ code: 'invalid_input' });
    await goAway(world.deps, actor('gunnar', base), till('2026-11-30', null));
    expect(await tried(till('2026-12-03', 'gunnar'))).toMatchObject({ reason: 'deputyAway', about: 'gunnar' });
    expect(await absencesOf(world.deps, karin)).toEqual([]);
  });

  test('and says something else: the other deputy is told, and the first that it is over', async () => {
    const world = await atTen();
    const { id } = await report(world.office);
    await goAway(world.deps, karin, till('2026-12-03'));
    await world.ticked();
    await news(world);
    await goAway(world.deps, karin, till('2026-12-04', 'gunnar'));
    await world.ticked();
    const said = ['post direct → gunnar', 'post standIn → gunnar', 'post standIn → nils'];
    expect([...(await news(world))].sort()).toEqual(said);
    expect(await world.told(id)).toEqual(['karin', 'nils', 'gunnar']);
    expect(await absencesIn(world.store)).toHaveLength(1);
  });

  test('longer with the same deputy: nobody reads that it is over', async () => {
    const world = await atTen();
    await goAway(world.deps, karin, till('2026-12-03'));
    await world.ticked();
    await world.send();
    await goAway(world.deps, karin, till('2026-12-10'));
    await world.ticked();
    await world.send();
    const said = world.teams.requests.flatMap(({ message }) => (message.kind === 'standIn' ? [message.view] : []));
    expect(said.map(({ until, over }) => [until, over])).toEqual([
      ['2026-12-03', false],
      ['2026-12-10', false],
    ]);
  });

  test('is written down although others say so in the same moment', async () => {
    const world = await atTen();
    const gone = await Promise.all([
      goAway(world.deps, karin, till('2026-12-03')),
      goAway(world.deps, actor('gunnar', base), till('2026-12-01', null)),
      goAway(world.deps, actor('asa', base), till('2026-12-01', null)),
    ]);
    expect(gone.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await absencesIn(world.store)).toHaveLength(3);
  });

  test('and whose message could not be made before the program stopped, has it made by the next round', async () => {
    const world = await atTen();
    const unsaid = { ...till('2026-12-03'), personId: 'karin', changedAt: world.clock.now() };
    await world.store.put({ ...keys.absences(), absences: [unsaid] }, null);
    await world.ticked();
    expect(await news(world)).toEqual(['post standIn → nils']);
  });
});

describe('a manager who is back', () => {
  test('has new cases again, and the deputy what others give her', async () => {
    const world = await atTen();
    await goAway(world.deps, karin, till('2026-11-24'));
    const during = await report(world.office);
    const taken = await report(world.office);
    expect(await world.told(during.id)).toEqual(['nils']);
    await receiveCase(world.deps, actor('nils', await world.directories.current()), taken.id);
    world.clock.advance(24 * hour);
    const after = await report(world.office);
    expect(await world.told(after.id)).toEqual(['karin']);
    const nils = actor('nils', await world.directories.current());
    expect(await assessCase(world.deps, nils, taken.id, aTriage())).toMatchObject({ code: 'not_found' });
    expect((await world.store.loadCase(taken.id))?.case.received).toMatchObject({ by: 'nils' });
    await world.ticked();
    expect([await world.told(during.id), await world.told(taken.id)]).toEqual([
      ['nils', 'karin'],
      ['nils', 'karin'],
    ]);
    expect(await absencesIn(world.store)).toEqual([]);
  });

  test('before its end has it ended, and the deputy is told so once', async () => {
    const world = await atTen();
    await goAway(world.deps, karin, till('2026-12-03'));
    await news(world);
    expect(await comeBack(world.deps, karin)).toMatchObject({ until: '2026-11-23' });
    expect(await comeBack(world.deps, karin)).toBeUndefined();
    await world.ticked();
    expect(await news(world)).toEqual(['post standIn → nils']);
    expect((await world.directories.current()).isAway('karin')).toBe(false);
    expect(await absencesIn(world.store)).toEqual([]);
  });

  test('takes back days to come, and then nobody is told that they begin', async () => {
    const world = await atTen();
    await goAway(world.deps, karin, till('2027-01-07', 'nils', '2026-12-23'));
    expect(await comeBack(world.deps, karin)).toBeUndefined();
    expect(await comeBack(world.deps, karin, '2026-12-23')).toBeDefined();
    await world.send();
    const said = world.teams.requests.flatMap(({ message }) => (message.kind === 'standIn' ? [message.view.over] : []));
    expect(said).toEqual([true]);
  });

  test('and goes away again the same day has the deputy told again', async () => {
    const world = await atTen();
    for (let i = 0; i < 2; i++) {
      await goAway(world.deps, karin, till('2026-12-03'));
      world.clock.advance(minute);
      await comeBack(world.deps, karin);
      world.clock.advance(minute);
    }
    await goAway(world.deps, karin, till('2026-12-03'));
    await world.send();
    const said = world.teams.requests.flatMap(({ message }) => (message.kind === 'standIn' ? [message.view.over] : []));
    expect(said).toEqual([true, true, false]);
  });
});

test('a report on a Friday night that cannot wait reaches the manager on call, who receives it', async () => {
  const office = anOffice({
    clock: aClock('2026-11-27T21:00:00.000Z'),
    directory: aDirectory({
      units: base.units.map((unit) => (unit.unitId === 'bjorken' ? { ...unit, onCall: ['gunnar'] } : unit)),
      people,
    }),
  });
  const outbox = anOutbox(office);
  const { id } = await report(office, { harm: 'serious' });
  await outbox.send();
  expect(outbox.teams.arrived()).toEqual(expect.arrayContaining(['post direct → karin', 'post direct → gunnar']));
  expect(await receiveCase(office.deps, actor('gunnar', base), id)).toMatchObject({ ok: true });
  expect((await office.store.loadCase(id))?.case.received).toMatchObject({ by: 'gunnar', as: 'enhetschef' });
});

import { describe, expect, test } from '@jest/globals';
import { ownerChoices } from '../../../bot/domain/owners.ts';
import { fail } from '../../../bot/domain/result.ts';
import { atStockholm } from '../../../bot/domain/time.ts';
import { keys } from '../../../bot/ports/documents.ts';
import { decideOnAction, finishAction, moveAction } from '../../../bot/usecases/actOnCase.ts';
import { offeredPapersOf, takePaperOf } from '../../../bot/usecases/casePaper.ts';
import { takeStep } from '../../../bot/usecases/legalProcess.ts';
import { toDo } from '../../../bot/usecases/lists.ts';
import { openAction, openDirect, readCase } from '../../../bot/usecases/readCase.ts';
import { remind } from '../../../bot/usecases/remind.ts';
import { assessCase, referCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aPerson, aPlan, aTriage, aUnit } from '../../builders.ts';
import { anOffice, atWork, report } from '../../fakes.ts';

const asa = actor('asa');
const lexSarah = aTriage({ lexSarah: true });

describe('a reporter', () => {
  test('reads her own words, and nothing of what others have found or of who works on it', async () => {
    const office = anOffice();
    const { id } = await report(office, { categories: ['fall'] }, 'karin');
    const found = aTriage({ lexSarah: true, concernsManager: true, categories: ['overgrepp'] });
    await assessCase(office.deps, asa, id, found);
    expect(await readCase(office.deps, actor('karin'), id, 'chat')).toMatchObject({
      ok: true,
      value: {
        ...{ what: 'Föll på väg till badrummet.', categories: ['fall'], mayAct: false },
        ...{ lexSarah: false, concernsManager: false, urgent: false, riskLevel: null, holder: null },
      },
    });
  });

  test('has no card of one who acts or watches', async () => {
    const office = anOffice();
    const { id } = await report(office);
    expect(await openDirect(office.deps, actor('leyla'), id)).toEqual(fail('not_found'));
  });

  test('does not hear from a forged step whether her report has become a legal process', async () => {
    const office = anOffice();
    const [ordinary, grave] = [await report(office), await report(office)];
    await assessCase(office.deps, asa, grave.id, lexSarah);
    const step = (id: string) => takeStep(office.deps, actor('leyla'), id, 'lexSarah', 'decide', {});
    expect(await step(grave.id)).toEqual(fail('not_allowed', 'mandate'));
    expect(await step(grave.id)).toEqual(await step(ordinary.id));
  });
});

describe('a case about the manager', () => {
  test('is given neither to her nor to who stands in for her to do', async () => {
    const office = anOffice();
    const { id } = await report(office, { concernsManager: true });
    const decide = (ownerId: string) => decideOnAction(office.deps, asa, id, aPlan({ ownerId }));
    expect(await decide('karin')).toEqual(fail('invalid_input', 'unknownOwner'));
    expect(await decide('nils')).toEqual(fail('invalid_input', 'unknownOwner'));
    expect(await decide('leyla')).toMatchObject({ ok: true });
    const move = { ownerId: 'karin', dueOn: '2026-12-01', reason: null };
    expect(await moveAction(office.deps, asa, id, 1, move)).toEqual(fail('invalid_input', 'unknownOwner'));
    const { owners } = ownerChoices(office.now.directory, { unitId: 'bjorken', concernsManager: true });
    expect(owners.map(({ personId }) => personId)).toEqual(['asa', 'leyla']);
  });

  test('is closed to her also where she was to do something: her card says that it is handled elsewhere', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await decideOnAction(world.deps, asa, id, aPlan({ ownerId: 'karin' }));
    await world.sendAll();
    world.teams.arrived();
    await assessCase(world.deps, asa, id, aTriage({ concernsManager: true }));
    expect(await finishAction(world.deps, actor('karin'), id, 1)).toEqual(fail('not_found'));
    await finishAction(world.deps, asa, id, 1);
    await world.sendAll();
    const toKarin = world.teams.arrived().filter((words) => words.endsWith('→ karin'));
    expect(new Set(toKarin)).toEqual(new Set(['update handledElsewhere → karin']));
  });

  test('neither reminds her of what she was to do, nor lists it, nor opens it: the head is reminded in her place', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await decideOnAction(world.deps, asa, id, aPlan({ ownerId: 'karin', dueOn: '2026-11-23' }));
    expect(await openAction(world.deps, actor('karin'), id, 1)).toMatchObject({ ok: true });
    await assessCase(world.deps, asa, id, aTriage({ concernsManager: true }));
    world.clock.advance(Date.parse(atStockholm('2026-11-24', '07:30')) - Date.parse(world.clock.now()));
    await remind(world.deps);
    const digestOf = async (personId: string) =>
      (await world.store.get(keys.digest(personId, '2026-11-24')))?.document.reminders.map(({ duty }) => duty);
    expect(await digestOf('karin')).toBeUndefined();
    expect(await digestOf('asa')).toContain('actionDue:1');
    expect(await toDo(world.deps, actor('karin'))).toEqual([]);
    expect(await openAction(world.deps, actor('karin'), id, 1)).toEqual(fail('not_found'));
  });

  test('is left out of her message where it became so after the message was made', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await decideOnAction(world.deps, asa, id, aPlan({ ownerId: 'karin', dueOn: '2026-11-23' }));
    world.clock.advance(Date.parse(atStockholm('2026-11-24', '07:30')) - Date.parse(world.clock.now()));
    await remind(world.deps);
    await assessCase(world.deps, asa, id, aTriage({ concernsManager: true }));
    await world.send();
    expect(world.teams.arrived().filter((words) => words.endsWith('→ karin'))).toEqual([]);
  });
});

describe('the board’s SAS, of a private provider’s lex Sarah', () => {
  const people = aDirectory().people.filter(({ personId }) => personId !== 'maria');
  const sas = (board: string) => aPerson('maria', { roles: ['sas'], board });
  const provider = aUnit({ regime: 'privat', board: 'omsorg' });
  const granen = aUnit({ unitId: 'granen', name: 'Granen', board: 'social' });
  const directory = aDirectory({ units: [provider, granen], people: [...people, sas('omsorg')] });
  const lastTo = (world: Awaited<ReturnType<typeof atWork>>) =>
    world.teams.arrived().findLast((words) => words.endsWith('→ maria'));

  test('gets receipt and outcome also where she had been told of the case before it became one', async () => {
    const world = await atWork({ directory });
    const { id } = await report(world, { harm: 'serious' });
    await world.sendAll();
    expect(lastTo(world)).toBe('post direct → maria');
    await assessCase(world.deps, actor('asa', directory), id, lexSarah);
    await world.sendAll();
    expect(lastTo(world)).toBe('update board → maria');
  });

  test('and no more of it once it is another board’s, or she is SAS no longer', async () => {
    const world = await atWork({ directory });
    const { id } = await report(world, { kind: 'missforhallande' });
    await world.sendAll();
    expect(lastTo(world)).toBe('post board → maria');
    await referCase(world.deps, actor('asa', directory), id, 'granen', 'Hände där.');
    await world.sendAll();
    expect(lastTo(world)).toBe('update handledElsewhere → maria');

    const other = await report(world, { kind: 'missforhallande' });
    await world.sendAll();
    world.teams.arrived();
    world.office.now.directory = aDirectory({ units: [provider, granen], people: [...people, aPerson('maria')] });
    await assessCase(world.deps, actor('asa', directory), other.id, lexSarah);
    await world.sendAll();
    expect(lastTo(world)).toBe('update handledElsewhere → maria');
  });
});

test('the tool says the same of a number that is not there as of one she may not see', async () => {
  const office = anOffice();
  const { number } = await report(office);
  const deps = { ...office.deps, papers: { write: async () => ({ name: '', bytes: new Uint8Array() }) } };
  for (const named of [number, '2026-999999']) {
    expect(await takePaperOf(deps, actor('gunnar'), named, 'investigation')).toEqual(fail('not_found'));
    expect(await offeredPapersOf(deps, actor('gunnar'), named)).toEqual(fail('not_found'));
  }
});

import { describe, expect, test } from '@jest/globals';
import { isOwnerIn, ownerChoices } from '../../../bot/domain/owners.ts';
import { decideOnAction, dropAction, finishAction, moveAction } from '../../../bot/usecases/actOnCase.ts';
import { actor, aDirectory, aPerson } from '../../builders.ts';
import { atWork, report } from '../../fakes.ts';

const plan = { what: 'Lägg en matta.', causes: [], strength: 'strong', dueOn: '2026-12-01' } as const;

/** A case with one action that is Leyla's. */
async function leylaIsToDoIt() {
  const office = await atWork();
  const { id } = await report(office);
  await decideOnAction(office.deps, actor('karin'), id, { ...plan, ownerId: 'leyla' });
  await office.sendAll();
  office.teams.arrived();
  const move = (to: string, by = 'karin', dueOn = '2026-12-20') =>
    moveAction(office.deps, actor(by), id, 1, { ownerId: to, dueOn, reason: null });
  return { ...office, id, move };
}

describe('an action that moves', () => {
  test('goes to its new owner; both are told, and the old one no longer holds it', async () => {
    const { deps, id, move, sendAll, teams } = await leylaIsToDoIt();
    expect(await move('nils')).toMatchObject({
      ok: true,
      value: { actions: [{ ownerId: 'nils', dueOn: '2026-12-20' }] },
    });
    await sendAll();
    const cards = teams.requests
      .filter(({ message }) => message.kind === 'action')
      .toSorted((a, b) => a.where.localeCompare(b.where));
    expect(
      cards.map(({ did, where, message }) => [did, where, message.kind === 'action' && message.view.state]),
    ).toEqual([
      ['update', 'leyla', 'moved'],
      ['post', 'nils', 'open'],
    ]);
    expect(await finishAction(deps, actor('leyla'), id, 1)).toMatchObject({ code: 'not_allowed' });
  });

  test('says so once, however often it is sent', async () => {
    const { move, store, id } = await leylaIsToDoIt();
    await move('nils');
    const { length } = await store.history(id);
    expect(await move('nils')).toMatchObject({ ok: true });
    expect(await store.history(id)).toHaveLength(length);
  });

  test('to another day alone, only its owner is told', async () => {
    const { move, sendAll, teams } = await leylaIsToDoIt();
    await move('leyla');
    await sendAll();
    const cards = teams.requests.filter(({ message }) => message.kind === 'action');
    expect(cards.map(({ did, where }) => [did, where])).toEqual([['update', 'leyla']]);
  });

  test('and comes back is hers again', async () => {
    const { move, sendAll, teams } = await leylaIsToDoIt();
    await move('nils');
    await move('leyla');
    await sendAll();
    const [last] = teams.requests
      .filter(({ where, message }) => where === 'leyla' && message.kind === 'action')
      .slice(-1);
    expect(last?.message).toMatchObject({ view: { state: 'open', dueOn: '2026-12-20' } });
  });

  test('goes to nobody outside the unit, is moved by nobody but those who act, and stays when done or dropped', async () => {
    const { deps, id, move } = await leylaIsToDoIt();
    expect(await move('gunnar')).toMatchObject({ code: 'invalid_input', reason: 'unknownOwner' });
    expect(await move('nils', 'leyla')).toMatchObject({ code: 'not_allowed' });
    expect(await move('nils', 'gunnar')).toMatchObject({ code: 'not_found' });
    await finishAction(deps, actor('leyla'), id, 1);
    expect(await move('nils')).toMatchObject({ code: 'wrong_status', reason: 'actionDone' });
    await decideOnAction(deps, actor('karin'), id, { ...plan, ownerId: 'karin' });
    await dropAction(deps, actor('karin'), id, 2, 'Behövs inte.');
    expect(
      await moveAction(deps, actor('karin'), id, 2, { ownerId: 'leyla', dueOn: '2026-12-20', reason: null }),
    ).toMatchObject({
      ...{ code: 'wrong_status', reason: 'actionDropped' },
    });
  });
});

describe('who can be asked to do it', () => {
  const many = Array.from({ length: 40 }, (_, i) => aPerson(`p${i}`, { name: `Åsa Öhman ${i}`, unitIds: ['bjorken'] }));
  const directory = aDirectory({
    people: [aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] }), ...many],
  });

  test('fifteen are listed, the nearest first, and the rest are found by name', () => {
    const { owners, more } = ownerChoices(directory, { unitId: 'bjorken', concernsManager: false });
    expect([owners[0]?.personId, owners.length, more]).toEqual(['karin', 15, 26]);
    expect(
      ownerChoices(directory, { unitId: 'bjorken', concernsManager: false }, { search: 'asa ohman 39' }).owners.map(
        ({ personId }) => personId,
      ),
    ).toEqual(['p39']);
    expect(ownerChoices(directory, { unitId: 'bjorken', concernsManager: false }, { search: 'ingen' }).owners).toEqual(
      [],
    );
  });

  test('whoever has been chosen stays in the list; nobody of another unit does', () => {
    const { owners } = ownerChoices(
      directory,
      { unitId: 'bjorken', concernsManager: false },
      { search: 'karin', chosen: 'p39' },
    );
    expect(owners.map(({ personId }) => personId)).toEqual(['p39', 'karin']);
    expect(ownerChoices(directory, { unitId: 'granen', concernsManager: false }, { chosen: 'p39' }).owners).toEqual([]);
    expect([isOwnerIn(directory, 'bjorken', 'p39'), isOwnerIn(directory, 'granen', 'p39')]).toEqual([true, false]);
  });
});

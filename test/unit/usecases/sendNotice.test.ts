import { describe, expect, test } from '@jest/globals';
import { keys } from '../../../bot/ports/documents.ts';
import { connectChannel } from '../../../bot/usecases/connectChannel.ts';
import { addToCase, assessCase, mergeCases, receiveCase, referCase } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { actor, aTriage } from '../../builders.ts';
import { atWork, channelOf, report } from '../../fakes.ts';

type World = Awaited<ReturnType<typeof atWork>>;
const karin = actor('karin');
const withWords = ({ teams }: World, word: string) => teams.arrived().filter((what) => what.includes(word));

/** The directory of these tests is not in the store. */
const breaches = async (world: World) => (await verifyStore(world.deps)).broken.filter(({ rule }) => rule !== 'unit');

/** Every way out of a channel. */
const leavings: readonly [string, (world: World, id: string) => Promise<unknown>][] = [
  ['becomes a lex Sarah case', ({ deps }, id) => assessCase(deps, karin, id, aTriage({ lexSarah: true }))],
  [
    'turns out to concern the manager',
    ({ deps }, id) => assessCase(deps, karin, id, aTriage({ concernsManager: true })),
  ],
  [
    'is merged into another',
    async (world, id) => mergeCases(world.deps, karin, id, (await report(world, { unitId: 'bjorken' })).number),
  ],
  ['is referred to another unit', ({ deps }, id) => referCase(deps, karin, id, 'granen', 'Det hände där.')],
];

describe.each(leavings)('a case that %s', (_how, leave) => {
  const ofCase = (world: World, id: string) =>
    world.teams.requests.filter(({ where, message }) => {
      const shown = message.kind === 'channelCase' ? message.view.caseId : id;
      return where === 'c-bjorken' && shown === id;
    });

  test('has its card in the channel replaced by the same words for all', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    world.teams.arrived();
    await leave(world, id);
    await world.send();
    expect(ofCase(world, id)).toMatchObject([{ did: 'update', message: { kind: 'outsideChannel' } }]);
    expect(await breaches(world)).toEqual([]);
  });

  test('and that the channel never showed, is not spoken of there', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await leave(world, id);
    await world.send();
    expect(ofCase(world, id)).toEqual([]);
  });

  test('is still replaced when the unit’s channel has been given to another', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    world.teams.arrived();
    await connectChannel(world.deps, actor('asa'), 'granen', channelOf('granen', 'c-bjorken'));
    const tied = await world.store.get(keys.channel('bjorken'));
    if (tied) await world.store.remove(tied.document, tied.revision);
    await leave(world, id);
    await world.send();
    expect(ofCase(world, id)[0]).toMatchObject({ did: 'update', message: { kind: 'outsideChannel' } });
  });

  test('and whose card someone has taken away, is not spoken of anew', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    world.teams.arrived();
    world.teams.answers(({ did }) => (did === 'update' ? { outcome: 'gone', error: '404' } : undefined));
    await leave(world, id);
    await world.send();
    expect(ofCase(world, id).filter(({ did }) => did === 'post')).toEqual([]);
    expect(await breaches(world)).toEqual([]);
  });
});

describe('a case that is referred', () => {
  test('is shown in the new unit’s channel and to its manager, and the old manager reads that others have it', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    world.teams.arrived();
    await referCase(world.deps, karin, id, 'granen', 'Det hände där.');
    await world.send();
    expect(world.teams.arrived()).toEqual(
      expect.arrayContaining([
        'post channelCase → c-granen',
        'post direct → gunnar',
        'update handledElsewhere → karin',
        'update receipt → leyla',
      ]),
    );
  });

  test('and back again has one card in each channel, the right one', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    await referCase(world.deps, karin, id, 'granen', 'Det hände där.');
    await world.send();
    await referCase(world.deps, actor('gunnar'), id, 'bjorken', 'Nej, hos er.');
    world.teams.arrived();
    await world.send();
    expect(world.teams.arrived()).toEqual(
      expect.arrayContaining([
        'update channelCase → c-bjorken',
        'update outsideChannel → c-granen',
        'update direct → karin',
        'update handledElsewhere → gunnar',
      ]),
    );
  });
});

describe('a person who may no longer see the case', () => {
  test('and never had a card is told nothing', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await assessCase(world.deps, actor('asa'), id, aTriage({ concernsManager: true }));
    await world.send();
    expect(withWords(world, 'karin')).toEqual([]);
  });

  test('has her card replaced, once', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    world.teams.arrived();
    await assessCase(world.deps, actor('asa'), id, aTriage({ concernsManager: true }));
    await world.send();
    expect(withWords(world, 'karin')).toEqual(['update handledElsewhere → karin']);
  });
});

describe('a merge', () => {
  test('is told to the other case once, and shown there', async () => {
    const world = await atWork();
    const [one, into] = [await report(world), await report(world)];
    await world.send();
    await mergeCases(world.deps, karin, one.id, into.number);
    await mergeCases(world.deps, karin, one.id, into.number);
    await world.send();
    const joined = (await world.store.history(into.id)).filter(({ type }) => type === 'joined');
    expect(joined).toMatchObject([{ from: one.id, number: one.number, by: 'lyhord' }]);
    expect(await breaches(world)).toEqual([]);
  });

  /** The receipt of a case as it was last shown. */
  const receiptOf = ({ teams }: World, caseId: string) =>
    teams.requests.flatMap(({ message }) =>
      message.kind === 'receipt' && message.view.caseId === caseId ? [message.view] : [],
    );
  const merging = async () => {
    const world = await atWork();
    const [one, into] = [await report(world, {}, 'leyla'), await report(world, {}, 'ulla')];
    await world.send();
    world.teams.arrived();
    await mergeCases(world.deps, karin, one.id, into.number);
    await world.send();
    return { world, one, into };
  };

  test('lets the merged report’s receipt follow the case it went into, and tell nothing else of it', async () => {
    const { world, one, into } = await merging();
    expect(receiptOf(world, one.id).at(-1)).toMatchObject({ status: 'merged', receivedAt: null, assessedAt: null });
    await assessCase(world.deps, karin, into.id, aTriage());
    await world.send();
    const at = world.clock.now();
    expect(receiptOf(world, one.id).at(-1)).toMatchObject({ status: 'merged', receivedAt: at, assessedAt: at });
    expect(JSON.stringify(receiptOf(world, one.id))).not.toMatch(new RegExp(`${into.id}|${into.number}`));
    expect(await breaches(world)).toEqual([]);
  });

  test('is followed through a second merge', async () => {
    const { world, one, into } = await merging();
    const last = await report(world);
    await receiveCase(world.deps, karin, last.id);
    await mergeCases(world.deps, karin, into.id, last.number);
    await world.send();
    expect(receiptOf(world, one.id).at(-1)).toMatchObject({ receivedAt: world.clock.now() });
    expect(await breaches(world)).toEqual([]);
  });

  test('is told with both numbers to the manager who may read both, and without to others', async () => {
    const { world, one, into } = await merging();
    const together = { message: { kind: 'handledTogether', number: one.number, into: into.number } };
    expect(world.teams.requests.find(({ where }) => where === 'karin')).toMatchObject(together);
    await assessCase(world.deps, karin, into.id, aTriage({ concernsManager: true }));
    await world.send();
    world.teams.requests.reverse();
    const toKarin = world.teams.requests.filter(({ where }) => where === 'karin').slice(0, 2);
    expect(toKarin).toMatchObject([
      { message: { kind: 'handledElsewhere' } },
      { message: { kind: 'handledElsewhere' } },
    ]);
  });

  test('is told although the other case is changed in the same moment', async () => {
    const world = await atWork();
    const [one, into] = [await report(world), await report(world)];
    await mergeCases(world.deps, karin, one.id, into.number);
    await Promise.all([
      world.send(),
      ...['a', 'b', 'c'].map((text) => addToCase(world.deps, actor('leyla'), into.id, text)),
    ]);
    expect((await world.store.loadCase(into.id))?.case).toMatchObject({ joined: [{ id: one.id }] });
    expect((await world.store.loadCase(into.id))?.case.additions).toHaveLength(3);
  });
});

describe('a unit that gets another channel', () => {
  test('has its cases shown in the new one at their next change, and taken back in the old', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    await connectChannel(world.deps, karin, 'bjorken', channelOf('bjorken', 'c-new'));
    await receiveCase(world.deps, karin, id);
    world.teams.arrived();
    await world.send();
    expect(withWords(world, ' c-')).toEqual(['update outsideChannel → c-bjorken', 'post channelCase → c-new']);
    await addToCase(world.deps, actor('leyla'), id, 'Ett tillägg.');
    await world.send();
    expect(withWords(world, ' c-')).toEqual(['update channelCase → c-new']);
  });

  test('is served there also when the bot no longer is in the old one', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    await connectChannel(world.deps, karin, 'bjorken', channelOf('bjorken', 'c-new'));
    await receiveCase(world.deps, karin, id);
    world.teams.answers(({ where }) =>
      where === 'c-bjorken' ? { outcome: 'refused', problem: 'botRemoved', error: '403' } : undefined,
    );
    world.teams.arrived();
    await world.send();
    expect(withWords(world, ' c-')).toEqual(['post channelCase → c-new']);
    expect(await world.store.get(keys.health('channel:bjorken'))).toBeUndefined();
  });
});

describe('a person who has never opened the chat', () => {
  const chatOf = async ({ store }: World, personId: string) =>
    (await store.get(keys.profile(personId)))?.document.conversation?.conversationId;

  test('is reached from then on in the chat that was opened for her', async () => {
    const world = await atWork();
    await report(world);
    await world.send();
    expect(await chatOf(world, 'karin')).toBe('karin');
  });

  test('who opens it herself keeps her own', async () => {
    const world = await atWork();
    const conversation = { serviceUrl: 'https://smba.example/', tenantId: 'tenant', conversationId: 'own' };
    await world.store.put({ ...keys.profile('karin'), language: 'en', conversation }, null);
    await report(world);
    await world.send();
    expect(await chatOf(world, 'karin')).toBe('own');
  });
});

import { describe, expect, test } from '@jest/globals';
import { keys } from '../../../bot/ports/documents.ts';
import { connectChannel } from '../../../bot/usecases/connectChannel.ts';
import {
  brokenConversations,
  connectionLost,
  tellOfTrouble,
  toMend,
  troubleOver,
} from '../../../bot/usecases/deliveryHealth.ts';
import { addToCase } from '../../../bot/usecases/triageCase.ts';
import { actor } from '../../builders.ts';
import { anOutbox, atWork, channelOf, hour, listed, minute, type Request, report } from '../../fakes.ts';

type World = Awaited<ReturnType<typeof atWork>>;
const blocked = { outcome: 'refused', problem: 'blocked', error: '403 MessageWritesBlocked' } as const;
const refuses =
  (...places: readonly string[]) =>
  ({ where }: Request) =>
    places.includes(where) ? blocked : undefined;

const dead = async ({ store }: World, conversation: string) => listed(store.find('deadNotices', { conversation }));
const health = async ({ store }: World, about: string) => (await store.get(keys.health(about)))?.document;
const told = async ({ store }: World, id: string) =>
  (await store.loadCase(id))?.case.told
    .filter(({ as, noManager }) => as === 'responsible' || noManager)
    .map(({ personId }) => personId);

describe('a card that is refused', () => {
  test('rests, an administrator is told what to mend, and the deputy gets the duty', async () => {
    const world = await atWork();
    const { id } = await report(world);
    world.teams.answers(refuses('karin'));
    await world.send();
    expect(world.teams.arrived()).toEqual(expect.arrayContaining(['post direct → nils', 'post health → anders']));
    expect(await health(world, 'person:karin')).toMatchObject({ problem: 'blocked', error: blocked.error });
    expect(await dead(world, 'person:karin')).toHaveLength(1);
    expect(await told(world, id)).toEqual(['karin', 'nils']);
  });

  test('is told once to whoever keeps the log, with a code and a kind of place but nobody’s name', async () => {
    const troubles: unknown[] = [];
    const world = await atWork();
    const deps = { ...world.deps, onTrouble: (trouble: unknown) => troubles.push(trouble) };
    for (let i = 0; i < 2; i++) await tellOfTrouble(deps, 'person:karin', 'tooManyAttempts', '503');
    expect(troubles).toEqual([{ problem: 'tooManyAttempts', error: '503', place: 'person' }]);
  });

  test('is on the list of what an administrator has to do, and on nobody else’s', async () => {
    const world = await atWork();
    await tellOfTrouble(world.deps, 'channel:bjorken', 'channelGone', '404');
    expect(await toMend(world.deps, actor('anders'))).toMatchObject([
      { problem: 'channelGone', key: 'channel:bjorken' },
    ]);
    expect(await toMend(world.deps, actor('karin'))).toEqual([]);
  });

  test('goes down the whole line when nobody in it can be reached, and no further', async () => {
    const world = await atWork();
    const { id } = await report(world);
    world.teams.answers(refuses('karin', 'nils', 'asa', 'maria'));
    await world.send();
    expect(await told(world, id)).toEqual(['karin', 'nils', 'asa', 'maria']);
  });

  test('passes the duty on once, however many more are refused', async () => {
    const world = await atWork();
    const { id } = await report(world);
    world.teams.answers(refuses('karin'));
    await world.send();
    for (const text of ['a', 'b', 'c']) {
      await addToCase(world.deps, actor('leyla'), id, text);
      await world.send();
    }
    expect(await told(world, id)).toEqual(['karin', 'nils']);
    expect(world.teams.arrived().filter((what) => what === 'post health → anders')).toHaveLength(1);
  });

  test('to one who only watches gives nobody else the duty', async () => {
    const world = await atWork();
    const { id } = await report(world);
    world.teams.answers(refuses('oskar'));
    await world.send();
    expect(await told(world, id)).toEqual(['karin']);
    expect(await health(world, 'person:oskar')).toBeDefined();
  });

  test('about the manager goes past her when the head cannot be reached', async () => {
    const world = await atWork();
    const { id } = await report(world, { concernsManager: true, categories: ['bemotande'], lagrum: ['hsl'] });
    world.teams.answers(refuses('asa'));
    await world.send();
    expect((await world.store.loadCase(id))?.case.told.map(({ personId }) => personId)).not.toContain('karin');
  });

  test('to an administrator herself is known too, and ends', async () => {
    const world = await atWork();
    await report(world);
    world.teams.answers(refuses('anders', 'karin'));
    await world.send();
    expect([...(await brokenConversations(world.store))].sort()).toEqual(['person:anders', 'person:karin']);
  });

  test('arrives with the first that does, in the same chat, and then the trouble is over', async () => {
    const world = await atWork();
    const first = await report(world);
    world.teams.answers(refuses('karin'));
    await world.send();
    world.teams.answers();
    world.teams.arrived();
    const second = await report(world);
    await world.send();
    const cards = world.teams.requests.filter(({ where }) => where === 'karin').map(({ message }) => message);
    expect(cards).toMatchObject([{ view: { caseId: second.id } }, { view: { caseId: first.id } }]);
    expect(await health(world, 'person:karin')).toBeUndefined();
    expect(await dead(world, 'person:karin')).toEqual([]);
  });

  test('arrives so also after a restart, which reads what is broken', async () => {
    const world = await atWork();
    await report(world);
    world.teams.answers(refuses('karin'));
    await world.send();
    const restarted = anOutbox(world.office, { broken: await brokenConversations(world.store) });
    await report(world);
    await restarted.send();
    expect(restarted.teams.arrived().filter((what) => what === 'post direct → karin')).toHaveLength(2);
    expect(await health(world, 'person:karin')).toBeUndefined();
  });

  test('arrives when an administrator says that it is mended', async () => {
    const world = await atWork();
    await report(world);
    world.teams.answers(refuses('c-bjorken'));
    await world.send();
    world.teams.answers();
    world.teams.arrived();
    await troubleOver(world.deps, 'channel:bjorken');
    await world.send();
    expect(world.teams.arrived()).toEqual(['post channelCase → c-bjorken']);
  });

  test('is told of anew when what was said to be mended is not', async () => {
    const world = await atWork();
    await report(world);
    world.teams.answers(refuses('c-bjorken'));
    await world.send();
    world.clock.advance(minute);
    await troubleOver(world.deps, 'channel:bjorken');
    await world.send();
    expect(world.teams.arrived().filter((what) => what === 'post health → anders')).toHaveLength(2);
    expect(await dead(world, 'channel:bjorken')).toHaveLength(1);
  });
});

describe('a bot that is removed', () => {
  test('from a team puts every unit with a channel there in trouble, at once', async () => {
    const world = await atWork();
    await connectionLost(world.deps, { from: 'team', teamId: 'team' });
    expect([...(await brokenConversations(world.store))].sort()).toEqual(['channel:bjorken', 'channel:granen']);
    expect(await health(world, 'channel:granen')).toMatchObject({ problem: 'botRemoved' });
  });

  test('from a channel only the unit it was tied to, and from a person’s chat nobody', async () => {
    const world = await atWork();
    await connectionLost(world.deps, { from: 'channel', teamId: 'team', channelId: 'c-granen' });
    await connectionLost(world.deps, { from: 'person', personId: 'karin' });
    await connectionLost(world.deps, { from: 'team', teamId: 'another' });
    expect(await brokenConversations(world.store)).toEqual(new Set(['channel:granen']));
    expect(await health(world, 'channel:granen')).toMatchObject({ problem: 'channelGone' });
  });

  test('twice is told once, and told again when it happens anew', async () => {
    const world = await atWork();
    const lost = () => connectionLost(world.deps, { from: 'channel', teamId: 'team', channelId: 'c-granen' });
    await lost();
    await lost();
    await world.send();
    expect(world.teams.arrived()).toEqual(['post health → anders']);
    await troubleOver(world.deps, 'channel:granen');
    world.clock.advance(hour);
    await lost();
    await world.send();
    expect(world.teams.arrived()).toEqual(['post health → anders']);
  });

  test('is not told of when it was put back before the administrators were reached', async () => {
    const world = await atWork();
    await connectionLost(world.deps, { from: 'channel', teamId: 'team', channelId: 'c-granen' });
    await troubleOver(world.deps, 'channel:granen');
    await world.send();
    expect(world.teams.arrived()).toEqual([]);
  });
});

test('a unit’s cases wait for a channel that is tied again', async () => {
  const world = await atWork();
  await report(world);
  world.teams.answers(refuses('c-bjorken'));
  await world.send();
  world.teams.answers();

  await connectChannel(world.deps, actor('karin'), 'bjorken', channelOf('bjorken', 'c-other'));
  world.teams.arrived();
  await world.send();
  expect(world.teams.arrived()).toContain('post channelCase → c-other');
});

import { describe, expect, test } from '@jest/globals';
import { keys } from '../../../bot/ports/documents.ts';
import type { Notice } from '../../../bot/ports/store.ts';
import { reportCase } from '../../../bot/usecases/reportCase.ts';
import { addToCase, assessCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aReport, aTriage } from '../../builders.ts';
import { atWork, inWords, listed, minute, type Request, report, second } from '../../fakes.ts';

type World = Awaited<ReturnType<typeof atWork>>;

const noticesOf = async ({ store }: World, caseId: string): Promise<readonly Notice[]> =>
  (await listed(store.find('recordsOf', { pk: `case:${caseId}` }))).flatMap((record) =>
    record.kind === 'notice' ? [record.notice] : [],
  );
const noticeTo = async (world: World, caseId: string, conversation: string) =>
  (await noticesOf(world, caseId)).find((notice) => notice.conversation === conversation);

const toBjorken = ({ where }: Request) => where === 'c-bjorken';
const down = { outcome: 'retry', afterMs: null, error: '503' } as const;

describe('a notice', () => {
  test('is posted first, and from then on its message is brought up to date in place', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    expect(world.teams.arrived().slice().sort()).toEqual([
      'post channelCase → c-bjorken',
      'post direct → karin',
      'post direct → oskar',
      'post receipt → leyla',
    ]);
    await receiveCase(world.deps, actor('karin'), id);
    await world.send();
    expect(world.teams.arrived().slice().sort()).toEqual([
      'update channelCase → c-bjorken',
      'update direct → karin',
      'update direct → oskar',
      'update receipt → leyla',
    ]);
    expect((await world.store.posts(id)).map(({ version }) => version)).toEqual([3, 3, 3, 3]);
  });

  test('of what is shown already is done without a word', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await receiveCase(world.deps, actor('karin'), id);
    await addToCase(world.deps, actor('leyla'), id, 'Ett tillägg.');
    await world.send();
    // Three changes, one message to each: the first notice shows the case as it stands.
    expect(world.teams.arrived()).toHaveLength(4);
    expect((await noticesOf(world, id)).map(({ state }) => state)).toEqual(Array(12).fill('done'));
  });

  test('of a form that became the receipt updates the form’s message', async () => {
    const world = await atWork();
    const shownAs = { serviceUrl: 'https://smba.example/', conversationId: 'chat-leyla', activityId: 'form' };
    await reportCase(world.deps, actor('leyla'), { requestId: 'r', report: aReport(), shownAs });
    await world.send();
    expect(world.teams.arrived()).toContain('update receipt → chat-leyla');
  });

  test('goes to a person in her own language and in the chat she has', async () => {
    const world = await atWork();
    const conversation = { serviceUrl: 'https://smba.example/', tenantId: 't', conversationId: 'chat-karin' };
    await world.store.createOnce({ ...keys.profile('karin'), language: 'en', conversation });
    await report(world);
    await world.send();
    const card = world.teams.requests.find(({ where }) => where === 'karin');
    expect(card?.message).toMatchObject({ kind: 'direct', language: 'en' });
  });

  test('to a channel that is not tied yet is done, and the next change shows the case there', async () => {
    const world = await atWork();
    const { id } = await report(world, { unitId: 'bjorken' });
    const tied = await world.store.get(keys.channel('bjorken'));
    if (tied) await world.store.remove(tied.document, tied.revision);
    await world.send();
    expect(world.teams.arrived().filter((what) => what.includes('c-bjorken'))).toEqual([]);
    if (tied) await world.store.createOnce(tied.document);
    await receiveCase(world.deps, actor('karin'), id);
    await world.send();
    expect(world.teams.arrived()).toContain('post channelCase → c-bjorken');
  });
});

describe('a send that fails', () => {
  test('waits as long as the platform says, else longer each time', async () => {
    const world = await atWork();
    const { id } = await report(world);
    const waits: number[] = [];
    for (const afterMs of [90 * second, null, null, null]) {
      world.teams.answers((to) => (toBjorken(to) ? { outcome: 'retry', afterMs, error: '429' } : undefined));
      await world.send();
      const notice = await noticeTo(world, id, 'channel:bjorken');
      const wait = Date.parse(notice?.dueAt ?? '') - Date.parse(world.clock.now());
      waits.push(wait);
      expect(notice).toMatchObject({ state: 'waiting', lastError: '429' });
      world.clock.advance(wait);
    }
    expect(waits).toEqual([90 * second, 3 * second, 6 * second, 12 * second]);
  });

  test('is not tried before its time', async () => {
    const world = await atWork();
    await report(world);
    world.teams.answers(() => down);
    await world.send();
    const tried = world.teams.requests.length;
    await world.send();
    world.clock.advance(second);
    await world.send();
    expect(world.teams.requests).toHaveLength(tried);
  });

  test('keeps what follows in its conversation waiting, in order, while other conversations go on', async () => {
    const world = await atWork();
    const first = await report(world);
    const later = await report(world);
    const elsewhere = await report(world, { unitId: 'granen' });
    world.teams.answers((to) => (toBjorken(to) ? down : undefined));
    await world.send();
    expect(world.teams.requests.filter(toBjorken)).toHaveLength(1);
    expect(world.teams.arrived()).toContain('post channelCase → c-granen');
    world.teams.answers();
    await world.sendAll(minute);
    const shown = world.teams.requests.filter(toBjorken).map(({ message }) => message);
    expect(shown).toMatchObject([{ view: { caseId: first.id } }, { view: { caseId: later.id } }]);
    expect(elsewhere.number).toBe('2026-000003');
  });

  test('without an answer is sent again when it was new, and the doubt is counted', async () => {
    const world = await atWork();
    const { id } = await report(world);
    world.teams.answers((to) => (toBjorken(to) ? { outcome: 'ambiguous', error: '504' } : undefined));
    await world.send();
    world.teams.answers();
    await world.sendAll(minute);
    expect(world.teams.arrived()).toContain('post channelCase → c-bjorken');
    expect(await noticeTo(world, id, 'channel:bjorken')).toMatchObject({ state: 'done', attempts: 1, ambiguous: 1 });
  });

  test('without an answer is no doubt when it was an update: twice is the same as once', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    await receiveCase(world.deps, actor('karin'), id);
    world.teams.answers(({ did }) => (did === 'update' ? { outcome: 'ambiguous', error: '504' } : undefined));
    await world.send();
    world.teams.arrived();
    world.teams.answers();
    await world.sendAll(minute);
    expect(world.teams.arrived()).toContain('update channelCase → c-bjorken');
    expect((await noticesOf(world, id)).map(({ ambiguous }) => ambiguous)).toEqual(Array(8).fill(0));
  });

  test('because the message is gone is posted anew, and from then on that one is updated', async () => {
    const world = await atWork();
    const { id } = await report(world);
    await world.send();
    const [before] = (await world.store.posts(id)).filter(({ targetKey }) => targetKey === 'channel:bjorken');
    await receiveCase(world.deps, actor('karin'), id);
    world.teams.answers(({ did, where }) =>
      did === 'update' && where === 'c-bjorken' ? { outcome: 'gone', error: '404' } : undefined,
    );
    world.teams.arrived();
    await world.send();
    expect(world.teams.arrived()).toContain('post channelCase → c-bjorken');
    world.teams.answers();
    const [after] = (await world.store.posts(id)).filter(({ targetKey }) => targetKey === 'channel:bjorken');
    expect(after).toMatchObject({ version: 3 });
    expect(after?.activityId).not.toBe(before?.activityId);
    await assessCase(world.deps, actor('karin'), id, aTriage());
    await world.send();
    expect(world.teams.arrived()).toContain('update channelCase → c-bjorken');
  });

  test('with a fault of the program’s own holds up nobody else, and is tried again', async () => {
    const world = await atWork();
    await report(world);
    const other = await report(world);
    const { messenger } = world.teams;
    let isBroken = true;
    const outbox = {
      ...world,
      deps: Object.assign(world.deps, {
        messenger: {
          ...messenger,
          post: async (...args: Parameters<typeof messenger.post>) => {
            if (isBroken && args[1].kind === 'channelCase') throw new Error('no such card');
            return messenger.post(...args);
          },
        },
      }),
    };
    await outbox.send();
    expect(world.teams.arrived()).toHaveLength(6);
    isBroken = false;
    await outbox.sendAll(minute);
    expect(world.teams.requests.map(inWords)).toEqual(['post channelCase → c-bjorken', 'post channelCase → c-bjorken']);
    expect(await noticeTo(world, other.id, 'channel:bjorken')).toMatchObject({ state: 'done' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { keys } from '../../../bot/ports/documents.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { brokenConversations } from '../../../bot/usecases/deliveryHealth.ts';
import { tick } from '../../../bot/usecases/tick.ts';
import { receiveCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aPerson } from '../../builders.ts';
import { atWork, hour, listed, minute, report } from '../../fakes.ts';

type World = Awaited<ReturnType<typeof atWork>>;
const down = { outcome: 'retry', afterMs: null, error: '503' } as const;

const dead = async ({ store }: World, conversation: string) => listed(store.find('deadNotices', { conversation }));
const health = async ({ store }: World, about: string) => (await store.get(keys.health(about)))?.document;
const told = async ({ store }: World, id: string) =>
  (await store.loadCase(id))?.case.told.filter(({ as }) => as === 'responsible').map(({ personId }) => personId);

describe('a conversation that cannot be reached for long', () => {
  test('is told of after ten attempts, while sending goes on', async () => {
    const world = await atWork();
    const { id } = await report(world);
    world.teams.answers(({ where }) => (where === 'karin' ? down : undefined));
    await world.sendAll(30 * minute);
    expect(await health(world, 'person:karin')).toMatchObject({ problem: 'tooManyAttempts' });
    expect(await told(world, id)).toEqual(['karin', 'nils']);
    expect(await dead(world, 'person:karin')).toEqual([]);
    world.teams.answers();
    await world.sendAll();
    expect(world.teams.arrived()).toContain('post direct → karin');
    expect(await health(world, 'person:karin')).toBeUndefined();
  });

  test('is no trouble when the tenth attempt is followed by a success', async () => {
    const world = await atWork();
    await report(world);
    let tries = 0;
    world.teams.answers(({ where }) => {
      if (where !== 'c-bjorken') return undefined;
      tries += 1;
      return tries <= 9 ? down : undefined;
    });
    await world.sendAll();
    expect(await brokenConversations(world.store)).toEqual(new Set());
    expect(world.teams.arrived().filter((what) => what.includes('health'))).toEqual([]);
  });

  test('stays in the list of what is broken until something arrives, through every hour’s new try', async () => {
    const world = await atWork();
    await report(world);
    world.teams.answers(({ where }) => (where === 'c-bjorken' ? down : undefined));
    for (let i = 0; i < 27; i += 1) {
      await world.sendAll(hour);
      await tick(world.deps);
      expect(await health(world, 'channel:bjorken')).toBeDefined();
    }
    expect(world.teams.arrived().filter((what) => what === 'post health → anders')).toHaveLength(1);
  });

  test('has its notices given up after a day, and tried again every hour, ten times each', async () => {
    const world = await atWork();
    await report(world);
    world.teams.answers(({ where }) => (where === 'c-bjorken' ? down : undefined));
    await world.sendAll(25 * hour);
    expect(await tick(world.deps)).toMatchObject({ deliveriesTriedAgain: 0 });
    world.clock.advance(hour);
    expect(await dead(world, 'channel:bjorken')).toMatchObject([{ notice: { state: 'dead', lastError: '503' } }]);
    expect(await tick(world.deps)).toMatchObject({ deliveriesTriedAgain: 1 });
    // Done twice, it does nothing more.
    expect(await tick(world.deps)).toMatchObject({ deliveriesTriedAgain: 0 });
    world.teams.arrived();
    world.teams.answers(({ where }) => (where === 'c-bjorken' ? down : undefined));
    await world.sendAll(45 * minute);
    expect(world.teams.requests).toHaveLength(10);
    expect(await dead(world, 'channel:bjorken')).toHaveLength(1);
    world.teams.answers();
    world.clock.advance(hour);
    await tick(world.deps);
    await world.sendAll();
    expect(world.teams.arrived()).toEqual(['post channelCase → c-bjorken']);
    expect(await brokenConversations(world.store)).toEqual(new Set());
  });
});

describe('a unit that nobody acted for', () => {
  test('has its waiting cases told to the one who does, from the next tick on', async () => {
    const nobody = aDirectory({ people: [aPerson('leyla'), aPerson('anders', { roles: ['admin'] })] });
    const world = await atWork({ directory: nobody });
    const { id } = await report(world);
    await tick(world.deps);
    expect(await health(world, 'responsible:bjorken')).toBeDefined();
    world.now.directory = aDirectory();
    expect(await tick(world.deps)).toMatchObject({ dutiesTaken: 1 });
    expect(await tick(world.deps)).toMatchObject({ dutiesTaken: 0 });
    await world.send();
    expect(world.teams.arrived()).toContain('post direct → karin');
    expect(await told(world, id)).toEqual(['karin']);
    expect(await receiveCase(world.deps, actor('karin'), id)).toMatchObject({ ok: true });
  });

  test('stays known as long as one of its cases has nobody', async () => {
    const managers = aDirectory({
      people: [aPerson('leyla'), aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] })],
    });
    const world = await atWork({ directory: managers });
    await report(world, { concernsManager: true });
    await tick(world.deps);
    expect(await health(world, 'responsible:bjorken')).toBeDefined();
    await world.send();
    expect(world.teams.arrived()).toEqual(['post receipt → leyla']);
  });
});

describe('one kind of work that fails', () => {
  test('holds up no other, and is told when all have had their turn', async () => {
    const world = await atWork();
    await report(world);
    world.clock.advance(Date.parse('2026-11-23T08:00:00.000Z') - Date.parse(world.clock.now()));
    const store = {
      ...world.store,
      sweep: async () => {
        throw new Error('sweep');
      },
      find: ((query, params) => {
        if (query === 'draftsBefore') throw new Error('drafts');
        return world.store.find(query, params);
      }) as Store['find'],
    };
    await expect(tick({ ...world.deps, store })).rejects.toMatchObject({
      errors: [{ message: 'sweep' }, { message: 'drafts' }],
    });
    expect(await world.store.get(keys.digest('karin', '2026-11-23'))).toBeDefined();
  });
});

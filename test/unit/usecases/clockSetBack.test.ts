import { describe, expect, test } from '@jest/globals';
import { storedDirectories } from '../../../bot/adapters/directory/storedDirectories.ts';
import { laneCount } from '../../../bot/domain/notices.ts';
import { conversationLimits, pacer } from '../../../bot/domain/sending/pace.ts';
import { backoff } from '../../../bot/domain/sending/retry.ts';
import { tryAgain } from '../../../bot/usecases/deliveryHealth.ts';
import { openDraft, saveDraft } from '../../../bot/usecases/drafts.ts';
import { importDirectory } from '../../../bot/usecases/importDirectory.ts';
import { holdLanes } from '../../../bot/usecases/lanes.ts';
import { actor, aUnit } from '../../builders.ts';
import { anOffice, anOutbox, atWork, hour, minute, report, second } from '../../fakes.ts';

const year = 365 * 24 * hour;

describe('when the clock was a year ahead and is set right', () => {
  test('the pace does not wait for the year that never was', () => {
    const pace = pacer();
    for (let i = 0; i < 60; i += 1) pace.sent('a', year + i);
    expect(pace.waitFor('a', 0)).toBe(0);
    const [tightest] = conversationLimits;
    for (let i = 0; i < tightest.count; i += 1) pace.sent('a', i);
    expect(pace.waitFor('a', tightest.count)).toBeGreaterThan(0);
  });

  test('lanes of one who died then are taken by others', async () => {
    const { deps, clock } = anOffice();
    clock.advance(year);
    await holdLanes(deps, 'dead');
    clock.advance(-year);
    expect(await holdLanes(deps, 'alive')).toHaveLength(laneCount);
  });

  test('what was written then is sent now', async () => {
    const world = await atWork();
    world.clock.advance(year);
    const { id } = await report(world);
    world.clock.advance(-year);
    await world.send();
    expect(await world.store.posts(id)).toHaveLength(4);
  });

  test('what was sent then does not hold up what comes now', async () => {
    const world = await atWork();
    world.clock.advance(year);
    for (let i = 0; i < 10; i += 1) await report(world);
    await world.sendAll(minute);
    world.clock.advance(-year);
    const { id } = await report(world);
    await world.sendAll(minute);
    expect(await world.store.posts(id)).toHaveLength(4);
  });

  test('what was given up then is tried again', async () => {
    const world = await atWork();
    world.clock.advance(year);
    world.teams.answers(() => ({ outcome: 'refused', problem: 'tooManyAttempts', error: '400' }));
    await report(world);
    await world.send();
    world.clock.advance(-year);
    expect(await tryAgain(world.deps)).toBeGreaterThan(0);
  });

  test('a new directory is in force at once', async () => {
    const { store, clock } = anOffice();
    const directories = storedDirectories({ store, clock, freshMs: 10 * second });
    clock.advance(year);
    await directories.current();
    clock.advance(-year);
    await importDirectory({ store, clock }, 'adam', { units: [aUnit({ unitId: 'ny' })], people: [] });
    expect((await directories.current()).unit('ny')).toBeDefined();
  });

  test('what she types now is kept, although she typed then too', async () => {
    const { deps, clock } = anOffice();
    clock.advance(year);
    await saveDraft(deps, actor('leyla'), 'form', 'fall', { what: 'då' });
    clock.advance(-year);
    await saveDraft(deps, actor('leyla'), 'form', 'fall', { what: 'nu' });
    expect(await openDraft(deps, actor('leyla'), 'form')).toMatchObject({ inputs: { what: 'nu' } });
  });
});

describe('a platform that asks for a year', () => {
  test('is given an hour', () => {
    expect(backoff(1, year, 0)).toBe(hour);
  });

  test('holds nothing up after that', async () => {
    const office = anOffice();
    const outbox = anOutbox(office);
    outbox.teams.answers(() => ({ outcome: 'retry', afterMs: year, error: '429' }));
    const { id } = await report(office);
    await outbox.send();
    outbox.teams.answers();
    await outbox.sendAll(hour + second);
    expect((await office.store.posts(id)).length).toBeGreaterThan(0);
  });
});

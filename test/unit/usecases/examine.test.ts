import { describe, expect, test } from '@jest/globals';
import { ledning } from '../../../bot/domain/summaryDue.ts';
import type { Store } from '../../../bot/ports/store.ts';
import type { Surroundings } from '../../../bot/ports/surroundings.ts';
import { tellOfTrouble } from '../../../bot/usecases/deliveryHealth.ts';
import { examine } from '../../../bot/usecases/examine.ts';
import { examineSurroundings } from '../../../bot/usecases/examineSurroundings.ts';
import type { Finding } from '../../../bot/usecases/finding.ts';
import { actor, aDirectory, aPerson, aUnit } from '../../builders.ts';
import { atWork, channelOf, hour, listed, report } from '../../fakes.ts';

const admin = aPerson('anders', { roles: ['admin'] });
const karin = aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken', 'granen'] });

/** An installation in which all is well, but for what a test does to it. */
async function installed(over: Parameters<typeof atWork>[0] = {}) {
  const directory = over.directory ?? aDirectory({ people: [admin, karin] });
  const world = await atWork({ ...over, directory });
  await world.store.createOnce(channelOf(ledning));
  return { ...world, examined: () => examine(world.deps, actor('anders', aDirectory())) };
}
const found = (checks: readonly Finding[], check: Finding['check']): Finding | undefined =>
  checks.find((one) => one.check === check);

describe('the store', () => {
  test('of an installation where all is well says so of everything, and nothing stays behind', async () => {
    const { examined, store } = await installed();
    const before = await listed(store.find('everyRecord', {}));
    expect((await examined()).filter(({ mend }) => mend !== null)).toEqual([]);
    expect(await listed(store.find('everyRecord', {}))).toEqual(before);
  });

  test('that takes no writes is told with what stood in the way, and the rest is looked at all the same', async () => {
    const { deps } = await installed();
    const put: Store['put'] = () =>
      Promise.reject(new Error('The store cannot write', { cause: new Error('disk full') }));
    const checks = await examine({ ...deps, store: { ...deps.store, put } }, actor('anders'));
    expect(found(checks, 'store')).toMatchObject({
      found: 'The store cannot write: disk full',
      mend: expect.stringContaining('DATA_DIR'),
    });
    expect(found(checks, 'directory')?.mend).toBeNull();
  });

  test('that forgets what it was told is told too', async () => {
    const { deps } = await installed();
    const checks = await examine({ ...deps, store: { ...deps.store, get: async () => undefined } }, actor('anders'));
    expect(found(checks, 'store')?.found).toBe('what is written cannot be read back');
  });
});

describe('the directory', () => {
  test.each<[what: string, directory: ReturnType<typeof aDirectory>, said: string]>([
    ['that was never imported', aDirectory({ units: [], people: [] }), 'nothing has been imported'],
    [
      'with units that nobody leads',
      aDirectory({
        units: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((unitId) => aUnit({ unitId, name: `Enhet ${unitId}` })),
        people: [admin],
      }),
      'no enhetschef and no deputy for Enhet a, Enhet b, Enhet c, Enhet d, Enhet e and 2 more',
    ],
    ['without an admin', aDirectory({ people: [karin] }), 'nobody is admin, so nobody hears of what does not arrive'],
  ])('%s', async (_what, directory, said) => {
    const { examined } = await installed({ directory });
    expect(found(await examined(), 'directory')).toMatchObject({
      found: said,
      mend: expect.stringContaining('lyhord import directory'),
    });
  });

  test('where a deputy of the unit acts is complete', async () => {
    const deputy = aPerson('nils', { deputyFor: ['granen'] });
    const alone = aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] });
    const { examined } = await installed({ directory: aDirectory({ people: [admin, alone, deputy] }) });
    expect(found(await examined(), 'directory')?.mend).toBeNull();
  });
});

test('units without a channel are named', async () => {
  const units = [aUnit(), aUnit({ unitId: 'granen' }), aUnit({ unitId: 'linden', name: 'Linden' })];
  const { examined } = await installed({ directory: aDirectory({ units, people: [admin, karin] }) });
  expect(found(await examined(), 'channels')).toMatchObject({
    found: 'none for Linden',
    mend: expect.stringContaining('@Lyhörd koppla'),
  });
});

test('what does not arrive is told with its place and how to mend it', async () => {
  const { examined, deps } = await installed();
  await tellOfTrouble(deps, 'channel:bjorken', 'botRemoved', '403');
  expect(found(await examined(), 'deliveries')).toEqual({
    check: 'deliveries',
    found: 'Björken: Lyhörd has been removed from the team or the chat.',
    mend: 'Add the Lyhörd app to the team again: Manage team, Apps, More apps.',
  });
});

test('an outbox that nobody empties is told', async () => {
  const { examined, office, clock } = await installed();
  await report(office);
  expect(found(await examined(), 'outbox')?.mend).toBeNull();
  clock.advance(hour);
  expect(found(await examined(), 'outbox')).toMatchObject({
    found: 'what has waited longest has waited 60 minutes',
    mend: expect.stringContaining('see that a server runs'),
  });
});

describe('around it', () => {
  const fine: Surroundings = {
    signIn: async () => true,
    tabKeys: async () => true,
    pictures: async () => {},
    clockAheadMs: async () => -900,
    freeBytes: async () => 10 * 1024 ** 3,
  };
  const wrongIn = async (over: Partial<Surroundings>): Promise<readonly Finding[]> =>
    (await examineSurroundings({ ...fine, ...over })).filter(({ mend }) => mend !== null);

  test.each<[what: string, over: Partial<Surroundings>]>([
    ['all is well', {}],
    [
      'nothing can be wrong in local mode',
      { signIn: async () => false, tabKeys: async () => false, clockAheadMs: async () => null },
    ],
    ['a database elsewhere has its own disk', { freeBytes: async () => null }],
  ])('%s', async (_what, over) => {
    expect(await wrongIn(over)).toEqual([]);
  });

  test.each<[what: string, over: Partial<Surroundings>, check: string, said: string]>([
    [
      'a secret that has run out',
      { signIn: () => Promise.reject(new Error('AADSTS7000222: The client secret has expired.\nTrace ID: 1')) },
      'sign-in',
      'AADSTS7000222: The client secret has expired',
    ],
    ['no keys to check tokens by', { tabKeys: () => Promise.reject(new Error('timed out.')) }, 'tab', 'timed out'],
    ['a fast clock', { clockAheadMs: async () => 61_000 }, 'clock', '61 seconds fast'],
    ['a slow clock', { clockAheadMs: async () => -16_000 }, 'clock', '16 seconds slow'],
    [
      'no way out',
      { clockAheadMs: () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ENOTFOUND') })) },
      'clock',
      'fetch failed: ENOTFOUND',
    ],
    [
      'a picture store that refuses',
      { pictures: () => Promise.reject(new Error('Blob Storage refused the request', { cause: new Error('403') })) },
      'pictures',
      'Blob Storage refused the request: 403',
    ],
    ['a full disk', { freeBytes: async () => 12 * 1024 ** 2 }, 'disk', '12 MB free'],
    ['what is no error', { freeBytes: () => Promise.reject('no') }, 'disk', 'it cannot be told what is wrong'],
  ])('%s is told', async (_what, over, check, said) => {
    expect(await wrongIn(over)).toEqual([{ check, found: said, mend: expect.stringMatching(/^(see|let|make) /) }]);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { provision } from '../../bot/adapters/cosmos/provision.ts';
import { freePort } from '../../bot/demo/freePort.ts';
import { type CosmosShim, cosmosShim } from '../contract/cosmosShim.ts';
import { type Instance, startInstance } from '../faults/instance.ts';
import { type Environment, environment } from './server.ts';
import { activity } from './teams/activities.ts';
import { postTo } from './teams/botAnswers.ts';
import { aPerson } from './teams/client.ts';
import { type FakeConnector, startFakeConnector } from './teams/fakeConnector.ts';
import { waitFor } from './teams/waitFor.ts';

jest.setTimeout(90_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-start-'));
});
afterAll(() => rm(folder, { recursive: true }));

const running: Instance[] = [];
afterEach(async () => {
  for (const instance of running.splice(0)) await instance.signal('SIGKILL');
});
function started(env: Environment, limits?: Parameters<typeof startInstance>[1]): Instance {
  const instance = startInstance(environment({ DATA_DIR: folder, ...env }), limits);
  running.push(instance);
  return instance;
}
const status = async (instance: Instance, path: string): Promise<number> =>
  (await fetch((instance.messages ?? '').replace('/api/messages', path))).status;

const id = '11111111-2222-4333-8444-555555555555';
const ids = { MicrosoftAppId: id, MicrosoftAppTenantId: id, TAB_AUDIENCE: `api://lyhord.example.se/${id}` };

describe('it does not start', () => {
  const production = { MODE: 'production', PLAYGROUND: '', DEMO: '', ...ids };

  test.each<[what: string, env: Environment, said: RegExp]>([
    ['without the bot’s password', production, /MicrosoftAppPassword is missing/],
    [
      'without the tab’s audience',
      { ...production, MicrosoftAppPassword: 'x', TAB_AUDIENCE: '' },
      /TAB_AUDIENCE is missing/,
    ],
    ['without a database', { ...production, MicrosoftAppPassword: 'x', DATA_DIR: '' }, /COSMOS_ENDPOINT is missing/],
    ['on a public address in local mode', { HOST: '0.0.0.0' }, /HOST must be 127\.0\.0\.1/],
    [
      'on an address that is another machine’s',
      { ...production, MicrosoftAppPassword: 'x', HOST: '192.0.2.1' },
      /HOST: this machine has no such address/,
    ],
    ['in a folder that is none', { DATA_DIR: '/dev/null' }, /DATA_DIR must be a folder/],
  ])('%s, says so in one line, and leaves', async (_what, env, said) => {
    const instance = started(env);
    await expect(instance.listening).rejects.toThrow('The program left');
    expect(instance.written()).toMatch(said);
    expect(instance.written().trim().split('\n')).toHaveLength(1);
  });
});

test('in production nobody is believed without a token, and no other tenant is listened to', async () => {
  const credentials = { ...ids, MicrosoftAppPassword: 'x' };
  const production = { MODE: 'production', PLAYGROUND: '', DEMO: '', HOST: '127.0.0.1', ...credentials };
  const instance = started({ ...production, DATA_DIR: join(folder, 'production') });
  await instance.listening;
  const send = (tenant: string, headers: Record<string, string> = {}) =>
    fetch(instance.messages ?? '', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({
        ...{ type: 'message', text: 'hjälp', channelId: 'msteams', conversation: { id: 'a:1' } },
        ...{ from: { id: '29:1', aadObjectId: 'asa' }, serviceUrl: 'https://smba.trafficmanager.net/emea/' },
        channelData: { tenant: { id: tenant } },
      }),
    });
  const [nobody, forged, stranger] = [
    await send(id),
    await send(id, { Authorization: 'Bearer x.y.z' }),
    await send('t'),
  ];
  expect([nobody.status, forged.status, stranger.status]).toEqual([401, 401, 403]);
  expect(nobody.headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect(await status(instance, '/readyz')).toBe(200);
});

describe('when the database is away', () => {
  let connector: FakeConnector;
  let env: Environment;
  let port: number;
  let shim: CosmosShim | undefined;
  beforeAll(async () => {
    connector = await startFakeConnector();
    port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    env = { SERVICE_URL: connector.url, COSMOS_ENDPOINT: endpoint, COSMOS_KEY: 'a2V5', COSMOS_CONTAINER: 'start' };
  });
  afterAll(async () => {
    await shim?.close();
    await connector.stop();
  });
  const comes = async (): Promise<CosmosShim> => {
    const database = await cosmosShim(port);
    await provision({ endpoint: database.endpoint, key: 'a2V5', database: 'lyhord', container: 'start' });
    return database;
  };
  const faults = (instance: Instance, event: string): number => instance.written().split(`"${event}"`).length - 1;

  test('at the start, it waits and says so, excuses itself, and goes on when the database is there', async () => {
    const instance = started(env);
    await instance.listening;
    expect([await status(instance, '/healthz'), await status(instance, '/readyz')]).toEqual([200, 503]);
    const asa = aPerson({ aadObjectId: 'asa', name: 'Åsa' }, { connector, bot: instance.messages ?? '' });
    const chat = connector.teams.personal(asa.member.id);
    if (!chat) throw new Error('Åsa has no chat');
    const verb = { type: 'Action.Execute', verb: 'menu', data: { verb: 'menu' } };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: { action: verb, trigger: 'manual' } };
    const since = performance.now();
    const answer = await postTo(instance.messages ?? '', activity({ connector, from: asa.member, in: chat }, invoke));
    expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('längre tid än vanligt')]);
    expect(performance.now() - since).toBeLessThan(5_000);
    await waitFor(() => faults(instance, 'store away, waiting for it') === 1, 'the line that says so', 20_000);
    shim = await comes();
    await waitFor(async () => (await status(instance, '/readyz')) === 200, 'to be ready', 20_000);
    await waitFor(() => faults(instance, 'store answers') === 1, 'the line that says so', 20_000);
    await asa.chat.say('hjälp');
    expect(asa.chat.card().text).toContain('Så här gör du');
    // What it says of itself once, it says once.
    expect(faults(instance, 'store away, waiting for it')).toBe(1);
  });

  test('later, or is too slow, pushes back or is out of order, it is not ready meanwhile', async () => {
    shim ??= await comes();
    const instance = started(env);
    await waitFor(async () => (await status(instance, '/readyz')) === 200, 'to be ready', 20_000);
    for (const fault of ['hang', 429, 503, 'reset'] as const) {
      shim.fail('other', ...Array.from({ length: 200 }, () => fault));
      expect(await status(instance, '/readyz')).toBe(503);
      expect(await status(instance, '/healthz')).toBe(200);
      shim.forget();
      await waitFor(async () => (await status(instance, '/readyz')) === 200, `to be ready after ${fault}`, 20_000);
    }
  });
});

describe('on a disk that is full', () => {
  const env = { DATA_DIR: '' };
  beforeAll(async () => {
    env.DATA_DIR = join(folder, 'full');
    const first = started(env);
    await first.listening;
    await first.signal('SIGTERM');
  });

  test('at the start it leaves, and says what is the matter in one line', async () => {
    const instance = started(env, { fileBytes: 0 });
    await expect(instance.listening).rejects.toThrow('The program left');
    expect(instance.written()).toMatch(/cannot be opened: .* \(the disk is full, or cannot be written\)\n$/);
  });

  test('that fills up later it is alive, and not ready', async () => {
    // Room enough to begin, and none for what a running server writes.
    const instance = started(env, { fileBytes: 32 * 1024 });
    await instance.listening;
    await waitFor(async () => (await status(instance, '/readyz')) === 503, 'the disk to be full');
    expect(await status(instance, '/healthz')).toBe(200);
  });
});

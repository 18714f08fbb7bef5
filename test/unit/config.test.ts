import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../bot/config.ts';
import { configRefused } from '../configRefused.ts';

const id = '11111111-2222-4333-8444-555555555555';
const otherId = '11111111-2222-4333-8444-666666666666';
const production = {
  NODE_ENV: 'production',
  MicrosoftAppId: id,
  MicrosoftAppTenantId: id,
  MicrosoftAppPassword: 'hemligt',
  TAB_AUDIENCE: `api://lyhord.example.se/botid-${id}`,
  COSMOS_ENDPOINT: 'https://lyhord.documents.azure.com',
  PICTURES_ENDPOINT: 'https://stlyhord.blob.core.windows.net/',
};

const refusalOf = (env: Record<string, string>): readonly string[] => configRefused(() => readConfig(env))?.lines ?? [];

describe('on a fresh machine', () => {
  const config = readConfig({});

  test('everything has a default and nothing is reached from outside', () => {
    expect(config).toMatchObject({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      demo: true,
      playgroundPort: 56_150,
      bot: null,
      tenantId: null,
      tab: null,
      telemetry: null,
      store: { kind: 'sqlite', dataDir: '.data' },
      pictures: { kind: 'folder', dataDir: '.data' },
      policy: { severityAtOnce: 3, riskAtOnce: 8, childReception: '', summaryTime: '07:00' },
    });
  });

  test('the config is frozen', () => {
    expect(Object.isFrozen(config) && Object.isFrozen(config.store) && Object.isFrozen(config.policy)).toBe(true);
    expect(Object.isFrozen(readConfig(production).tab)).toBe(true);
  });

  test('an empty value counts as absent', () => {
    expect(readConfig({ PORT: '', DATA_DIR: ' ', LOG_LEVEL: '' })).toEqual(config);
  });
});

describe('a value that cannot be read is named', () => {
  test.each([
    ['HOST', 'my-laptop'],
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['PORT', '-1'],
    ['PORT', ' 80'],
    ['PLAYGROUND', 'no'],
    ['PLAYGROUND_PORT', '99999'],
    ['DEMO', 'true'],
    ['MODE', 'test'],
    ['TENANT_ID', 'contoso.onmicrosoft.com'],
    ['MicrosoftAppType', 'MultiTenant'],
    ['MicrosoftAppId', 'my-bot'],
    ['COSMOS_ENDPOINT', 'lyhord'],
    ['TAB_AUDIENCE', id],
    ['TAB_AUDIENCE', `api://${id}`],
    ['TAB_AUDIENCE', `https://lyhord.example.se/${id}`],
    ['TAB_AUDIENCE', `api://Lyhord.example.se/${id}`],
    ['TAB_AUDIENCE', 'api://lyhord.example.se/lyhord'],
    ['TAB_AUDIENCE', `api://lyhord.example.se:8443/${id}`],
    ['TAB_AUDIENCE', `api://lyhord.example.se/${id}/access_as_user`],
    ['TAB_AUDIENCE', `api://*.example.se/${id}`],
    ['TAB_AUDIENCE', `api://localhost/${id}`],
    ['PICTURES_ENDPOINT', 'stlyhord'],
    ['SERVICE_URL', 'file:///etc/passwd'],
    ['SEVERITY_AT_ONCE', '5'],
    ['RISK_AT_ONCE', '0'],
    ['TURNS_PER_MINUTE', '0'],
    ['SUMMARY_TIME', '7 am'],
    ['LOG_LEVEL', 'loud'],
    ['APPLICATIONINSIGHTS_CONNECTION_STRING', 'IngestionEndpoint=https://somewhere.example/'],
  ])('%s=%s', (name, value) => {
    const lines = refusalOf({ [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name} must be `));
    expect(lines[0]).not.toContain('\n');
  });

  test('a text that is too long', () => {
    expect(refusalOf({ CHILD_RECEPTION: 'x'.repeat(501) })).toEqual(['CHILD_RECEPTION must be at most 500 characters']);
  });

  test('all of them at once', () => {
    expect(refusalOf({ PORT: 'x', DEMO: 'x' })).toHaveLength(2);
  });

  test('its value is never repeated, it may be a secret in the wrong place', () => {
    expect(refusalOf({ MicrosoftAppId: 'losenord123' }).join()).not.toContain('losenord123');
  });
});

describe('production', () => {
  test('starts with credentials and a database, open to the network, without demo or Playground', () => {
    expect(readConfig(production)).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      demo: false,
      playgroundPort: null,
      bot: { type: 'SingleTenant', appId: id, tenantId: id, password: 'hemligt' },
      tenantId: id,
      tab: { audience: production.TAB_AUDIENCE, domain: 'lyhord.example.se', appId: id },
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
      store: { kind: 'cosmos', database: 'lyhord', container: 'lyhord', key: null },
      pictures: { kind: 'blob', endpoint: production.PICTURES_ENDPOINT, container: 'pictures' },
    });
  });

  test('takes a managed identity instead of a password', () => {
    const { MicrosoftAppPassword: _, ...rest } = production;
    const TAB_AUDIENCE = `api://lyhord.example.se/${otherId}`;
    const config = readConfig({ ...rest, MicrosoftAppType: 'UserAssignedMsi', TAB_AUDIENCE });
    expect(config.bot).toEqual({ type: 'UserAssignedMsi', appId: id, tenantId: id });
    expect(config.tab?.appId).toBe(otherId);
  });

  test('takes a managed identity only with an app registration beside it: it exposes no API itself', () => {
    const { MicrosoftAppPassword: _, ...rest } = production;
    expect(refusalOf({ ...rest, MicrosoftAppType: 'UserAssignedMsi' })).toEqual([
      'TAB_AUDIENCE must end with the id of an app registration of its own: a managed identity exposes no API',
    ]);
  });

  test('takes the embedded store when its folder is named', () => {
    const { COSMOS_ENDPOINT: _, ...rest } = production;
    expect(readConfig({ ...rest, DATA_DIR: '/data' }).store).toEqual({ kind: 'sqlite', dataDir: '/data' });
  });

  test('keeps pictures in the folder of its data where no Blob Storage is named', () => {
    const { PICTURES_ENDPOINT: _, ...rest } = production;
    expect(readConfig({ ...rest, DATA_DIR: '/data' }).pictures).toEqual({ kind: 'folder', dataDir: '/data' });
  });

  test('listens where it is told', () => {
    expect(readConfig({ ...production, HOST: '127.0.0.1' }).host).toBe('127.0.0.1');
  });

  test('measures when it is told where to', () => {
    const connectionString = `InstrumentationKey=${id};IngestionEndpoint=https://sweden.example/`;
    const env = { ...production, APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString };
    expect(readConfig(env).telemetry).toEqual({ connectionString, signsIn: true });
    expect(readConfig({ ...env, COSMOS_KEY: 'a2V5' }).telemetry?.signsIn).toBe(false);
    expect(readConfig({ ...env, COSMOS_ENDPOINT: '', DATA_DIR: '/data' }).telemetry?.signsIn).toBe(false);
  });

  /** Each setting that is missing or wrong, one at a time, and all that is said of it. */
  test.each<[name: string, value: string, said: string]>([
    ['MicrosoftAppId', '', 'MicrosoftAppId is missing: without it anyone could speak as anyone'],
    ['MicrosoftAppTenantId', '', 'MicrosoftAppTenantId is missing: the bot answers one tenant only'],
    ['MicrosoftAppPassword', '', 'MicrosoftAppPassword is missing (or MicrosoftAppType=UserAssignedMsi)'],

    ['TAB_AUDIENCE', '', 'TAB_AUDIENCE is missing: without it nobody can sign in to the tab'],
    [
      'TAB_AUDIENCE',
      `api://lyhord.example.se/${otherId}`,
      'TAB_AUDIENCE must end with MicrosoftAppId: bot and tab have one app registration',
    ],
    ['TENANT_ID', otherId, 'TENANT_ID must be the same as MicrosoftAppTenantId'],
    ['COSMOS_ENDPOINT', '', 'COSMOS_ENDPOINT is missing (or DATA_DIR, for one instance with the embedded store)'],
    ['COSMOS_ENDPOINT', 'http://lyhord.example', 'COSMOS_ENDPOINT must be an https address in production'],
    ['PICTURES_ENDPOINT', '', 'PICTURES_ENDPOINT is missing (or DATA_DIR, for one instance with pictures in a folder)'],
    ['PICTURES_ENDPOINT', 'http://lyhord.example', 'PICTURES_ENDPOINT must be an https address in production'],
    ...['http://smba.trafficmanager.net/', 'https://teams.example', 'https://smba.trafficmanager.net:8443/'].map(
      (url): [string, string, string] => [
        'SERVICE_URL',
        url,
        'SERVICE_URL must be an https address of Teams: the bot’s token goes there',
      ],
    ),
    ['DEMO', 'on', 'DEMO must be off in production: its people and cases are invented'],
    ['PLAYGROUND', 'on', 'PLAYGROUND must be off in production: it signs nobody in'],
    ['HOST', 'lyhord.example', 'HOST must be the IP address to listen on, or localhost'],
  ])('refuses to start with %s=%s, and says why in one line', (name, value, said) => {
    expect(refusalOf({ ...production, [name]: value })).toEqual([said]);
  });

  test('refuses a password beside a managed identity', () => {
    const TAB_AUDIENCE = `api://lyhord.example.se/${otherId}`;
    expect(refusalOf({ ...production, TAB_AUDIENCE, MicrosoftAppType: 'UserAssignedMsi' })).toEqual([
      'MicrosoftAppPassword must not be set with a managed identity',
    ]);
  });

  test('takes its ids in upper case too, as some portals show them', () => {
    const upper = { MicrosoftAppId: 'AAAAAAAA-2222-4333-8444-555555555555' };
    const TAB_AUDIENCE = `api://lyhord.example.se/${upper.MicrosoftAppId.toLowerCase()}`;
    expect(refusalOf({ ...production, ...upper, TAB_AUDIENCE })).toEqual([]);
  });

  test('refuses to start with nothing at all, and names everything', () => {
    const named = refusalOf({ MODE: 'production' }).map((line) => line.split(' ')[0]);
    expect(named).toEqual([
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
      'TAB_AUDIENCE',
      'COSMOS_ENDPOINT',
    ]);
  });
});

describe('local mode', () => {
  test.each(['0.0.0.0', '::', '10.0.0.4', '::1'])('refuses to listen on %s', (HOST) => {
    expect(refusalOf({ HOST })).toEqual([
      'HOST must be 127.0.0.1 in local mode, where anyone is believed; MODE=production is for the network',
    ]);
  });

  test('listens to this machine alone, with a bot’s credentials too', () => {
    const { NODE_ENV: _, ...credentials } = production;
    expect(readConfig({ ...credentials, HOST: 'localhost' })).toMatchObject({ mode: 'local', host: '127.0.0.1' });
  });

  test('reaches nothing but this machine without them', () => {
    const said = 'SERVICE_URL must be an http address of this machine in local mode without a bot';
    expect(refusalOf({ SERVICE_URL: 'https://smba.trafficmanager.net/teams/' })).toEqual([said]);
    expect(readConfig({ SERVICE_URL: 'http://localhost:1/' }).serviceUrl).toBe('http://localhost:1/');
  });

  test.each([
    ['MicrosoftAppId', id],
    ['MicrosoftAppPassword', 'hemligt'],
    ['TAB_AUDIENCE', production.TAB_AUDIENCE],
  ])('refuses half a set of credentials: %s alone', (name, value) => {
    expect(refusalOf({ [name]: value })).toHaveLength(3);
  });
});

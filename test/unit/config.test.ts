import { describe, expect, test } from '@jest/globals';
import { ConfigRefused, readConfig } from '../../bot/config.ts';

const id = '11111111-2222-4333-8444-555555555555';
const otherId = '11111111-2222-4333-8444-666666666666';
const production = {
  NODE_ENV: 'production',
  MicrosoftAppId: id,
  MicrosoftAppTenantId: id,
  MicrosoftAppPassword: 'hemligt',
  COSMOS_ENDPOINT: 'https://lyhord.documents.azure.com',
};

const refusalOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (refused) {
    if (refused instanceof ConfigRefused) return refused.lines;
    throw refused;
  }
  return [];
};

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
      store: { kind: 'sqlite', dataDir: '.data' },
      policy: { severityAtOnce: 3, riskAtOnce: 8, childReception: '', summaryTime: '07:00' },
    });
  });

  test('the config is frozen', () => {
    expect(Object.isFrozen(config) && Object.isFrozen(config.store) && Object.isFrozen(config.policy)).toBe(true);
  });

  test('an empty value counts as absent', () => {
    expect(readConfig({ PORT: '', DATA_DIR: ' ', LOG_LEVEL: '' })).toEqual(config);
  });
});

describe('a value that cannot be read is named', () => {
  test.each([
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
    ['SERVICE_URL', 'file:///etc/passwd'],
    ['SEVERITY_AT_ONCE', '5'],
    ['RISK_AT_ONCE', '0'],
    ['TURNS_PER_MINUTE', '0'],
    ['LOG_LEVEL', 'loud'],
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
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
      store: { kind: 'cosmos', database: 'lyhord', container: 'lyhord', key: null },
    });
  });

  test('takes a managed identity instead of a password', () => {
    const { MicrosoftAppPassword: _, ...rest } = production;
    expect(readConfig({ ...rest, MicrosoftAppType: 'UserAssignedMsi' }).bot).toEqual({
      type: 'UserAssignedMsi',
      appId: id,
      tenantId: id,
    });
  });

  test('takes the embedded store when its folder is named', () => {
    const { COSMOS_ENDPOINT: _, ...rest } = production;
    expect(readConfig({ ...rest, DATA_DIR: '/data' }).store).toEqual({ kind: 'sqlite', dataDir: '/data' });
  });

  test.each(['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppPassword', 'COSMOS_ENDPOINT'])(
    'refuses to start without %s',
    (name) => {
      const lines = refusalOf({ ...production, [name]: '' });
      expect(lines.some((line) => line.startsWith(`${name} is missing`))).toBe(true);
    },
  );

  test.each([
    ['TENANT_ID', otherId],
    ['DEMO', 'on'],
    ['PLAYGROUND', 'on'],
    ['COSMOS_ENDPOINT', 'http://lyhord.example'],
    ['SERVICE_URL', 'http://teams.example'],
  ])('refuses %s=%s', (name, value) => {
    const lines = refusalOf({ ...production, [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
  });

  test('refuses a password beside a managed identity', () => {
    expect(refusalOf({ ...production, MicrosoftAppType: 'UserAssignedMsi' })).toHaveLength(1);
  });
});

test('half a set of credentials is refused in local mode too', () => {
  expect(refusalOf({ MicrosoftAppId: id })).toHaveLength(2);
});

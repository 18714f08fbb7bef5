import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { containerDefinition } from '../../../bot/adapters/cosmos/container.ts';
import { httpServer } from '../../../bot/adapters/http/server.ts';
import { pinoLog } from '../../../bot/adapters/pino/log.ts';
import { meters } from '../../../bot/adapters/telemetry/meters.ts';
import { ConfigRefused, readConfig } from '../../../bot/config.ts';
import { defaultLimits } from '../../../bot/domain/limits.ts';
import { variables } from '../../../bot/environment.ts';
import { at } from '../../bicep/template.ts';
import { filesBelow } from '../../files.ts';
import { all, environmentIn, installed, one, ways } from './azure.ts';

/** Settings that are not the program's own, and who reads them. */
const othersRead: Readonly<Record<string, string>> = {
  AZURE_CLIENT_ID: '@azure/identity (see identity.test.ts)',
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'App Service: built where the program will run',
  CUSTOM_BUILD_COMMAND: 'App Service: how',
};

describe('the app settings', () => {
  test.each(ways)('are enough to start in production, and safe: %s', (_, given) => {
    const config = readConfig(environmentIn(given));
    expect(config.mode).toBe('production');
    expect(config.bot?.type).toBe(given['botType'] ?? 'UserAssignedMsi');
    expect(config.bot?.tenantId).toBe(config.tenantId);
    expect(config.store).toMatchObject({ kind: 'cosmos', key: null });
    expect(config.pictures).toMatchObject({ kind: 'blob' });
  });

  test.each(ways)('say what the tab’s tokens are issued for, and tell whoever exposes its API: %s', (_, given) => {
    const { tab } = readConfig(environmentIn(given));
    expect(tab?.domain).toBe(given['tabDomain'] ?? installed(given).outputs['APP_HOST']);
    expect(tab?.appId).toBe(given['botAppId'] ?? '55555555-5555-4555-8555-555555555555');
    expect(installed(given).outputs['TAB_AUDIENCE']).toBe(tab?.audience);
  });

  test.each(ways)('name whatever the program asks for: %s', (_, given) => {
    const asked = linesOf(() => readConfig({ MODE: 'production' })).map((line) => line.split(' ')[0] ?? '');
    const password = given['botType'] === 'SingleTenant' ? [] : ['MicrosoftAppPassword'];
    expect(asked).toContain('COSMOS_ENDPOINT');
    expect(asked.filter((name) => !(name in environmentIn(given)))).toEqual(password);
  });

  test.each(ways)('name nothing that nobody reads: %s', (_, given) => {
    const names = Object.keys(environmentIn(given));
    expect(names.filter((name) => !variables.includes(name) && !(name in othersRead))).toEqual([]);
  });

  test('a municipality sets what the program reads, and cannot set what keeps it safe', () => {
    const { parameters } = JSON.parse(readFileSync('infra/main.parameters.json', 'utf8')) as {
      parameters: { settings: { value: Readonly<Record<string, string>> } };
    };
    const own = Object.keys(parameters.settings.value);
    expect(own.filter((name) => !variables.includes(name))).toEqual([]);
    const reckless = { MODE: 'local', COSMOS_ENDPOINT: 'http://elsewhere.example', MicrosoftAppId: '' };
    expect(readConfig(environmentIn({ settings: reckless }))).toEqual(readConfig(environmentIn({})));
  });
});

describe('the municipality’s policy file', () => {
  const readme = readFileSync('infra/README.md', 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is named by a setting that infrastructure hands on, and read in production', () => {
    expect(readFileSync('infra/main.parameters.json', 'utf8')).toMatch(/"POLICY_FILE": "\$\{POLICY_FILE=\}"/);
    const path = join(folder, 'policy.json');
    writeFileSync(path, JSON.stringify({ limits: { answer: { workingDays: 5 } } }));
    const { limits } = readConfig(environmentIn({ settings: { POLICY_FILE: path } })).policy;
    expect(limits.answer).toEqual({ workingDays: 5 });
    expect(readConfig(environmentIn({ settings: { POLICY_FILE: '' } })).policy.limits).toEqual(defaultLimits);
  });

  test('that is not there yet stops the program from starting: so it is uploaded first, as README has it', () => {
    const named = { settings: { POLICY_FILE: join(folder, 'none.json') } };
    expect(linesOf(() => readConfig(environmentIn(named)))).toEqual(['POLICY_FILE must name a file that can be read']);
    const uploaded = readme.search(/--src-path policy\.json --target-path/);
    expect(uploaded).toBeGreaterThan(0);
    expect(readme.indexOf('azd env set POLICY_FILE')).toBeGreaterThan(uploaded);
  });

  test('lies where it is looked for: in the share of all instances, outside of what each deployment replaces', () => {
    const [, target] = /--src-path policy\.json --target-path (\S+)/.exec(readme) ?? [];
    expect(target).toBe(/azd env set POLICY_FILE (\S+)/.exec(readme)?.[1]);
    expect(target).toMatch(/^\/home\/(?!site\/)/);
    // Azure mounts the share unless it is told not to.
    expect(environmentIn({})).not.toHaveProperty('WEBSITES_ENABLE_APP_SERVICE_STORAGE');
  });
});

function linesOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (fault) {
    if (fault instanceof ConfigRefused) return fault.lines;
  }
  throw new Error('Nothing was refused');
}

describe('the store', () => {
  test('the container is the one that the queries need', () => {
    const container = one({}, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers');
    const { COSMOS_DATABASE, COSMOS_CONTAINER } = environmentIn({});
    expect(at(container, 'properties.resource')).toEqual({ id: COSMOS_CONTAINER, ...containerDefinition });
    expect(at(container, 'name')).toBe(COSMOS_CONTAINER);
    expect(at(one({}, 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases'), 'name')).toBe(COSMOS_DATABASE);
  });

  test('nobody gets in with a key, and the program may handle documents', () => {
    const account = one({}, 'Microsoft.DocumentDB/databaseAccounts');
    expect(at(account, 'properties.disableLocalAuth')).toBe(true);
    expect(at(account, 'properties.backupPolicy.type')).toBe('Continuous');
    const role = one({}, 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments');
    expect(at(role, 'properties.roleDefinitionId')).toMatch(
      /sqlRoleDefinitions\/00000000-0000-0000-0000-000000000002$/,
    );
    expect(at(role, 'properties.principalId')).toBe('33333333-3333-4333-8333-333333333333');
  });

  test('pictures are in the container that is made, behind a lock, and the program may write there', () => {
    const { PICTURES_ENDPOINT, PICTURES_CONTAINER } = environmentIn({});
    expect(PICTURES_ENDPOINT).toBe('https://pictures.example/');
    const blobs = 'Microsoft.Storage/storageAccounts/blobServices';
    expect(at(one({}, `${blobs}/containers`), 'name')).toBe(PICTURES_CONTAINER);
    expect(at(one({}, blobs), 'properties.deleteRetentionPolicy.enabled')).toBe(true);
    const account = one({}, 'Microsoft.Storage/storageAccounts');
    expect(at(account, 'properties.allowBlobPublicAccess')).toBe(false);
    const notes = all({}, 'Microsoft.Authorization/locks').map((lock) => at(lock, 'properties.notes'));
    expect(notes).toContain('Holds the pictures of cases. See infra/README.md, Leave.');
    const roles = all({}, 'Microsoft.Authorization/roleAssignments').map((role) => at(role, 'properties'));
    const contributor = expect.stringMatching(/ba92f5b4-2d11-453d-a403-e96b0029c9fe$/);
    const principalId = '33333333-3333-4333-8333-333333333333';
    expect(roles).toContainEqual({ principalId, principalType: 'ServicePrincipal', roleDefinitionId: contributor });
  });

  test.each([true, false])(
    'with a private network: %s; the public addresses are closed, or open to roles only',
    (isPrivate) => {
      const given = { ...ways[2]?.[1], privateNetworking: isPrivate };
      const closable = ['DocumentDB/databaseAccounts', 'Storage/storageAccounts', 'KeyVault/vaults'];
      for (const type of closable) {
        const access = at(one(given, `Microsoft.${type}`), 'properties.publicNetworkAccess');
        expect([type, access]).toEqual([type, isPrivate ? 'Disabled' : 'Enabled']);
      }
      expect(all(given, 'Microsoft.Network/privateEndpoints')).toHaveLength(isPrivate ? closable.length : 0);
      expect(at(one(given, 'Microsoft.Storage/storageAccounts'), 'properties.allowSharedKeyAccess')).toBe(false);
      expect(
        at(one(given, 'Microsoft.Storage/storageAccounts/blobServices/containers'), 'properties.publicAccess'),
      ).toBe('None');
    },
  );
});

describe('the App Service', () => {
  const site = one({}, 'Microsoft.Web/sites');
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };

  test('runs the Node that package.json asks for, and a file that is there', () => {
    const [, major] = /^NODE\|(\d+)-lts$/.exec(String(at(site, 'properties.siteConfig.linuxFxVersion'))) ?? [];
    expect(engines.node).toBe(`>=${major} <${Number(major) + 1}`);
    const [program, file = ''] = String(at(site, 'properties.siteConfig.appCommandLine')).split(' ');
    expect(program).toBe('node');
    expect(existsSync(file)).toBe(true);
  });

  test('can be several instances, and is two unless told', () => {
    const capacity = (given: object): unknown => at(one({ ...given }, 'Microsoft.Web/serverfarms'), 'sku.capacity');
    expect(capacity({})).toBe(2);
    expect(capacity({ instances: 5 })).toBe(5);
    expect(at(one({}, 'Microsoft.Web/serverfarms'), 'sku.name')).not.toMatch(/^[FDY]/);
  });

  test('speaks TLS 1.2 or newer only, without passwords for deployment, and never sleeps', () => {
    expect(at(site, 'properties.httpsOnly')).toBe(true);
    expect(at(site, 'properties.siteConfig')).toMatchObject({
      minTlsVersion: '1.2',
      scmMinTlsVersion: '1.2',
      alwaysOn: true,
    });
    const policies = all({}, 'Microsoft.Web/sites/basicPublishingCredentialsPolicies');
    expect(policies.map((policy) => [at(policy, 'name'), at(policy, 'properties.allow')])).toEqual([
      ['ftp', false],
      ['scm', false],
    ]);
  });

  test('is asked for its health, and for messages, where the program answers', async () => {
    let ready = true;
    const server = httpServer({
      onActivity: async () => ({ status: 200 }),
      ready: async () => {
        if (!ready) throw new Error('away');
      },
      log: pinoLog('silent'),
    });
    const here = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
    const health = `${here}${String(at(site, 'properties.siteConfig.healthCheckPath'))}`;
    const endpoint = new URL(String(at(one({}, 'Microsoft.BotService/botServices'), 'properties.endpoint')));
    try {
      expect((await fetch(health)).status).toBe(200);
      ready = false;
      expect((await fetch(health)).status).toBe(503);
      const message = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
      expect((await fetch(`${here}${endpoint.pathname}`, message)).status).toBe(200);
    } finally {
      await server.stop();
    }
  });
});

describe('the bot', () => {
  test.each(ways)('is registered under the id that the program and the Teams package have: %s', (_, given) => {
    const bot = one(given, 'Microsoft.BotService/botServices');
    const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId } = environmentIn(given);
    expect(at(bot, 'properties.msaAppId')).toBe(MicrosoftAppId);
    expect(at(bot, 'properties.msaAppTenantId')).toBe(MicrosoftAppTenantId);
    expect(String(at(bot, 'properties.msaAppType')).toLowerCase()).toBe(MicrosoftAppType?.toLowerCase());
    expect(installed(given).outputs['MicrosoftAppId']).toBe(MicrosoftAppId);
  });
});

describe('the alerts', () => {
  const queriesIn = (given: object): readonly string[] =>
    all({ ...given }, 'Microsoft.Insights/scheduledQueryRules').map((rule) =>
      String((at(rule, 'properties.criteria.allOf') as readonly { query: string }[])[0]?.query),
    );

  test('wait for log lines that the program writes', () => {
    const written = filesBelow('bot', '.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\blog\.(?:info|warn|fault)\('([^']+)'/g)].map(([, event]) => event),
    );
    const awaited = queriesIn({}).flatMap((query) =>
      [...query.matchAll(/msg == "([^"]+)"/g)].map(([, event]) => event),
    );
    expect(awaited).toContain('does not get through');
    expect(awaited.filter((event) => !written.includes(event))).toEqual([]);
  });

  test('read log lines as the program writes them', () => {
    const lines: string[] = [];
    pinoLog('info', { write: (line: string) => lines.push(line) }).fault('outbox', new Error('away'));
    const line = JSON.parse(lines[0] ?? '') as Readonly<Record<string, unknown>>;
    expect(line).toMatchObject({ msg: 'outbox', level: 50 });
    const fields = queriesIn({}).flatMap((query) => [...query.matchAll(/line\.(\w+)/g)].map(([, field]) => field));
    expect(fields.filter((field) => field === undefined || !(field in line))).toEqual([]);
    expect(queriesIn({}).join()).toContain('toint(line.level) >= 50');
  });

  test('wait for metrics that the program measures', async () => {
    const exporter = new InMemoryMetricExporter(AggregationTemporality.DELTA);
    const gauges = { outboxAgeMs: async () => 0, clocksLate: async () => ({ law: 0, kommun: 0 }) };
    await meters(new PeriodicExportingMetricReader({ exporter }), gauges).stop();
    const measured = exporter
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
      .map(({ descriptor: { name } }) => name);
    const awaited = queriesIn({}).flatMap((query) => [...query.matchAll(/Name == "([^"]+)"/g)].map(([, name]) => name));
    expect(awaited).toContain('lyhord.clocks.late');
    expect(awaited.filter((name = '') => !measured.includes(name))).toEqual([]);
  });

  test('are on metrics only where the program is told to export them, and to the place where they look', () => {
    const exportsTo = (given: object) => environmentIn({ ...given })['APPLICATIONINSIGHTS_CONNECTION_STRING'];
    expect(queriesIn({}).filter((query) => query.includes('AppMetrics'))).toHaveLength(2);
    expect(exportsTo({})).toContain('InstrumentationKey=');
    expect(readConfig(environmentIn({})).telemetry).toMatchObject({ signsIn: true });
    expect(queriesIn({ telemetryExport: false }).filter((query) => query.includes('AppMetrics'))).toEqual([]);
    expect(exportsTo({ telemetryExport: false })).toBeUndefined();
  });
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Run, runTool } from './tool.ts';

// Each run starts a process; on a busy machine that takes its time.
jest.setTimeout(60_000);

/** The tool as it is run: a process of its own, on a folder of its own. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const lyhord = (words: readonly string[], given: { in?: string; env?: Record<string, string> } = {}): Promise<Run> =>
  runTool(words, { DATA_DIR: join(folder, 'data'), ...given.env }, given.in);

const inFolder = (name: string): { env: Record<string, string> } => ({ env: { DATA_DIR: join(folder, name) } });
const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};

const units = ['unitId,name,area,operation,regime,lagrum,careRecipients', 'bjorken,Björken,,hemtjanst,kommunal,sol,5'];
const people = ['personId;name;email;role;unitIds;deputyFor', 'eva;Eva Ek;;enhetschef|admin;bjorken;'];

describe('demo data', () => {
  test('are the same for the same seed, never doubled, and whole', async () => {
    const words = ['seed', '--units', '4', '--cases', '60', '--until', '2026-11-22', '--random', '7'];
    const [here, there] = await Promise.all([lyhord(words), lyhord(words, inFolder('there'))]);
    expect(here).toMatchObject({ code: 0, words: expect.stringContaining('60 cases written') });
    expect(JSON.parse(here.data)).toMatchObject({ units: 4, cases: 60 });
    expect(there.data).toBe(here.data);
    const again = await lyhord(words);
    expect(again).toMatchObject({ code: 0, words: expect.stringContaining('60 there already') });
    const [verified, mine, yours] = await Promise.all([
      lyhord(['verify']),
      lyhord(['export', 'cases']),
      lyhord(['export', 'cases'], inFolder('there')),
    ]);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.data)).toMatchObject({ cases: 60, broken: [] });
    expect(mine.data.split('\n')).toHaveLength(62);
    expect(yours.data).toBe(mine.data);
  });

  test('do not go into a store with a directory of its own', async () => {
    await lyhord(['import', 'directory', file('u.csv', units), file('p.csv', people)], inFolder('own'));
    expect(await lyhord(['seed'], inFolder('own'))).toMatchObject({ code: 1, data: '' });
  });

  test('can be written while another writes to the same file', async () => {
    const runs = await Promise.all(
      ['11', '12', '13'].map((random) => lyhord(['seed', '--cases', '50', '--random', random], inFolder('shared'))),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    const verified = await lyhord(['verify'], inFolder('shared'));
    expect(JSON.parse(verified.data)).toMatchObject({ cases: 150, broken: [] });
  });
});

describe('an import of the directory', () => {
  test('is in force at once, and the admin of the file acts from then on', async () => {
    const place = inFolder('import');
    const imported = await lyhord(['import', 'directory', file('u.csv', units), file('p.csv', people)], place);
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.data)).toMatchObject({ units: 1, people: 1 });
    expect((await lyhord(['export', 'log'], place)).data).toMatch(/,eva,export,,tool: export log,done\n$/);
  });

  test('with faults tells all of them and writes nothing', async () => {
    const place = inFolder('faulty');
    const wrong = file('wrong.csv', [...units, 'ek,Eken,,sjukhus,kommunal,sol,5', 'al,Alen,,hsl,statlig,hsl,5']);
    const run = await lyhord(['import', 'directory', wrong, file('p.csv', people)], place);
    expect(run).toMatchObject({ code: 1, data: '' });
    expect(run.words).toContain(`${wrong}:3:operation: must be one of`);
    expect(run.words).toContain(`${wrong}:4:regime: must be one of`);
    expect(readdirSync(folder)).not.toContain('faulty');
  });
});

describe('what is said of a text', () => {
  test('is one JSON object', async () => {
    const found = await lyhord(['privacy', 'Ring 070-123 45 67']);
    expect(JSON.parse(found.data)).toEqual({ refused: [{ kind: 'phone', start: 5, end: 18 }], hints: [] });
    const filled = await lyhord(['prefill', 'Han föll i natt kl 02', '--at', '2026-11-22T07:15']);
    expect(JSON.parse(filled.data)).toMatchObject({ reportType: 'fall', occurredAt: '2026-11-22T02:00+01:00' });
  });

  test('comes one line for each line that is sent, and nothing is stored', async () => {
    const found = await lyhord(['privacy', '-'], { in: 'Inget\n\nRing 070-123 45 67\r\n', ...inFolder('texts') });
    const kinds = found.data
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).refused.length);
    expect(kinds).toEqual([0, 0, 1]);
    expect(readdirSync(folder)).not.toContain('texts');
  });
});

describe('who runs it', () => {
  test('must be said in production, where nothing is guessed', async () => {
    const production = {
      ...{ MODE: 'production', DATA_DIR: join(folder, 'production'), MicrosoftAppPassword: 'x' },
      MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
      MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
      TAB_AUDIENCE: 'api://lyhord.example.se/11111111-1111-4111-8111-111111111111',
    };
    const run = await lyhord(['verify'], { env: production });
    expect(run).toMatchObject({ code: 2, data: '', words: expect.stringContaining('--as <personId> is missing') });
  });

  test('must be allowed to, and an attempt is logged', async () => {
    const place = inFolder('who');
    await lyhord(['seed', '--units', '1', '--cases', '3'], place);
    const refused = await lyhord(['export', 'cases', '--as', 'demo-medarbetare'], place);
    expect(refused).toMatchObject({ code: 1, data: '', words: expect.stringContaining('may not export cases') });
    const words = await lyhord(['export', 'cases', '--with-text'], place);
    expect(words).toMatchObject({ code: 1, data: '' });
    const log = await lyhord(['export', 'log', '--format', 'jsonl'], place);
    const runs = log.data
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ by, outcome }) => `${by} ${outcome}`);
    expect(runs).toEqual(['lyhord done', 'demo-medarbetare refused', 'demo-admin refused', 'demo-admin done']);
    const officer = await lyhord(['--as', 'demo-mas', 'export', 'cases', '--with-text'], place);
    expect(officer).toMatchObject({
      code: 0,
      data: expect.stringMatching(/,what,immediateAction,additions,findings,causes,actions,answers,lesson,pictures\n/),
    });
  });
});

describe('export events', () => {
  test('writes one JSON object an event, says how they are to be handled, and is logged', async () => {
    const place = inFolder('events');
    await lyhord(['seed', '--units', '1', '--cases', '5'], place);
    const run = await lyhord(['export', 'events'], place);
    const events = run.data.trimEnd().split('\n');
    expect(run).toMatchObject({ code: 0, words: expect.stringMatching(/^Classification: .*\n\d+ events\.$/m) });
    expect(events.length).toBeGreaterThan(10);
    for (const line of events)
      expect(Object.keys(JSON.parse(line))).toEqual(['number', 'unitId', 'seq', 'at', 'event', 'figures']);
    const later = await lyhord(['export', 'events', '--from', '2100-01-01'], place);
    expect(later).toMatchObject({ code: 0, data: '' });
    expect(await lyhord(['export', 'events', '--with-text'], place)).toMatchObject({ code: 1, data: '' });
    const whole = await lyhord(['--as', 'demo-mas', 'export', 'events', '--with-text'], place);
    expect(whole).toMatchObject({ code: 0, data: expect.stringContaining('"whole":{') });
    const log = await lyhord(['export', 'log'], place);
    expect(log.data).toMatch(/demo-admin,export,,tool: export events/);
  });
});

describe('wrong usage', () => {
  test('is said in words and answered with 2', async () => {
    const run = await lyhord(['vrify']);
    expect(run).toMatchObject({ code: 2, data: '', words: expect.stringContaining('Did you mean verify?') });
    expect(run.words).not.toMatch(/^ {4}at /m);
  });

  test('a wrong environment names the variable', async () => {
    const run = await lyhord(['verify'], { env: { PORT: 'x' } });
    expect(run).toMatchObject({ code: 2, words: expect.stringMatching(/^PORT /) });
  });

  test('a store that cannot be opened is told in a sentence, and with its cause when debugging', async () => {
    const env = { DATA_DIR: file('plain', ['a file']) };
    const quiet = await lyhord(['verify'], { env });
    expect(quiet.code).toBe(1);
    expect(quiet.words).toMatch(/^DATA_DIR must be a folder, and is a file: .*\nLOG_LEVEL=debug tells more\.\n$/);
    expect(await lyhord(['verify'], { env: { DATA_DIR: '/proc/nope' } })).toMatchObject({
      code: 1,
      words: expect.stringMatching(/^DATA_DIR /),
    });
    const debug = { DATA_DIR: '/proc/nope', LOG_LEVEL: 'debug' };
    expect((await lyhord(['verify'], { env: debug })).words).toContain('caused by');
  });
});

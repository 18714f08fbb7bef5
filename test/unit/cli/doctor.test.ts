import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { output } from '../../../bot/cli/output.ts';
import { run } from '../../../bot/cli/program.ts';
import { keys } from '../../../bot/ports/documents.ts';
import { openStore } from '../../../bot/store.ts';
import { channelOf } from '../../fakes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-doctor-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function lyhord(env: Record<string, string>, ...words: readonly string[]) {
  const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const clock = { now: () => new Date().toISOString() };
  const code = await run(words, { env, out: output(stdout, stderr, () => 0), stdin, clock });
  return { code, data: String(stdout.read() ?? ''), words: String(stderr.read() ?? '') };
}

const units = 'unitId,name,area,operation,regime,lagrum,careRecipients\nbjorken,Björken,,hemtjanst,kommunal,sol,5';
const people = 'personId,name,email,role,unitIds,deputyFor\neva,Eva Ek,,enhetschef|admin,bjorken,';

/** A store with one unit, whose channel and ledning's are tied. */
async function installed(): Promise<Record<string, string>> {
  const dataDir = await mkdtemp(join(folder, 'data-'));
  const files = [join(folder, 'units.csv'), join(folder, 'people.csv')] as const;
  await Promise.all([writeFile(files[0], units), writeFile(files[1], people)]);
  const env = { DATA_DIR: dataDir };
  expect(await lyhord(env, 'import', 'directory', ...files)).toMatchObject({ code: 0 });
  const store = await openStore({ kind: 'sqlite', dataDir });
  for (const unitId of ['bjorken', 'ledning']) await store.createOnce(channelOf(unitId));
  await store.close();
  return env;
}

describe('lyhord doctor', () => {
  test('has a line for each check, leaves with 0 when all is well, and is logged', async () => {
    const env = await installed();
    const healthy = await lyhord(env, 'doctor');
    expect(healthy).toMatchObject({ code: 0, words: '' });
    const checks = healthy.data
      .trim()
      .split('\n')
      .map((line) => /^ok {5}([a-z-]+): ./.exec(line)?.[1]);
    const around = ['sign-in', 'tab', 'pictures', 'clock', 'disk'];
    expect(checks).toEqual(['configuration', 'store', 'directory', 'channels', 'deliveries', 'outbox', ...around]);
    expect((await lyhord(env, 'export', 'log')).data).toContain(',eva,tool,,tool: doctor,done');
  });

  test('says what is wrong and how to mend it, and leaves with 1', async () => {
    const env = await installed();
    const store = await openStore({ kind: 'sqlite', dataDir: env.DATA_DIR ?? '' });
    const tied = await store.get(keys.channel('bjorken'));
    await store.remove(keys.channel('bjorken'), tied?.revision ?? '');
    await store.close();
    const sick = await lyhord(env, 'doctor');
    expect(sick).toMatchObject({ code: 1, words: '1 of 11 not well.\n' });
    expect(sick.data).toMatch(/^wrong {2}channels: none for Björken\. Mend: add the app to the team/m);
  });

  test('says the same to programs', async () => {
    const { code, data } = await lyhord(await installed(), 'doctor', '--json');
    const said = JSON.parse(data);
    expect([code, said.ok, said.checks.length]).toEqual([0, true, 11]);
    expect(said.checks[0]).toEqual({ check: 'configuration', found: 'local mode', mend: null });
  });

  test('names the settings that are wrong, and looks no further', async () => {
    const { code, data } = await lyhord({ MODE: 'production' }, 'doctor', '--json');
    const { ok, checks } = JSON.parse(data);
    expect([code, ok, checks.length]).toEqual([1, false, 5]);
    expect(checks[0]).toMatchObject({ check: 'configuration', found: expect.stringMatching(/^MicrosoftAppId is/) });
  });

  test('tells of a store that cannot be opened, and looks at the rest', async () => {
    const { code, data } = await lyhord({ DATA_DIR: '/dev/null' }, 'doctor');
    expect(code).toBe(1);
    expect(data).toMatch(/^wrong {2}store: DATA_DIR must be a folder, and is a file: \/dev\/null\. Mend: /m);
    expect(data).toMatch(/^ok {5}sign-in: /m);
  });

  test('is for those who may maintain, and asks who runs it where there are real people', async () => {
    const env = await installed();
    expect(await lyhord(env, 'doctor', '--as', 'nobody')).toMatchObject({ code: 1, data: '' });
    const id = '11111111-1111-4111-8111-111111111111';
    const production = {
      MODE: 'production',
      MicrosoftAppId: id,
      MicrosoftAppTenantId: id,
      MicrosoftAppPassword: 'x',
      TAB_AUDIENCE: `api://lyhord.example.se/${id}`,
    };
    expect(await lyhord({ ...env, ...production }, 'doctor')).toMatchObject({ code: 2, data: '' });
  });
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { commandIn } from '../../bot/conversation/commands.ts';
import { appFiles, faultsIn, zipped } from '../../manifest/appPackage.ts';
import { readInstallation } from '../../manifest/installation.ts';
import { textsIn } from '../../manifest/texts.ts';
import { configRefused } from '../configRefused.ts';
import { pixelsOf } from '../png.ts';

const env = {
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  TAB_AUDIENCE: 'api://lyhord.lyckerud.example/99999999-2222-4333-8444-555555555555',
  ORGANISATION: 'Lyckeruds "kommun"',
  WEBSITE_URL: 'https://lyckerud.example/lyhord',
  PRIVACY_URL: 'https://lyckerud.example/personuppgifter',
};
const files = await appFiles(readInstallation(env), '1.2.3');

const commands = z.array(z.object({ title: z.string(), description: z.string() }));
const manifestShape = z.looseObject({
  id: z.string(),
  version: z.string(),
  developer: z.record(z.string(), z.string()),
  bots: z.tuple([
    z.looseObject({ botId: z.string(), commandLists: z.array(z.object({ scopes: z.array(z.string()), commands })) }),
  ]),
  staticTabs: z.array(
    z.looseObject({ entityId: z.string(), contentUrl: z.string().optional(), scopes: z.array(z.string()) }),
  ),
  configurableTabs: z.tuple([z.looseObject({ configurationUrl: z.string(), scopes: z.array(z.string()) })]),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  composeExtensions: z.tuple([z.looseObject({ botId: z.string(), commands: z.array(z.looseObject({})) })]),
});
const json = (file: Buffer): unknown => JSON.parse(file.toString());
const manifest = manifestShape.parse(json(files['manifest.json']));
const english = z.record(z.string(), z.string()).parse(json(files['en.json']));
const [bot] = manifest.bots;
const [messageActions] = manifest.composeExtensions;

const changed = (file: Buffer, change: Record<string, unknown>): Buffer =>
  Buffer.from(JSON.stringify({ ...z.looseObject({}).parse(json(file)), ...change }));

describe('the package', () => {
  test('is one that Teams can take, and asks no network to know it', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch');
    expect(await faultsIn(files)).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  test('holds the manifest, English and two icons, nothing else, and is the same byte by byte each time', () => {
    const zip = zipped(files);
    const held = unzipSync(zip);
    expect(Object.keys(held)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
    expect(Buffer.from(held['manifest.json'] ?? []).equals(files['manifest.json'])).toBe(true);
    expect(Buffer.from(zipped(files)).equals(Buffer.from(zip))).toBe(true);
  });

  test('carries the ids and addresses it was given, whatever characters are in them', () => {
    expect([manifest.id, bot.botId, messageActions.botId]).toEqual(Array(3).fill(env.MicrosoftAppId));
    expect(manifest.version).toBe('1.2.3');
    expect(manifest.developer).toEqual({
      name: env.ORGANISATION,
      websiteUrl: env.WEBSITE_URL,
      privacyUrl: env.PRIVACY_URL,
      termsOfUseUrl: env.WEBSITE_URL,
    });
    expect(files['manifest.json'].toString()).not.toContain('{{');
  });

  test('asks for no right to read what is said in a channel, nor for camera, place or microphone', () => {
    for (const absent of ['authorization', 'devicePermissions']) expect(manifest).not.toHaveProperty(absent);
    expect(manifest['permissions']).toEqual(['identity', 'messageTeamMembers']);
  });

  test('says that it works in every kind of channel, without which Teams refuses it for teams', () => {
    expect(manifest['supportsChannelFeatures']).toBe('tier1');
  });

  test('reports a message by the one action that fetches a dialog', () => {
    expect(messageActions.commands).toEqual([
      expect.objectContaining({ id: 'report', type: 'action', context: ['message'], fetchTask: true }),
    ]);
  });
});

describe('the tab', () => {
  const { staticTabs, configurableTabs, validDomains, webApplicationInfo } = manifest;

  test('in person stands after the chat, under an id that links lead to', () => {
    expect(staticTabs.map(({ entityId }) => entityId)).toEqual(['conversations', 'lyhord', 'about']);
    expect(staticTabs.map(({ scopes }) => scopes)).toEqual(Array(3).fill(['personal']));
    expect(staticTabs[1]).toMatchObject({ name: 'Ärenden', contentUrl: 'https://lyhord.lyckerud.example/tab/' });
    expect(english['staticTabs[1].name']).toBe('Cases');
  });

  test('in a channel is set up on a page of its own', () => {
    expect(configurableTabs).toEqual([
      {
        configurationUrl: 'https://lyhord.lyckerud.example/tab/configure',
        canUpdateConfiguration: true,
        scopes: ['team'],
        context: ['channelTab'],
      },
    ]);
  });

  test('is served from one domain, the one that its tokens are issued for', () => {
    expect(validDomains).toEqual(['lyhord.lyckerud.example']);
    expect(webApplicationInfo).toEqual({
      id: '99999999-2222-4333-8444-555555555555',
      resource: env.TAB_AUDIENCE,
    });
  });
});

describe('the commands', () => {
  const rows = bot.commandLists.flatMap(({ commands }, list) =>
    commands.map(({ title }, row) => ({
      swedish: title,
      english: english[`bots[0].commandLists[${list}].commands[${row}].title`] ?? '',
    })),
  );

  test('are at most twelve in a list, one list a place', () => {
    expect(bot.commandLists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team']]);
    for (const { commands } of bot.commandLists) expect(commands.length).toBeLessThanOrEqual(12);
  });

  test('in a channel include its week', () => {
    expect(bot.commandLists[1]?.commands.map(({ title }) => title)).toContain('vecka');
  });

  test.each(rows)('"$swedish" and "$english" are understood as the same', ({ swedish, english }) => {
    expect(commandIn(swedish)).toBeDefined();
    expect(commandIn(english)).toEqual(commandIn(swedish));
  });
});

test('what Teams would not take is told, every fault at once', async () => {
  const name = { short: 'x'.repeat(31), full: 'Lyhörd' };
  const faults = await faultsIn({
    'manifest.json': changed(files['manifest.json'], { id: 'lyhord', hittepa: true, name }),
    'en.json': changed(files['en.json'], {
      'name.short': 'x'.repeat(31),
      'name.full': undefined,
      'staticTabs[1].name': undefined,
      'staticTabs[2].name': 'x',
    }),
    'color.png': files['outline.png'],
    'outline.png': Buffer.from('GIF89a'),
  });
  expect(faults).toEqual([
    expect.stringMatching(/^manifest\.json .*hittepa/),
    expect.stringMatching(/^manifest\.json \/id must match pattern/),
    expect.stringMatching(/^manifest\.json \/name\/short must NOT have more than 30 characters/),
    expect.stringMatching(/^en\.json \/name\.short must NOT have more than 30 characters/),
    'en.json lacks name.full',
    'en.json lacks staticTabs[1].name',
    'en.json has staticTabs[2].name, manifest.json not',
    'color.png must be a PNG of 192 × 192 pixels',
    'outline.png must be a PNG of 32 × 32 pixels',
  ]);
});

describe('a setting that would not do is refused', () => {
  test.each([
    ['MicrosoftAppId', ''],
    ['MicrosoftAppId', 'not-a-guid'],
    ['TAB_AUDIENCE', ''],
    ['TAB_AUDIENCE', 'api://lyhord.lyckerud.example'],
    ['TAB_AUDIENCE', 'https://lyhord.lyckerud.example/99999999-2222-4333-8444-555555555555'],
    ['TAB_AUDIENCE', 'api://localhost:3978/99999999-2222-4333-8444-555555555555'],
    ['ORGANISATION', ' '],
    ['ORGANISATION', 'x'.repeat(33)],
    ['WEBSITE_URL', 'http://lyckerud.example'],
    ['PRIVACY_URL', 'lyckerud.example'],
    ['TERMS_URL', 'https://localhost/villkor'],
  ])('%s set to "%s" is named in one line, and never repeated', (name, value) => {
    const refusal = configRefused(() => readInstallation({ ...env, [name]: value }));
    expect(refusal?.lines).toEqual([expect.stringMatching(new RegExp(`^${name} (is missing: it )?must be `))]);
    if (value.trim()) expect(refusal?.message).not.toContain(value);
  });

  test('everything that is missing is said at once', () => {
    expect(configRefused(() => readInstallation({}))?.lines).toHaveLength(5);
  });
});

test('every text of the manifest that a person reads is found', () => {
  expect([
    ...textsIn({
      id: 'x',
      name: { short: 'A' },
      developer: { name: 'x' },
      staticTabs: [{ name: 'T' }],
      bots: [{ list: [{ title: 'B' }, { title: 'C' }] }],
    }),
  ]).toEqual([
    ['name.short', 'A'],
    ['staticTabs[0].name', 'T'],
    ['bots[0].list[0].title', 'B'],
    ['bots[0].list[1].title', 'C'],
  ]);
});

test('the outline icon is white on nothing', () => {
  const pixels = pixelsOf(files['outline.png'], 32);
  const drawn = pixels.filter(([, , , alpha]) => alpha !== 0);
  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn.length).toBeLessThan(pixels.length / 2);
  expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
});

describe('npm run pack', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  const failed = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });
  const pack = async (given: Record<string, string>) => {
    const cwd = await mkdtemp(join(tmpdir(), 'lyhord-pack-'));
    folders.push(cwd);
    const options = { cwd, env: { PATH: process.env['PATH'] ?? '', ...given } };
    const ran = promisify(execFile)(process.execPath, [resolve('manifest/pack.ts')], options);
    return { cwd, ...(await ran.then((said) => ({ code: 0, ...said }), failed.parse)) };
  };

  test('writes the zip and says where', async () => {
    const { cwd, code, stdout } = await pack(env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^dist.lyhord-teams\.zip: version \d+\.\d+\.\d+, ready to upload to Teams\n$/);
    expect(Object.keys(unzipSync(await readFile(join(cwd, 'dist', 'lyhord-teams.zip'))))).toHaveLength(4);
  });

  test('without an id writes nothing, names the variable in one line and leaves with 1', async () => {
    const { MicrosoftAppId: _, ...without } = env;
    const { cwd, ...refused } = await pack(without);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/^MicrosoftAppId is missing: .*\n$/) });
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
  });
});

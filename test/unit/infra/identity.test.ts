import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cosmosStore } from '../../../bot/adapters/cosmos/cosmosStore.ts';
import { picturesInBlobs } from '../../../bot/adapters/pictures/blob.ts';
import { pinoLog } from '../../../bot/adapters/pino/log.ts';
import { teamsDoor } from '../../../bot/adapters/teams/adapter.ts';
import { readConfig } from '../../../bot/config.ts';
import { environmentIn } from './azure.ts';

/** Stands in for the address that App Service gives a program to ask for tokens of its managed identity. */
const asked: URLSearchParams[] = [];
const service = createServer((request, response) => {
  asked.push(new URL(request.url ?? '', 'http://service.example').searchParams);
  const expiresOn = Math.floor(Date.now() / 1000) + 86_400;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ access_token: 'token', expires_on: expiresOn, resource: 'any', token_type: 'Bearer' }));
});
const settings = environmentIn({});
const before = { ...process.env };

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  Object.assign(process.env, settings, {
    IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/token`,
    IDENTITY_HEADER: 'header',
  });
});
afterAll(() => {
  process.env = before;
  service.close();
});

test('the database is asked in the name of the identity that has the role', async () => {
  const patience = { requestMs: 2000, callMs: 2000 };
  const store = cosmosStore({ endpoint: 'https://127.0.0.1:1/', database: 'lyhord', container: 'lyhord', patience });
  await expect(store.ready()).rejects.toThrow();
  await store.close();
  expect(asked[0]?.get('client_id')).toBe(settings['AZURE_CLIENT_ID']);
});

test('pictures are asked for in the name of the identity that has the role', async () => {
  const patience = { tryMs: 2000, callMs: 2000 };
  const pictures = picturesInBlobs({ endpoint: 'https://127.0.0.1:1/', container: 'pictures', patience });
  await expect(pictures.ready()).rejects.toThrow('Blob Storage');
  const forPictures = asked.filter((one) => one.get('resource') === 'https://storage.azure.com');
  expect(forPictures[0]?.get('client_id')).toBe(settings['AZURE_CLIENT_ID']);
});

test('Teams is spoken to in the name of the bot', async () => {
  asked.length = 0;
  const admission = { tenantId: null, teamsOnly: true, reach: 'teams' } as const;
  const onActivity = async () => ({ status: 200 });
  const credentials = readConfig(settings).bot;
  const door = teamsDoor({ credentials, admission, log: pinoLog('silent'), onActivity });
  expect(await door.token()).toBe('token');
  expect(asked[0]?.get('client_id')).toBe(settings['MicrosoftAppId']);
  expect(asked[0]?.get('resource')).toBe('https://api.botframework.com');
});

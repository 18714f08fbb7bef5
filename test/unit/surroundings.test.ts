import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { readConfig } from '../../bot/config.ts';
import { clockAheadOf, surroundingsOf } from '../../bot/surroundings.ts';

/** What is made of an answer with this date. */
async function aheadOf(date: string | null): Promise<number | null> {
  const server = createServer((_request, response) => {
    response.sendDate = false;
    if (date !== null) response.setHeader('Date', date);
    response.statusCode = 401;
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    return await clockAheadOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('the clock is compared with the date of any answer, refusals too', async () => {
  const ahead = await aheadOf(new Date(Date.now() - 90_000).toUTCString());
  expect(Math.round((ahead ?? 0) / 10_000)).toBe(9);
  expect(Math.abs((await aheadOf(new Date().toUTCString())) ?? Number.NaN)).toBeLessThan(5_000);
  expect([await aheadOf(null), await aheadOf('yesterday')]).toEqual([null, null]);
});

test('in local mode there is nobody to sign in and nobody to ask, and a disk', async () => {
  const local = surroundingsOf(readConfig({ DATA_DIR: tmpdir() }));
  expect([await local.signIn(), await local.tabKeys(), await local.clockAheadMs()]).toEqual([false, false, null]);
  expect(await local.freeBytes()).toBeGreaterThan(0);
});

test('a database elsewhere has no disk here', async () => {
  const env = { COSMOS_ENDPOINT: 'https://lyhord.example' };
  expect(await surroundingsOf(readConfig(env)).freeBytes()).toBeNull();
});

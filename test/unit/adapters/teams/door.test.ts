import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Activity } from '../../../../bot/adapters/teams/activity.ts';
import { type TeamsDoor, teamsDoor } from '../../../../bot/adapters/teams/adapter.ts';

const appId = '11111111-2222-4333-8444-555555555555';
const tenantId = '66666666-2222-4333-8444-555555555555';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const others = generateKeyPairSync('rsa', { modulusLength: 2048 });

const received: Activity[] = [];
const log = { info: () => {}, warn: () => {}, fault: () => {} };
let keyServer: Server;
let door: TeamsDoor;

beforeAll(async () => {
  // The SDK writes of each bad token to the console; it names no one.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  keyServer = createServer((request, response) => {
    const base = `http://${request.headers.host}`;
    const jwk = { ...ours.publicKey.export({ format: 'jwk' }), use: 'sig' };
    const keys = [
      { ...jwk, kid: 'k1', endorsements: ['msteams'] },
      { ...jwk, kid: 'webchat', endorsements: ['webchat'] },
    ];
    const body =
      request.url === '/keys' ? { keys } : { issuer: 'https://api.botframework.com', jwks_uri: `${base}/keys` };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', () => resolve()));
  const keysUrl = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/openid`;
  door = teamsDoor({
    credentials: { type: 'SingleTenant', appId, tenantId, password: 'hemligt' },
    admission: { tenantId, teamsOnly: true, reach: 'teams' },
    log,
    keysUrl,
    onActivity: async (activity) => {
      received.push(activity);
      return { status: 200, body: 'answered' };
    },
  });
});
afterAll(() => void keyServer.close());
beforeEach(() => {
  received.length = 0;
});

const activity = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl,
  conversation: { id: 'a:1' },
  channelData: { tenant: { id: tenantId } },
  from: { id: '29:1', aadObjectId: 'anna' },
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const soon = Math.floor(Date.now() / 1000) + 600;
const goodClaims = {
  iss: 'https://api.botframework.com',
  aud: appId,
  serviceurl: serviceUrl,
  exp: soon,
  nbf: soon - 700,
};

function token(claims: object = {}, key: KeyObject = ours.privateKey, header: object = {}): string {
  const signed = `${part({ alg: 'RS256', kid: 'k1', ...header })}.${part({ ...goodClaims, ...claims })}`;
  return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
}

/** Signed with what everyone may know, as if the public key were a shared secret. */
function signedWithThePublicKey(): string {
  const signed = `${part({ alg: 'HS256', kid: 'k1' })}.${part(goodClaims)}`;
  const secret = ours.publicKey.export({ format: 'pem', type: 'spki' });
  return `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

test('what Teams has signed for this bot is let in', async () => {
  expect(await door.receive(token(), activity)).toEqual({ status: 200, body: 'answered' });
  expect(received).toMatchObject([{ type: 'message', from: { aadObjectId: 'anna' } }]);
});

describe('a token is refused', () => {
  test.each<[string, () => string]>([
    ['that is missing', () => ''],
    ['that is not one', () => 'Bearer abc'],
    ['of another scheme', () => token().replace('Bearer', 'Basic')],
    ['of another issuer', () => token({ iss: 'https://evil.example' })],
    ['for another bot', () => token({ aud: tenantId })],
    ['for nobody', () => token({ aud: undefined })],
    ['of nobody', () => token({ iss: undefined })],
    ['that has run out', () => token({ exp: soon - 1200 })],
    ['that is not valid yet', () => token({ nbf: soon })],
    ['signed with the public key for a secret', signedWithThePublicKey],
    ['signed with a key that is not for Teams', () => token({}, ours.privateKey, { kid: 'webchat' })],
    ['that names no key', () => token({}, ours.privateKey, { kid: undefined })],
    [
      'of another bot, which would have this one as its skill',
      () => token({ iss: `https://sts.windows.net/${tenantId}/`, appid: tenantId, ver: '1.0' }),
    ],
    ['that is not signed', () => `Bearer ${part({ alg: 'none', kid: 'k1' })}.${part(goodClaims)}.`],
    ['signed with another key', () => token({}, others.privateKey)],
    ['signed with a key that is not known', () => token({}, others.privateKey, { kid: 'k2' })],
    ['whose content was changed', () => token().replace(/\.[^.]+\./, `.${part({ ...goodClaims, x: 1 })}.`)],
    ['given for another service address', () => token({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
  ])('%s', async (_name, make) => {
    expect([await door.receive(make(), activity), received]).toEqual([
      { status: 401, body: { error: 'unauthorized' } },
      [],
    ]);
  });
});

describe('with a good token', () => {
  test.each<[string, object, string]>([
    ['another tenant', { channelData: { tenant: { id: appId } } }, 'wrong_tenant'],
    ['no tenant', { channelData: {} }, 'wrong_tenant'],
    ['another channel of the Bot Framework', { channelId: 'webchat' }, 'wrong_channel'],
    ['a service that is not Teams', { serviceUrl: 'https://evil.example/' }, 'wrong_service'],
    ['Teams without encryption', { serviceUrl: 'http://smba.trafficmanager.net/' }, 'wrong_service'],
    ['this machine', { serviceUrl: 'http://127.0.0.1:1/' }, 'wrong_service'],
    ['a look-alike', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }, 'wrong_service'],
    ['a look-alike of its other name', { serviceUrl: 'https://evilteams.microsoft.com/' }, 'wrong_service'],
    ['another port', { serviceUrl: 'https://smba.trafficmanager.net:8443/' }, 'wrong_service'],
    ['no address', { serviceUrl: 'smba.trafficmanager.net' }, 'wrong_service'],
    ['a name in front', { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' }, 'wrong_service'],
  ])('%s is turned away', async (_name, change, error) => {
    expect([await door.receive(token(), { ...activity, ...change }), received]).toEqual([
      { status: 403, body: { error } },
      [],
    ]);
  });

  test.each([undefined, null, 1, 'x', [], {}, { type: 1 }, { ...activity, conversation: null }, [activity]])(
    '%j is no activity',
    async (body) => {
      expect(await door.receive(token(), body)).toEqual({ status: 400, body: { error: 'not_an_activity' } });
    },
  );

  test('a conversation named by half a character could never be answered, and is no activity', async () => {
    const body = { ...activity, conversation: { id: 'a:\ud83d' } };
    expect(await door.receive(token(), body)).toEqual({ status: 400, body: { error: 'not_an_activity' } });
  });
});

describe('in local mode', () => {
  const local = teamsDoor({
    credentials: null,
    admission: { tenantId: null, teamsOnly: false, reach: 'machine' },
    log,
    onActivity: async () => ({ status: 200 }),
  });

  test('anyone on this machine is believed', async () => {
    const here = { ...activity, serviceUrl: 'http://localhost:56150/_connector', channelId: 'emulator' };
    expect(await local.receive('', here)).toEqual({ status: 200 });
    expect(await local.token()).toBeNull();
  });

  test('nothing is sent anywhere else', async () => {
    expect((await local.receive('', activity)).status).toBe(403);
    expect((await local.receive('', { ...activity, serviceUrl: 'http://evil.example/' })).status).toBe(403);
  });
});

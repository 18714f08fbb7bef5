import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportSPKI, generateKeyPair, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
import {
  demoSignIn,
  keysOf,
  readKeys,
  SignInAway,
  signInFor,
  tokenSignIn,
} from '../../../../bot/adapters/http/signIn.ts';
import { readConfig } from '../../../../bot/config.ts';
import { directoryOf } from '../../../../bot/domain/directory.ts';
import { aPerson } from '../../../builders.ts';
import { type Claims, openIdProvider } from './openIdProvider.ts';

const tenantId = 'AAAAAAAA-2222-4333-8444-555555555555';
const tenant = tenantId.toLowerCase();
const appId = '11111111-2222-4333-8444-666666666666';
const audience = `api://lyhord.example.se/botid-${appId}`;
const oid = '77777777-2222-4333-8444-555555555555';

/** Version 2, as the Teams documentation asks for. */
const entras = {
  iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
  aud: appId,
  ...{ tid: tenant, oid, name: 'Åsa Ek', scp: 'access_as_user', ver: '2.0' },
};
const version1 = { ...entras, iss: `https://sts.windows.net/${tenant}/`, aud: audience, ver: '1.0' };
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

let provider: Awaited<ReturnType<typeof openIdProvider>>;
const clock = { now: () => new Date().toISOString() };
const logged: string[] = [];
const log = { info: () => {}, warn: () => {}, fault: (event: string) => void logged.push(event) };
const newSignIn = () => tokenSignIn({ tenantId, appId, audience, clock, log, jwksUrl: provider.jwksUrl });
let signIn: ReturnType<typeof tokenSignIn>;
const withToken = (token: string) => signIn({ authorization: `Bearer ${token}` });

beforeAll(async () => {
  provider = await openIdProvider();
  signIn = newSignIn();
});
afterAll(() => provider.stop());

/** A token made by hand, signed with the provider's own key unless another is given. */
const made = (payload: Claims, header: Partial<JWTHeaderParameters> = {}, key = provider.privateKey) =>
  new SignJWT({ exp: inSeconds(600), ...payload })
    .setProtectedHeader({ alg: 'RS256', kid: 'provider', ...header })
    .sign(key);

describe('a token that a provider has issued', () => {
  test.each([
    ['version 2, for the app’s id', entras],
    ['version 1, for the Application ID URI', version1],
    ['version 1, for the app’s id', { ...version1, aud: appId }],
    ['with a further scope', { ...entras, scp: 'profile access_as_user' }],
  ])('%s: signs in whom it names', async (_what, claims) => {
    expect(await withToken(await provider.issue(claims))).toEqual({ personId: oid, name: 'Åsa Ek' });
  });

  test('without a name it still says who she is', async () => {
    expect(await withToken(await provider.issue({ ...entras, name: undefined }))).toEqual({ personId: oid, name: '' });
  });

  test.each<[what: string, claims: Claims]>([
    ['without an issuer', { iss: undefined }],
    ['of another tenant', { iss: 'https://login.microsoftonline.com/bbbbbbbb-2222-4333-8444-555555555555/v2.0' }],
    ['of every tenant', { iss: 'https://login.microsoftonline.com/common/v2.0' }],
    ['whose issuer only begins like ours', { iss: `https://login.microsoftonline.com/${tenant}/v2.0.evil.example` }],
    ['for another app', { aud: '99999999-2222-4333-8444-666666666666' }],
    ['for Microsoft Graph', { aud: '00000003-0000-0000-c000-000000000000' }],
    ['for nobody', { aud: 'urn:lyhord' }],
    ['with the tenant of another', { tid: 'bbbbbbbb-2222-4333-8444-555555555555' }],
    ['without a tenant', { tid: undefined }],
    ['without a person', { oid: undefined }],
    ['whose person is no id', { oid: 'karin' }],
    ['whose person is a list', { oid: [oid] }],
    ['without a scope, as apps have', { scp: undefined, roles: ['access_as_user'] }],
    ['with another scope', { scp: 'access_as_user_too' }],
    ['with a list of scopes', { scp: ['access_as_user'] }],
    ['that is not valid yet', { nbf: inSeconds(120) }],
    ['that never ends', { exp: undefined }],
    ['whose end is a word', { exp: 'tomorrow' }],
  ])('%s: nobody', async (_what, claims) => {
    expect(await withToken(await provider.issue({ ...entras, ...claims }))).toEqual({ refused: 'invalid' });
  });

  test('in the name of the provider itself, which is not Entra: nobody', async () => {
    const { iss: _, ...claims } = entras;
    expect(await withToken(await provider.issue(claims))).toEqual({ refused: 'invalid' });
  });

  test('clocks may differ by a minute, both ways', async () => {
    const signedIn = { personId: oid, name: 'Åsa Ek' };
    expect(await withToken(await provider.issue({ ...entras, nbf: inSeconds(50) }))).toEqual(signedIn);
    expect(await withToken(await provider.issue({ ...entras, exp: inSeconds(-50) }))).toEqual(signedIn);
  });

  test('after that it has expired, which is said: a new one helps', async () => {
    expect(await withToken(await provider.issue({ ...entras, exp: inSeconds(-70) }))).toEqual({ refused: 'expired' });
  });

  test('somebody else’s expired token is nothing but wrong', async () => {
    const token = await provider.issue({ ...entras, aud: 'urn:lyhord', exp: inSeconds(-70) });
    expect(await withToken(token)).toEqual({ refused: 'invalid' });
  });
});

describe('a token that no provider has signed', () => {
  const refused = { refused: 'invalid' };

  test('made by hand with the provider’s key it is believed, so what follows fails for its own reason', async () => {
    expect(await withToken(await made(entras))).toEqual({ personId: oid, name: 'Åsa Ek' });
  });

  test('unsigned (alg none)', async () => {
    const token = new UnsecuredJWT({ ...entras, exp: inSeconds(600) }).encode();
    expect(await withToken(token)).toEqual(refused);
  });

  test('signed with the public key as a shared secret (HS256)', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(provider.publicKey));
    const forged = new SignJWT({ ...entras, exp: inSeconds(600) });
    const token = await forged.setProtectedHeader({ alg: 'HS256', kid: 'provider' }).sign(secret);
    expect(await withToken(token)).toEqual(refused);
  });

  test('with another signature', async () => {
    expect(await withToken((await made(entras)).replace(/\.[^.]+$/, '.AAAA'))).toEqual(refused);
  });

  test.each([
    ['provider', 'under the name of the right one'],
    ['other', 'under its own name'],
  ])('signed with another key: kid %s, %s', async (kid) => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await withToken(await made(entras, { kid }, privateKey))).toEqual(refused);
  });

  test('that brings its own key along', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jku = `${provider.jwksUrl}?mine`;
    const jwk = await crypto.subtle.exportKey('jwk', publicKey);
    const token = await made(entras, { jku, jwk: { kty: 'RSA', n: jwk.n ?? '', e: jwk.e ?? '' } }, privateKey);
    expect(await withToken(token)).toEqual(refused);
  });

  test('with one claim changed after it was signed', async () => {
    const [header, , signature] = (await provider.issue(entras)).split('.');
    const other = { ...entras, oid: '88888888-2222-4333-8444-555555555555', exp: inSeconds(600) };
    const body = Buffer.from(JSON.stringify(other)).toString('base64url');
    expect(await withToken(`${header}.${body}.${signature}`)).toEqual(refused);
  });

  test.each(['x', '..', 'a.b.c', 'a.b', '.'.repeat(400), '{}', 'bnVsbA.bnVsbA.bnVsbA', 'å.ä.ö', 'e30.e30.e30'])(
    'garbage: %s',
    async (token) => {
      expect(await withToken(token)).toEqual(refused);
    },
  );

  test.each(['Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'bearer\ta.b.c'])(
    'no token at all: %s',
    async (header) => {
      expect(await signIn({ authorization: header })).toEqual(refused);
    },
  );

  test('a huge header is not even looked at', async () => {
    const large = await made({ ...entras, groups: Array.from({ length: 400 }, () => oid) });
    expect(large.length).toBeGreaterThan(16_384);
    expect(await withToken(large)).toEqual(refused);
  });

  test('one with two hundred groups in it is let in', async () => {
    const token = await made({ ...entras, groups: Array.from({ length: 200 }, () => oid) });
    expect(await withToken(token)).toEqual({ personId: oid, name: 'Åsa Ek' });
  });

  test.each([{}, { authorization: '' }, { 'lyhord-demo-person': oid, host: '127.0.0.1' }])(
    'a request without one: %j',
    async (headers) => {
      expect(await signIn(headers)).toEqual({ refused: 'missing' });
    },
  );
});

describe('the provider’s keys', () => {
  test('are fetched once for many who come at once, and not again for a key that nobody has', async () => {
    const fresh = newSignIn();
    const before = provider.keysAsked();
    const token = await provider.issue(entras);
    const unknown = await made(entras, { kid: 'nobodys' });
    const asked = [token, token, unknown, unknown, token].map((one) => fresh({ authorization: `Bearer ${one}` }));
    const answers = await Promise.all(asked);
    for (let i = 0; i < 5; i += 1) await fresh({ authorization: `Bearer ${unknown}` });
    expect(answers.filter((answer) => 'personId' in answer)).toHaveLength(3);
    expect(provider.keysAsked() - before).toBe(1);
  });

  test('that cannot be had are an outage and no refusal, and nothing of the token is in it', async () => {
    const fresh = newSignIn();
    const token = await provider.issue(entras);
    provider.away(true);
    const fault = await fresh({ authorization: `Bearer ${token}` }).catch((thrown: unknown) => thrown);
    const garbage = await fresh({ authorization: 'Bearer a.b.c' });
    provider.away(false);
    expect(fault).toBeInstanceOf(SignInAway);
    expect(fault).toMatchObject({ status: 503, code: 'sign_in_away' });
    expect(JSON.stringify([fault, String(fault)])).not.toContain(oid);
    expect(logged).toEqual(['sign-in away']);
    expect(garbage).toEqual({ refused: 'invalid' });
    expect(await fresh({ authorization: `Bearer ${token}` })).toEqual({ personId: oid, name: 'Åsa Ek' });
  });

  test('can be read beforehand, by whoever wants to know whether they can', async () => {
    expect(keysOf(tenantId)).toBe(`https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`);
    await readKeys(provider.jwksUrl);
    provider.away(true);
    const read = readKeys(provider.jwksUrl);
    await expect(read).rejects.toThrow('Expected 200 OK');
    provider.away(false);
  });

  test('that are known serve while the provider is away', async () => {
    const token = await provider.issue(entras);
    await withToken(token);
    provider.away(true);
    const answer = await withToken(token);
    provider.away(false);
    expect(answer).toEqual({ personId: oid, name: 'Åsa Ek' });
  });
});

describe('on one’s own machine', () => {
  const karin = aPerson('demo-enhetschef', { name: 'Karin Lund' });
  const directories = { current: async () => directoryOf('1', [], [karin]) };
  const demo = demoSignIn({ directories, isLocal: true });
  const as = (person: string | undefined, host: string | undefined) => demo({ 'lyhord-demo-person': person, host });

  test.each(['127.0.0.1:3978', 'localhost:3978', 'LOCALHOST', '[::1]:3978', '127.0.0.1'])(
    'one is whom one says, at %s',
    async (host) => {
      expect(await as('demo-enhetschef', host)).toEqual({ personId: 'demo-enhetschef', name: 'Karin Lund' });
    },
  );

  test.each([
    'lyhord.example.se',
    'localhost.evil.example',
    '127.0.0.1.evil.example:3978',
    'evil.example@localhost',
    '127.0.0.1:3978.evil.example',
    '0.0.0.0:3978',
    '192.0.2.1',
    '',
    undefined,
  ])('under another name nobody is, not even with the right person: %s', async (host) => {
    expect(await as('demo-enhetschef', host)).toEqual({ refused: 'invalid' });
  });

  test('an unknown person is nobody', async () => {
    expect(await as('demo-ingen', 'localhost')).toEqual({ refused: 'invalid' });
    expect(await as('__proto__', 'localhost')).toEqual({ refused: 'invalid' });
    expect(await demo({ 'lyhord-demo-person': ['demo-enhetschef'], host: 'localhost' })).toEqual({
      refused: 'invalid',
    });
  });

  test.each([undefined, ''])('without a choice of person nobody is signed in: %j', async (person) => {
    expect(await as(person, 'localhost')).toEqual({ refused: 'missing' });
  });

  test('a token does not help there', async () => {
    expect(await demo({ authorization: 'Bearer a.b.c', host: 'localhost' })).toEqual({ refused: 'missing' });
  });

  test('outside local mode there is no such sign-in', () => {
    expect(() => demoSignIn({ directories, isLocal: false })).toThrow('outside local mode');
  });
});

describe('which sign-in there is follows from the settings', () => {
  const directories = { current: async () => directoryOf('1', [], [aPerson('demo-enhetschef')]) };
  const claimed = { 'lyhord-demo-person': 'demo-enhetschef', host: 'localhost:3978' };
  const credentials = {
    ...{ MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: 'x', TAB_AUDIENCE: audience },
  };

  test('without a bot everyone at this machine is believed', async () => {
    const local = signInFor(readConfig({}), { clock, log, directories });
    expect(await local(claimed)).toMatchObject({ personId: 'demo-enhetschef' });
  });

  test.each([{}, { MODE: 'production', DATA_DIR: '.data' }])(
    'with one nobody is, in local mode either: %j',
    async (mode) => {
      const guarded = signInFor(readConfig({ ...credentials, ...mode }), { clock, log, directories });
      expect(await guarded(claimed)).toEqual({ refused: 'missing' });
      expect(await guarded({ authorization: 'Bearer a.b.c' })).toEqual({ refused: 'invalid' });
    },
  );
});

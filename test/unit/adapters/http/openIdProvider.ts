import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider from 'oidc-provider';
import { z } from 'zod';

/** Also such as no honest provider issues. */
export type Claims = Readonly<Record<string, unknown>>;

const client = { client_id: 'teams', client_secret: 'only-in-tests' };
const scope = 'access_as_user';
const resource = 'urn:lyhord';
const access = { scope, audience: resource, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };

/**
 * A real OpenID provider on loopback: it serves its keys, and signs the access tokens it issues. It knows `scope`, no
 * `scp`, and issues in its own name: the claims that are Entra's own are laid over its tokens before it signs them.
 */
export async function openIdProvider() {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'provider', alg: 'RS256', use: 'sig' };
  let keysAsked = 0;
  let isAway = false;
  let entras: Claims = {};
  let answer: ReturnType<Provider['callback']> = (_request, response) => response.end();
  const server = createServer((request, response) => {
    if (request.url === '/jwks') keysAsked += 1;
    if (!isAway) return answer(request, response);
    response.statusCode = 503;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answer = new Provider(
    issuer,
    settings(key, () => entras),
  ).callback();
  return {
    jwksUrl: `${issuer}/jwks`,
    publicKey,
    privateKey,
    keysAsked: () => keysAsked,
    away(now: boolean): void {
      isAway = now;
    },
    /** A token as the provider issues it, but for the claims given. */
    async issue(claims: Claims): Promise<string> {
      entras = claims;
      const body = new URLSearchParams({ grant_type: 'client_credentials', scope, resource, ...client });
      const response = await fetch(`${issuer}/token`, { method: 'POST', body });
      return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
    },
    stop(): Promise<void> {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const settings = (key: JWK, entras: () => Claims) => ({
  jwks: { keys: [key] },
  clients: [{ ...client, grant_types: ['client_credentials'], redirect_uris: [], response_types: [] }],
  scopes: [scope],
  ttl: { ClientCredentials: 3600 },
  adapter: KeepsNothing,
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: () => access,
    },
  },
  formats: {
    customizers: {
      jwt: (_context: unknown, _token: unknown, parts: { header?: object; payload: object }) => {
        parts.header = { typ: 'JWT' };
        Object.assign(parts.payload, entras());
      },
    },
  },
});

/** A token that says everything itself need not be found again. */
class KeepsNothing {
  async upsert(): Promise<void> {}
  async find(): Promise<void> {}
}

import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Directories } from '../../ports/directories.ts';
import type { Log } from '../../ports/log.ts';
import { Refused } from './json.ts';

/**
 * Whom a request to the tab's API comes from. Nothing else in a request says who she is.
 * Throws SignInAway where that cannot be found out now.
 */
export type SignIn = (headers: {
  readonly authorization?: string | undefined;
  readonly host?: string | undefined;
  readonly 'lyhord-demo-person'?: string | readonly string[] | undefined;
}) => Promise<SignedIn | Unsigned>;

export interface SignedIn {
  /** The Entra object id, as in the directory and in `from.aadObjectId`. */
  readonly personId: string;
  /** As Entra writes it, for one the directory does not know; may be empty. */
  readonly name: string;
}

/** `expired` is a token that was good: a new one helps. `invalid` says no more than that: a forger learns nothing. */
export interface Unsigned {
  readonly refused: 'missing' | 'expired' | 'invalid';
}

/** Entra's keys cannot be had: nobody is let in, and nobody is told that she is wrong. It has been logged. */
export class SignInAway extends Refused {
  override readonly name = 'SignInAway';
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super(503, 'sign_in_away');
    this.cause = cause;
  }
}

const invalid: Unsigned = { refused: 'invalid' };

export interface TokenDeps {
  readonly tenantId: string;
  /** The app's id in Entra, and its Application ID URI: TAB_AUDIENCE. */
  readonly appId: string;
  readonly audience: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Where the tenant's public keys are; Entra unless told. */
  readonly jwksUrl?: string;
}

const scope = 'access_as_user';
/** Clocks may differ by this much, and no more: a token lives an hour. */
const skewSeconds = 60;
/** Node's own limit for all headers; a token that lists 200 groups has 12,000 characters. */
const maxLength = 16_384;
/** Keys are looked at twice a day, and when a token names one that is not there, then at most twice a minute. */
const keysFreshMs = 12 * 3_600_000;
const keysCooldownMs = 30_000;
const keysWithinMs = 3_000;

const claims = z.object({ oid: z.guid(), tid: z.guid(), scp: z.string(), name: z.string().optional() });

/**
 * Takes the access token that Teams fetches for the tab (`authentication.getAuthToken`). An app registration gives
 * version 1 tokens unless it asks for 2, and the two name issuer and audience differently; both are ours. Never throws
 * for a bad token. Source: Microsoft identity platform, Access tokens, and Access token claims reference (aud, iss, scp).
 */
export function tokenSignIn({ tenantId, appId, audience, clock, log, jwksUrl }: TokenDeps): SignIn {
  const tenant = tenantId.toLowerCase();
  const keys = tenantKeys(jwksUrl ?? keysOf(tenant), log);
  const expected = {
    algorithms: ['RS256'],
    issuer: [`https://login.microsoftonline.com/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`],
    audience: [audience, appId.toLowerCase()],
    requiredClaims: ['exp'],
    clockTolerance: skewSeconds,
  };
  return async ({ authorization }) => {
    if (!authorization) return { refused: 'missing' };
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (token === undefined || token.length > maxLength) return invalid;
    try {
      const { payload } = await jwtVerify(token, keys, { ...expected, currentDate: new Date(clock.now()) });
      return signedInBy(payload, tenant);
    } catch (fault) {
      if (fault instanceof errors.JWTExpired) return { refused: 'expired' };
      if (fault instanceof errors.JOSEError) return invalid;
      throw fault;
    }
  };
}

/** A token without a scope is an app's own, with no person behind it. */
function signedInBy(payload: unknown, tenant: string): SignedIn | Unsigned {
  const { data } = claims.safeParse(payload);
  if (data?.tid.toLowerCase() !== tenant || !data.scp.split(' ').includes(scope)) return invalid;
  return { personId: data.oid, name: data.name ?? '' };
}

/** Where Entra publishes a tenant's keys. */
export const keysOf = (tenantId: string): string =>
  `https://login.microsoftonline.com/${tenantId.toLowerCase()}/discovery/v2.0/keys`;

/** Throws where keys cannot be read. */
export const readKeys = (url: string): Promise<void> => remoteKeys(url).reload();

const remoteKeys = (url: string) =>
  createRemoteJWKSet(new URL(url), {
    timeoutDuration: keysWithinMs,
    cooldownDuration: keysCooldownMs,
    cacheMaxAge: keysFreshMs,
  });

/** jose speaks of a key that a token names wrongly and of keys that cannot be fetched in one breath. */
function tenantKeys(url: string, log: Log): JWTVerifyGetKey {
  const remote = remoteKeys(url);
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (fault) {
      const isTokens = fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys;
      if (isTokens) throw fault;
      log.fault('sign-in away', fault);
      throw new SignInAway(fault);
    }
  };
}

/**
 * Whether a request was made to this machine by name. A page of somebody else's with a name of its own that leads here
 * (DNS rebinding) comes with that name in `Host`.
 */
export const isToThisMachine = (host = ''): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host);

/**
 * Takes a caller's word for whom she is: local mode only, where the server listens to this machine alone. A page of
 * somebody else's that is open in the same browser cannot: it may not set the header across origins, nor come by a name
 * of its own. A bug that calls it elsewhere throws.
 */
export function demoSignIn({ directories, isLocal }: { directories: Directories; isLocal: boolean }): SignIn {
  if (!isLocal) throw new Error('nobody is believed without a token outside local mode');
  return async ({ host, 'lyhord-demo-person': personId }) => {
    if (!isToThisMachine(host)) return invalid;
    if (!personId) return { refused: 'missing' };
    const directory = await directories.current();
    const person = typeof personId === 'string' ? directory.person(personId) : undefined;
    return person ? { personId: person.personId, name: person.name } : invalid;
  };
}

/** By Entra wherever there is a bot (`config.tab`); without one, by the word of whoever sits at this machine. */
export function signInFor(
  { tab, tenantId, mode }: Pick<Config, 'tab' | 'tenantId' | 'mode'>,
  { directories, ...deps }: { readonly clock: Clock; readonly log: Log; readonly directories: Directories },
): SignIn {
  return tab && tenantId
    ? tokenSignIn({ ...tab, ...deps, tenantId })
    : demoSignIn({ directories, isLocal: mode === 'local' });
}

import {
  type Activity as BotFrameworkActivity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Log } from '../../ports/log.ts';
import { type Activity, parseActivity } from './activity.ts';
import { type Admission, turnedAway } from './admission.ts';
import type { WireAnswer } from './replies.ts';

/** How the bot proves itself, and knows Teams; null in local mode: anyone is believed. */
export type Credentials =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMsi'; readonly appId: string; readonly tenantId: string }
  | null;

/** The door to Teams: all that botbuilder does for the bot is here. */
export interface TeamsDoor {
  /** From an HTTP request to its answer: read, turned away, proven, answered. */
  receive(authorization: string, body: unknown): Promise<WireAnswer>;
  /** The bot's own token for the Teams service; null in local mode. */
  token(): Promise<string | null>;
}

interface DoorDeps {
  readonly credentials: Credentials;
  readonly admission: Admission;
  readonly log: Log;
  readonly onActivity: (activity: Activity) => Promise<WireAnswer>;
  /** Where the keys are that Teams signs with; the Bot Framework's own unless told. */
  readonly keysUrl?: string;
}

/**
 * `CloudAdapter` proves who speaks by this same step, and then makes a client and a context for a turn that answers
 * through them; ours answers in the HTTP response and sends by its own connector. Half the CPU of a turn went there.
 */
export function teamsDoor({ credentials, admission, log, onActivity, keysUrl }: DoorDeps): TeamsDoor {
  const factory = credentialFactory(credentials);
  const proof = new ConfigurationBotFrameworkAuthentication(
    { ...publicCloud, ...(keysUrl ? { ToBotFromChannelOpenIdMetadataUrl: keysUrl } : {}) },
    factory,
  );
  return {
    async receive(authorization, body) {
      const activity = parseActivity(body);
      if (!activity || typeof body !== 'object' || body === null) return refused(400, 'not_an_activity');
      const reason = turnedAway(activity, admission);
      if (reason) {
        log.warn('activity turned away', { reason });
        return refused(403, reason);
      }
      try {
        await proof.authenticateRequest(body as BotFrameworkActivity, authorization);
      } catch (fault) {
        if (isRefusedToken(fault)) {
          log.warn('token refused');
          return refused(401, 'unauthorized');
        }
        // Whether the token is good could not be found out, most likely because its keys could not be fetched.
        log.fault('token not checked', fault);
        return refused(503, 'not_now');
      }
      return onActivity(activity);
    },
    token: () => (credentials === null ? Promise.resolve(null) : tokenOf(factory, credentials.appId)),
  };
}

/** The bot's own token for the Teams service. Throws when there is none to be had. */
export const signIn = (credentials: NonNullable<Credentials>): Promise<string> =>
  tokenOf(credentialFactory(credentials), credentials.appId);

const refused = (status: number, error: string): WireAnswer => ({ status, body: { error } });

function credentialFactory(credentials: Credentials): ConfigurationServiceClientCredentialFactory {
  if (credentials === null) return new ConfigurationServiceClientCredentialFactory({});
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    MicrosoftAppType: credentials.type,
    ...(credentials.type === 'SingleTenant' ? { MicrosoftAppPassword: credentials.password } : {}),
  });
}

/** A 401 of the SDK's own, or what its token library throws: a bad signature comes through as it is. */
const isRefusedToken = (fault: unknown): boolean =>
  fault instanceof Error && (('statusCode' in fault && fault.statusCode === 401) || tokenFaults.includes(fault.name));
const tokenFaults = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'];

/** Microsoft's public cloud, in full: where the SDK is given one address it wants them all. */
const publicCloud = {
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
} as const;

/** The SDK keeps the token until five minutes before it runs out. */
async function tokenOf(factory: ConfigurationServiceClientCredentialFactory, appId: string): Promise<string> {
  const { ToChannelFromBotOAuthScope: scope, ToChannelFromBotLoginUrl: loginUrl } = publicCloud;
  const credentials = await factory.createCredentials(appId, scope, loginUrl, true);
  // The SDK's type hides what every one of its credentials can do.
  return (credentials as unknown as { getToken(): Promise<string> }).getToken();
}

import { mayReach } from './adapters/teams/serviceUrl.ts';
import { type Environment, modeOf } from './environment.ts';

const thisMachine = ['127.0.0.1', 'localhost'];

/** What would start and then hurt someone. */
export function unsafe(env: Environment): readonly string[] {
  const production = modeOf(env) === 'production';
  // Whoever gives it a part of its credentials means that it shall know whom it talks to.
  const { MicrosoftAppId, MicrosoftAppPassword, TAB_AUDIENCE } = env;
  const bot = production || [MicrosoftAppId, MicrosoftAppPassword, TAB_AUDIENCE].some((given) => given !== undefined);
  const password = (env.MicrosoftAppType ?? 'SingleTenant') === 'SingleTenant';
  const [tabId, botId] = [TAB_AUDIENCE?.appId, MicrosoftAppId?.toLowerCase()];
  const tenant = env.TENANT_ID ?? env.MicrosoftAppTenantId;
  const rules: readonly (readonly [wrong: boolean, line: string])[] = [
    [bot && !env.MicrosoftAppId, 'MicrosoftAppId is missing: without it anyone could speak as anyone'],
    [bot && !env.MicrosoftAppTenantId, 'MicrosoftAppTenantId is missing: the bot answers one tenant only'],
    [
      bot && password && !env.MicrosoftAppPassword,
      'MicrosoftAppPassword is missing (or MicrosoftAppType=UserAssignedMsi)',
    ],
    [
      bot && !password && env.MicrosoftAppPassword !== undefined,
      'MicrosoftAppPassword must not be set with a managed identity',
    ],
    [bot && !tabId, 'TAB_AUDIENCE is missing: without it nobody can sign in to the tab'],
    [
      password && tabId !== undefined && botId !== undefined && tabId !== botId,
      'TAB_AUDIENCE must end with MicrosoftAppId: bot and tab have one app registration',
    ],
    [
      !password && tabId !== undefined && tabId === botId,
      'TAB_AUDIENCE must end with the id of an app registration of its own: a managed identity exposes no API',
    ],
    [bot && tenant !== env.MicrosoftAppTenantId, 'TENANT_ID must be the same as MicrosoftAppTenantId'],
    [
      production && !env.COSMOS_ENDPOINT && !env.DATA_DIR,
      'COSMOS_ENDPOINT is missing (or DATA_DIR, for one instance with the embedded store)',
    ],
    [
      production && env.COSMOS_ENDPOINT !== undefined && !env.PICTURES_ENDPOINT && !env.DATA_DIR,
      'PICTURES_ENDPOINT is missing (or DATA_DIR, for one instance with pictures in a folder)',
    ],
    [
      production && env.PICTURES_ENDPOINT?.startsWith('http:') === true,
      'PICTURES_ENDPOINT must be an https address in production',
    ],
    [
      production && env.COSMOS_ENDPOINT?.startsWith('http:') === true,
      'COSMOS_ENDPOINT must be an https address in production',
    ],
    [
      env.SERVICE_URL !== undefined && !mayReach(env.SERVICE_URL, bot ? 'teams' : 'machine'),
      bot
        ? 'SERVICE_URL must be an https address of Teams: the bot’s token goes there'
        : 'SERVICE_URL must be an http address of this machine in local mode without a bot',
    ],
    [
      !production && env.HOST !== undefined && !thisMachine.includes(env.HOST),
      'HOST must be 127.0.0.1 in local mode, where anyone is believed; MODE=production is for the network',
    ],
    [production && env.DEMO === true, 'DEMO must be off in production: its people and cases are invented'],
    [production && env.PLAYGROUND === true, 'PLAYGROUND must be off in production: it signs nobody in'],
  ];
  return rules.filter(([wrong]) => wrong).map(([, line]) => line);
}

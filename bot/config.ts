import { defaultPolicy, type Policy } from './domain/policy.ts';
import {
  type Environment,
  environment,
  type LogLevel,
  type Mode,
  modeOf,
  mustBe,
  type TabAudience,
} from './environment.ts';
import { type DecidedPolicy, readPolicyFile } from './policyFile.ts';
import { unsafe } from './unsafe.ts';

/** The one reading of the environment: frozen, checked, and safe to start with. */
export interface Config {
  readonly mode: Mode;
  /** The address it listens on. Local mode is reached from this machine only. */
  readonly host: string;
  readonly port: number;
  /** Invented units, people and cases to try things out with. */
  readonly demo: boolean;
  /** Port of the Agents Playground; null leaves it out. */
  readonly playgroundPort: number | null;
  /** Null in local mode only: the bot then takes anyone's word, and so listens to this machine alone. */
  readonly bot: BotCredentials | null;
  /** The only tenant that is answered; null answers any (local mode). */
  readonly tenantId: string | null;
  /** What the tab's tokens are issued for; null where there is no bot either, and anyone is believed. */
  readonly tab: TabAudience | null;
  /** Where a person is reached who has never opened the chat. */
  readonly serviceUrl: string;
  readonly store: StoreConfig;
  readonly pictures: PicturesConfig;
  readonly policy: Policy;
  /** Turns one person may take in a minute. */
  readonly turnsPerMinute: number;
  readonly logLevel: LogLevel;
  /** Null measures nothing. */
  readonly telemetry: TelemetryConfig | null;
}

/** Application Insights. */
export interface TelemetryConfig {
  readonly connectionString: string;
  /** With the managed identity, as to the database; else the connection string is enough. */
  readonly signsIn: boolean;
}

/** A single tenant with a password, or a user-assigned managed identity (multi-tenant bots ended 2025-07-31). */
export type BotCredentials =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMsi'; readonly appId: string; readonly tenantId: string };

export type StoreConfig =
  | { readonly kind: 'sqlite'; readonly dataDir: string }
  | {
      readonly kind: 'cosmos';
      readonly endpoint: string;
      readonly database: string;
      readonly container: string;
      /** Null signs in with the managed identity. */
      readonly key: string | null;
    };

/** Blob Storage is reached as the managed identity only: its account has no keys. */
export type PicturesConfig =
  | { readonly kind: 'folder'; readonly dataDir: string }
  | { readonly kind: 'blob'; readonly endpoint: string; readonly container: string };

/** Says everything that is wrong, one line a variable; the program prints `lines` and leaves. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Reads the environment. Throws ConfigRefused with every fault at once. An empty value counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(given);
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path }) => String(path[0])));
    throw new ConfigRefused([...names].map((name) => `${name} ${mustBe[name] ?? 'cannot be read'}`));
  }
  const decided = readPolicyFile(read.data.POLICY_FILE);
  const lines = [...unsafe(read.data), ...('lines' in decided ? decided.lines : [])];
  if (lines.length > 0 || 'lines' in decided) throw new ConfigRefused(lines);
  return configOf(read.data, decided.policy);
}

function configOf(env: Environment, decided: DecidedPolicy): Config {
  const mode = modeOf(env);
  const local = mode === 'local';
  const playgroundPort = local && (env.PLAYGROUND ?? true) ? (env.PLAYGROUND_PORT ?? 56_150) : null;
  return Object.freeze({
    mode,
    host: local ? '127.0.0.1' : (env.HOST ?? '0.0.0.0'),
    port: env.PORT ?? 3978,
    demo: local && (env.DEMO ?? true),
    playgroundPort,
    bot: botOf(env),
    tenantId: env.TENANT_ID ?? env.MicrosoftAppTenantId ?? null,
    tab: env.TAB_AUDIENCE ? Object.freeze(env.TAB_AUDIENCE) : null,
    serviceUrl: env.SERVICE_URL ?? (local ? `http://127.0.0.1:${playgroundPort ?? 56_150}/_connector` : teamsService),
    store: storeOf(env),
    pictures: picturesOf(env),
    policy: Object.freeze({
      ...decided,
      severityAtOnce: env.SEVERITY_AT_ONCE ?? defaultPolicy.severityAtOnce,
      riskAtOnce: env.RISK_AT_ONCE ?? defaultPolicy.riskAtOnce,
      childReception: env.CHILD_RECEPTION ?? defaultPolicy.childReception,
      summaryTime: env.SUMMARY_TIME ?? defaultPolicy.summaryTime,
    }),
    turnsPerMinute: env.TURNS_PER_MINUTE ?? 120,
    logLevel: env.LOG_LEVEL ?? 'info',
    telemetry: telemetryOf(env),
  });
}

const dataFolder = '.data';

/** Teams' own address for messages that a bot begins, for any region. */
const teamsService = 'https://smba.trafficmanager.net/teams/';

function botOf(env: Environment): BotCredentials | null {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: password } = env;
  if (!appId || !tenantId) return null;
  return password === undefined
    ? Object.freeze({ type: 'UserAssignedMsi', appId, tenantId })
    : Object.freeze({ type: 'SingleTenant', appId, tenantId, password });
}

/** Whoever reaches the database without a key has none for Application Insights either. */
function telemetryOf({ APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString, ...env }: Environment) {
  if (connectionString === undefined) return null;
  return Object.freeze({
    connectionString,
    signsIn: env.COSMOS_ENDPOINT !== undefined && env.COSMOS_KEY === undefined,
  });
}

function storeOf(env: Environment): StoreConfig {
  if (!env.COSMOS_ENDPOINT) return Object.freeze({ kind: 'sqlite', dataDir: env.DATA_DIR ?? dataFolder });
  return Object.freeze({
    kind: 'cosmos',
    endpoint: env.COSMOS_ENDPOINT,
    database: env.COSMOS_DATABASE ?? 'lyhord',
    container: env.COSMOS_CONTAINER ?? 'lyhord',
    key: env.COSMOS_KEY ?? null,
  });
}

const picturesOf = ({ PICTURES_ENDPOINT: endpoint, PICTURES_CONTAINER: container, DATA_DIR }: Environment) =>
  Object.freeze<PicturesConfig>(
    endpoint === undefined
      ? { kind: 'folder', dataDir: DATA_DIR ?? dataFolder }
      : { kind: 'blob', endpoint, container: container ?? 'pictures' },
  );

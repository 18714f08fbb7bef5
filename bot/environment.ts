import { z } from 'zod';

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A whole number in the environment: digits only, so that neither `1e3` nor ` 7` passes. */
function number(min: number, max: number) {
  const digits = z.string().regex(/^\d{1,9}$/);
  return digits.transform(Number).refine((value) => value >= min && value <= max);
}
const port = number(0, 65_535);
const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const address = z.url({ protocol: /^https?$/ });

/**
 * The Application ID URI of the tab: the domain it is served from, and the app registration that exposes its API. Teams
 * on Android takes lower case only. Source: Teams documentation, Configure your tab app in Microsoft Entra ID.
 */
export const tabAudience = z
  .string()
  .max(255)
  .regex(
    /^api:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\/(?:botid-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  )
  .transform((audience) => ({ audience, domain: audience.split('/')[2] ?? '', appId: audience.slice(-36) }));
export type TabAudience = Readonly<z.output<typeof tabAudience>>;

/** The environment as it must be; everything may be absent. */
export const environment = z
  .object({
    MODE: z.enum(['local', 'production']),
    NODE_ENV: z.string(),
    HOST: z.union([z.ipv4(), z.ipv6(), z.literal('localhost')]),
    PORT: port,
    PLAYGROUND: onOff,
    PLAYGROUND_PORT: port,
    DEMO: onOff,
    DATA_DIR: z.string().refine((path) => !path.includes('\0')),
    TENANT_ID: z.guid(),
    SERVICE_URL: address,
    MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMsi']),
    MicrosoftAppId: z.guid(),
    MicrosoftAppTenantId: z.guid(),
    MicrosoftAppPassword: z.string(),
    TAB_AUDIENCE: tabAudience,
    COSMOS_ENDPOINT: address,
    COSMOS_DATABASE: z.string(),
    COSMOS_CONTAINER: z.string(),
    COSMOS_KEY: z.string(),
    PICTURES_ENDPOINT: address,
    PICTURES_CONTAINER: z.string(),
    CHILD_RECEPTION: z.string().max(500),
    SEVERITY_AT_ONCE: number(1, 4),
    RISK_AT_ONCE: number(1, 16),
    POLICY_FILE: z.string().refine((path) => !path.includes('\0')),
    SUMMARY_TIME: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    TURNS_PER_MINUTE: number(1, 1_000_000),
    LOG_LEVEL: z.enum(logLevels),
    APPLICATIONINSIGHTS_CONNECTION_STRING: z.string().regex(/(?:^|;)InstrumentationKey=[0-9a-f-]{36}(?:;|$)/i),
  })
  .partial();
export type Environment = z.output<typeof environment>;

export type Mode = 'local' | 'production';
export const modeOf = (env: Environment): Mode => env.MODE ?? (env.NODE_ENV === 'production' ? 'production' : 'local');

/** Every variable that is read; all that infrastructure may set. */
export const variables: readonly string[] = Object.keys(environment.shape);

const somePort = 'must be a port number, 0 to 65535';
const someId = 'must be an id (GUID) as the Azure portal shows it';
const someSwitch = 'must be on or off';
const someAddress = 'must be an http or https address';
/** What is said of a value that cannot be read. Never the value itself: it may be a secret in the wrong place. */
export const mustBe: Readonly<Partial<Record<string, string>>> = {
  MODE: 'must be local or production',
  HOST: 'must be the IP address to listen on, or localhost',
  PORT: somePort,
  PLAYGROUND: someSwitch,
  PLAYGROUND_PORT: somePort,
  DEMO: someSwitch,
  DATA_DIR: 'must be the path of a folder',
  TENANT_ID: someId,
  SERVICE_URL: someAddress,
  MicrosoftAppType: 'must be SingleTenant or UserAssignedMsi',
  MicrosoftAppId: someId,
  MicrosoftAppTenantId: someId,
  TAB_AUDIENCE:
    'must be the Application ID URI in lower case, as api://<domain of the tab>/<id of the app registration>',
  COSMOS_ENDPOINT: someAddress,
  PICTURES_ENDPOINT: someAddress,
  CHILD_RECEPTION: 'must be at most 500 characters',
  SEVERITY_AT_ONCE: 'must be a severity, 1 to 4',
  RISK_AT_ONCE: 'must be a risk value, 1 to 16',
  POLICY_FILE: 'must be the path of a file',
  SUMMARY_TIME: 'must be a time of day, such as 07:00',
  TURNS_PER_MINUTE: 'must be a whole number from 1',
  LOG_LEVEL: `must be one of ${logLevels.join(', ')}`,
  APPLICATIONINSIGHTS_CONNECTION_STRING: 'must be the connection string of an Application Insights resource',
};

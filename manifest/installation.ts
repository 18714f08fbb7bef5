import { z } from 'zod';
import { ConfigRefused } from '../bot/config.ts';
import { tabAudience } from '../bot/environment.ts';

/** What differs between one municipality's package and another's, under the names it has in the environment. */
export interface Installation {
  /** The bot's id in Entra; the app's own id too, so that nobody has to keep two. */
  readonly MicrosoftAppId: string;
  /** What the tab's tokens are issued for, as the server's own setting says; the next two are read off it. */
  readonly TAB_AUDIENCE: string;
  readonly TAB_DOMAIN: string;
  readonly TAB_APP_ID: string;
  /** Shown as the one who stands behind the app. */
  readonly ORGANISATION: string;
  readonly WEBSITE_URL: string;
  readonly PRIVACY_URL: string;
  readonly TERMS_URL: string;
}

const webAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(2048);
const installation = z.object({
  MicrosoftAppId: z.guid(),
  TAB_AUDIENCE: tabAudience,
  ORGANISATION: z.string().trim().max(32),
  WEBSITE_URL: webAddress,
  PRIVACY_URL: webAddress,
  TERMS_URL: webAddress.optional(),
});

/** What each must be. The value itself is never repeated: it may be a secret in the wrong place. */
const wanted: Readonly<Record<keyof z.input<typeof installation>, string>> = {
  MicrosoftAppId: 'the id (GUID) of the bot, as the Azure portal shows it',
  TAB_AUDIENCE: 'the Application ID URI in lower case, as api://<domain of the tab>/<id of the app registration>',
  ORGANISATION: 'the name of the municipality, at most 32 characters',
  WEBSITE_URL: 'the https address where staff find help with the app',
  PRIVACY_URL: 'the https address where the municipality tells how it treats personal data',
  TERMS_URL: 'the https address of the terms of use, or left out: WEBSITE_URL then serves',
};
const isVariable = (name: PropertyKey | undefined): name is keyof typeof wanted =>
  name !== undefined && Object.hasOwn(wanted, name);

/** Reads the environment. Throws ConfigRefused with every fault at once. An empty value counts as absent. */
export function readInstallation(env: Readonly<Record<string, string | undefined>>): Installation {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = installation.safeParse(given);
  if (read.success) return filled(read.data);
  const names = new Set(read.error.issues.map(({ path }) => path[0]).filter(isVariable));
  throw new ConfigRefused(
    [...names].map((name) => `${name} ${given[name] ? '' : 'is missing: it '}must be ${wanted[name]}`),
  );
}

function filled({ TAB_AUDIENCE: { audience, domain, appId }, ...given }: z.output<typeof installation>): Installation {
  const tab = { TAB_AUDIENCE: audience, TAB_DOMAIN: domain, TAB_APP_ID: appId };
  return { ...given, ...tab, TERMS_URL: given.TERMS_URL ?? given.WEBSITE_URL };
}

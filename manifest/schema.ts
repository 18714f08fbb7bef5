import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { AppManifestUtils } from '@microsoft/app-manifest';

const require = createRequire(import.meta.url);

/** Microsoft's schemas of what a package holds, in the newest version that the validator carries. */
const schemas = {
  'manifest.json': '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
  'en.json': '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
} as const;

/** What in a JSON file breaks its schema, a line each. Asks no network: handed a schema, the validator fetches none. */
export async function againstSchema(name: keyof typeof schemas, json: string): Promise<readonly string[]> {
  const schema = JSON.parse(await readFile(require.resolve(schemas[name]), 'utf8'), withoutBrokenPatterns);
  const faults = await AppManifestUtils.validateAgainstSchema(JSON.parse(json), schema);
  return faults.map((fault) => `${name} ${fault}`);
}

/** The language schema names some texts (of activities) by patterns that its own validator cannot compile. */
function withoutBrokenPatterns(key: string, value: unknown): unknown {
  try {
    return new RegExp(key, 'u') && value;
  } catch {
    return undefined;
  }
}

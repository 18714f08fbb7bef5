import { type Asked, at, unfold } from '../../bicep/template.ts';
import type { Values } from '../../bicep/values.ts';

/** The ways to install that differ in what they ask for. */
export const ways: readonly (readonly [name: string, given: Values])[] = [
  ['as it comes', {}],
  ['without a private network or metrics', { privateNetworking: false, telemetryExport: false }],
  [
    'single tenant',
    { botType: 'SingleTenant', botAppId: '44444444-4444-4444-8444-444444444444', botPassword: 'hidden' },
  ],
  [
    'everything',
    { tabDomain: 'lyhord.lyckerud.example', zoneRedundant: true, alertEmail: 'drift@lyckerud.example', instances: 3 },
  ],
];

const asked = { environmentName: 'prod', tabAppId: '55555555-5555-4555-8555-555555555555' };
export const installed = (given: Values = {}) => unfold('infra/main.bicep', { ...asked, ...given });

export const all = (given: Values, type: string): readonly Asked[] =>
  installed(given).resources.filter((resource) => resource.type === type);

/** The one resource of a type. */
export function one(given: Values, type: string): Asked {
  const [found, ...more] = all(given, type);
  if (!found || more.length > 0) throw new Error(`Not one ${type}`);
  return found;
}

/** The environment that the program would find. */
export function environmentIn(given: Values): Readonly<Record<string, string>> {
  const settings = all(given, 'Microsoft.Web/sites/config').find(({ body }) => body['name'] === 'appsettings');
  if (!settings) throw new Error('There are no app settings');
  return at(settings, 'properties') as Readonly<Record<string, string>>;
}

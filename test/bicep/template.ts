import { dirname, join } from 'node:path';
import { type Declaration, declarationsOf } from './declarations.ts';
import { type Node, partOf } from './parse.ts';
import { evaluated, memberOf, type Scope, type Values } from './values.ts';

/** A resource as Azure would be asked for it. */
export interface Asked {
  readonly type: string;
  readonly body: Values;
}

export interface Unfolded {
  readonly resources: readonly Asked[];
  readonly outputs: Values;
}

/** What only Azure knows, by type: the properties that a resource has once it is there. */
const answers: Readonly<Record<string, Values>> = {
  'Microsoft.ManagedIdentity/userAssignedIdentities': {
    clientId: '11111111-1111-4111-8111-111111111111',
    principalId: '33333333-3333-4333-8333-333333333333',
  },
  'Microsoft.DocumentDB/databaseAccounts': { documentEndpoint: 'https://cosmos.example:443/' },
  'Microsoft.Storage/storageAccounts': { primaryEndpoints: { blob: 'https://pictures.example/' } },
  'Microsoft.KeyVault/vaults': { vaultUri: 'https://vault.example/' },
  'Microsoft.Insights/components': {
    ConnectionString: 'InstrumentationKey=55555555-5555-4555-8555-555555555555;IngestionEndpoint=https://in.example/',
  },
  'Microsoft.Web/sites': { defaultHostName: 'lyhord.example' },
};

/**
 * All that a template and its modules ask for with these parameters, as a compiler and Azure would work it out. Throws
 * for a name, a parameter, an output or a property that is not there.
 */
export function unfold(file: string, given: Values): Unfolded {
  const declarations = declarationsOf(file);
  const strangers = Object.keys(given).filter((key) => !declarations.some((d) => d.kind === 'param' && d.name === key));
  if (strangers.length > 0) throw new Error(`${file} has no parameter ${strangers.join(', ')}`);
  const resources: Asked[] = [];
  const known = new Map<string, unknown>();
  const lookUp = (name: string): unknown => {
    const declaration = declarations.find((d) => d.name === name && d.kind !== 'output');
    if (!declaration) throw new Error(`${file}: nothing is called ${name}`);
    if (!known.has(name)) known.set(name, meaningOf(declaration));
    return known.get(name);
  };
  const scope = { file, lookUp };
  const meaningOf = (declaration: Declaration): unknown => {
    const { kind, name } = declaration;
    if (kind === 'param' && name in given) return given[name];
    const body = wanted(needed(declaration, file), scope);
    if (kind === 'resource') return body && resourceOf(declaration, body, scope, resources);
    if (kind === 'module') return body && moduleOf(declaration, body, scope, resources);
    return body && evaluated(body, scope);
  };
  for (const { kind, name } of declarations) if (kind !== 'output') lookUp(name);
  const outputs = declarations.filter(({ kind }) => kind === 'output');
  return {
    resources,
    outputs: Object.fromEntries(outputs.map((d) => [d.name, evaluated(needed(d, file), scope)])),
  };
}

function needed({ name, value }: Declaration, file: string): Node {
  if (!value) throw new Error(`${file}: ${name} is needed`);
  return value;
}

/** Null for what stands under a condition that is not met. */
function wanted(body: Node, scope: Scope): Node | null {
  if (body.type !== 'if_statement') return body;
  return evaluated(partOf(body, 0), scope) ? partOf(body, 1) : null;
}

function moduleOf({ type }: Declaration, body: Node, scope: Scope, resources: Asked[]): unknown {
  const { params } = evaluated(body, scope) as { params: Values };
  const inner = unfold(join(dirname(scope.file), type), params);
  resources.push(...inner.resources);
  return { outputs: inner.outputs };
}

function resourceOf(declaration: Declaration, body: Node, scope: Scope, resources: Asked[]): unknown {
  const type = declaration.type.replace(/@.*/, '');
  const bodies = [evaluated(body, scope)].flat() as readonly Values[];
  resources.push(...bodies.map((one) => ({ type, body: one })));
  const name = bodies[0]?.['name'];
  return { id: `/${type}/${String(name)}`, name, properties: answers[type] ?? {} };
}

/** A place in a resource: `at(site, 'properties.siteConfig.alwaysOn')`. Throws when it is not there. */
export const at = ({ body }: Asked, path: string): unknown => path.split('.').reduce<unknown>(memberOf, body);

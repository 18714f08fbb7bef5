import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Node, partOf, partsOf } from './parse.ts';

/** What a name means where an expression stands. Throws for a name that nothing declares. */
export interface Scope {
  readonly file: string;
  readonly lookUp: (name: string) => unknown;
}

export type Values = Readonly<Record<string, unknown>>;

/** The value of an expression. Whatever is not understood is thrown: a test must not pass for what it has not read. */
export function evaluated(node: Node, scope: Scope): unknown {
  const of = (place: number): unknown => evaluated(partOf(node, place), scope);
  switch (node.type) {
    case 'string':
      return textOf(node, scope);
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'null':
      return null;
    case 'identifier':
      return scope.lookUp(node.text);
    case 'array':
      return partsOf(node).map((part) => evaluated(part, scope));
    case 'object':
      return Object.fromEntries(partsOf(node).map((property) => entryOf(property, scope)));
    case 'parenthesized_expression':
      return of(0);
    case 'ternary_expression':
      return of(0) ? of(1) : of(2);
    case 'unary_expression':
      return !of(0);
    case 'binary_expression':
      return compared(node, of);
    case 'member_expression':
      return memberOf(evaluated(whole(partOf(node, 0)), scope), partOf(node, 1).text);
    case 'call_expression':
      return called(node, scope);
    case 'for_statement':
      return repeated(node, scope);
    default:
      throw new Error(`${scope.file}:${node.startPosition.row + 1}: ${node.type} is not understood`);
  }
}

function entryOf(property: Node, scope: Scope): readonly [string, unknown] {
  const key = partOf(property, 0);
  return [key.type === 'identifier' ? key.text : textOf(key, scope), evaluated(partOf(property, 1), scope)];
}

function textOf(node: Node, scope: Scope): string {
  const parts = partsOf(node).map((part) => {
    if (part.type === 'interpolation') return String(evaluated(partOf(part, 0), scope));
    return part.type === 'escape_sequence' ? part.text.slice(1) : part.text;
  });
  return parts.join('');
}

function compared(node: Node, of: (place: number) => unknown): boolean {
  const operator = node.children.find(({ isNamed }) => !isNamed)?.text;
  if (operator === '==') return of(0) === of(1);
  if (operator === '&&') return Boolean(of(0) && of(1));
  throw new Error(`The operator ${operator} is not understood`);
}

/** The grammar reads `a ? b : c.d` as `(a ? b : c).d`, which Bicep does not: such a line must be written otherwise. */
function whole(node: Node): Node {
  if (!/^(ternary|binary|unary)_/.test(node.type)) return node;
  throw new Error(`Line ${node.startPosition.row + 1}: the grammar takes this apart wrongly: ${node.text}`);
}

export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !(name in value))
    throw new Error(`Nothing has the member ${name}`);
  return (value as Values)[name];
}

function repeated(node: Node, scope: Scope): readonly unknown[] {
  const [name, list, body] = partsOf(node);
  if (!name || !list || !body) throw new Error(`A loop of this form is not understood: ${node.text}`);
  const items = evaluated(list, scope);
  if (!Array.isArray(items)) throw new Error(`Not a list: ${list.text}`);
  return items.map((item: unknown) =>
    evaluated(body, { ...scope, lookUp: (other) => (other === name.text ? item : scope.lookUp(other)) }),
  );
}

function called(node: Node, scope: Scope): unknown {
  const name = partOf(node, 0).text;
  const given = partsOf(partOf(node, 1)).map((part) => evaluated(part, scope));
  if (name === 'loadJsonContent') return JSON.parse(readFileSync(join(dirname(scope.file), String(given[0])), 'utf8'));
  const work = functions[name];
  if (!work) throw new Error(`${scope.file}: the function ${name} is not understood`);
  return work(...(given as never[]));
}

/** Bicep's functions, as far as infra/ uses them; ids and hashes only need to differ where theirs would. */
const functions: Readonly<Record<string, (...given: readonly never[]) => unknown>> = {
  concat: (...lists: readonly (readonly unknown[])[]) => lists.flat(),
  union: (...objects: readonly Values[]) => Object.assign({}, ...objects),
  empty: (value: string | object) => (typeof value === 'string' ? value : Object.keys(value)).length === 0,
  take: (text: string, count: number) => text.slice(0, count),
  cidrSubnet: (prefix: string, size: number, place: number) => `${prefix}/${size}#${place}`,
  uniqueString: () => 'abcdefghijklm',
  guid: (...parts: readonly string[]) => parts.join('|'),
  subscriptionResourceId: (type: string, id: string) => `/subscription/${type}/${id}`,
  subscription: () => ({ id: '/subscription' }),
  tenant: () => ({ tenantId: '22222222-2222-4222-8222-222222222222' }),
  environment: () => ({ suffixes: { storage: 'core.windows.net' } }),
};

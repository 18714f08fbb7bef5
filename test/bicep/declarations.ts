import { type Node, partOf, partsOf, treeOf } from './parse.ts';

/** What stands before a declaration: `@allowed(['A', 'B'])`. */
export interface Decorator {
  readonly name: string;
  readonly given: readonly Node[];
}

/** One declaration of a Bicep file. */
export interface Declaration {
  readonly kind: 'param' | 'var' | 'resource' | 'module' | 'output';
  readonly name: string;
  readonly decorators: readonly Decorator[];
  /** Of a param its default, if it has one; of all others what it is. */
  readonly value: Node | undefined;
  /** `string`, or `Microsoft.Web/sites@2024-04-01`, or the path of a module. */
  readonly type: string;
}

const kinds: Readonly<Record<string, Declaration['kind']>> = {
  parameter_declaration: 'param',
  variable_declaration: 'var',
  resource_declaration: 'resource',
  module_declaration: 'module',
  output_declaration: 'output',
};

export function declarationsOf(file: string): readonly Declaration[] {
  const found: Declaration[] = [];
  let decorators: readonly Decorator[] = [];
  for (const node of partsOf(treeOf(file))) {
    const kind = kinds[node.type];
    if (node.type === 'decorators') decorators = partsOf(node).map(decoratorOf);
    else if (kind !== undefined) found.push({ ...declared(kind, node), decorators });
    if (node.type !== 'decorators') decorators = [];
  }
  return found;
}

function declared(kind: Declaration['kind'], node: Node): Omit<Declaration, 'decorators'> {
  const [name, ...rest] = partsOf(node);
  const hasType = kind !== 'var';
  return {
    kind,
    name: name?.text ?? '',
    type: hasType ? (rest[0]?.text.replace(/^'|'$/g, '') ?? '') : '',
    value: hasType ? rest.find((_, place) => place > 0) : rest[0],
  };
}

const decoratorOf = (node: Node): Decorator => {
  const call = partOf(node, 0);
  return { name: partOf(call, 0).text, given: partsOf(partOf(call, 1)) };
};

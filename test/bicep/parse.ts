import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

await Parser.init();
const require = createRequire(import.meta.url);
const grammar = await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'));
const parser = new Parser().setLanguage(grammar);

export type { Node };

/** The tree of a Bicep file, with whatever of it the grammar does not know. */
export function treeOf(file: string): Node {
  const tree = parser.parse(readFileSync(file, 'utf8'));
  if (!tree) throw new Error(`${file} cannot be parsed`);
  return tree.rootNode;
}

/** Lines where the grammar is lost, or something must stand and does not. */
export function faultsIn(file: string): readonly string[] {
  const faulty = (node: Node): readonly Node[] => {
    const inside = node.children.filter((child) => child.hasError).flatMap(faulty);
    return inside.length > 0 || !node.hasError ? inside : [node];
  };
  return faulty(treeOf(file)).map((node) => `${file}:${node.startPosition.row + 1}: ${node.text}`);
}

/** Children that mean something: no comments. */
export const partsOf = (node: Node): readonly Node[] => node.namedChildren.filter(({ type }) => type !== 'comment');

/** A child that must be there. */
export function partOf(node: Node, place: number): Node {
  const part = partsOf(node)[place];
  if (!part) throw new Error(`Line ${node.startPosition.row + 1}: nothing at ${place} of ${node.type}`);
  return part;
}

/** Every name that an expression speaks of; the keys of objects are no names. */
export function namesIn(node: Node): readonly string[] {
  if (node.type === 'identifier') return [node.text];
  const [first, ...rest] = partsOf(node);
  const isKey = node.type === 'object_property' && first?.type === 'identifier';
  return (isKey ? rest : partsOf(node)).flatMap(namesIn);
}

/** A path that names something a person reads; the schema of the language files knows no other here. */
const read = /(?:^|\.)(?:short|full|title|description)$|^staticTabs\[\d+\]\.name$/;

/**
 * Every text of the manifest that a person reads, under the path a language file names it by, such as
 * `bots[0].commandLists[0].commands[0].title`.
 */
export function textsIn(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map(read.test(path) ? [[path, value]] : []);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...textsIn(inner, stepTo(path, key, Array.isArray(value)))]),
  );
}

const stepTo = (path: string, key: string, isIndex: boolean): string => {
  if (isIndex) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
};

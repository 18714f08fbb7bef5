import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
};

/** What a file loads when it runs: types are stripped, and a later `import(…)` counts too. */
const loadedBy = (file: string): readonly string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)(?! type\b)[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map(([, from, later]) => from ?? later ?? '');

/** Every package that is loaded from these files on. */
function packagesFrom(starts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const to of loadedBy(file)) {
      if (to.startsWith('.')) walk(join(dirname(file), to));
      else if (!to.startsWith('node:'))
        packages.add(
          to
            .split('/')
            .slice(0, to.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  };
  starts.forEach(walk);
  return packages;
}

test('server and tool need no development dependency, which is not installed where they run', () => {
  const packages = packagesFrom(['bot/main.ts', 'bot/cli/lyhord.ts']);
  expect(packages).toContain('@azure/cosmos');
  expect(packages).toContain('commander');
  expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
});

test('what is left out of the package that azd uploads is nothing that they load', () => {
  const left = readFileSync('.webappignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(left.filter((folder) => 'bot/main.ts package.json package-lock.json tsconfig.json'.includes(folder))).toEqual(
    [],
  );
  expect(left).toContain('.azure/');
  expect(existsSync('azure.yaml')).toBe(true);
});

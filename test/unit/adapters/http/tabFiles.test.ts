import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { httpServer } from '../../../../bot/adapters/http/server.ts';
import { tabFiles } from '../../../../bot/adapters/http/tabFiles.ts';

const log = { info: () => {}, warn: () => {}, fault: () => {} };
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tab-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Lyhörd</title>');
  await writeFile(join(folder, 'assets', 'a1b2.js'), 'export {}');
});
afterAll(() => rm(folder, { recursive: true }));

/** What each address is answered with, by a server whose tab was built in `built`. */
async function answersFrom(built: string, paths: readonly string[]) {
  const server = httpServer({
    ...{ onActivity: async () => ({ status: 200 }), ready: async () => {}, log },
    tabFiles: tabFiles(built),
  });
  const port = await server.listen(0, '127.0.0.1');
  const answers = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return [response.status, response.headers.get('cache-control'), await response.text()];
    }),
  );
  await server.stop();
  return answers;
}

describe('the tab’s files', () => {
  test('are kept for good where their name tells what is in them, and the page is asked for anew', async () => {
    const paths = ['/tab/assets/a1b2.js', '/tab/', `/tab/sok/maskera/${'0'.repeat(1650)}`];
    expect(await answersFrom(folder, paths)).toEqual([
      [200, 'public, max-age=31536000, immutable', 'export {}'],
      [200, 'no-cache', '<title>Lyhörd</title>'],
      [200, 'no-cache', '<title>Lyhörd</title>'],
    ]);
  });

  test('of a version that is gone are not there, and nothing outside its folder is', async () => {
    const paths = ['/tab/assets/gone.js', '/tab/..%2f..%2fpackage.json'];
    expect(await answersFrom(folder, paths)).toEqual([
      [404, 'no-store', '{"error":"not_found"}'],
      [200, 'no-cache', '<title>Lyhörd</title>'],
    ]);
  });

  test.each(['/tab/%E0%A4%A', '/tab/arende/%', '/tab/%C3?from=%E0'])(
    'an address that cannot be read, %s, is the page too, which says that there is no such page',
    async (path) => {
      expect(await answersFrom(folder, [path])).toEqual([[200, 'no-cache', '<title>Lyhörd</title>']]);
    },
  );

  test('an address that cannot be read outside the tab is nothing', async () => {
    const paths = ['/%E0%A4%A', '/api/v1/cases/%E0%A4%A', '/tabbar/%E0%A4%A'];
    const nothing = [404, 'no-store', '{"error":"not_found"}'];
    expect(await answersFrom(folder, paths)).toEqual(paths.map(() => nothing));
  });

  test('that were never built are asked for in vain, and it says why', async () => {
    expect(await answersFrom(join(folder, 'nowhere'), ['/tab/'])).toEqual([
      [503, 'no-store', '{"error":"tab_not_built"}'],
    ]);
  });
});

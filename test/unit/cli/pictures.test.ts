import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { output } from '../../../bot/cli/output.ts';
import { run } from '../../../bot/cli/program.ts';
import { openPictures } from '../../../bot/pictures.ts';
import { openStore } from '../../../bot/store.ts';
import { addPicture } from '../../../bot/usecases/addPicture.ts';
import { actor, aDirectory } from '../../builders.ts';
import { anOffice, report } from '../../fakes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lyhord-pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function lyhord(dataDir: string, ...words: readonly string[]) {
  const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const clock = { now: () => '2026-11-24T06:00:00.000Z' };
  const code = await run(words, { env: { DATA_DIR: dataDir }, out: output(stdout, stderr, () => 0), stdin, clock });
  return { code, words: String(stderr.read() ?? '') };
}

/** A case by Leyla with a picture, as a server would have left them. */
async function left() {
  const dataDir = await mkdtemp(join(folder, 'data-'));
  const files = [join(dataDir, 'units.csv'), join(dataDir, 'people.csv')] as const;
  await writeFile(
    files[0],
    'unitId,name,area,operation,regime,lagrum,careRecipients\nbjorken,Björken,,hemtjanst,kommunal,sol,5',
  );
  await writeFile(files[1], 'personId,name,email,role,unitIds,deputyFor\neva,Eva Ek,,enhetschef|admin,bjorken,');
  expect(await lyhord(dataDir, 'import', 'directory', ...files)).toMatchObject({ code: 0 });
  const store = await openStore({ kind: 'sqlite', dataDir });
  const office = anOffice({ store, directory: aDirectory() });
  const { id } = await report(office);
  const deps = { ...office.deps, pictures: await openPictures({ kind: 'folder', dataDir }) };
  await addPicture(deps, actor('leyla'), id, { requestId: 'p1', file: async () => Buffer.from('hers') });
  await store.close();
  return { dataDir, pictures: join(dataDir, 'pictures', id) };
}

test('verify looks for each picture where the server keeps them', async () => {
  const { dataDir, pictures } = await left();
  expect(await lyhord(dataDir, 'verify')).toMatchObject({ code: 0 });
  for (const file of await readdir(pictures)) await rm(join(pictures, file));
  const broken = await lyhord(dataDir, 'verify');
  expect(broken.code).toBe(1);
  expect(broken.words).toContain('pictures: 1 of 1 are not there');
});

test('extract holds the pictures of her own reports', async () => {
  const { dataDir } = await left();
  const file = join(dataDir, 'leyla.json');
  expect(await lyhord(dataDir, 'extract', '--person', 'leyla', '--out', file)).toMatchObject({ code: 0 });
  const { reports } = JSON.parse(await readFile(file, 'utf8'));
  expect(reports[0].pictures).toMatchObject([{ jpeg: Buffer.from('hers').toString('base64') }]);
});

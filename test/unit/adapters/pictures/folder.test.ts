import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { picturesInFolder } from '../../../../bot/adapters/pictures/folder.ts';
import type { Pictures } from '../../../../bot/ports/pictures.ts';
import { keepsPictures } from './picturesContract.ts';

let above: string;
let root: string;
let pictures: Pictures;
beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'lyhord-pictures-'));
});
afterAll(() => rm(above, { recursive: true }));
beforeEach(async () => {
  root = join(await mkdtemp(join(above, 'data-')), 'pictures');
  pictures = picturesInFolder(root);
});

describe('pictures in a folder', () => {
  keepsPictures(() => pictures);

  const place = { caseId: 'c0ffee', pictureId: 'a1' };

  test('nobody else on the machine can read', async () => {
    await pictures.put(place, new Uint8Array([1]));
    const modes = [root, join(root, 'c0ffee'), join(root, 'c0ffee', 'a1.jpg')].map(async (path) =>
      ((await stat(path)).mode & 0o777).toString(8),
    );
    expect(await Promise.all(modes)).toEqual(['700', '700', '600']);
  });

  test('appear whole, and leave nothing beside them', async () => {
    await Promise.all(Array.from({ length: 5 }, () => pictures.put(place, new Uint8Array(100_000))));
    expect(await readdir(join(root, 'c0ffee'))).toEqual(['a1.jpg']);
  });

  test('that a power cut broke off are not there, and go with their case', async () => {
    await mkdir(join(root, 'c0ffee'), { recursive: true });
    await writeFile(join(root, 'c0ffee', 'half.part'), 'half');
    expect(await pictures.idsOf('c0ffee')).toEqual([]);
    await pictures.removeAllOf('c0ffee');
    expect(await readdir(root)).toEqual([]);
  });

  test('are not written beside a disk that is gone', async () => {
    const gone = picturesInFolder(join(above, 'gone', 'pictures'));
    await expect(gone.put(place, new Uint8Array([1]))).rejects.toThrow('ENOENT');
    await expect(gone.ready()).rejects.toThrow('ENOENT');
  });
});

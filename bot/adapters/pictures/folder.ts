import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pictures } from '../../ports/pictures.ts';
import { fileOf, folderOf, nameOf, picturesIn } from './names.ts';

/** Only the program's own user may read them. */
const [ownFile, ownFolder] = [0o600, 0o700];

/** Pictures as files, a folder for each case: for one machine. The folder that `root` is made in must be there. */
export function picturesInFolder(root: string): Pictures {
  const folderIn = (caseId: string): string => join(root, folderOf(caseId));
  return {
    put: async ({ caseId, pictureId }, bytes) => {
      await makeFolder(root);
      await makeFolder(folderIn(caseId));
      await writeWhole(folderIn(caseId), fileOf(pictureId), bytes);
      await syncFolder(root);
    },
    get: async (place) => orAbsent(readFile(join(root, nameOf(place)))),
    idsOf: async (caseId) => picturesIn((await orAbsent(readdir(folderIn(caseId)))) ?? []),
    removeAllOf: async (caseId) => rm(folderIn(caseId), { recursive: true, force: true }),
    ready: async () => {
      await makeFolder(root);
      await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
    },
  };
}

/** A file appears under its name when all of it is on the disk, and not before. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const [path, unfinished] = [join(folder, name), join(folder, `${randomUUID()}.part`)];
  if (await orAbsent(stat(path))) return;
  const file = await open(unfinished, 'wx', ownFile);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  await syncFolder(folder);
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { mode: ownFolder }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault;
  });
}

/** A new name is in its folder, which has to reach the disk too; Windows does that by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const orAbsent = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });

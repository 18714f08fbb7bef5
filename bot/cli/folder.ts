import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFolder } from '../ports/exportFolder.ts';
import { Refusal, WrongUsage } from './refusal.ts';

/** Only the one who runs the tool may read what it writes. */
const [ownFile, ownFolder] = [0o600, 0o700];

/** Makes the folder, or takes an empty one. Throws WrongUsage for one that holds something or cannot be had. */
export async function emptyFolder(path: string): Promise<ExportFolder> {
  const there = await taken(path);
  if (there.length > 0) throw new WrongUsage(`The folder is not empty: ${path}`);
  return {
    write: (name, bytes) => writeOwn(join(path, name), bytes),
    read: (name) => readFile(join(path, name)),
  };
}

async function taken(path: string): Promise<readonly string[]> {
  try {
    await mkdir(path, { recursive: true, mode: ownFolder });
    return await readdir(path);
  } catch (cause) {
    throw new WrongUsage(`The folder cannot be used: ${path}`, { cause });
  }
}

/** A file of her own, on the disk when it returns. Throws Refusal where there is one already. */
export async function writeOwn(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx', ownFile).catch((cause: NodeJS.ErrnoException) => {
    throw new Refusal(
      cause.code === 'EEXIST' ? `The file is there already: ${path}` : `The file cannot be written: ${path}`,
      { cause },
    );
  });
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

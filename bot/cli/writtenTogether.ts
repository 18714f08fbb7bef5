import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

export interface WrittenFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes files that belong together into a folder: first all of them under other names, then each gets its own, so that
 * nobody finds half a file or, but for the blink between two names, half of them. Throws Refusal, and leaves nothing,
 * where the folder is none, cannot be written to, or has one of them already and `force` is not given.
 */
export async function writeTogether(folder: string, files: readonly WrittenFile[], force: boolean): Promise<void> {
  await toFolder(folder);
  const there = await existing(folder, files);
  if (there.length > 0 && !force)
    throw new Refusal(`There already: ${there.join(', ')}. Nothing has been written; --force writes over.`);
  const run = randomUUID();
  const placeOf = ({ name }: WrittenFile) => ({ own: join(folder, name), other: join(folder, `.${name}.${run}`) });
  try {
    for (const file of files) await writeFile(placeOf(file).other, file.content, { flag: 'wx' });
    for (const file of files) await rename(placeOf(file).other, placeOf(file).own);
  } catch (cause) {
    await Promise.all(files.map((file) => rm(placeOf(file).other, { force: true })));
    throw new Refusal(`The folder cannot be written to: ${folder} (${codeOf(cause)}).`, { cause });
  }
}

async function toFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const isFile = await stat(folder).then(
      (found) => !found.isDirectory(),
      () => false,
    );
    throw new Refusal(isFile ? `${folder} is a file; name a folder.` : `No folder ${folder} (${codeOf(cause)}).`, {
      cause,
    });
  }
}

async function existing(folder: string, files: readonly WrittenFile[]): Promise<readonly string[]> {
  const found = await Promise.all(
    files.map(({ name }) =>
      access(join(folder, name)).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return found.flat();
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'an unknown fault';

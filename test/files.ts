import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder of the repository that end so, sorted. */
export const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

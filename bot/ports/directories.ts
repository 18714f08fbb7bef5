import type { Directory } from '../domain/directory.ts';

/** Units and people as last imported. */
export interface Directories {
  /** The generation in force; the same one for the whole of a turn. An empty directory before the first import. */
  current(): Promise<Directory>;
}

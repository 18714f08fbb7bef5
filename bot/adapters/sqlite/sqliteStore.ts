import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../ports/store.ts';
import { documentStore } from '../documents/documentStore.ts';
import { schema } from './schema.ts';
import { sqliteDriver } from './sqliteDriver.ts';

const setUpMs = 5000;
const busyMs = 50;

/**
 * The embedded store: one file, or `:memory:`. Several connections and processes may share a file.
 * Throws when the file cannot be opened or made; a new folder is for the program's own user alone.
 */
export function sqliteStore(file: string): Store {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return documentStore(sqliteDriver(opened(file), file));
  } catch (cause) {
    const why = isOfDisk(cause) ? ' (the disk is full, or cannot be written)' : '';
    throw new Error(`The store's file cannot be opened: ${file}${why}`, { cause });
  }
}

const [ioError, full] = [10, 13]; // SQLITE_IOERR, SQLITE_FULL; extended codes share the low byte

const isOfDisk = (cause: unknown): boolean =>
  cause instanceof Error &&
  'errcode' in cause &&
  typeof cause.errcode === 'number' &&
  [ioError, full].includes(cause.errcode & 0xff);

function opened(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: setUpMs });
  try {
    // The journal before the schema: two programs that start at once must agree on it first.
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'wal_autocheckpoint = 4000'])
      database.exec(`PRAGMA ${pragma}`);
    database.exec(['BEGIN IMMEDIATE', ...schema, 'COMMIT'].join(';\n'));
    database.exec(`PRAGMA busy_timeout = ${busyMs}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

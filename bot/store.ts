import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sqliteStore } from './adapters/sqlite/sqliteStore.ts';
import type { StoreConfig } from './config.ts';
import type { Store } from './ports/store.ts';

/**
 * A folder at a time: where one can never be made, as in /proc, Node's own recursive way tries for ever. A new one is for
 * the program's own user alone.
 */
export function makeFolder(folder: string): void {
  try {
    const missing: string[] = [];
    for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at);
    for (const one of missing) makeOne(one);
    if (statSync(folder).isDirectory()) return;
  } catch (cause) {
    throw new Error(`DATA_DIR cannot be made a folder: ${folder}`, { cause });
  }
  throw new Error(`DATA_DIR must be a folder, and is a file: ${folder}`);
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (fault) {
    // A program that starts beside this one may have made it meanwhile.
    if (!existsSync(folder)) throw fault;
  }
}

/** The store that the environment names; server and tool open the same one. Throws when its file cannot be opened. */
export async function openStore(config: StoreConfig): Promise<Store> {
  if (config.kind === 'sqlite') {
    makeFolder(config.dataDir);
    return sqliteStore(join(config.dataDir, 'lyhord.db'));
  }
  // Loaded only where it is used: the client takes longer to load than the rest of the program.
  const { cosmosStore } = await import('./adapters/cosmos/cosmosStore.ts');
  const { endpoint, database, container, key } = config;
  return cosmosStore({ endpoint, database, container, ...(key === null ? {} : { key }) });
}

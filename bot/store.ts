import { join } from 'node:path';
import { sqliteStore } from './adapters/sqlite/sqliteStore.ts';
import type { StoreConfig } from './config.ts';
import type { Store } from './ports/store.ts';

/** The store that the environment names; server and tool open the same one. Throws when its file cannot be opened. */
export async function openStore(config: StoreConfig): Promise<Store> {
  if (config.kind === 'sqlite') return sqliteStore(join(config.dataDir, 'lyhord.db'));
  // Loaded only where it is used: the client takes longer to load than the rest of the program.
  const { cosmosStore } = await import('./adapters/cosmos/cosmosStore.ts');
  const { endpoint, database, container, key } = config;
  return cosmosStore({ endpoint, database, container, ...(key === null ? {} : { key }) });
}

import { CosmosClient } from '@azure/cosmos';
import { containerDefinition } from './container.ts';

/**
 * Makes database and container in an emulator. Never for production: there infrastructure makes them, and the
 * program's role may not.
 */
export async function provision(place: { endpoint: string; key: string; database: string; container: string }) {
  const client = new CosmosClient({ endpoint: place.endpoint, key: place.key });
  try {
    const { database } = await client.databases.createIfNotExists({ id: place.database });
    await database.containers.createIfNotExists({ id: place.container, ...containerDefinition });
  } finally {
    client.dispose();
  }
}

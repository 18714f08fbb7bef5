import { CosmosClient } from '@azure/cosmos';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import type { Store } from '../../ports/store.ts';
import { documentStore } from '../documents/documentStore.ts';
import { cosmosDriver } from './cosmosDriver.ts';
import type { Patience } from './persist.ts';

export interface CosmosPlace {
  readonly endpoint: string;
  readonly database: string;
  readonly container: string;
  /** Without a key the program signs in as itself; accounts in production have local keys off. */
  readonly key?: string;
  readonly credential?: TokenCredential;
  readonly patience?: Patience;
}

/** A form in Teams waits for its answer: better a fault told within 12 seconds than silence. */
const patienceInTeams: Patience = { requestMs: 5000, callMs: 12_000 };

/** The store in a container that infrastructure has made (see container.ts). One client, until `close`. */
export function cosmosStore({ database, container, patience = patienceInTeams, ...account }: CosmosPlace): Store {
  const client = clientFor(account, patience);
  return documentStore(cosmosDriver(client.database(database).container(container), patience, () => client.dispose()));
}

const clientFor = ({ endpoint, key, credential }: Omit<CosmosPlace, 'database' | 'container'>, patience: Patience) =>
  new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: credential ?? new DefaultAzureCredential() } : { key }),
    connectionPolicy: {
      requestTimeout: patience.requestMs,
      // All attempts are counted in one place: persist.ts.
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
    },
  });

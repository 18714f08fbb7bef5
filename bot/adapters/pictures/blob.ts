import { buffer } from 'node:stream/consumers';
import { DefaultAzureCredential } from '@azure/identity';
import { BlobServiceClient } from '@azure/storage-blob';
import type { Pictures } from '../../ports/pictures.ts';
import { folderOf, nameOf, picturesIn } from './names.ts';
import { type Patience, persist, statusOf } from './persist.ts';

export type BlobPlace = {
  readonly container: string;
  readonly patience?: Patience;
} & (
  | { /** The program signs in as itself: the account has no keys. */ readonly endpoint: string }
  | { /** For stand-ins of the service. */ readonly connectionString: string }
);

/** A picture is sent within a request that someone waits for with a phone in her hand. */
const patienceOnPhones: Patience = { tryMs: 10_000, callMs: 25_000 };

/** Pictures in a container of Blob Storage that infrastructure has made: for any number of instances. */
export function picturesInBlobs({ container: name, patience = patienceOnPhones, ...account }: BlobPlace): Pictures {
  const container = clientFor(account).getContainerClient(name);

  async function namesOf(caseId: string): Promise<readonly string[]> {
    const prefix = `${folderOf(caseId)}/`;
    return persist(patience, async (abortSignal) => {
      const names: string[] = [];
      for await (const blob of container.listBlobsFlat({ prefix, abortSignal })) names.push(blob.name);
      return names;
    });
  }

  return {
    put: async (place, bytes) => {
      const blob = container.getBlockBlobClient(nameOf(place));
      // Whether an attempt that broke off was written or not: the next one is refused then, and the picture is there.
      const conditions = { ifNoneMatch: '*' };
      const blobHTTPHeaders = { blobContentType: 'image/jpeg' };
      await persist(patience, (abortSignal) =>
        unless([409, 412], blob.upload(bytes, bytes.length, { conditions, blobHTTPHeaders, abortSignal })),
      );
    },
    get: async (place) => {
      const blob = container.getBlobClient(nameOf(place));
      return persist(patience, async (abortSignal) => {
        const found = await unless([404], blob.download(0, undefined, { abortSignal, maxRetryRequests: 0 }));
        return found?.readableStreamBody && buffer(found.readableStreamBody);
      });
    },
    idsOf: async (caseId) =>
      picturesIn((await namesOf(caseId)).map((found) => found.slice(folderOf(caseId).length + 1))),
    removeAllOf: async (caseId) => {
      for (const one of await namesOf(caseId))
        await persist(patience, (abortSignal) =>
          unless([404], container.deleteBlob(one, { deleteSnapshots: 'include', abortSignal })),
        );
    },
    ready: async () => {
      await persist(patience, (abortSignal) => container.getProperties({ abortSignal }));
    },
  };
}

function clientFor(account: { readonly endpoint: string } | { readonly connectionString: string }): BlobServiceClient {
  // All attempts are counted in one place: persist.ts.
  const options = { retryOptions: { maxTries: 1 } };
  return 'connectionString' in account
    ? BlobServiceClient.fromConnectionString(account.connectionString, options)
    : new BlobServiceClient(account.endpoint, new DefaultAzureCredential(), options);
}

/** Undefined where the service answers with one of these: what is asked for is so already. */
async function unless<T>(statuses: readonly number[], answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (fault) {
    if (statuses.some((status) => status === statusOf(fault))) return undefined;
    throw fault;
  }
}

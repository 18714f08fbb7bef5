import { isDeepStrictEqual } from 'node:util';
import type { Container, JSONObject, OperationInput } from '@azure/cosmos';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Revision } from '../../ports/store.ts';
import type { Found, StoredDocument } from '../documents/document.ts';
import type { DocumentDriver, Operation } from '../documents/driver.ts';
import type { Ask } from '../documents/queries.ts';
import { Passing, type Patience, passes, persist } from './persist.ts';
import { partitionOf, queryOf } from './query.ts';

export const cosmosDriver = (container: Container, patience: Patience, dispose: () => void): DocumentDriver => ({
  read: (pk, id) => persist(patience, (_, signal) => read(container, pk, id, signal)),
  batch: (pk, operations) => persist(patience, (count, signal) => batch(container, pk, operations, count, signal)),
  upsertMany: (documents) =>
    severalAtOnce(documents, async (document) => {
      await persist(patience, (count, signal) =>
        batch(container, document.pk, [{ do: 'upsert', document }], count, signal),
      );
    }),
  page: (ask) => persist(patience, (_, signal) => page(container, ask, signal)),
  // The service removes a document when its own time to live ends.
  removeExpired: async () => {},
  ready: async () => {
    await persist(patience, (_, signal) => container.read({ abortSignal: signal }));
  },
  close: async () => dispose(),
});

/** Every partition is written by itself: many requests under way, yet few enough that the service does not push back. */
const mostAtOnce = 16;

async function severalAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values(); // shared: whoever is free takes the next
  const worker = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: mostAtOnce }, worker));
}

/** What the service adds to a document. */
interface Described extends StoredDocument {
  readonly _etag: string;
  readonly _rid: string;
  readonly _self: string;
  readonly _ts: number;
  readonly _attachments?: string;
}

function foundOf({ _etag, _rid, _self, _ts, _attachments, ...document }: Described): Found {
  return { document, revision: _etag };
}

/** Substatus of a 404 that only means "not on this replica yet". Source: Cosmos DB status codes. */
const readSessionNotAvailable = 1002;

async function read(
  container: Container,
  pk: string,
  id: string,
  abortSignal: AbortSignal,
): Promise<Found | undefined> {
  const { resource, statusCode, substatus } = await container.item(id, pk).read<Described>({ abortSignal });
  if (statusCode !== 404) return resource && foundOf(resource);
  if (substatus === readSessionNotAvailable) throw new Passing(503);
  if (substatus) throw new Error(`Cosmos DB has no such container (404/${substatus})`);
  return undefined;
}

async function batch(
  container: Container,
  pk: string,
  operations: readonly Operation[],
  attempt: number,
  abortSignal: AbortSignal,
): Promise<Result<readonly Revision[]>> {
  // The SDK writes into the operations it is given, so each attempt gets its own.
  const answer = await container.items.batch(operations.map(inputOf), pk, { abortSignal });
  const results = answer.result ?? [];
  const refusal = results.find(({ statusCode }) => statusCode >= 300 && statusCode !== 424);
  if (answer.code === 200 && !refusal) return ok(results.map(({ eTag }) => eTag ?? ''));
  const status = refusal?.statusCode ?? answer.code;
  if (passes(status)) throw new Passing(status ?? 0);
  if (status !== 409 && status !== 412 && status !== 404) throw new Error(`Cosmos DB answered a batch with ${status}`);
  // An earlier attempt may have been written although its answer was lost: then what is refused now is already there.
  const earlier = attempt > 1 ? await writtenBefore(container, pk, operations, abortSignal) : undefined;
  return earlier ? ok(earlier) : fail('conflict');
}

function inputOf(operation: Operation): OperationInput {
  if (operation.do === 'delete') {
    // The service takes the condition; the SDK's type has forgotten it.
    const deletion = { operationType: 'Delete' as const, id: operation.id, ifMatch: operation.revision };
    return deletion;
  }
  const resourceBody = structuredClone(operation.document) as unknown as JSONObject & { id: string };
  switch (operation.do) {
    case 'create':
      return { operationType: 'Create', resourceBody };
    case 'upsert':
      return { operationType: 'Upsert', resourceBody };
    case 'replace':
      return { operationType: 'Replace', id: resourceBody.id, resourceBody, ifMatch: operation.revision };
  }
}

/** The revisions, when every operation with a condition is found done exactly as asked; an upsert has none. */
async function writtenBefore(
  container: Container,
  pk: string,
  operations: readonly Operation[],
  signal: AbortSignal,
): Promise<readonly Revision[] | undefined> {
  const revisions: Revision[] = [];
  for (const operation of operations) {
    const id = operation.do === 'delete' ? operation.id : operation.document.id;
    const found = await read(container, pk, id, signal);
    if (operation.do !== 'upsert' && !isDone(operation, found)) return undefined;
    revisions.push(found?.revision ?? '');
  }
  return revisions;
}

const isDone = (operation: Exclude<Operation, { do: 'upsert' }>, found: Found | undefined): boolean =>
  operation.do === 'delete'
    ? found === undefined
    : isDeepStrictEqual(found?.document, JSON.parse(JSON.stringify(operation.document)));

async function page(container: Container, ask: Ask, abortSignal: AbortSignal): Promise<readonly Found[]> {
  const partitionKey = partitionOf(ask);
  const rows = container.items.query<Described>(queryOf(ask), {
    abortSignal,
    maxItemCount: ask.limit,
    ...(partitionKey === undefined ? {} : { partitionKey }),
  });
  const found: Found[] = [];
  // The service may answer with less than it was asked for although there is more.
  while (found.length < ask.limit && rows.hasMoreResults()) {
    const { resources } = await rows.fetchNext();
    found.push(...(resources ?? []).map(foundOf));
  }
  return found.slice(0, ask.limit);
}

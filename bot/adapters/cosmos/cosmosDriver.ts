import { randomUUID } from 'node:crypto';
import type { Container, JSONObject, OperationInput } from '@azure/cosmos';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Revision } from '../../ports/store.ts';
import type { Found, StoredDocument } from '../documents/document.ts';
import type { DocumentDriver, Operation } from '../documents/driver.ts';
import type { Ask } from '../documents/queries.ts';
import { Passing, type Patience, passes, persist } from './persist.ts';
import { partitionOf, queryOf } from './query.ts';

export function cosmosDriver(container: Container, patience: Patience, dispose: () => void): DocumentDriver {
  const written: DocumentDriver['batch'] = (pk, operations) => {
    const write: Write = { pk, operations, stamp: randomUUID() };
    return persist(patience, (count, signal) => batch(container, write, count, signal));
  };
  return {
    read: (pk, id) => persist(patience, (_, signal) => read(container, pk, id, signal)),
    batch: written,
    upsertMany: (documents) =>
      severalAtOnce(documents, async (document) => {
        await written(document.pk, [{ do: 'upsert', document }]);
      }),
    page: (ask) => persist(patience, (_, signal) => page(container, ask, signal)),
    // The service removes a document when its own time to live ends.
    removeExpired: async () => {},
    ready: async () => {
      await persist(patience, (_, signal) => container.read({ abortSignal: signal }));
    },
    close: async () => dispose(),
  };
}

/** Every partition is written by itself: many requests under way, yet few enough that the service does not push back. */
const mostAtOnce = 16;

async function severalAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values(); // shared: whoever is free takes the next
  const worker = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: mostAtOnce }, worker));
}

/** A batch with all its attempts. */
interface Write {
  readonly pk: string;
  readonly operations: readonly Operation[];
  /** On every document it writes: another may be writing the very same, and must not be taken for this one. */
  readonly stamp: string;
}

/** What the service adds to a document, and what a batch leaves on it. */
interface Described extends StoredDocument {
  /** Of the write that left it so. */
  readonly stamp?: string;
  readonly _etag: string;
  readonly _rid: string;
  readonly _self: string;
  readonly _ts: number;
  readonly _attachments?: string;
}

function foundOf({ _etag, _rid, _self, _ts, _attachments, stamp, ...document }: Described): Found {
  return { document, revision: _etag };
}

/** Substatus of a 404 that only means "not on this replica yet". Source: Cosmos DB status codes. */
const readSessionNotAvailable = 1002;

async function read(container: Container, pk: string, id: string, signal: AbortSignal): Promise<Found | undefined> {
  const described = await readDescribed(container, pk, id, signal);
  return described && foundOf(described);
}

async function readDescribed(
  container: Container,
  pk: string,
  id: string,
  abortSignal: AbortSignal,
): Promise<Described | undefined> {
  const { resource, statusCode, substatus } = await container.item(id, pk).read<Described>({ abortSignal });
  if (statusCode !== 404) return resource;
  if (substatus === readSessionNotAvailable) throw new Passing(503);
  if (substatus) throw new Error(`Cosmos DB has no such container (404/${substatus})`);
  return undefined;
}

async function batch(
  container: Container,
  write: Write,
  attempt: number,
  abortSignal: AbortSignal,
): Promise<Result<readonly Revision[]>> {
  const inputs = write.operations.map((operation) => inputOf(operation, write.stamp));
  // The SDK writes into the operations it is given, so each attempt gets its own.
  const answer = await container.items.batch(inputs, write.pk, { abortSignal });
  const results = answer.result ?? [];
  const refusal = results.find(({ statusCode }) => statusCode >= 300 && statusCode !== 424);
  if (answer.code === 200 && !refusal) return ok(results.map(({ eTag }) => eTag ?? ''));
  const status = refusal?.statusCode ?? answer.code;
  if (passes(status)) throw new Passing(status ?? 0);
  if (status !== 409 && status !== 412 && status !== 404) throw new Error(`Cosmos DB answered a batch with ${status}`);
  // An earlier attempt may have been written although its answer was lost: then what is refused now is already there.
  const earlier = attempt > 1 ? await writtenBefore(container, write, abortSignal) : undefined;
  return earlier ? ok(earlier) : fail('conflict');
}

function inputOf(operation: Operation, stamp: string): OperationInput {
  if (operation.do === 'delete') {
    // The service takes the condition; the SDK's type has forgotten it.
    const deletion = { operationType: 'Delete' as const, id: operation.id, ifMatch: operation.revision };
    return deletion;
  }
  const resourceBody = { ...structuredClone(operation.document), stamp } as unknown as JSONObject & { id: string };
  switch (operation.do) {
    case 'create':
      return { operationType: 'Create', resourceBody };
    case 'upsert':
      return { operationType: 'Upsert', resourceBody };
    case 'replace':
      return { operationType: 'Replace', id: resourceBody.id, resourceBody, ifMatch: operation.revision };
  }
}

/** The revisions, when every operation with a condition is found done by this very write; an upsert has none. */
async function writtenBefore(
  container: Container,
  { pk, operations, stamp }: Write,
  signal: AbortSignal,
): Promise<readonly Revision[] | undefined> {
  const revisions: Revision[] = [];
  for (const operation of operations) {
    const id = operation.do === 'delete' ? operation.id : operation.document.id;
    const found = await readDescribed(container, pk, id, signal);
    const isDone = operation.do === 'delete' ? found === undefined : found?.stamp === stamp;
    if (operation.do !== 'upsert' && !isDone) return undefined;
    revisions.push(found?._etag ?? '');
  }
  return revisions;
}

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

import { isDeepStrictEqual } from 'node:util';
import type { Case, CaseEvent, CaseId } from '../../domain/case.ts';
import { targetKey } from '../../domain/notices.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import type { Document, DocumentOf, DocumentType, Key } from '../../ports/documents.ts';
import type {
  Commit,
  Loaded,
  NewNotice,
  Post,
  Queries,
  QueryName,
  Revision,
  Settled,
  Store,
} from '../../ports/store.ts';
import {
  casePartition,
  eventDocument,
  factsDocument,
  historyDocument,
  newNotices,
  noticeDocument,
  noticesOfCommit,
  postDocument,
  postId,
  snapshotDocument,
  snapshotId,
} from './caseDocuments.ts';
import { type StoredDocument, secondsKept } from './document.ts';
import { type DocumentDriver, mostOperations, type Operation } from './driver.ts';
import { documentOf, storedOf } from './otherDocuments.ts';
import { firstPage } from './queries.ts';
import { all, pages, read } from './reading.ts';
import { removeCase } from './removeCase.ts';
import { bodyOf, rowsOf } from './rows.ts';

/** The store port over any database that can do what a `DocumentDriver` does. */
export const documentStore = (driver: DocumentDriver): Store => ({
  loadCase: (id) => loadCase(driver, id),
  history: async (id) => (await all(driver, firstPage('eventsOf', { pk: casePartition(id) }))).map(bodyOf<CaseEvent>),
  commit: (change) => commit(driver, change),
  putHistory: (facts) => driver.upsertMany(facts.map(historyDocument)),
  removeCase: (id, expected) => removeCase(driver, id, expected),
  posts: async (id) => (await all(driver, firstPage('postsOf', { pk: casePartition(id) }))).map(bodyOf<Post>),
  postOf: async (pk, target) => {
    const found = await read(driver, pk, postId(targetKey(target)));
    return found && bodyOf<Post>(found);
  },
  createOnce: (document, notices = [], at) => createOnce(driver, document, notices, at),
  get: (key) => get(driver, key),
  put: (document, expected) => put(driver, document, expected),
  remove: (key, expected) => remove(driver, key, expected),
  find: (query, params) => find(driver, query, params),
  settle: (settled) => settle(driver, settled),
  sweep: async (now) => {
    for (const seconds of Object.values(secondsKept)) {
      await driver.removeExpired(seconds, new Date(Date.parse(now) - seconds * 1000).toISOString());
    }
  },
  ready: () => driver.ready(),
  close: () => driver.close(),
});

async function loadCase(driver: DocumentDriver, id: CaseId): Promise<Loaded | undefined> {
  const found = await read(driver, casePartition(id), snapshotId);
  if (!found) return undefined;
  const snapshot = bodyOf<Case>(found);
  return { case: snapshot, version: snapshot.version };
}

async function commit(driver: DocumentDriver, change: Commit): Promise<Result<void>> {
  const { id, expected, events, case: after } = change;
  const inOrder = events.every(({ seq }, i) => seq === expected + i + 1);
  if (events.length === 0 || !inOrder || after.version !== expected + events.length) {
    throw new Error(`A commit on version ${expected} must hold the events that follow it`);
  }
  const written = await batch(driver, casePartition(id), [
    ...events.map((event) => created(eventDocument(id, event))),
    { do: 'upsert', document: snapshotDocument(change) },
    { do: 'upsert', document: factsDocument(change) },
    ...noticesOfCommit(change).map(created),
  ]);
  if (written.ok) return ok(undefined);
  return (await alreadyThere(driver, change)) ? ok(undefined) : written;
}

/**
 * An earlier attempt may have been written although nobody could tell. The events are created in the same batch as all
 * the rest and never change, so the very same events mean that this very commit is there.
 */
async function alreadyThere(driver: DocumentDriver, { id, events }: Commit): Promise<boolean> {
  for (const event of events) {
    const wanted = eventDocument(id, event);
    const found = await read(driver, wanted.pk, wanted.id);
    if (!found || !isDeepStrictEqual(found.document.body, JSON.parse(JSON.stringify(event)))) return false;
  }
  return true;
}

async function createOnce(
  driver: DocumentDriver,
  document: Document,
  notices: readonly NewNotice[],
  at: Instant | undefined,
): Promise<'created' | 'exists'> {
  if (notices.length > 0 && at === undefined) throw new Error('Notices need the instant they are due at');
  const { pk, id } = document;
  // The instant is part of the cause: a document that was removed and comes anew tells of itself anew.
  const told = at === undefined ? [] : newNotices({ pk, cause: `${id}:${at}`, caseId: null, at }, notices);
  const written = await batch(driver, pk, [created(storedOf(document)), ...told.map(created)]);
  return written.ok ? 'created' : 'exists';
}

async function get<T extends DocumentType>(
  driver: DocumentDriver,
  { pk, id }: Key<T>,
): Promise<{ document: DocumentOf<T>; revision: Revision } | undefined> {
  const found = await read(driver, pk, id);
  return found && { document: documentOf<T>(found.document), revision: found.revision };
}

async function put(driver: DocumentDriver, document: Document, expected: Revision | null): Promise<Result<Revision>> {
  const wanted = storedOf(document);
  const operation: Operation =
    expected === null ? created(wanted) : { do: 'replace', document: wanted, revision: expected };
  const written = await batch(driver, wanted.pk, [operation]);
  return written.ok ? ok(written.value[0] ?? '') : written;
}

async function remove(
  driver: DocumentDriver,
  { pk, id }: Key<DocumentType>,
  revision: Revision,
): Promise<Result<void>> {
  const removed = await batch(driver, pk, [{ do: 'delete', id, revision }]);
  if (removed.ok) return ok(undefined);
  return (await read(driver, pk, id)) ? removed : ok(undefined);
}

async function settle(driver: DocumentDriver, { notice, revision, post }: Settled): Promise<Result<Revision>> {
  const settled = await batch(driver, notice.pk, [
    { do: 'replace', document: noticeDocument(notice), revision },
    ...(post ? [{ do: 'upsert' as const, document: postDocument(notice, post) }] : []),
  ]);
  return settled.ok ? ok(settled.value[0] ?? '') : settled;
}

async function* find<Q extends QueryName>(
  driver: DocumentDriver,
  query: Q,
  params: Queries[Q]['params'],
): AsyncIterable<Queries[Q]['row']> {
  for await (const found of pages(driver, firstPage(query, params))) yield* rowsOf[query](found);
}

const created = (document: StoredDocument): Operation => ({ do: 'create', document });

async function batch(driver: DocumentDriver, pk: string, operations: readonly Operation[]) {
  if (operations.length > mostOperations) throw new Error(`A batch holds at most ${mostOperations} operations`);
  return driver.batch(pk, operations);
}

import type { Case, CaseId } from '../../domain/case.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { casePartition, factsId, removingDocument, snapshotId } from './caseDocuments.ts';
import type { Found } from './document.ts';
import { type DocumentDriver, mostOperations, type Operation } from './driver.ts';
import { firstPage } from './queries.ts';
import { all, read } from './reading.ts';
import { bodyOf } from './rows.ts';

/** Something of the case may be settled while it is being removed; after so many looks the store is in trouble. */
const looks = 8;

/**
 * All of a case's partition. Facts and snapshot go first, in one batch with a document in the next event's place: from
 * then on no list holds the case, nobody can load it, and whoever had loaded it before cannot write.
 */
export async function removeCase(driver: DocumentDriver, id: CaseId, expected: number): Promise<Result<void>> {
  const pk = casePartition(id);
  const snapshot = await read(driver, pk, snapshotId);
  if (snapshot) {
    const facts = await read(driver, pk, factsId);
    if (!facts || bodyOf<Case>(snapshot).version !== expected) return fail('conflict');
    const marker: Operation = { do: 'create', document: removingDocument(id, expected) };
    const begun = await driver.batch(pk, [deletionOf(facts), deletionOf(snapshot), marker]);
    if (!begun.ok) return begun;
  }
  for (let look = 0; look < looks; look += 1) {
    const left = await all(driver, firstPage('recordsOf', { pk }));
    if (left.length === 0) return ok(undefined);
    const [marker] = left.filter(({ document }) => document.type === 'removing');
    // Without the marker nobody has begun to remove what is there: it may never have been exported.
    if (!marker || left.some(({ document }) => document.type === 'snapshot')) return fail('conflict');
    await removeAll(driver, pk, [...left.filter((one) => one !== marker), marker]);
  }
  return fail('conflict');
}

/** In the order given, until something has changed since it was read. */
async function removeAll(driver: DocumentDriver, pk: string, found: readonly Found[]): Promise<void> {
  for (let i = 0; i < found.length; i += mostOperations) {
    const removed = await driver.batch(pk, found.slice(i, i + mostOperations).map(deletionOf));
    if (!removed.ok) return;
  }
}

const deletionOf = ({ document: { id }, revision }: Found): Operation => ({ do: 'delete', id, revision });

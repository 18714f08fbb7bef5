import type { CaseId } from '../domain/case.ts';
import { keys, retentionPartition } from '../ports/documents.ts';
import type { Removal } from '../ports/shapes.ts';
import type { Store } from '../ports/store.ts';
import type { Breach } from './caseBreaches.ts';

export async function removalsIn(store: Store): Promise<readonly Removal[]> {
  const found: Removal[] = [];
  for await (const document of store.find('partition', { pk: retentionPartition }))
    if (document.type === 'removal') found.push(document);
  return found;
}

/** Whether a case without a snapshot is one that gallring has begun to remove, or has removed since it was read. */
export async function isGoing(store: Store, id: CaseId): Promise<boolean> {
  const removal = (await store.get(keys.removal(id)))?.document;
  if (!removal) return false;
  return removal.state === 'removing' || (await countOf(store, id)) === 0;
}

/** What must be true of a case that has gone: nothing of it is left, and its number is nobody else's. */
export async function removalBreaches(
  store: Store,
  { caseId, number, state }: Removal,
  holder: CaseId | undefined,
): Promise<readonly Breach[]> {
  const left = state === 'removing' ? 0 : await countOf(store, caseId);
  const claims: readonly (readonly [wrong: boolean, text: string])[] = [
    [left > 0, `has gone, and ${left} documents of it are there`],
    [holder !== undefined && holder !== caseId, `has gone, and its number is that of ${holder} too`],
  ];
  return claims.flatMap(([wrong, text]): readonly Breach[] =>
    wrong ? [{ about: `case ${number} (${caseId})`, rule: 'gallring', text }] : [],
  );
}

async function countOf(store: Store, id: CaseId): Promise<number> {
  let count = 0;
  for await (const _ of store.find('recordsOf', { pk: `case:${id}` })) count += 1;
  return count;
}

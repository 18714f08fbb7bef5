import type { Case } from '../../domain/case.ts';
import { nothingDone } from '../../domain/caseHistory.ts';
import type { StoredDocument } from './document.ts';

/** Brings one document from a schema version to the next. It sees every type; it returns those it knows no better. */
export type Upgrade = (old: StoredDocument) => StoredDocument;

const noProgress = { investigatedAt: null, actedAt: null, closedAt: null, answers: [] } as const;

/**
 * All that was ever changed in stored shapes, oldest first: the first entry leads from version 1 to 2. Entries are
 * added, never edited, for a document may wait for years before it is read.
 */
const upgrades: readonly Upgrade[] = [withCasework, withPictures];

export const newestVersion = upgrades.length + 1;

/** The document in the newest shape. Throws when a newer program wrote it: guessing could lose what it added. */
export function upgraded(document: StoredDocument, steps: readonly Upgrade[] = upgrades): StoredDocument {
  const newest = steps.length + 1;
  if (document.schemaVersion > newest) {
    throw new Error(
      `A ${document.type} of schema version ${document.schemaVersion}; this program knows up to ${newest}`,
    );
  }
  const current = steps.slice(document.schemaVersion - 1).reduce((old, step) => step(old), document);
  return { ...current, schemaVersion: newest };
}

/** To 2: there is casework. What is due in a case is worked out when its next event comes, or the limits' (usecases/applyLimits.ts). */
function withCasework(old: StoredDocument): StoredDocument {
  const body = old.body as Partial<Pick<Case, 'mergedInto' | 'leftUnits' | 'changedAt'>> & { readonly type?: string };
  switch (old.type) {
    case 'snapshot': {
      const mergedInto = body.mergedInto ? { ...body.mergedInto, ...noProgress } : null;
      // The moment itself is in its history alone; of what the snapshot knows the latest change is the nearest.
      const referredAt = body.leftUnits?.length ? (body.changedAt ?? null) : null;
      return { ...old, body: { ...body, ...nothingDone, mergedInto, referredAt } };
    }
    case 'facts':
      return { ...old, body: { ...body, work: null } };
    case 'rollup':
      return { ...old, body: { ...body, overdueIn: {} } };
    case 'event':
      return body.type === 'followed' ? { ...old, body: { ...body, ...noProgress } } : old;
    default:
      return old;
  }
}

/** To 3: a case can have pictures. */
function withPictures(old: StoredDocument): StoredDocument {
  return old.type === 'snapshot' ? { ...old, body: { ...(old.body as object), pictures: [] } } : old;
}

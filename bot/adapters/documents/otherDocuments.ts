import type { Document, DocumentOf, DocumentType } from '../../ports/documents.ts';
import { isOfReminder, type Lookup, type StoredDocument, secondsKept, stored } from './document.ts';
import { newestVersion } from './upgrades.ts';

/** A document outside the cases, as stored. */
export function storedOf(document: Document): StoredDocument {
  const { pk, id, type, ...body } = document;
  const ttl = isOfReminder(type) ? { ttl: secondsKept.reminder } : {};
  return stored(newestVersion, {
    ...{ pk, id, type, time: timeOf(document), lookup: lookupOf(document), body },
    ...ttl,
  });
}

/** What its lists look for. */
const lookupOf = (document: Document): Lookup =>
  document.type === 'log' && document.caseId !== null ? { caseId: document.caseId } : {};

/** Where a document stands in the lists of its kind, or from when it is kept for so long. */
function timeOf(document: Document): string {
  switch (document.type) {
    case 'draft':
      return document.changedAt;
    case 'rollup':
    case 'weekAction':
      return document.week;
    case 'log':
      return document.at;
    case 'health':
      return document.since;
    case 'digest':
    case 'unitDigest':
    case 'unsentDigest':
      return document.day;
    case 'urgentReminder':
      return document.madeAt;
    case 'standIn':
      return document.absence.changedAt;
    default:
      return '';
  }
}

/** The way back; what this program wrote under a type has that type's shape. */
export const documentOf = <T extends DocumentType>({ pk, id, type, body }: StoredDocument): DocumentOf<T> =>
  ({ ...(body as object), pk, id, type }) as DocumentOf<T>;

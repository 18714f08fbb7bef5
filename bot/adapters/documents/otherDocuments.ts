import type { Document, DocumentOf, DocumentType } from '../../ports/documents.ts';
import { type StoredDocument, stored } from './document.ts';
import { newestVersion } from './upgrades.ts';

/** A document outside the cases, as stored. */
export function storedOf(document: Document): StoredDocument {
  const { pk, id, type, ...body } = document;
  return stored(newestVersion, { pk, id, type, time: timeOf(document), body });
}

/** Where a document stands in the lists of its kind. */
function timeOf(document: Document): string {
  if (document.type === 'draft') return document.changedAt;
  if (document.type === 'rollup' || document.type === 'weekAction') return document.week;
  if (document.type === 'log') return document.at;
  return document.type === 'health' ? document.since : '';
}

/** The way back; what this program wrote under a type has that type's shape. */
export const documentOf = <T extends DocumentType>({ pk, id, type, body }: StoredDocument): DocumentOf<T> =>
  ({ ...(body as object), pk, id, type }) as DocumentOf<T>;

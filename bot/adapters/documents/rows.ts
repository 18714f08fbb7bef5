import type { Facts } from '../../domain/facts.ts';
import type { Document } from '../../ports/documents.ts';
import type { Notice, Queries, QueryName, Revision } from '../../ports/store.ts';
import type { CaseDocumentType, Found, StoredType } from './document.ts';
import { documentOf } from './otherDocuments.ts';

/** A body as it was written: the edge where stored JSON gets its type back. */
export const bodyOf = <T>({ document }: Found): T => document.body as T;

type RowsOf = { [Q in QueryName]: (found: Found) => readonly Queries[Q]['row'][] };

const facts = (found: Found): readonly Facts[] => [bodyOf<Facts>(found)];
const notice = (found: Found): readonly { notice: Notice; revision: Revision }[] => {
  const { pk, id } = found.document;
  return [{ notice: { ...bodyOf<Omit<Notice, 'pk' | 'id'>>(found), pk, id }, revision: found.revision }];
};
const draft = ({ document }: Found) => [documentOf<'draft'>(document)];

const caseDocumentTypes: ReadonlySet<StoredType> = new Set<CaseDocumentType>([
  'snapshot',
  'event',
  'facts',
  'notice',
  'post',
]);

/** What the asker gets for one document found; nothing for a document that the port does not speak of. */
export const rowsOf: RowsOf = {
  openCasesOfUnit: facts,
  openCases: facts,
  casesOfReporter: facts,
  caseByNumber: facts,
  allCases: facts,
  waitingNotices: notice,
  deadNotices: notice,
  brokenDeliveries: ({ document }) => [documentOf<'health'>(document)],
  draftsBefore: draft,
  draftsOf: draft,
  partition: ({ document }) => (caseDocumentTypes.has(document.type) ? [] : [documentOf(document) as Document]),
};

import type { Case, CaseEvent } from '../../domain/case.ts';
import type { Facts } from '../../domain/facts.ts';
import type { Document } from '../../ports/documents.ts';
import type { Notice, Post, Queries, QueryName, Revision, StoredRecord } from '../../ports/store.ts';
import type { CaseDocumentType, Found, StoredType } from './document.ts';
import { documentOf } from './otherDocuments.ts';

/** A body as it was written: the edge where stored JSON gets its type back. */
export const bodyOf = <T>({ document }: Found): T => document.body as T;

type RowsOf = { [Q in QueryName]: (found: Found) => readonly Queries[Q]['row'][] };

const facts = (found: Found): readonly Facts[] => [bodyOf<Facts>(found)];
const noticeOf = (found: Found): Notice => {
  const { pk, id } = found.document;
  return { ...bodyOf<Omit<Notice, 'pk' | 'id'>>(found), pk, id };
};
const notice = (found: Found): readonly { notice: Notice; revision: Revision }[] => [
  { notice: noticeOf(found), revision: found.revision },
];
const draft = ({ document }: Found) => [documentOf<'draft'>(document)];

const caseDocumentTypes: ReadonlySet<StoredType> = new Set<CaseDocumentType>([
  'snapshot',
  'event',
  'facts',
  'notice',
  'post',
  'removing',
]);

function recordOf(found: Found): StoredRecord {
  const { pk, id, type } = found.document;
  switch (type) {
    case 'event':
      return { pk, id, kind: type, event: bodyOf<CaseEvent>(found) };
    case 'snapshot':
      return { pk, id, kind: type, case: bodyOf<Case>(found) };
    case 'facts':
      return { pk, id, kind: type, facts: bodyOf<Facts>(found) };
    case 'notice':
      return { pk, id, kind: type, notice: noticeOf(found) };
    case 'removing':
      return { pk, id, kind: type };
    case 'post':
      return { pk, id, kind: type, post: bodyOf<Post>(found) };
    default:
      return { pk, id, kind: 'document', document: documentOf(found.document) as Document };
  }
}

/** What the asker gets for one document found; nothing for a document that the port does not speak of. */
export const rowsOf: RowsOf = {
  openCasesOfUnit: facts,
  openCases: facts,
  casesDue: facts,
  casesUrgent: facts,
  casesLate: facts,
  casesOfReporter: facts,
  caseByNumber: facts,
  allCases: facts,
  casesOfUnitBetween: facts,
  casesNewest: facts,
  casesOfUnitNewest: facts,
  lessonsOfUnit: facts,
  rollupsOf: ({ document }) => [documentOf<'rollup'>(document)],
  measuresOf: ({ document }) => [documentOf<'measure'>(document)],
  weekActionsOf: ({ document }) => [documentOf<'weekAction'>(document)],
  waitingNotices: notice,
  deadNotices: notice,
  brokenDeliveries: ({ document }) => [documentOf<'health'>(document)],
  draftsBefore: draft,
  draftsOf: draft,
  partition: ({ document }) => (caseDocumentTypes.has(document.type) ? [] : [documentOf(document) as Document]),
  logBetween: ({ document }) => [documentOf<'log'>(document)],
  logOfCase: ({ document }) => [documentOf<'log'>(document)],
  logNewest: ({ document }) => [documentOf<'log'>(document)],
  channels: ({ document }) => [documentOf<'channel'>(document)],
  everyRecord: (found) => [recordOf(found)],
  recordsOf: (found) => [recordOf(found)],
};

import type { Instant } from '../../domain/time.ts';
import type { LogLineSeen, Queries, RowSeen } from '../../ports/store.ts';
import { factsSortKey, reporterKey } from './caseDocuments.ts';
import { type Lookup, type StoredDocument, type StoredType, sortKeyOf } from './document.ts';

/** The store's own questions, besides those of the port. */
interface AllQueries extends Queries {
  eventsOf: { params: { pk: string } };
  postsOf: { params: { pk: string } };
}
export type AnyQueryName = keyof AllQueries;

const lookupOrders = ['dueKey', 'urgentKey', 'clockKey', 'lessonKey'] as const;
type LookupOrder = (typeof lookupOrders)[number];
export const isByLookup = (order: Shape['order']): order is LookupOrder => lookupOrders.some((one) => one === order);

/** A named query as data: both databases derive their statement and its index from it. */
export interface Shape {
  /** null for every type. */
  readonly type: StoredType | null;
  readonly equals: readonly ('pk' | keyof Lookup)[];
  /** `place` is by partition, then by id: through the whole store. By a key of `lookup` only documents come that have it. */
  readonly order: 'sortKey' | 'id' | 'place' | LookupOrder;
  readonly newestFirst?: true;
  /** Rows read at a time where the reader most often stops soon; 100 otherwise. */
  readonly page?: number;
}

/** One page of a query: `values` answer `equals`; rows lie before `before` and begin after `after`. */
export interface Ask {
  readonly shape: Shape;
  readonly values: readonly (string | number)[];
  readonly before?: string;
  readonly after?: string;
  readonly limit: number;
}

/** Where a document stands in an order: the next page begins after it. No id holds a slash, so a place can be parted. */
export function placeIn({ order }: Shape, document: StoredDocument): string {
  if (order === 'place') return `${document.pk}/${document.id}`;
  return isByLookup(order) ? (document.lookup[order] ?? '') : document[order];
}

/** Partition and id of a place. */
export function partsOf(place: string): readonly [pk: string, id: string] {
  const slash = place.lastIndexOf('/');
  return [place.slice(0, slash), place.slice(slash + 1)];
}

/** Every index of the system is in this table. Order within equal instants is by partition and id. */
export const shapes: Readonly<Record<AnyQueryName, Shape>> = {
  openCasesOfUnit: { type: 'facts', equals: ['open', 'unitId'], order: 'sortKey' },
  openCases: { type: 'facts', equals: ['open'], order: 'sortKey' },
  casesDue: { type: 'facts', equals: [], order: 'dueKey' },
  casesUrgent: { type: 'facts', equals: [], order: 'urgentKey' },
  casesLate: { type: 'facts', equals: [], order: 'clockKey' },
  casesOfReporter: { type: 'facts', equals: ['reporterKey'], order: 'sortKey', newestFirst: true },
  caseByNumber: { type: 'facts', equals: ['number'], order: 'sortKey' },
  allCases: { type: 'facts', equals: [], order: 'sortKey' },
  casesOfUnitBetween: { type: 'facts', equals: ['unitId'], order: 'sortKey' },
  casesNewest: { type: 'facts', equals: [], order: 'sortKey', newestFirst: true },
  casesOfUnitNewest: { type: 'facts', equals: ['unitId'], order: 'sortKey', newestFirst: true },
  lessonsOfUnit: { type: 'facts', equals: ['unitId'], order: 'lessonKey', newestFirst: true, page: 1 },
  rollupsOf: { type: 'rollup', equals: ['pk'], order: 'sortKey' },
  measuresOf: { type: 'measure', equals: ['pk'], order: 'sortKey' },
  weekActionsOf: { type: 'weekAction', equals: ['pk'], order: 'sortKey' },
  waitingNotices: { type: 'notice', equals: ['lane'], order: 'sortKey', page: 10 },
  deadNotices: { type: 'notice', equals: ['deadIn'], order: 'sortKey' },
  brokenDeliveries: { type: 'health', equals: [], order: 'sortKey' },
  draftsBefore: { type: 'draft', equals: [], order: 'sortKey' },
  draftsOf: { type: 'draft', equals: ['pk'], order: 'sortKey' },
  partition: { type: null, equals: ['pk'], order: 'id' },
  logBetween: { type: 'log', equals: [], order: 'sortKey' },
  logOfCase: { type: 'log', equals: ['caseId'], order: 'sortKey', newestFirst: true },
  logNewest: { type: 'log', equals: [], order: 'sortKey', newestFirst: true },
  channels: { type: 'channel', equals: [], order: 'sortKey' },
  everyRecord: { type: null, equals: [], order: 'place' },
  recordsOf: { type: null, equals: ['pk'], order: 'id' },
  eventsOf: { type: 'event', equals: ['pk'], order: 'id' },
  postsOf: { type: 'post', equals: ['pk'], order: 'id' },
};

type Asked = Pick<Ask, 'values' | 'before' | 'after'>;

/** What each question's parameters mean in the terms of its shape. */
const meanings: { [Q in AnyQueryName]: (params: AllQueries[Q]['params']) => Asked } = {
  openCasesOfUnit: ({ unitId }) => ({ values: [1, unitId] }),
  openCases: () => ({ values: [1] }),
  // A slash comes before the tilde, so what is due this very instant is among them.
  casesDue: ({ now }) => ({ values: [], before: `${now}~` }),
  casesUrgent: ({ now }) => ({ values: [], before: `${now}~` }),
  casesLate: ({ now }) => ({ values: [], before: now }),
  casesOfReporter: ({ personId }) => ({ values: [reporterKey(personId)] }),
  caseByNumber: ({ number }) => ({ values: [number] }),
  allCases: ({ from, before }) => ({
    values: [],
    ...(from !== undefined && { after: from }),
    ...(before !== undefined && { before }),
  }),
  casesOfUnitBetween: ({ unitId, from, before }) => ({ values: [unitId], after: from, before }),
  casesNewest: ({ before }) => ({ values: [], ...beforeIt(before) }),
  casesOfUnitNewest: ({ unitId, before }) => ({ values: [unitId], ...beforeIt(before) }),
  lessonsOfUnit: ({ unitId, before }) => ({ values: [unitId], before }),
  // The sort key of a rollup and of an action begins with its week.
  rollupsOf: ({ unitId, from, to }) => ({ values: [`summary:${unitId}`], after: from, before: `${to}~` }),
  measuresOf: ({ unitId }) => ({ values: [`measure:${unitId}`] }),
  weekActionsOf: ({ unitId, from, to }) => ({ values: [`summary:${unitId}`], after: from, before: `${to}~` }),
  waitingNotices: ({ lane }) => ({ values: [lane] }),
  deadNotices: ({ conversation }) => ({ values: [conversation] }),
  brokenDeliveries: () => ({ values: [] }),
  // A sort key begins with the instant, so text order puts exactly the earlier ones before it.
  draftsBefore: ({ before }) => ({ values: [], before }),
  draftsOf: ({ personId }) => ({ values: [`person:${personId}`] }),
  partition: ({ pk }) => ({ values: [pk] }),
  // For the same reason all that has the instant itself lies after it.
  logBetween: ({ from, before }) => ({ values: [], after: from, before }),
  logOfCase: ({ caseId, before }) => ({ values: [caseId], before }),
  logNewest: ({ before }) => ({ values: [], before: typeof before === 'string' ? before : sortKeyOfLine(before) }),
  channels: () => ({ values: [] }),
  everyRecord: () => ({ values: [] }),
  recordsOf: ({ pk }) => ({ values: [pk] }),
  eventsOf: ({ pk }) => ({ values: [pk] }),
  postsOf: ({ pk }) => ({ values: [pk] }),
};

const beforeIt = (before: Instant | RowSeen | undefined): Pick<Asked, 'before'> => {
  if (before === undefined) return {};
  return { before: typeof before === 'string' ? before : factsSortKey(before) };
};

const sortKeyOfLine = ({ at, pk, id }: LogLineSeen): string => sortKeyOf({ time: at, pk, id });

const pageSize = 100;

export const firstPage = <Q extends AnyQueryName>(query: Q, params: AllQueries[Q]['params']): Ask => ({
  shape: shapes[query],
  ...meanings[query](params),
  limit: shapes[query].page ?? pageSize,
});

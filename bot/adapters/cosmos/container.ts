import { PartitionKeyDefinitionVersion, PartitionKeyKind } from '@azure/cosmos';
import type { Lookup } from '../documents/document.ts';
import { type Shape, shapes } from '../documents/queries.ts';

type Field = 'pk' | 'type' | 'id' | 'sortKey' | keyof Lookup;
const envelope: readonly Field[] = ['pk', 'type', 'id', 'sortKey'];

/** Where a field lies in a document: `['lookup', 'unitId']`. */
export const pathOf = (field: Field): readonly string[] => (envelope.includes(field) ? [field] : ['lookup', field]);

/** What a query sorts by; fields it compares come first, so that one composite index answers all of it. */
export const orderOf = ({ type, equals, order }: Shape): readonly Field[] => [
  ...(type === null ? [] : (['type'] as const)),
  ...equals,
  ...(order === 'place' ? (['pk', 'id'] as const) : [order]),
];

const slashed = (field: Field): string => `/${pathOf(field).join('/')}`;

const compositeIndexes = Object.values(shapes)
  .map((shape) => {
    const order = shape.newestFirst ? ('descending' as const) : ('ascending' as const);
    return orderOf(shape).map((field) => ({ path: slashed(field), order }));
  })
  // Queries of the same form share an index.
  .filter((paths, i, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(paths)) === i);

const scalars: readonly Field[] = [
  'pk',
  'type',
  'sortKey',
  'open',
  'unitId',
  'number',
  'reporterKey',
  'dueKey',
  'urgentKey',
  'clockKey',
  'lessonKey',
  'lane',
  'deadIn',
];

/**
 * The one container as infrastructure makes it; the program itself may not. Everything is left out of the index but
 * the envelope, so nothing a person wrote is ever indexed. A time to live of -1 lets single documents name their own.
 */
export const containerDefinition = {
  partitionKey: { paths: ['/pk'], kind: PartitionKeyKind.Hash, version: PartitionKeyDefinitionVersion.V2 },
  defaultTtl: -1,
  indexingPolicy: {
    automatic: true,
    indexingMode: 'consistent' as const,
    includedPaths: scalars.map((field) => ({ path: `${slashed(field)}/?` })),
    excludedPaths: [{ path: '/*' }],
    compositeIndexes,
  },
};

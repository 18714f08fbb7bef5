import { describe, expect, test } from '@jest/globals';
import { containerDefinition } from '../../../../bot/adapters/cosmos/container.ts';
import { queryOf } from '../../../../bot/adapters/cosmos/query.ts';
import { shapes } from '../../../../bot/adapters/documents/queries.ts';

const { includedPaths, excludedPaths, compositeIndexes } = containerDefinition.indexingPolicy;
const everyPath = [...includedPaths, ...compositeIndexes.flat()].map(({ path }) => path);

describe('the container', () => {
  test('indexes nothing that a person wrote', () => {
    expect(excludedPaths).toEqual([{ path: '/*' }]);
    expect(everyPath.filter((path) => path.includes('body') || path.includes('*'))).toEqual([]);
  });

  test('has a composite index for each named query, in exactly its order', () => {
    const indexes = compositeIndexes.map((paths) =>
      paths
        .map(({ path, order }) => `c${path.replaceAll('/', '.')} ${order === 'ascending' ? 'ASC' : 'DESC'}`)
        .join(', '),
    );
    for (const shape of Object.values(shapes)) {
      const { query } = queryOf({ shape, values: shape.equals.map(() => 'x'), limit: 100 });
      const order = query.split(' ORDER BY ')[1] ?? '';
      expect(indexes.concat('c.pk ASC, c.id ASC')).toContain(order);
    }
  });

  test('keeps within the eight paths a composite index may have', () => {
    for (const paths of compositeIndexes) expect(paths.length).toBeLessThanOrEqual(8);
  });
});

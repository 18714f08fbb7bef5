import { aDirectory, aPerson, aUnit } from '../builders.ts';
import { managerOf, reporterOf, unitIds } from './town.ts';

/** The town's people and units for what runs in the test's own process; Anders is the administrator. */
export const directory = aDirectory({
  units: unitIds.map((unitId) => aUnit({ unitId, name: unitId })),
  people: [
    aPerson('anders', { roles: ['admin'] }),
    ...unitIds.flatMap((unitId) => [
      aPerson(reporterOf(unitId), { unitIds: [unitId] }),
      aPerson(managerOf(unitId), { roles: ['enhetschef'], unitIds: [unitId] }),
    ]),
  ],
});

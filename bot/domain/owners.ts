import type { Directory } from './directory.ts';
import type { Person } from './people.ts';

/** A list longer than this is no choice any more on a phone. */
const mostOwners = 15;

/** Who can be asked to do it, the nearest first: managers, those who stand in for them, heads, then the unit's staff. */
export function ownersIn(directory: Directory, unitId: string): readonly Person[] {
  const staff = directory.people.filter(({ unitIds }) => unitIds.includes(unitId));
  const near = [...directory.managersOf(unitId), ...directory.deputiesOf(unitId), ...directory.headsOf(unitId)];
  return [...new Set([...near, ...staff])].slice(0, mostOwners);
}

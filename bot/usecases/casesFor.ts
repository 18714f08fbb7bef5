import { mayDecideIn } from '../domain/access.ts';
import type { Directory } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import type { Actor } from '../domain/people.ts';
import { atStockholm } from '../domain/time.ts';
import type { Store } from '../ports/store.ts';

/** Where somebody looks for what can be hers: each case is asked of access by itself. */
type Rows = readonly AsyncIterable<Facts>[];

/** Open cases of her units, oldest report first in each; of all units for those who watch over others'. */
export const openCasesFor = (store: Store, by: Actor, directory: Directory): Rows =>
  watches(by)
    ? [store.find('openCases', {})]
    : unitsOf(by, directory).map((unitId) => store.find('openCasesOfUnit', { unitId }));

/** The same of all cases reported in a year, whatever became of them. */
export function casesOfYearFor(store: Store, by: Actor, directory: Directory, year: number): Rows {
  const period = boundsOf(year);
  return watches(by)
    ? [store.find('allCases', period)]
    : unitsOf(by, directory).map((unitId) => store.find('casesOfUnitBetween', { unitId, ...period }));
}

export const boundsOf = (year: number) => ({
  from: atStockholm(`${year}-01-01`, '00:00'),
  before: atStockholm(`${year + 1}-01-01`, '00:00'),
});

export const watches = (by: Actor): boolean =>
  by.roles.some((role) => role === 'sas' || role === 'mas' || role === 'mar');

/** The units she acts for, and those she works in: an action may be hers there. */
export const unitsOf = (by: Actor, directory: Directory): readonly string[] =>
  directory.units
    .map(({ unitId }) => unitId)
    .filter((unitId) => by.unitIds.includes(unitId) || mayDecideIn(by, unitId, directory));

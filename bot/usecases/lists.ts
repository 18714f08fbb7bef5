import { managesUnit, may } from '../domain/access.ts';
import type { Directory } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import type { Actor } from '../domain/people.ts';
import type { Deps } from './deps.ts';

/** A list in a chat stays readable; what is beyond it is found by number. */
const longest = 200;

/** What I have reported, newest first. */
export const myCases = ({ store }: Deps, by: Actor): Promise<readonly Facts[]> =>
  collect(store.find('casesOfReporter', { personId: by.personId }), () => true);

/** Open cases that I hold or watch over and nobody has assessed: those not received first, then the oldest. */
export async function toDo({ store, directories }: Deps, by: Actor): Promise<readonly Facts[]> {
  const directory = await directories.current();
  // My own reports are in their own list, so here nobody is taken for the reporter.
  const waits = (row: Facts) => row.assessedAt === null && may(by, 'read', { ...row, reporterId: '' }, directory);
  const lists = watches(by)
    ? [await collect(store.find('openCases', {}), waits)]
    : await Promise.all(
        unitsOf(by, directory).map((unitId) => collect(store.find('openCasesOfUnit', { unitId }), waits)),
      );
  return lists.flat().sort((a, b) => order(a).localeCompare(order(b)));
}

const watches = (by: Actor): boolean => by.roles.some((role) => role === 'sas' || role === 'mas' || role === 'mar');

const unitsOf = (by: Actor, directory: Directory): readonly string[] =>
  directory.units
    .map(({ unitId }) => unitId)
    .filter(
      (unitId) =>
        managesUnit(by, unitId, directory) || (by.roles.includes('verksamhetschef') && by.unitIds.includes(unitId)),
    );

const order = (row: Facts): string => `${row.status === 'registered' ? 0 : 1}${row.reportedAt}`;

async function collect(rows: AsyncIterable<Facts>, wanted: (row: Facts) => boolean): Promise<Facts[]> {
  const found: Facts[] = [];
  for await (const row of rows) {
    if (wanted(row)) found.push(row);
    if (found.length === longest) break;
  }
  return found;
}

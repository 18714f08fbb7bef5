import { mayDecideIn, readsWhole } from '../domain/access.ts';
import type { Directory } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import type { Actor } from '../domain/people.ts';
import { isUrgentRow } from '../domain/routing.ts';
import type { Deps } from './deps.ts';

/** A list in a chat stays readable; what is beyond it is found by number. */
const longest = 200;

/** What I have reported, newest first. */
export async function myCases({ store }: Deps, by: Actor): Promise<readonly Facts[]> {
  const found: Facts[] = [];
  for await (const row of store.find('casesOfReporter', { personId: by.personId })) {
    if (found.push(row) === longest) break;
  }
  return found;
}

/**
 * Open cases that I hold or watch over. To one who is to act: those nobody has assessed, the urgent first, then those not
 * received, then the oldest. To SAS, MAS and MAR: what is new to them, the urgent first, then the newest; a case that was
 * assessed as urgent is new for a week.
 */
export async function toDo({ store, directories, clock, policy }: Deps, by: Actor): Promise<readonly Facts[]> {
  const directory = await directories.current();
  // My own reports are in their own list, so here nobody is taken for the reporter.
  const isMine = (row: Facts) => readsWhole(by, { ...row, reporterId: '' }, directory);
  const isUrgent = (row: Facts) => isUrgentRow(row, policy);
  if (watches(by)) {
    const recently = new Date(Date.parse(clock.now()) - newForMs).toISOString();
    const isNew = (row: Facts) => row.assessedAt === null || (row.assessedAt >= recently && isUrgent(row));
    const rows = await all(store.find('openCases', {}), (row) => isNew(row) && isMine(row));
    return first(rows, isUrgent, (a, b) => newsAt(b).localeCompare(newsAt(a)));
  }
  const units = unitsOf(by, directory).map((unitId) => store.find('openCasesOfUnit', { unitId }));
  const rows = await Promise.all(units.map((unit) => all(unit, (row) => row.assessedAt === null && isMine(row))));
  return first(rows.flat(), isUrgent, (a, b) => order(a).localeCompare(order(b)));
}

/** Those that are urgent before the others, each in order; as many as a list holds. */
const first = (
  rows: readonly Facts[],
  isUrgent: (row: Facts) => boolean,
  inOrder: (a: Facts, b: Facts) => number,
): readonly Facts[] =>
  rows
    .map((row) => ({ row, rank: isUrgent(row) ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank || inOrder(a.row, b.row))
    .slice(0, longest)
    .map(({ row }) => row);

const newForMs = 7 * 24 * 3_600_000;

const newsAt = ({ assessedAt, reportedAt }: Facts): string => assessedAt ?? reportedAt;

const watches = (by: Actor): boolean => by.roles.some((role) => role === 'sas' || role === 'mas' || role === 'mar');

const unitsOf = (by: Actor, directory: Directory): readonly string[] =>
  directory.units.map(({ unitId }) => unitId).filter((unitId) => mayDecideIn(by, unitId, directory));

const order = (row: Facts): string => `${row.status === 'registered' ? 0 : 1}${row.reportedAt}`;

async function all(rows: AsyncIterable<Facts>, wanted: (row: Facts) => boolean): Promise<Facts[]> {
  const found: Facts[] = [];
  for await (const row of rows) if (wanted(row)) found.push(row);
  return found;
}

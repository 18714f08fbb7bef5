import { mayDecideIn, readsWhole } from '../domain/access.ts';
import type { Facts } from '../domain/facts.ts';
import type { Actor } from '../domain/people.ts';
import { ledning } from '../domain/summaryDue.ts';
import type { DocumentOf } from '../ports/documents.ts';
import type { Deps } from './deps.ts';
import { actionsOf, lessonsOf } from './weekCard.ts';

/** The unit's open cases that she may read, the oldest first. */
export async function casesToRead(deps: Deps, by: Actor, unitId: string): Promise<readonly Facts[]> {
  const found: Facts[] = [];
  for await (const one of readable(deps, by, unitId)) found.push(one);
  return found;
}

export async function mayReadSome(deps: Deps, by: Actor, unitId: string): Promise<boolean> {
  for await (const _ of readable(deps, by, unitId)) return true;
  return false;
}

/** What the unit's own people may not know of is in none of its lists. */
async function* readable({ store, directories }: Deps, by: Actor, unitId: string): AsyncIterable<Facts> {
  const directory = await directories.current();
  for await (const one of store.find('openCasesOfUnit', { unitId }))
    if (!one.secret && readsWhole(by, { ...one, reporterId: '' }, directory)) yield one;
}

const mostLessons = 10;

/** Written by staff for staff of the unit: whoever is there for the figures alone is shown no words. */
export async function lessonsFor(deps: Deps, by: Actor, unitId: string): ReturnType<typeof lessonsOf> {
  const isOfUnit = by.unitIds.includes(unitId) || mayDecideIn(by, unitId, await deps.directories.current());
  return isOfUnit ? lessonsOf(deps, unitId, mostLessons) : [];
}

/** What is decided is told to who decides in the unit and to who is to do it, and to nobody else; the latest first. */
export async function actionsFor(
  deps: Deps,
  by: Actor,
  unitId: string,
  week: string,
): Promise<readonly DocumentOf<'weekAction'>[]> {
  if (unitId === ledning) return [];
  const mayDecide = mayDecideIn(by, unitId, await deps.directories.current());
  const all = await actionsOf(deps, unitId, week);
  return all.filter(({ ownerId }) => mayDecide || ownerId === by.personId).reverse();
}

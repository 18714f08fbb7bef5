import type { Directory } from './directory.ts';
import type { Actor, Person } from './people.ts';

/**
 * In whose place she has a unit's cases: the manager's, or the head's, that she stands in for. Undefined where they are
 * her own, or she only watches over them.
 */
export function inPlaceOfWhom(actor: Actor, unitId: string, directory: Directory): Person | undefined {
  if (holds(actor, 'enhetschef', unitId) || holds(actor, 'verksamhetschef', unitId)) return undefined;
  const isFor = ({ personId, away }: Person): boolean =>
    away?.deputyId === actor.personId || actor.deputyFor.includes(personId) || actor.deputyFor.includes(unitId);
  const isAwayFor = ({ away }: Person): boolean => away?.deputyId === actor.personId;
  return directory.managersOf(unitId).find(isFor) ?? directory.headsOf(unitId).find(isAwayFor);
}

const holds = ({ roles, unitIds }: Actor, role: 'enhetschef' | 'verksamhetschef', unitId: string): boolean =>
  roles.includes(role) && unitIds.includes(unitId);

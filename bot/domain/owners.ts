import type { Case } from './case.ts';
import type { Directory } from './directory.ts';
import { wordsIn } from './forms/unitChoices.ts';
import { actorOf, type Person } from './people.ts';
import { isClosedTo } from './relations.ts';

/** A list longer than this is no choice any more on a phone; the rest is found by name. */
const mostOwners = 15;

/** Who can be asked to do it, the nearest first: managers, those who stand in for them, heads, then the unit's staff. */
function allOwners(directory: Directory, unitId: string): readonly Person[] {
  const staff = directory.people.filter(({ unitIds }) => unitIds.includes(unitId));
  const near = [...directory.managersOf(unitId), ...directory.deputiesOf(unitId), ...directory.headsOf(unitId)];
  return [...new Set([...near, ...staff])];
}

/** The nearest of them, as many as a list holds. */
export const ownersIn = (directory: Directory, unitId: string): readonly Person[] =>
  allOwners(directory, unitId).slice(0, mostOwners);

export const isOwnerIn = (directory: Directory, unitId: string, personId: string): boolean =>
  allOwners(directory, unitId).some((person) => person.personId === personId);

export interface OwnerChoices {
  readonly owners: readonly Person[];
  /** How many there are besides those listed. */
  readonly more: number;
}

/** Those to choose from: the nearest, or those whose name holds every word searched for; whoever was chosen stays. */
export function ownerChoices(
  directory: Directory,
  c: About,
  { search = '', chosen = '' }: { readonly search?: string; readonly chosen?: string } = {},
): OwnerChoices {
  const all = allOwners(directory, c.unitId).filter(({ personId }) => !concerns(c, personId, directory));
  const words = wordsIn(search);
  const found = all.filter(({ name }) => words.every((word) => wordsIn(name).join(' ').includes(word)));
  const listed = found.slice(0, mostOwners);
  const stays = all.filter((person) => person.personId === chosen && !listed.includes(person));
  return { owners: [...stays, ...listed], more: all.length - listed.length - stays.length };
}

/** Who may be asked to do something about a case: never one whom the case is about. */
export const mayOwn = (personId: string, c: About, directory: Directory): boolean =>
  isOwnerIn(directory, c.unitId, personId) && !concerns(c, personId, directory);

type About = Pick<Case, 'unitId' | 'concernsManager'>;

const concerns = (c: About, personId: string, directory: Directory): boolean =>
  isClosedTo(actorOf(personId, directory.person(personId)), c, directory);

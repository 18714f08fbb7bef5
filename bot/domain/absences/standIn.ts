import { type Directory, isOneEmployer, sameBoard } from '../directory.ts';
import type { Away, Person, Unit } from '../people.ts';
import { type Absence, isManager, overlaps } from './absence.ts';

type Days = Pick<Away, 'from' | 'until'>;

/** Units of one employer under one board: what is known within them stays there. */
const isOneHouse = (a: Unit, b: Unit): boolean => isOneEmployer(a, b) && sameBoard(a.board, b.board);

const unitsOf = ({ unitIds }: Person, directory: Directory): readonly Unit[] =>
  unitIds.flatMap((unitId) => directory.unit(unitId) ?? []);

/**
 * Whether one can stand in for another: another manager, or for an enhetschef one who works in a unit of hers; within one
 * house. A verksamhetschef decides how serious things are and hears reports about managers: only a manager can do that.
 */
export function canStandIn(person: Person, forManager: Person, directory: Directory): boolean {
  const isHerOwn = person.unitIds.some((unitId) => forManager.unitIds.includes(unitId));
  const isAble = isManager(person) || (isHerOwn && !forManager.roles.includes('verksamhetschef'));
  const theirs = unitsOf(person, directory);
  const isWithin = unitsOf(forManager, directory).every((unit) => theirs.every((other) => isOneHouse(unit, other)));
  return person.personId !== forManager.personId && theirs.length > 0 && isAble && isWithin;
}

/** Those who can, the nearest first: who stands in for her as a rule, who shares a unit with her, then the others. */
export function standInsFor(manager: Person, directory: Directory): readonly Person[] {
  const isNamed = ({ deputyFor }: Person) =>
    deputyFor.includes(manager.personId) || deputyFor.some((named) => manager.unitIds.includes(named));
  const isNear = ({ unitIds }: Person) => unitIds.some((unitId) => manager.unitIds.includes(unitId));
  const rank = (person: Person) => (isNamed(person) ? 0 : isNear(person) ? (isManager(person) ? 1 : 2) : 3);
  const people = directory.people.filter((person) => canStandIn(person, manager, directory));
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ person }) => person);
}

/** The one who stands in for her as a rule (people.csv), where there is just one. */
export function usualStandIn(manager: Person, directory: Directory): Person | undefined {
  const [only, ...others] = standInsFor(manager, directory).filter(({ deputyFor }) =>
    deputyFor.includes(manager.personId),
  );
  return others.length === 0 ? only : undefined;
}

/** An absence of hers that touches these days. */
export const absenceWithin = (personId: string, days: Days, absences: readonly Absence[]): Absence | undefined =>
  absences.find((one) => one.personId === personId && one.from <= one.until && overlaps(one, days));

/** Whom she has promised to stand in for on these days. */
export const promisesWithin = (personId: string, days: Days, absences: readonly Absence[]): readonly Absence[] =>
  absences.filter((one) => one.deputyId === personId && one.from <= one.until && overlaps(one, days));

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const partsOf = (name: string): readonly string[] =>
  folded(name)
    .split(/[\s-]+/)
    .filter((part) => part !== '');

/** Those of that name, with å ä ö or without, or with a part of it; one who is called just so alone. */
export function peopleNamed(name: string, people: readonly Person[]): readonly Person[] {
  const wanted = partsOf(name);
  if (wanted.length === 0) return [];
  const found = people.filter((person) => {
    const parts = partsOf(person.name);
    return wanted.every((part) => parts.some((own) => own.startsWith(part)));
  });
  const exact = found.filter((person) => folded(person.name) === folded(name.trim()));
  return exact.length > 0 ? exact : found;
}

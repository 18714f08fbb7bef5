import { type Directory, directoryOf } from '../directory.ts';
import type { Away, AwayNow, Person } from '../people.ts';
import { atStockholm, type Instant } from '../time.ts';

/** A manager's absence as she said it. */
export interface Absence extends AwayNow {
  readonly personId: string;
  /** Who said it, where that was not she herself: the head of one of her units. */
  readonly namedBy?: string;
  /** She has come back before its end, or said something else in its place. */
  readonly ended?: true;
  /** The message to the deputy has been made, of what it is now. */
  readonly told?: true;
  /** Whoever it made responsible has been told of what waited. */
  readonly handedOver?: true;
}

export const isInForce = ({ from, until }: Pick<Away, 'from' | 'until'>, day: string): boolean =>
  from <= day && day <= until;

/** Past; or ended before it had begun. */
export const isOver = ({ from, until }: Away, day: string): boolean => until < day || until < from;

export const overlaps = (a: Pick<Away, 'from' | 'until'>, b: Pick<Away, 'from' | 'until'>): boolean =>
  a.from <= b.until && b.from <= a.until;

/** Since when it is as it is on this day: said, begun or over. */
export function asItIsSince(absence: Absence, day: string): Instant {
  const turned = isOver(absence, day) ? atStockholm(absence.until, '23:59') : atStockholm(absence.from, '00:00');
  return [turned, absence.changedAt].sort()[1] ?? turned;
}

/** The directory as it is on a day: who is away then, whoever was on another. */
export function onDay(directory: Directory, absences: readonly Absence[], day: string): Directory {
  const inForce = new Map(absences.filter((one) => isInForce(one, day)).map((one) => [one.personId, one]));
  if (inForce.size === 0 && directory.people.every(({ away }) => away === undefined)) return directory;
  const people = directory.people.map(({ away: _, ...person }): Person => {
    const found = inForce.get(person.personId);
    if (!found) return person;
    const { from, until, deputyId, changedAt } = found;
    return { ...person, away: { from, until, deputyId, changedAt } };
  });
  return directoryOf(directory.generation, directory.units, people);
}

/** Those who say that they are away. SAS, MAS and MAR have nobody's place to give: all who hold the role are told. */
export const isManager = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.includes('enhetschef') || roles.includes('verksamhetschef');

/** Whether she stands in for somebody who is away today. */
export const isStandIn = (personId: string, { people }: Directory): boolean =>
  people.some(({ away }) => away?.deputyId === personId);

/** Managers who are away that day with nobody in their place in one of their units: verksamhetschef is asked to find someone. */
export const awayWithoutDeputy = (directory: Directory, day: string): readonly Person[] =>
  directory.people.filter(
    (person) => person.away !== undefined && isInForce(person.away, day) && unitsWithout(directory, person).length > 0,
  );

/** Units of a manager where nobody is there in her place. */
function unitsWithout(directory: Directory, { personId, roles, unitIds }: Person): readonly string[] {
  const inPlaceIn = (unitId: string): readonly Person[] => [
    ...(roles.includes('enhetschef') ? [...directory.managersOf(unitId), ...directory.deputiesOf(unitId)] : []),
    ...(roles.includes('verksamhetschef') ? directory.headsOf(unitId) : []),
  ];
  const isThere = (one: Person): boolean => one.personId !== personId && !directory.isAway(one.personId);
  return isManager({ roles }) ? unitIds.filter((unitId) => !inPlaceIn(unitId).some(isThere)) : [];
}

/** Who gets what is new in her units while she is away: her deputy, or whoever is next in line there. */
export function inPlaceOf({ personId, roles, unitIds }: Person, directory: Directory): readonly Person[] {
  const isThere = (one: Person): boolean => one.personId !== personId && !directory.isAway(one.personId);
  const next = unitIds.flatMap((unitId) => {
    const managers = roles.includes('enhetschef') ? [directory.managersOf(unitId), directory.deputiesOf(unitId)] : [];
    const line = [...managers, directory.headsOf(unitId)];
    return line.map((people) => people.filter(isThere)).find((people) => people.length > 0) ?? [];
  });
  return [...new Set(next)];
}

import type { Watcher } from './categories.ts';
import type { Person, Role, Unit } from './people.ts';

/** One generation of units and people, whole and consistent; read only. */
export interface Directory {
  readonly generation: string;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  unit(unitId: string): Unit | undefined;
  person(personId: string): Person | undefined;
  /** The unit's enhetschefer. */
  managersOf(unitId: string): readonly Person[];
  /** Those who stand in for the unit's managers, named by manager or by unit; for one who is away while she is. */
  deputiesOf(unitId: string): readonly Person[];
  /** The unit's verksamhetschefer, and those who stand in for one who is away. */
  headsOf(unitId: string): readonly Person[];
  /** The unit's chefer i beredskap. */
  onCallOf(unitId: string): readonly Person[];
  isAway(personId: string): boolean;
  /** SAS, MAS or MAR of the unit's board. */
  watchersOf(unitId: string, watcher: Watcher): readonly Person[];
  withRole(role: Role): readonly Person[];
}

/** An empty board stands for all boards. Source: design/interfaces.md, people.csv. */
export const sameBoard = (a: string, b: string): boolean => a === '' || b === '' || a === b;

/** The municipality is one employer, and so is each private provider. */
export const isOneEmployer = (a: Unit, b: Unit): boolean =>
  a.regime === b.regime && (a.regime === 'kommunal' || a.provider === b.provider);

export function directoryOf(generation: string, units: readonly Unit[], people: readonly Person[]): Directory {
  const unitsById = new Map(units.map((unit) => [unit.unitId, unit]));
  const peopleById = new Map(people.map((person) => [person.personId, person]));
  const byRole = Map.groupBy(
    people.flatMap((person) => person.roles.map((role) => ({ role, person }))),
    ({ role }) => role,
  );
  const withRole = (role: Role) => (byRole.get(role) ?? []).map(({ person }) => person);
  const ofUnit = (role: Role) => {
    const pairs = withRole(role).flatMap((person) => person.unitIds.map((unitId) => ({ unitId, person })));
    const grouped = Map.groupBy(pairs, ({ unitId }) => unitId);
    return (unitId: string) => (grouped.get(unitId) ?? []).map(({ person }) => person);
  };
  const managersOf = ofUnit('enhetschef');
  const ownHeadsOf = ofUnit('verksamhetschef');
  const person = (personId: string) => peopleById.get(personId);
  const standInsFor = (managers: readonly Person[]) =>
    managers.flatMap(({ away }) => (away?.deputyId ? (person(away.deputyId) ?? []) : []));
  const deputies = Map.groupBy(
    people.flatMap((person) => person.deputyFor.map((named) => ({ named, person }))),
    ({ named }) => named,
  );
  return {
    generation,
    units,
    people,
    unit: (unitId) => unitsById.get(unitId),
    person,
    managersOf,
    headsOf: (unitId) => {
      const heads = ownHeadsOf(unitId);
      return [...new Set([...heads, ...standInsFor(heads)])];
    },
    deputiesOf: (unitId) => {
      const managers = managersOf(unitId);
      const named = [unitId, ...managers.map(({ personId }) => personId)];
      const standing = named.flatMap((name) => (deputies.get(name) ?? []).map(({ person }) => person));
      return [...new Set([...standInsFor(managers), ...standing])];
    },
    onCallOf: (unitId) => (unitsById.get(unitId)?.onCall ?? []).flatMap((personId) => person(personId) ?? []),
    isAway: (personId) => person(personId)?.away !== undefined,
    watchersOf: (unitId, watcher) =>
      withRole(watcher).filter((person) => sameBoard(person.board, unitsById.get(unitId)?.board ?? '')),
    withRole,
  };
}

/** A person the directory does not know has no name to show. */
export const nameOf = (personId: string, directory: Directory): string => directory.person(personId)?.name ?? '';

/** A unit that has left the directory still has its cases: its id, which the municipality chose, says more than nothing. */
export const unitNameOf = (unitId: string, directory: Directory): string => directory.unit(unitId)?.name ?? unitId;

/** Of a unit or a person, where either may be meant: one stands in for either, and trouble is told of either. */
export const nameOfEither = (id: string, directory: Directory): string =>
  directory.unit(id)?.name ?? directory.person(id)?.name ?? id;

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
  /** Those who stand in for the unit's managers, named by manager or by unit. */
  deputiesOf(unitId: string): readonly Person[];
  headsOf(unitId: string): readonly Person[];
  /** SAS, MAS or MAR of the unit's board. */
  watchersOf(unitId: string, watcher: Watcher): readonly Person[];
  withRole(role: Role): readonly Person[];
}

/** An empty board stands for all boards. Source: design/interfaces.md, people.csv. */
export const sameBoard = (a: string, b: string): boolean => a === '' || b === '' || a === b;

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
  const headsOf = ofUnit('verksamhetschef');
  const deputies = Map.groupBy(
    people.flatMap((person) => person.deputyFor.map((named) => ({ named, person }))),
    ({ named }) => named,
  );
  return {
    generation,
    units,
    people,
    unit: (unitId) => unitsById.get(unitId),
    person: (personId) => peopleById.get(personId),
    managersOf,
    headsOf,
    deputiesOf: (unitId) => {
      const named = [unitId, ...managersOf(unitId).map(({ personId }) => personId)];
      return [...new Set(named.flatMap((name) => (deputies.get(name) ?? []).map(({ person }) => person)))];
    },
    watchersOf: (unitId, watcher) =>
      withRole(watcher).filter((person) => sameBoard(person.board, unitsById.get(unitId)?.board ?? '')),
    withRole,
  };
}

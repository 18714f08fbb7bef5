import type { Person, Unit } from '../people.ts';
import type { DirectoryRows } from './directoryFiles.ts';

/** What an import does to one of the two lists; by name, in the order of the files. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface DirectoryChanges {
  readonly units: Changes;
  readonly people: Changes;
}

/** What would be otherwise than it is. */
export const directoryChanges = (now: DirectoryRows, next: DirectoryRows): DirectoryChanges => ({
  units: changesIn(now.units, next.units, ({ unitId }) => unitId, withOnCall),
  people: changesIn(now.people, next.people, ({ personId }) => personId, withoutAbsence),
});

/** A directory that was imported before there was anyone on call says the same without the word. */
const withOnCall = ({ onCall = [], ...unit }: Unit) => ({ ...unit, onCall });
/** Who is away is said in the chat, not by the file. */
const withoutAbsence = ({ away, ...person }: Person) => person;

function changesIn<T extends { readonly name: string }>(
  now: readonly T[],
  next: readonly T[],
  idOf: (row: T) => string,
  imported: (row: T) => object,
): Changes {
  const content = (row: T): string =>
    JSON.stringify(Object.entries(imported(row)).sort(([a], [b]) => a.localeCompare(b)));
  const before = new Map(now.map((row) => [idOf(row), row]));
  const after = new Set(next.map(idOf));
  const names = (rows: readonly T[]) => rows.map(({ name }) => name);
  return {
    added: names(next.filter((row) => !before.has(idOf(row)))),
    changed: names(
      next.filter((row) => {
        const earlier = before.get(idOf(row));
        return earlier !== undefined && content(earlier) !== content(row);
      }),
    ),
    removed: names(now.filter((row) => !after.has(idOf(row)))),
  };
}

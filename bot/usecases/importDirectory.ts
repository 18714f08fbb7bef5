import { randomUUID } from 'node:crypto';
import type { DirectoryRows } from '../domain/imports/directoryFiles.ts';
import type { Person, Unit } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

/** Rows in one document: far below the store's 2 MB for an item. */
const sliceSize = 500;

/**
 * Writes a new generation of units and people, then makes it visible by one pointer write: all or nothing.
 * The rows have been checked whole before. `conflict`: another import came first.
 */
export async function importDirectory(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  by: string,
  { units, people }: DirectoryRows,
): Promise<Result<{ generation: string }>> {
  const generation = randomUUID();
  for (const [i, slice] of slices<Unit>(units).entries())
    await store.createOnce({ ...keys.units(generation, i), units: slice });
  for (const [i, slice] of slices<Person>(people).entries())
    await store.createOnce({ ...keys.people(generation, i), people: slice });
  const key = keys.directory();
  const inForce = await store.get(key);
  const pointer = {
    ...key,
    generation,
    importedAt: clock.now(),
    importedBy: by,
    units: units.length,
    people: people.length,
  };
  const written = await store.put(pointer, inForce?.revision ?? null);
  return written.ok ? ok({ generation }) : fail('conflict');
}

const slices = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / sliceSize) }, (_, i) => rows.slice(i * sliceSize, (i + 1) * sliceSize));

import { randomUUID } from 'node:crypto';
import type { DirectoryRows } from '../domain/imports/directoryFiles.ts';
import type { Person, Unit } from '../domain/people.ts';
import { withRecipients } from '../domain/recipients.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { keys } from '../ports/documents.ts';
import type { Store } from '../ports/store.ts';
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
  if (!written.ok) return fail('conflict');
  for (const unit of units) await keepRecipients(store, unit, pointer.importedAt);
  return ok({ generation });
}

/** Old weeks keep their old denominators. An import broken off here leaves the rest to the next one. */
async function keepRecipients(store: Store, { unitId, careRecipients }: Unit, from: Instant): Promise<void> {
  const key = keys.recipients(unitId);
  const kept = await store.get(key);
  const history = kept?.document.history ?? [];
  const known = withRecipients(history, careRecipients, from);
  if (known !== history) await store.put({ ...key, unitId, history: known }, kept?.revision ?? null);
}

const slices = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / sliceSize) }, (_, i) => rows.slice(i * sliceSize, (i + 1) * sliceSize));

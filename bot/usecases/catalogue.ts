import { defaultCatalogue } from '../domain/indicators/catalogue.ts';
import type { CatalogueEntry } from '../domain/indicators/define.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

/** The municipality's own indicators, or those it begins with. */
export async function catalogueInForce({ store }: Pick<Deps, 'store'>): Promise<readonly CatalogueEntry[]> {
  return (await store.get(keys.catalogue()))?.document.indicators ?? defaultCatalogue;
}

/** Puts a catalogue that has been checked whole in the place of the one in force. `conflict`: another came first. */
export async function importCatalogue(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  by: string,
  indicators: readonly CatalogueEntry[],
): Promise<Result<void>> {
  const key = keys.catalogue();
  const inForce = await store.get(key);
  const document = { ...key, indicators, importedAt: clock.now(), importedBy: by };
  return (await store.put(document, inForce?.revision ?? null)).ok ? ok(undefined) : fail('conflict');
}

import { mayInSystem } from '../domain/access.ts';
import { type AdministrationSection, sectionsFor } from '../domain/administration.ts';
import { defaultCatalogue } from '../domain/indicators/catalogue.ts';
import type { CatalogueEntry } from '../domain/indicators/define.ts';
import type { Actor } from '../domain/people.ts';
import type { Policy } from '../domain/policy.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import type { HealthView } from '../ports/messenger.ts';
import { toMend } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';
import { heldCases, type RetentionDocuments, retentionDocuments } from './retentionPlan.ts';

const refused = fail('not_allowed', 'administer');

interface Administration {
  readonly sections: readonly AdministrationSection[];
  /** The directory in force; null before the first import. */
  readonly inForce: DocumentOf<'directory'> | null;
}

/** Which parts there are for her, and by whom the directory is; to one with no part, a refusal. */
export async function administrationFor({ store }: Pick<Deps, 'store'>, by: Actor): Promise<Result<Administration>> {
  const sections = sectionsFor(by);
  if (sections.length === 0) return refused;
  return ok({ sections, inForce: (await store.get(keys.directory()))?.document ?? null });
}

/** What does not get through. */
export async function troublesFor(deps: Deps, by: Actor): Promise<Result<readonly HealthView[]>> {
  return mayInSystem(by, 'seeDeliveryHealth') ? ok(await toMend(deps, by)) : refused;
}

/** How long and by whom, as the program was started with it. */
export async function policyFor({ policy }: Pick<Deps, 'policy'>, by: Actor): Promise<Result<Policy>> {
  return mayInSystem(by, 'administerDirectory') ? ok(policy) : refused;
}

interface CatalogueSeen {
  readonly indicators: readonly CatalogueEntry[];
  /** Null while it is the one that Lyhörd brings. */
  readonly imported: { readonly at: Instant; readonly by: string } | null;
}

/** The indicators in force and where they come from. */
export async function catalogueFor({ store }: Pick<Deps, 'store'>, by: Actor): Promise<Result<CatalogueSeen>> {
  if (!mayInSystem(by, 'administerDirectory')) return refused;
  const own = (await store.get(keys.catalogue()))?.document;
  return ok({
    indicators: own?.indicators ?? defaultCatalogue,
    imported: own ? { at: own.importedAt, by: own.importedBy } : null,
  });
}

interface RetentionSeen extends RetentionDocuments {
  readonly held: Awaited<ReturnType<typeof heldCases>>;
}

/** What has been decided and removed, and what is held; of her board. */
export async function retentionFor(deps: Deps, by: Actor): Promise<Result<RetentionSeen>> {
  if (!mayInSystem(by, 'planRetention')) return fail('not_allowed', 'planRetention');
  return ok({ ...(await retentionDocuments(deps, by)), held: await heldCases(deps, by) });
}

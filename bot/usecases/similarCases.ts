import { readsWhole } from '../domain/access.ts';
import type { Case, CaseId } from '../domain/case.ts';
import type { Facts } from '../domain/facts.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { isSimilar, newestOf, type SimilarCases, similarFrom } from '../domain/similar.ts';
import type { Deps } from './deps.ts';

/** The same of a case by its id, for one who may read it. */
export async function similarTo(deps: Deps, by: Actor, id: CaseId): Promise<Result<SimilarCases>> {
  const c = (await deps.store.loadCase(id))?.case;
  if (!c || !readsWhole(by, c, await deps.directories.current())) return fail('not_found');
  return ok(await similarCases(deps, by, c));
}

/** What has happened before in the unit, the last twelve months; imported history too (R40, R45). */
export async function similarCases(
  { store, directories, clock }: Deps,
  by: Actor,
  c: Pick<Case, 'id' | 'unitId' | 'categories'>,
): Promise<SimilarCases> {
  const directory = await directories.current();
  const now = clock.now();
  const found: Facts[] = [];
  const span = { unitId: c.unitId, from: similarFrom(now), before: now };
  for await (const row of store.find('casesOfUnitBetween', span)) {
    if (isSimilar(row, c, { by, directory })) found.push(row);
  }
  return newestOf(found);
}

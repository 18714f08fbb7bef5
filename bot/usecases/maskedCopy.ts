import { may } from '../domain/access.ts';
import type { CaseId } from '../domain/case.ts';
import type { Term } from '../domain/masking/marks.ts';
import { type CaseToMask, type MaskChoice, maskedPaper, termsFor, toMask } from '../domain/papers/masked.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { PaperFile } from '../ports/paperWriter.ts';
import type { PaperDeps } from './casePaper.ts';
import type { Deps } from './deps.ts';
import { log } from './readCase.ts';

/** Cases as they are to be copied, and what Lyhörd would mask in them. */
export interface Masking {
  readonly cases: readonly CaseToMask[];
  readonly terms: readonly Term[];
}

/**
 * What a masked copy would hold, for whoever looks through it first; each case has then been read (R91). Whoever may have
 * a case's papers unmasked may make a masked copy of it: an inspector who comes unannounced (R64) is met by the manager
 * in the unit as often as by SAS or MAS. Who decides that it may be given out is the municipality's matter.
 */
export async function previewMasking(deps: Deps, by: Actor, ids: readonly CaseId[]): Promise<Result<Masking>> {
  const found = await casesFor(deps, by, ids);
  if (!found.ok) return found;
  for (const one of found.value.cases) await log(deps, by.personId, 'read', 'tab', one.case);
  return ok({ cases: found.value.cases, terms: termsFor(found.value.cases, found.value.context) });
}

/** The copy itself, all cases in one file. Each is logged as exported before she has it. */
export async function makeMaskedCopy(
  deps: PaperDeps,
  by: Actor,
  ids: readonly CaseId[],
  choice: MaskChoice,
): Promise<Result<PaperFile>> {
  const found = await casesFor(deps, by, ids);
  if (!found.ok) return found;
  const file = await deps.papers.write(maskedPaper(found.value.cases, choice, found.value.context));
  for (const one of found.value.cases) await log(deps, by.personId, 'export', 'tab', one.case);
  return ok(file);
}

/** All of them or none: of one that is not hers nobody learns which it was, or whether it is there. */
async function casesFor({ store, directories, clock }: Deps, by: Actor, ids: readonly CaseId[]) {
  const context = { directory: await directories.current(), now: clock.now() };
  const found = await Promise.all([...new Set(ids)].map(async (id) => (await store.loadCase(id))?.case));
  const cases = found.flatMap((c) => (c && may(by, 'readProcess', c, context.directory) ? [toMask(c, context)] : []));
  return cases.length > 0 && cases.length === found.length ? ok({ cases, context }) : fail('not_found', 'unknownCase');
}

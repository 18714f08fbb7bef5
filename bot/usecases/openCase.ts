import { createHash } from 'node:crypto';
import type { CaseId } from '../domain/case.ts';
import { type CasePage, casePage, othersIn } from '../domain/casePage.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Deps } from './deps.ts';
import { log, type ReadFrom } from './readCase.ts';
import { knownTo } from './readProcess.ts';

/** A page as it was given; `tag` names what it held. */
export interface OpenedCase {
  readonly tag: string;
  /** Null where it holds the same as when she was last given it. */
  readonly page: CasePage | null;
}

/**
 * A case on a page that stays open and asks again. `seen` is the tag of what she has: where that is still all there is
 * nothing is shown, so nothing is logged; what has changed is shown, and logged before a word of it is (R91). So a tag
 * that was guessed gives nothing.
 */
export async function openCase(
  deps: Deps,
  by: Actor,
  id: CaseId,
  { from, seen }: { readonly from: ReadFrom; readonly seen: string | null },
): Promise<Result<OpenedCase>> {
  const { store, directories, clock, policy } = deps;
  const found = await store.loadCase(id);
  if (!found) return fail('not_found');
  const directory = await directories.current();
  const [history, known] = await Promise.all([store.history(id), knownTo(deps, by, othersIn(found.case), directory)]);
  // Somebody may have written in between: the history of the case as it was loaded.
  const told = history.filter(({ seq }) => seq <= found.version);
  const page = casePage(found.case, told, by, { directory, policy, now: clock.now(), known });
  if (!page) return fail('not_found');
  const tag = createHash('sha256').update(JSON.stringify(page)).digest('base64url').slice(0, 22);
  if (tag === seen) return ok({ tag, page: null });
  if (page.as === 'handled' && page.view.isLogged) await log(deps, by.personId, 'read', from, found.case);
  return ok({ tag, page });
}

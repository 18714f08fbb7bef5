import { may } from '../domain/access.ts';
import type { Case, CaseId } from '../domain/case.ts';
import { type PaperOffer, paperOf, papersOf } from '../domain/papers/index.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { PaperFile, PaperWriter } from '../ports/paperWriter.ts';
import type { Deps } from './deps.ts';
import { log, type ReadFrom } from './readCase.ts';
import { knownOthers } from './readProcess.ts';
import { caseWithNumber } from './triageCase.ts';

export type PaperDeps = Deps & { readonly papers: PaperWriter };

/** Which papers there are of a case, for one who may read it. */
export async function offeredPapers(
  deps: Deps,
  by: Actor,
  id: CaseId,
): Promise<Result<{ readonly number: string; readonly papers: readonly PaperOffer[] }>> {
  const c = await readable(deps, by, id);
  return c ? ok({ number: c.number, papers: papersOf(c) }) : fail('not_found');
}

/** How large a paper is, before she has said that she wants it: nothing is read yet, so nothing is logged. */
export async function weighPaper(deps: PaperDeps, by: Actor, id: CaseId, key: string): Promise<Result<PaperFile>> {
  return write(deps, by, await readable(deps, by, id), key);
}

/** A paper as a file. Whoever has it has read the case, which is logged before she gets it (R91). */
export async function takePaper(
  deps: PaperDeps,
  by: Actor,
  id: CaseId,
  key: string,
  from: ReadFrom,
): Promise<Result<PaperFile>> {
  const c = await readable(deps, by, id);
  const file = await write(deps, by, c, key);
  if (c && file.ok) await log(deps, by.personId, 'export', from, c);
  return file;
}

/** The same by case number, for the tool: a case she may not read is answered as one that is not there. */
export async function takePaperOf(deps: PaperDeps, by: Actor, number: string, key: string): Promise<Result<PaperFile>> {
  const found = await caseWithNumber(deps, number);
  return found ? takePaper(deps, by, found.id, key, 'tool') : fail('not_found');
}

export async function offeredPapersOf(deps: Deps, by: Actor, number: string): ReturnType<typeof offeredPapers> {
  const found = await caseWithNumber(deps, number);
  return found ? offeredPapers(deps, by, found.id) : fail('not_found');
}

/** Her own report is not its reporter's to have as a paper: what others found reaches her as the answer. */
async function readable(deps: Deps, by: Actor, id: CaseId): Promise<Case | undefined> {
  const c = (await deps.store.loadCase(id))?.case;
  return c && may(by, 'readProcess', c, await deps.directories.current()) ? c : undefined;
}

async function write(deps: PaperDeps, by: Actor, c: Case | undefined, key: string): Promise<Result<PaperFile>> {
  const directory = await deps.directories.current();
  const known = await knownOthers(deps, by, c?.processes ?? [], directory);
  const paper = c && paperOf(c, key, { directory, now: deps.clock.now(), known });
  return paper ? ok(await deps.papers.write(paper)) : fail('not_found', c ? 'unknownPaper' : undefined);
}

import type { CaseId } from '../domain/case.ts';
import type { Directory } from '../domain/directory.ts';
import type { Actor } from '../domain/people.ts';
import { othersOf, type Process, type ProcessKey, processOf } from '../domain/process.ts';
import { type ProcessView, processView } from '../domain/processView.ts';
import { knowsOf } from '../domain/relations.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Deps } from './deps.ts';
import { log, type ReadFrom, refusal } from './readCase.ts';

/** A legal process with all that has been written in it. To read it is to read the case, and is logged like that (R91). */
export async function readProcess(
  deps: Deps,
  by: Actor,
  id: CaseId,
  key: ProcessKey,
  from: ReadFrom,
): Promise<Result<ProcessView>> {
  const c = (await deps.store.loadCase(id))?.case;
  const directory = await deps.directories.current();
  const process = c && processOf(c.processes, key);
  if (!c || !process) return fail('not_found');
  const refused = refusal(by, 'readProcess', c, directory);
  if (refused) return refused;
  const known = await knownOthers(deps, by, [process], directory);
  const view = processView(c, key, by, { directory, policy: deps.policy, now: deps.clock.now(), known });
  if (!view) return fail('not_found');
  if (c.reporterId !== by.personId) await log(deps, by.personId, 'read', from, c);
  return ok(view);
}

/** Of the cases that these processes are investigated together with, those that she may know to exist. */
export const knownOthers = (
  deps: Pick<Deps, 'store'>,
  by: Actor,
  processes: readonly Process[],
  directory: Directory,
): Promise<ReadonlySet<CaseId>> => knownTo(deps, by, processes.flatMap(othersOf), directory);

/** Of these cases those that she may know to exist. */
export async function knownTo(
  { store }: Pick<Deps, 'store'>,
  by: Actor,
  ids: readonly CaseId[],
  directory: Directory,
): Promise<ReadonlySet<CaseId>> {
  const others = await Promise.all(ids.map((id) => store.loadCase(id)));
  return new Set(others.flatMap((other) => (other && knowsOf(by, other.case, directory) ? [other.case.id] : [])));
}

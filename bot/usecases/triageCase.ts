import { may } from '../domain/access.ts';
import type { Case, CaseId, Triage } from '../domain/case.ts';
import type { Actor } from '../domain/people.ts';
import { fail, type Result } from '../domain/result.ts';
import { decideAdd, decideAssess, decideMerge, decideReceive, decideRefer, decideWithdraw } from '../domain/triage.ts';
import { changeCase, roleIn } from './changeCase.ts';
import type { Deps } from './deps.ts';

/** The reporter adds what she forgot. */
export const addToCase = (deps: Deps, by: Actor, id: CaseId, text: string): Promise<Result<Case>> =>
  changeCase(deps, by, 'add', id, (c) => decideAdd(c, text));

/** The reporter takes the report back. */
export const withdrawCase = (deps: Deps, by: Actor, id: CaseId): Promise<Result<Case>> =>
  changeCase(deps, by, 'withdraw', id, decideWithdraw);

/** The manager takes it over (R23). */
export const receiveCase = (deps: Deps, by: Actor, id: CaseId): Promise<Result<Case>> =>
  changeCase(deps, by, 'receive', id, (c, { directory }) => decideReceive(c, by.personId, roleIn(by, c, directory)));

/** `seen` is the version of the case that the assessment was made from; without it, the case as it stands. */
export const assessCase = (
  deps: Deps,
  by: Actor,
  id: CaseId,
  triage: Triage,
  seen = Number.POSITIVE_INFINITY,
): Promise<Result<Case>> =>
  changeCase(deps, by, 'assess', id, (c, { directory }) =>
    decideAssess(c, triage, { personId: by.personId, as: roleIn(by, c, directory), seen }),
  );

/** To another unit, which receives it anew. */
export const referCase = (deps: Deps, by: Actor, id: CaseId, toUnitId: string, reason: string): Promise<Result<Case>> =>
  changeCase(deps, by, 'refer', id, (c, { directory }) =>
    directory.unit(toUnitId) ? decideRefer(c, toUnitId, reason) : fail('invalid_input', 'unknownUnit'),
  );

/** A duplicate goes into the case it doubles; who merges must be allowed to with both. */
export async function mergeCases(deps: Deps, by: Actor, id: CaseId, intoNumber: string): Promise<Result<Case>> {
  const into = await caseWithNumber(deps, intoNumber);
  const directory = await deps.directories.current();
  if (!into || !may(by, 'merge', into, directory)) return fail('invalid_input', 'unknownCase', intoNumber);
  return changeCase(deps, by, 'merge', id, (c) => decideMerge(c, into));
}

export async function caseWithNumber({ store }: Deps, number: string): Promise<Case | undefined> {
  for await (const { caseId } of store.find('caseByNumber', { number })) return (await store.loadCase(caseId))?.case;
  return undefined;
}

import type { Case, CaseId } from '../domain/case.ts';
import type { CauseFound, Findings } from '../domain/casework.ts';
import { decideCause, decideInvestigate, decideLeaveCause } from '../domain/investigation.ts';
import type { Actor } from '../domain/people.ts';
import type { Result } from '../domain/result.ts';
import { changeCase, roleIn } from './changeCase.ts';
import type { Deps } from './deps.ts';

/** *Utred.* `seen` is the version of the case that the findings were written from. */
export const investigateCase = (
  deps: Deps,
  by: Actor,
  id: CaseId,
  findings: Findings,
  seen = Number.POSITIVE_INFINITY,
): Promise<Result<Case>> =>
  changeCase(deps, by, 'investigate', id, (c, { directory }) =>
    decideInvestigate(c, findings, { personId: by.personId, as: roleIn(by, c, directory), seen }),
  );

/** One cause, with its why-chain. */
export const addCause = (deps: Deps, by: Actor, id: CaseId, cause: Omit<CauseFound, 'id'>): Promise<Result<Case>> =>
  changeCase(deps, by, 'investigate', id, (c) => decideCause(c, cause));

/** Nothing is done about a cause, and why. */
export const leaveCause = (deps: Deps, by: Actor, id: CaseId, causeId: number, reason: string): Promise<Result<Case>> =>
  changeCase(deps, by, 'investigate', id, (c) => decideLeaveCause(c, causeId, reason));

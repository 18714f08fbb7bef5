import { mayStart, mayStep } from '../domain/access.ts';
import type { Case, CaseId } from '../domain/case.ts';
import type { Answers } from '../domain/forms/field.ts';
import { decideProcessJoin, decideStart, decideStep, firstMandate, regimeOf, stepOf } from '../domain/legal.ts';
import type { Actor } from '../domain/people.ts';
import { type ProcessKey, processOf } from '../domain/process.ts';
import { processKindOf } from '../domain/processes/index.ts';
import { fail, type Result } from '../domain/result.ts';
import { type DecisionTaken, decideTakeBack } from '../domain/takeBack.ts';
import { changeCase } from './changeCase.ts';
import type { Deps } from './deps.ts';
import { caseWithNumber } from './triageCase.ts';

/** Begins a legal process by hand: what the case itself does not say, a person may see. */
export const startProcess = (
  deps: Deps,
  by: Actor,
  id: CaseId,
  key: ProcessKey,
  reason: string,
): Promise<Result<Case>> =>
  changeCase(deps, by, 'read', id, (c, { now, directory }) =>
    mayStart(by, processKindOf(key), c, directory)
      ? decideStart(c, key, { reason, now, unit: directory.unit(c.unitId) })
      : fail('not_allowed', 'mandate'),
  );

/** One step of a legal process, by one who has the mandate. */
export const takeStep = (
  deps: Deps,
  by: Actor,
  id: CaseId,
  key: ProcessKey,
  step: string,
  answers: Answers,
): Promise<Result<Case>> =>
  changeCase(deps, by, 'read', id, (c, { directory }) => {
    const wanted = stepOf(key, step);
    if (!wanted) return fail('invalid_input', 'unknownStep');
    // Who has no mandate hears the same whether there is such a process or not: a reporter is not told what hers became.
    const process = processOf(c.processes, key) ?? { key, regime: regimeOf(directory.unit(c.unitId)) };
    if (!mayStep(by, process, wanted.by, c, directory, deps.policy)) return fail('not_allowed', 'mandate');
    return decideStep(c, key, step, answers, by.personId);
  });

/** A decision that was a mistake, taken back by one who may take the process' first step. */
export const takeBack = (
  deps: Deps,
  by: Actor,
  id: CaseId,
  key: ProcessKey,
  decision: DecisionTaken,
  reason: string,
): Promise<Result<Case>> =>
  changeCase(deps, by, 'read', id, (c, { directory }) => {
    const process = processOf(c.processes, key) ?? { key, regime: regimeOf(directory.unit(c.unitId)) };
    return mayStep(by, process, firstMandate(key), c, directory, deps.policy)
      ? decideTakeBack(c, key, decision, { reason, by: by.personId })
      : fail('not_allowed', 'mandate');
  });

/** Cases of the same kind are investigated together (R37); who joins them must have the mandate in both. */
export async function joinProcess(
  deps: Deps,
  by: Actor,
  id: CaseId,
  key: ProcessKey,
  intoNumber: string,
): Promise<Result<Case>> {
  const into = await caseWithNumber(deps, intoNumber);
  const directory = await deps.directories.current();
  const other = into && processOf(into.processes, key);
  if (!into || !other || !mayJoin(deps, by, into, key, directory))
    return fail('invalid_input', 'unknownCase', intoNumber);
  return changeCase(deps, by, 'read', id, (c, { directory: now }) =>
    mayJoin(deps, by, c, key, now) ? decideProcessJoin(c, key, into) : fail('not_allowed', 'mandate'),
  );
}

type Directory = Awaited<ReturnType<Deps['directories']['current']>>;

function mayJoin({ policy }: Deps, by: Actor, c: Case, key: ProcessKey, directory: Directory): boolean {
  const process = processOf(c.processes, key);
  return process !== undefined && mayStep(by, process, firstMandate(key), c, directory, policy);
}

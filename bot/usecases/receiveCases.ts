import type { Case, CaseId } from '../domain/case.ts';
import type { Actor } from '../domain/people.ts';
import type { Result } from '../domain/result.ts';
import type { Deps } from './deps.ts';
import { receiveCase } from './triageCase.ts';

/** What became of one of several: null when the store did not answer, and it is to be tried again. */
export interface Received {
  readonly caseId: CaseId;
  readonly outcome: Result<Case> | null;
}

/**
 * Several cases at once, each by itself and in the order given: one that another has received, or that is not hers,
 * stands in nobody's way. Throws when none of them could be answered.
 */
export async function receiveCases(deps: Deps, by: Actor, caseIds: readonly CaseId[]): Promise<readonly Received[]> {
  const found: Received[] = [];
  const faults: unknown[] = [];
  for (const caseId of new Set(caseIds)) {
    try {
      found.push({ caseId, outcome: await receiveCase(deps, by, caseId) });
    } catch (fault) {
      // What has been received stays so, and she is told which: as one fault, all of it would look lost.
      faults.push(fault);
      found.push({ caseId, outcome: null });
    }
  }
  if (faults.length > 0 && faults.length === found.length) throw faults[0];
  return found;
}

import { setImmediate as others } from 'node:timers/promises';
import { mayInSystem } from '../domain/access.ts';
import type { CaseId } from '../domain/case.ts';
import { sameBoard } from '../domain/directory.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { mayBeRipe, ripeBefore } from '../domain/retentionVerdict.ts';
import type { Deps } from './deps.ts';
import { type RetentionDocuments, retentionDocuments, verdictOf } from './retentionPlan.ts';

/** What one count looks at, at most: rows of the list, and of them cases to open. */
const most = { rows: 10_000, opened: 1_000 };
/** So many are opened at once: a store far away is waited for together, and is not flooded. */
const atOnce = 8;
/** Rows between which others have their turn: the embedded store answers without waiting. */
const aTurn = 50;

export interface RipeCount {
  readonly goes: number;
  /** False where there is more than one count looks at: then it is so many at least. */
  readonly isWhole: boolean;
}

/**
 * How many cases a run of gallring would let go now. What lists know says which may go, and only those are opened: until
 * there is a decision, or something is five years old, that is none.
 */
export async function countRipe(deps: Deps, by: Actor): Promise<Result<RipeCount>> {
  if (!mayInSystem(by, 'planRetention')) return fail('not_allowed', 'planRetention');
  const kept = await retentionDocuments(deps, by);
  const { ids, isWhole } = await mayGo(deps, by, kept);
  let goes = 0;
  for (let i = 0; i < ids.length; i += atOnce) {
    const verdicts = await Promise.all(ids.slice(i, i + atOnce).map((id) => verdictOf(deps, by, id, kept)));
    goes += verdicts.filter((verdict) => verdict?.goes).length;
    await others();
  }
  return ok({ goes, isWhole });
}

async function mayGo(
  { store, directories, clock, policy }: Deps,
  { board }: Pick<Actor, 'board'>,
  { decisions }: Pick<RetentionDocuments, 'decisions'>,
): Promise<{ readonly ids: readonly CaseId[]; readonly isWhole: boolean }> {
  const directory = await directories.current();
  const rules = { decisions, now: clock.now(), rules: policy.retention };
  const ids: CaseId[] = [];
  let rows = 0;
  for await (const facts of store.find('allCases', { before: ripeBefore(rules) })) {
    if (rows === most.rows || ids.length === most.opened) return { ids, isWhole: false };
    rows += 1;
    const unit = directory.unit(facts.unitId);
    if (sameBoard(board, unit?.board ?? '') && mayBeRipe(facts, { ...rules, unit })) ids.push(facts.caseId);
    if (rows % aTurn === 0) await others();
  }
  return { ids, isWhole: true };
}

import type { Case, CaseEventBody, CaseId } from '../domain/case.ts';
import { decideGather, decideProcessFollow } from '../domain/legal.ts';
import { ok, type Result } from '../domain/result.ts';
import { decideFollow, decideJoin, decidePart } from '../domain/triage.ts';
import { changeByItself } from './changeByItself.ts';
import type { Deps } from './deps.ts';

/**
 * Cases that belong together keep each other up to date: the one merged into, or investigated with, learns of it; the
 * other follows it. Told by a notice that may come twice, and late.
 */
export async function tellOtherCase(deps: Deps, other: CaseId, from: CaseId): Promise<void> {
  const found = (await deps.store.loadCase(from))?.case;
  if (!found) return;
  await changeByItself(deps, other, (c) =>
    allOf([joining(c, found), decideFollow(c, found), decideProcessFollow(c, found)]),
  );
  if (found.mergedInto?.id === other) await partCircle(deps, found);
}

/** What the other case learns of one that has come to it. */
function joining(c: Case, from: Case): Result<readonly CaseEventBody[]> {
  const { id, number } = from;
  const merged = from.mergedInto?.id === c.id ? [decideJoin(c, id, number)] : [];
  const gathered = from.processes
    .filter(({ joinedTo }) => joinedTo?.id === c.id)
    .map(({ key }) => decideGather(c, key, { id, number }));
  return allOf([...merged, ...gathered]);
}

const allOf = (decisions: readonly Result<readonly CaseEventBody[]>[]): Result<readonly CaseEventBody[]> =>
  ok(decisions.flatMap((decision) => (decision.ok ? decision.value : [])));

/**
 * Cases that were merged into each other in the same moment would all be closed to everyone. Of such a circle the one
 * with the lowest number lives on: every notice of the circle comes here, and all find the same one.
 */
async function partCircle(deps: Deps, from: Case): Promise<void> {
  const circle = [from];
  for (let next = from.mergedInto?.id; next !== undefined && next !== from.id; ) {
    const c = (await deps.store.loadCase(next))?.case;
    // Not back to where it began: an open end, or a circle further on that has its own notices.
    if (!c || circle.some(({ id }) => id === c.id)) return;
    circle.push(c);
    next = c.mergedInto?.id;
    if (next === undefined) return;
  }
  const [lowest] = circle.toSorted((a, b) => a.number.localeCompare(b.number));
  const next = lowest?.mergedInto?.id;
  if (lowest && next !== undefined) await changeByItself(deps, lowest.id, (c) => decidePart(c, next));
}

import { type Case, type CaseEventBody, type CaseId, isOpen } from '../domain/case.ts';
import { decideGather, decideProcessFollow, decideProcessPart } from '../domain/legal.ts';
import { processOf } from '../domain/process.ts';
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
  const directory = await deps.directories.current();
  const told = await changeByItself(deps, other, (c) =>
    allOf([joining(c, found), decideFollow(c, found, directory), decideProcessFollow(c, found)]),
  );
  await mend(deps, found, told);
}

/** What the other case learns of one that has come to it. */
function joining(c: Case, from: Case): Result<readonly CaseEventBody[]> {
  const { id, number } = from;
  const merged = from.mergedInto?.id === c.id && !isTooLate(c, from) ? [decideJoin(c, id, number)] : [];
  const gathered = from.processes
    .filter(({ joinedTo }) => joinedTo?.id === c.id)
    .map(({ key }) => decideGather(c, key, { id, number }));
  return allOf([...merged, ...gathered]);
}

const allOf = (decisions: readonly Result<readonly CaseEventBody[]>[]): Result<readonly CaseEventBody[]> =>
  ok(decisions.flatMap((decision) => (decision.ok ? decision.value : [])));

/** The case was closed or withdrawn in the same moment, and knows nothing of the one that was merged into it. */
const isTooLate = (into: Case, from: Case): boolean =>
  !isOpen(into) && into.status !== 'merged' && !into.joined.some(({ id }) => id === from.id);

/** What two people have done at once is put right, so that no report is left where nobody can work on it. */
async function mend(deps: Deps, from: Case, other: Case | undefined): Promise<void> {
  if (!other) return;
  if (from.mergedInto?.id === other.id && isTooLate(other, from))
    await changeByItself(deps, from.id, (c) => decidePart(c, other.id));
  else await partCircle(deps, from, other, (c) => c.mergedInto?.id, decidePart);
  for (const { key } of from.processes) {
    const leads = (c: Case) => processOf(c.processes, key)?.joinedTo?.id;
    await partCircle(deps, from, other, leads, (c, next) => decideProcessPart(c, key, next));
  }
}

/**
 * Cases that were merged into each other in the same moment would all be closed to everyone; processes that were joined
 * to each other nobody could end. Of such a circle the one with the lowest number lives on: every notice of the circle
 * comes here, and all find the same one.
 */
async function partCircle(
  deps: Deps,
  from: Case,
  other: Case,
  nextOf: (c: Case) => CaseId | undefined,
  part: (c: Case, next: CaseId) => Result<readonly CaseEventBody[]>,
): Promise<void> {
  if (nextOf(from) !== other.id) return;
  const circle = [from];
  for (let next = nextOf(from); next !== undefined && next !== from.id; ) {
    const c = (await deps.store.loadCase(next))?.case;
    // Not back to where it began: an open end, or a circle further on that has its own notices.
    if (!c || circle.some(({ id }) => id === c.id)) return;
    circle.push(c);
    next = nextOf(c);
    if (next === undefined) return;
  }
  const [lowest] = circle.toSorted((a, b) => a.number.localeCompare(b.number));
  const next = lowest && nextOf(lowest);
  if (lowest && next !== undefined) await changeByItself(deps, lowest.id, (c) => part(c, next));
}

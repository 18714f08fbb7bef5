import { type CaseAction, may, relationsTo } from '../domain/access.ts';
import type { Case, CaseEvent, CaseEventBody, CaseId } from '../domain/case.ts';
import { apply } from '../domain/caseHistory.ts';
import type { Directory } from '../domain/directory.ts';
import { targetKey, targetsOf } from '../domain/notices.ts';
import type { Actor, Role } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { untold } from '../domain/routing.ts';
import type { Instant } from '../domain/time.ts';
import type { Commit, Loaded, PostRef } from '../ports/store.ts';
import { tellIfNotHeld } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';

/** A conflict means that someone else wrote first; after this many the store itself is in trouble. */
const attempts = 8;

type Decide = (c: Case, context: { now: Instant; directory: Directory }) => Result<readonly CaseEventBody[]>;

/**
 * The one way to change a case: load, ask access, decide, commit; on conflict read again and decide anew.
 * Whoever may not see the case gets the same answer as for one that does not exist.
 */
export async function changeCase(
  deps: Deps,
  by: Actor,
  action: CaseAction,
  id: CaseId,
  decide: Decide,
): Promise<Result<Case>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await deps.store.loadCase(id);
    const directory = await deps.directories.current();
    if (!found || !may(by, 'read', found.case, directory)) return fail('not_found');
    if (!may(by, action, found.case, directory)) return fail('not_allowed', action);
    const now = deps.clock.now();
    const decided = decide(found.case, { now, directory });
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return ok(found.case);
    const change = withRouting(deps, found, decided.value, by.personId, now, directory);
    await tellIfNotHeld(deps, change.case, directory);
    const committed = await deps.store.commit(change);
    if (committed.ok) {
      deps.nudge(change.notices.map(({ target }) => target));
      return ok(change.case);
    }
  }
  return fail('conflict');
}

/** The change that these events make, with whoever must now be told of it, and everything that shows the case. */
function withRouting(
  deps: Pick<Deps, 'policy'>,
  found: Loaded,
  bodies: readonly CaseEventBody[],
  by: string,
  at: Instant,
  directory: Directory,
): Commit {
  const decided = follow(found.case, bodies, by, at);
  const to = untold(decided.case, directory, deps.policy);
  const routed = follow(decided.case, to.length > 0 ? [{ type: 'routed', to }] : [], by, at);
  const events = [...decided.events, ...routed.events];
  return commitOf(found.case.id, found.version, events, routed.case, at);
}

/** Stamps events and applies them in order. */
export function follow(from: Case, bodies: readonly CaseEventBody[], by: string, at: Instant) {
  let c = from;
  const events = bodies.map((body) => {
    const event: CaseEvent = { ...body, seq: c.version + 1, at, by };
    c = apply(c, event);
    return event;
  });
  return { case: c, events };
}

export function commitOf(
  id: CaseId,
  expected: number,
  events: readonly CaseEvent[],
  after: Case,
  at: Instant,
  shown: ReadonlyMap<string, PostRef> = new Map(),
): Commit {
  const notices = targetsOf(after, events).map((target) => {
    const shownAs = shown.get(targetKey(target));
    return shownAs ? { target, shownAs } : { target };
  });
  return { id, expected, events, case: after, notices, at };
}

/** The role in which someone acts on a case: a deputy acts as the enhetschef she stands in for. */
export const roleIn = (actor: Actor, c: Case, directory: Directory): Role =>
  relationsTo(actor, c, directory).includes('manager') ? 'enhetschef' : 'verksamhetschef';

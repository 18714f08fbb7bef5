import { type CaseAction, may } from '../domain/access.ts';
import type { Case, CaseEvent, CaseEventBody, CaseId } from '../domain/case.ts';
import { apply } from '../domain/caseHistory.ts';
import type { Directory } from '../domain/directory.ts';
import { factsOf } from '../domain/facts.ts';
import { processesToMove, processesToStart } from '../domain/legal.ts';
import type { Limits } from '../domain/limits.ts';
import { targetKey, targetsOf } from '../domain/notices.ts';
import type { Actor, Role } from '../domain/people.ts';
import type { Policy } from '../domain/policy.ts';
import { knowsOf, relationsTo } from '../domain/relations.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { untold } from '../domain/routing.ts';
import type { Instant } from '../domain/time.ts';
import type { Commit, Loaded, PostRef } from '../ports/store.ts';
import { tellIfNotHeld } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';

/** A conflict means that someone else wrote first; after this many the store itself is in trouble. */
const attempts = 8;

/** `mayAct`: she may act on the case itself, and not only on what is hers in it. */
type Context = { readonly now: Instant; readonly directory: Directory; readonly mayAct: boolean };
type Decide = (c: Case, context: Context) => Result<readonly CaseEventBody[]>;

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
    if (!found || !knowsOf(by, found.case, directory)) return fail('not_found');
    if (!may(by, action, found.case, directory)) return fail('not_allowed', action);
    const now = deps.clock.now();
    const decided = decide(found.case, { now, directory, mayAct: may(by, 'act', found.case, directory) });
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
  const followed = follow(decided.case, consequences(decided.case, directory, deps.policy), by, at);
  const events = [...decided.events, ...followed.events];
  return commitOf(found.case.id, found.version, events, followed.case, { at, limits: deps.policy.limits });
}

/** What follows by itself from a case as it now stands: the law's processes begin or move, and whoever must know is told. */
export function consequences(c: Case, directory: Directory, policy: Policy): readonly CaseEventBody[] {
  const to = untold(c, directory, policy);
  return [
    ...processesToMove(c, directory.unit(c.unitId)),
    ...processesToStart(c, directory.unit(c.unitId)),
    ...(to.length > 0 ? [{ type: 'routed' as const, to }] : []),
  ];
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

/** When a change is made, by which limits what is due is worked out, and where messages stand that it is shown in. */
interface Stamp {
  readonly at: Instant;
  readonly limits: Limits;
  readonly shown?: ReadonlyMap<string, PostRef>;
}

export function commitOf(
  id: CaseId,
  expected: number,
  events: readonly CaseEvent[],
  after: Case,
  { at, limits, shown = new Map() }: Stamp,
): Commit {
  const notices = targetsOf(after, events).map((target) => {
    const shownAs = shown.get(targetKey(target));
    return shownAs ? { target, shownAs } : { target };
  });
  return { id, expected, events, case: after, facts: factsOf(after, limits), notices, at };
}

/**
 * The role in which someone receives a case: a deputy as the enhetschef she stands in for, who is on call as the manager
 * she is; null for one who may not receive it.
 */
export function roleIn(actor: Actor, c: Case, directory: Directory): Role | null {
  const held = relationsTo(actor, c, directory);
  if (held.includes('manager')) return 'enhetschef';
  if (held.includes('head')) return 'verksamhetschef';
  if (!held.includes('onCall')) return null;
  return actor.roles.includes('verksamhetschef') ? 'verksamhetschef' : 'enhetschef';
}

import type { Case, CaseEventBody, CaseId } from '../domain/case.ts';
import type { Result } from '../domain/result.ts';
import { commitOf, follow } from './changeCase.ts';
import type { Deps } from './deps.ts';

/** The organisation itself acts: a merge that reaches the other case, a duty that passes on. */
const lyhord = 'lyhord';

/** A change that nobody asked for and that follows from another; on conflict it is decided anew. Returns the case after. */
export async function changeByItself(
  deps: Deps,
  id: CaseId,
  decide: (c: Case) => Result<readonly CaseEventBody[]>,
): Promise<Case | undefined> {
  for (;;) {
    const found = await deps.store.loadCase(id);
    const decided = found && decide(found.case);
    if (!found || !decided?.ok || decided.value.length === 0) return found?.case;
    const at = deps.clock.now();
    const followed = follow(found.case, decided.value, lyhord, at);
    const change = commitOf(id, found.version, followed.events, followed.case, { at, limits: deps.policy.limits });
    if ((await deps.store.commit(change)).ok) {
      deps.nudge(change.notices.map(({ target }) => target));
      return change.case;
    }
  }
}

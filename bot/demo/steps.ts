import { Temporal } from 'temporal-polyfill';
import type { Case, CaseEvent, Decision } from '../domain/case.ts';
import type { Directory } from '../domain/directory.ts';
import type { Policy } from '../domain/policy.ts';
import { atStockholm, type Instant, toInstant } from '../domain/time.ts';
import { consequences, follow } from '../usecases/changeCase.ts';

/** What somebody does to a case at a time; decided on the case as it stands then, as everywhere. */
export interface Step {
  readonly at: Instant;
  readonly by: string;
  readonly decide: (c: Case) => Decision;
}

/** A story goes on from the case as its last step left it. */
export type Steps = Generator<Step, void, Case>;

/** The case and the time as a story goes on. */
export interface Tale {
  case: Case;
  at: Instant;
}

/** One step, so many hours after the last, and not before a day where one is given. */
export function* step(tale: Tale, hours: number, by: string, decide: Step['decide'], notBefore?: string): Steps {
  const day = notBefore === undefined ? [] : [atStockholm(notBefore, '13:00')];
  tale.at = [hoursLater(tale.at, hours), ...day].sort().at(-1) ?? tale.at;
  tale.case = yield { at: tale.at, by, decide };
}

/** A case and what has happened to it. */
export interface Lived {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}

/**
 * Lives a case through its steps up to a moment. What cannot be done is not done: a step that the rules refuse is left
 * out, so that a rule of tomorrow makes another story and no fault.
 */
export function live(
  begun: Lived,
  steps: Steps | undefined,
  { until, directory, policy }: { readonly until: Instant; readonly directory: Directory; readonly policy: Policy },
): Lived {
  let c = begun.case;
  const events = [...begun.events];
  for (let next = steps?.next(); next && !next.done && next.value.at <= until; next = steps?.next(c)) {
    const { at, by, decide } = next.value;
    const decided = decide(c);
    if (!decided.ok || decided.value.length === 0) continue;
    const done = follow(c, decided.value, by, at);
    const followed = follow(done.case, consequences(done.case, directory, policy), by, at);
    events.push(...done.events, ...followed.events);
    c = followed.case;
  }
  return { case: c, events };
}

export const hoursLater = (from: Instant, hours: number): Instant =>
  toInstant(Temporal.Instant.from(from).add({ hours }));

import { hash } from 'node:crypto';
import type { Case, CaseEvent, CaseId } from '../domain/case.ts';
import { begin } from '../domain/caseHistory.ts';
import type { Actor } from '../domain/people.ts';
import type { Report } from '../domain/report.ts';
import { ok, type Result } from '../domain/result.ts';
import { decideReport } from '../domain/triage.ts';
import type { PostRef } from '../ports/store.ts';
import { commitOf, consequences, follow } from './changeCase.ts';
import { tellIfNotHeld } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';

export interface ReportInput {
  /** Made with the form; the same request by the same person is the same case. */
  readonly requestId: string;
  readonly report: Report;
  /** The form's message, when the receipt takes its place. */
  readonly shownAs: PostRef | null;
}

/** The case id: a double tap gives the same receipt, and a forged request id gives nobody else's case. */
export const caseIdOf = (requestId: string, personId: string): CaseId =>
  hash('sha256', `${personId}\n${requestId}`).slice(0, 32);

/** Stores a new case and tells those it concerns: one batch, no reading. */
export async function reportCase(
  deps: Deps & { readonly takeNumber: () => Promise<string> },
  by: Actor,
  { requestId, report, shownAs }: ReportInput,
): Promise<Result<Case>> {
  const id = caseIdOf(requestId, by.personId);
  const directory = await deps.directories.current();
  const decided = decideReport(report, await deps.takeNumber());
  if (!decided.ok) return decided;
  const at = deps.clock.now();
  const [registered] = decided.value.map((body): CaseEvent => ({ ...body, seq: 1, at, by: by.personId }));
  if (!registered) throw new Error('A report makes an event');
  const begun = begin(id, registered);
  const followed = follow(begun, consequences(begun, directory, deps.policy), by.personId, at);
  const shown = new Map(shownAs ? [[`reporter:${by.personId}`, shownAs]] : []);
  const stamp = { at, limits: deps.policy.limits, shown };
  const change = commitOf(id, 0, [registered, ...followed.events], followed.case, stamp);
  await tellIfNotHeld(deps, followed.case, directory);
  const committed = await deps.store.commit(change);
  if (committed.ok) {
    deps.nudge(change.notices.map(({ target }) => target));
    return ok(change.case);
  }
  const earlier = await deps.store.loadCase(id);
  return earlier ? ok(earlier.case) : committed;
}

import { Temporal } from 'temporal-polyfill';
import type { Pacer } from '../domain/sending/pace.ts';
import { attemptsBeforeTrouble, backoff, givesUpAfterMs } from '../domain/sending/retry.ts';
import { type Instant, toInstant } from '../domain/time.ts';
import type { HealthProblem } from '../ports/documents.ts';
import type { Notice, Revision } from '../ports/store.ts';
import { tellOfTrouble, troubleOver } from './deliveryHealth.ts';
import { type SendDeps, type Sent, sendNotice, tellNextInLine } from './sendNotice.ts';

export interface DispatchDeps extends SendDeps {
  readonly pacer: Pacer;
  /** In [0, 1). */
  readonly random: () => number;
  /** Conversations known to be broken; the first success there sets free what waits. */
  readonly broken: Set<string>;
}

/** What one pass over a lane did: when to look again, null when nothing waits. */
export interface Pass {
  readonly sent: number;
  readonly nextAt: Instant | null;
}

/**
 * Sends what is due in one lane, oldest first. A conversation whose oldest notice must wait keeps the rest of its
 * notices waiting too, so order within it holds; other conversations go on. Only the lane's holder may call this.
 */
export async function dispatchLane(deps: DispatchDeps, lane: number): Promise<Pass> {
  const waiting = new Map<string, Instant>();
  let sent = 0;
  for await (const { notice, revision } of deps.store.find('waitingNotices', { lane })) {
    if (waiting.has(notice.conversation)) continue;
    const at = readyAt(deps, notice);
    if (at) waiting.set(notice.conversation, at);
    else if (await dispatch(deps, notice, revision)) sent++;
    // Not sent: whatever follows in this conversation waits for it; the next pass reads when.
    else waiting.set(notice.conversation, deps.clock.now());
  }
  return { sent, nextAt: [...waiting.values()].sort()[0] ?? null };
}

/** When a notice may go: its own due time, then the platform's pace; undefined means now. */
function readyAt({ clock, pacer }: DispatchDeps, notice: Notice): Instant | undefined {
  const now = clock.now();
  if (notice.dueAt > now) return notice.dueAt;
  const wait = pacer.waitFor(notice.conversation, Date.parse(now));
  return wait > 0 ? later(now, wait) : undefined;
}

/** Sends one notice and writes what became of it; true when it is finished. */
async function dispatch(deps: DispatchDeps, notice: Notice, revision: Revision): Promise<boolean> {
  const { sent, post } = await sendNotice(deps, notice);
  if (sent.outcome !== 'nothing') deps.pacer.sent(notice.conversation, Date.parse(deps.clock.now()));
  const next = settled(notice, sent, deps.clock.now(), deps.random());
  await deps.store.settle(post ? { notice: next, revision, post } : { notice: next, revision });
  if (sent.outcome === 'sent' && deps.broken.delete(notice.conversation)) await troubleOver(deps, notice.conversation);
  const trouble = troubleIn(next, sent);
  if (trouble) await passOn(deps, next, trouble);
  return next.state !== 'waiting';
}

/** The notice after an attempt. Source: design/storage.md, Outbox outcomes. */
export function settled(notice: Notice, sent: Sent, now: Instant, random: number): Notice {
  if (sent.outcome === 'nothing' || sent.outcome === 'sent') return { ...notice, state: 'done', lastError: null };
  const attempts = notice.attempts + 1;
  const tried = { ...notice, attempts, lastError: sent.error };
  if (sent.outcome === 'refused') return { ...tried, state: 'dead' };
  if (Date.parse(now) - Date.parse(notice.createdAt) >= givesUpAfterMs) return { ...tried, state: 'dead' };
  const ambiguous = notice.ambiguous + (sent.outcome === 'ambiguous' ? 1 : 0);
  const after = sent.outcome === 'retry' ? sent.afterMs : null;
  return { ...tried, ambiguous, dueAt: later(now, backoff(attempts, after, random)) };
}

function troubleIn(notice: Notice, sent: Sent): HealthProblem | undefined {
  if (sent.outcome === 'refused') return sent.problem;
  return notice.state === 'dead' || notice.attempts === attemptsBeforeTrouble ? 'tooManyAttempts' : undefined;
}

/** Never a lost notice: an administrator is told what to mend, and the duty goes to the next in line. */
async function passOn(deps: DispatchDeps, notice: Notice, problem: HealthProblem): Promise<void> {
  deps.broken.add(notice.conversation);
  await tellOfTrouble(deps, notice.conversation, problem, notice.lastError);
  if (notice.target.to === 'person' && notice.caseId) await tellNextInLine(deps, notice.caseId, notice.target.personId);
}

const later = (from: Instant, ms: number): Instant =>
  toInstant(Temporal.Instant.from(from).add({ milliseconds: Math.ceil(ms) }));

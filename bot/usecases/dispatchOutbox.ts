import { comesOnce, uncertainIn } from '../domain/notices.ts';
import type { Pacer } from '../domain/sending/pace.ts';
import { longestWaitMs } from '../domain/sending/retry.ts';
import type { Instant } from '../domain/time.ts';
import type { HealthProblem } from '../ports/shapes.ts';
import type { Notice, Revision, Settled } from '../ports/store.ts';
import { tellOfTrouble, troubleForgotten, troubleOver } from './deliveryHealth.ts';
import { tellNextInLine } from './duty.ts';
import { later, noticeAfter, troubleIn } from './noticeAfter.ts';
import { paced, takePlace } from './paced.ts';
import { type SendDeps, sendNotice } from './sendNotice.ts';

export interface DispatchDeps extends SendDeps {
  readonly pacer: Pacer;
  /** In [0, 1). */
  readonly random: () => number;
  /** Conversations known to be broken; the first success there sets free what waits. */
  readonly broken: Set<string>;
  /** What came of attempts and is not written down yet, by notice: the store may be away just then. */
  readonly unwritten: Map<string, Attempt>;
}
type Attempt = Awaited<ReturnType<typeof sendNotice>>;

/** What one pass over a lane did. */
export interface Pass {
  /** Notices finished. */
  readonly sent: number;
  /** When to look again; null when nothing waits. */
  readonly nextAt: Instant | null;
  /** Faults of single notices; those wait like any that could not be sent, and hold up nobody else's. */
  readonly faults: readonly unknown[];
}

/**
 * Sends what is due in one lane, oldest first: many conversations side by side, one notice at a time in each. Where a
 * conversation's oldest notice must wait, the rest of its notices wait behind it, so order within it holds; others go
 * on. Only the lane's holder may call this; `goOn` says before each notice whether it still is.
 */
export async function dispatchLane(deps: DispatchDeps, lane: number, goOn: () => boolean = () => true): Promise<Pass> {
  const faults: unknown[] = [];
  for (let sent = 0; ; ) {
    const step = await dispatchOneEach(deps, lane, goOn, faults);
    sent += step.sent;
    if (!step.hasMore) return { sent, nextAt: step.nextAt, faults };
  }
}

/** At most one notice of each conversation; `hasMore` when others of theirs can follow at once. */
async function dispatchOneEach(deps: DispatchDeps, lane: number, goOn: () => boolean, faults: unknown[]) {
  // While the tenant's pace is used up nothing may go, so nothing is read.
  let pausedUntil = paceAllows(deps);
  if (pausedUntil) return { sent: 0, nextAt: pausedUntil, hasMore: false };
  const conversations = new Map<string, Promise<Instant | undefined>>();
  let isFollowed = false;
  // A place is taken before reading: lanes that wake together would otherwise all read for one place.
  const first = takePlace(deps, null);
  try {
    for await (const { notice, revision } of deps.store.find('waitingNotices', { lane })) {
      first.letGo();
      if (conversations.has(notice.conversation)) {
        isFollowed = true;
        continue;
      }
      if (!goOn()) break;
      const at = readyAt(deps, notice);
      const going = at ? Promise.resolve(at) : dispatch(deps, notice, revision, faults);
      going.catch(() => {}); // heard when all are done: until then a fault must not end the program
      conversations.set(notice.conversation, going);
      pausedUntil = paceAllows(deps);
      if (pausedUntil) break;
    }
  } finally {
    first.letGo();
    // Also where the list breaks off or one fails: no conversation may be begun anew while it is under way.
    await Promise.allSettled(conversations.values());
  }
  const goOnAt = await Promise.all(conversations.values());
  const waiting = goOnAt.flatMap((at) => at ?? []).sort();
  const sent = goOnAt.length - waiting.length;
  return { sent, nextAt: pausedUntil ?? waiting[0] ?? null, hasMore: isFollowed && sent > 0 && !pausedUntil };
}

/** When the tenant's pace lets anything go; undefined means now. */
function paceAllows({ clock, pacer }: DispatchDeps): Instant | undefined {
  const now = clock.now();
  const wait = pacer.waitForTenant(Date.parse(now));
  return wait > 0 ? later(now, wait) : undefined;
}

/** When the notice may go: its own due time, then the platform's pace; undefined means now. */
function readyAt({ clock, pacer }: DispatchDeps, notice: Notice): Instant | undefined {
  const now = clock.now();
  // Further ahead than any wait: written by a clock that has been set back since, and due long ago.
  if (notice.dueAt > now && notice.dueAt <= later(now, longestWaitMs)) return notice.dueAt;
  const wait = pacer.waitFor(notice.conversation, Date.parse(now));
  return wait > 0 ? later(now, wait) : undefined;
}

/** Sends one notice and writes what became of it; returns when its conversation goes on, undefined for at once. */
async function dispatch(
  deps: DispatchDeps,
  notice: Notice,
  revision: Revision,
  faults: unknown[],
): Promise<Instant | undefined> {
  const begun = comesOnce(notice.target) ? await beginOnce(deps, notice, revision) : revision;
  if (begun === undefined) return deps.clock.now();
  const { sent, post } = await attemptOnce(deps, notice, begun, faults);
  const next = noticeAfter(notice, sent, deps.clock.now(), deps.random());
  const trouble = troubleIn(next, sent);
  // Before the notice is put away: whoever stops in between finds it waiting still, and says it again.
  if (trouble && (await revisionWaiting(deps, notice)) === begun) await passOn(deps, next, trouble);
  const isSettled = await settle(deps, { notice: next, revision: begun, ...(post ? { post } : {}) });
  deps.unwritten.delete(attemptKey(notice, begun));
  if (!isSettled) return deps.clock.now();
  if (sent.outcome === 'sent' && notice.target.to === 'week') {
    await troubleForgotten(deps, uncertainIn(notice.conversation));
  }
  if (sent.outcome === 'sent' && deps.broken.delete(notice.conversation)) await troubleOver(deps, notice.conversation);
  return next.state === 'waiting' ? next.dueAt : undefined;
}

/**
 * What comes once or not at all: that it is about to go is written before it goes, so that a program that stops
 * in between leaves it as one that may have come. Undefined when another instance was first.
 */
async function beginOnce({ store }: DispatchDeps, notice: Notice, revision: Revision): Promise<Revision | undefined> {
  if (notice.ambiguous > 0) return revision;
  const begun = await store.settle({ notice: { ...notice, ambiguous: 1 }, revision });
  return begun.ok ? begun.value : undefined;
}

const attemptKey = ({ pk, id }: Notice, revision: Revision): string => `${pk} ${id} ${revision}`;

/** What came of the attempt at this revision: where the store was away after it, it is not made again but remembered. */
async function attemptOnce(
  deps: DispatchDeps,
  notice: Notice,
  revision: Revision,
  faults: unknown[],
): Promise<Attempt> {
  const known = deps.unwritten.get(attemptKey(notice, revision));
  if (known) return known;
  // Taken before the case is read, since the lanes send side by side and share the tenant's pace.
  const place = takePlace(deps, notice.conversation);
  const messenger = paced(deps, notice.conversation, place);
  const made = await attempt({ ...deps, messenger }, notice, faults);
  place.letGo();
  deps.unwritten.set(attemptKey(notice, revision), made);
  return made;
}

/** One notice that cannot even be tried must not stop those of others. */
async function attempt(deps: DispatchDeps, notice: Notice, faults: unknown[]): Promise<Attempt> {
  if (comesOnce(notice.target) && notice.ambiguous > 0) {
    return { sent: { outcome: 'ambiguous', error: notice.lastError ?? 'interrupted' } };
  }
  try {
    return await sendNotice(deps, notice);
  } catch (fault) {
    faults.push(fault);
    return { sent: { outcome: 'retry', afterMs: null, error: 'fault' } };
  }
}

/**
 * False when another instance has settled the notice meanwhile. If it waits there still although this one has
 * delivered it, that is written after all: what has arrived is not sent again.
 */
async function settle({ store }: DispatchDeps, outcome: Settled): Promise<boolean> {
  if ((await store.settle(outcome)).ok) return true;
  const revision = outcome.notice.state === 'done' ? await revisionWaiting({ store }, outcome.notice) : undefined;
  return revision !== undefined && (await store.settle({ ...outcome, revision })).ok;
}

/** The notice's revision while it waits; undefined once somebody has settled it. */
async function revisionWaiting({ store }: Pick<DispatchDeps, 'store'>, { pk, id, lane }: Notice) {
  for await (const { notice, revision } of store.find('waitingNotices', { lane })) {
    if (notice.pk === pk && notice.id === id) return revision;
  }
  return undefined;
}

/** Never a lost notice: an administrator is told what to mend, and the duty goes to the next in line. */
async function passOn(deps: DispatchDeps, notice: Notice, problem: HealthProblem): Promise<void> {
  // The channel itself works, as far as anyone knows: what comes after is sent.
  if (problem === 'uncertainWeek') {
    return tellOfTrouble(deps, uncertainIn(notice.conversation), problem, notice.lastError);
  }
  deps.broken.add(notice.conversation);
  await tellOfTrouble(deps, notice.conversation, problem, notice.lastError);
  if (notice.target.to === 'person' && notice.caseId) await tellNextInLine(deps, notice.caseId, notice.target.personId);
}

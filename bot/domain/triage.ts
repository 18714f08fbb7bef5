import {
  alreadyDone,
  type Case,
  type CaseId,
  type Decision,
  inWork,
  isFull,
  isOpen,
  type Progress,
  receivedFirst,
  type Triage,
} from './case.ts';
import { isLive } from './casework.ts';
import type { Directory } from './directory.ts';
import { actorOf, type Role } from './people.ts';
import { isWorkedIn } from './process.ts';
import { isClosedTo } from './relations.ts';
import type { Report } from './report.ts';
import { type Failure, fail, ok } from './result.ts';
import type { Assessment } from './risk.ts';
import { isSame } from './sameness.ts';

export const decideReport = (report: Report, number: string): Decision => ok([{ type: 'registered', number, report }]);

export function decideAdd(c: Case, text: string): Decision {
  if (c.additions.at(-1)?.text === text) return alreadyDone;
  return isOpen(c) ? ok([{ type: 'added', text }]) : fail('wrong_status', c.status);
}

/** By the reporter, before anyone has received it; never a missförhållande. What was written is kept. */
export function decideWithdraw(c: Case): Decision {
  if (c.status === 'withdrawn') return alreadyDone;
  return whyNotWithdrawn(c) ?? ok([{ type: 'withdrawn' }]);
}

/** Why she cannot take it back, in terms of what she herself knows: never what others have found, nor who works on it. */
export function whyNotWithdrawn(c: Case): Failure | undefined {
  if (c.report.kind === 'missforhallande') return fail('wrong_status', 'missforhallandeStays');
  if (c.status === 'merged') return fail('wrong_status', 'merged');
  // Another report lives on in this one, or is investigated with it.
  if (c.joined.length > 0 || c.processes.some(({ gathered }) => gathered.length > 0))
    return fail('wrong_status', 'othersJoined');
  return wasHandled(c) ? fail('wrong_status', 'received') : undefined;
}

/** Somebody has worked on it, if only to refer it. */
const wasHandled = (c: Case): boolean =>
  c.status !== 'registered' ||
  c.leftUnits.length > 0 ||
  c.investigation !== null ||
  c.actions.length > 0 ||
  c.processes.some(isWorkedIn);

export function decideReceive(c: Case, by: string, as: Role | null): Decision {
  const stopped = inWork(c);
  if (stopped) return stopped;
  if (c.received) return c.received.by === by ? alreadyDone : fail('wrong_status', 'received', c.received.by);
  return as ? ok([{ type: 'received', as }]) : fail('not_allowed', 'receive');
}

/** Who assesses, and the version of the case she had before her when she began. */
interface Assessor {
  readonly personId: string;
  readonly as: Role | null;
  readonly seen: number;
}

/**
 * Assessing a case that nobody has received receives it too: one tap less. A new assessment stands beside the old, the
 * same one sent twice is one; another that was made meanwhile, by somebody else or by herself in another window, must
 * first have been seen.
 */
export function decideAssess(c: Case, triage: Triage, { personId, as, seen }: Assessor): Decision {
  const stopped = inWork(c);
  if (stopped) return stopped;
  const { assessed: latest } = c;
  if (latest && latest.version > seen && latest.by !== personId)
    return fail('conflict', 'assessedMeanwhile', latest.by);
  if (triage.categories.length === 0) return fail('invalid_input', 'noCategory');
  // What has once left the channel does not come back by a second look.
  const lexSarah = triage.lexSarah || c.lexSarah;
  const concernsManager = triage.concernsManager || c.concernsManager;
  const decided: Triage = { ...triage, lexSarah, concernsManager };
  if (c.received && latest?.by === personId && isSame(decided, triageOf(c, latest.assessment))) return alreadyDone;
  if (latest && latest.version > seen) return fail('conflict', 'assessedByYou');
  return ok([...receivedFirst(c, as), { type: 'assessed', ...decided }]);
}

const triageOf = ({ lagrum, categories, lexSarah, concernsManager }: Case, assessment: Assessment): Triage => ({
  ...{ assessment, lagrum, categories, lexSarah, concernsManager },
});

/** Once the unit has begun to act, the case stays: what was decided there would be nobody's. */
const leaving = (c: Case): Failure | undefined =>
  inWork(c) ?? (c.actions.some(isLive) ? fail('wrong_status', 'hasActions') : undefined);

export function decideRefer(c: Case, toUnitId: string, reason: string): Decision {
  const stopped = leaving(c);
  if (stopped) return stopped;
  if (c.unitId === toUnitId) return c.leftUnits.length > 0 ? alreadyDone : fail('invalid_input', 'sameUnit');
  return ok([{ type: 'referred', fromUnitId: c.unitId, toUnitId, reason }]);
}

export function decideMerge(c: Case, into: Case): Decision {
  if (c.mergedInto?.id === into.id) return alreadyDone;
  const stopped = leaving(c);
  if (stopped) return stopped;
  if (c.processes.some((process) => isWorkedIn(process) || process.gathered.length > 0))
    return fail('wrong_status', 'hasProcess');
  if (c.id === into.id) return fail('invalid_input', 'sameCase');
  // An open target can have no way back to this case, so merges make no circle.
  if (!isOpen(into)) return fail('invalid_input', 'targetFinished', into.number);
  if (isFull(into)) return fail('invalid_input', 'targetFull', into.number);
  // The graver case leads: a lex Sarah report must not disappear into an ordinary one, nor one about the manager into hers.
  if ((c.lexSarah && !into.lexSarah) || (c.concernsManager && !into.concernsManager))
    return fail('invalid_input', 'secretIntoOpen');
  return ok([{ type: 'merged', into: into.id, intoNumber: into.number }]);
}

/** The other side of a merge; told by a notice that may come twice. */
export const decideJoin = (c: Case, from: CaseId, number: string): Decision =>
  c.joined.some(({ id }) => id === from) ? alreadyDone : ok([{ type: 'joined', from, number }]);

/** How far the case has come; of a merged one, how far the case it went into has. What its reporter was told before stays. */
export function progressOf(c: Case): Progress {
  const own = ownProgress(c);
  if (!c.mergedInto) return own;
  const followed = followedIn(c.mergedInto);
  const later = followed.answers.filter((answer) => !own.answers.some((one) => isSame(one, answer)));
  return { ...followed, answers: [...own.answers, ...later] };
}

const followedIn = ({ receivedAt, assessedAt, investigatedAt, actedAt, closedAt, answers }: Progress): Progress => ({
  ...{ receivedAt, assessedAt, investigatedAt, actedAt, closedAt, answers },
});

function ownProgress(c: Case): Progress {
  return {
    receivedAt: c.received?.at ?? null,
    assessedAt: c.assessed?.at ?? null,
    investigatedAt: c.investigation?.openedAt ?? null,
    actedAt: c.actions.find(isLive)?.decided.at ?? null,
    closedAt: c.closed?.at ?? null,
    answers: c.answers.map(({ at, text }) => ({ at, text })),
  };
}

/** A merged case keeps up with the one it went into; told by a notice that may come twice, and late. */
export function decideFollow(c: Case, into: Case, directory: Directory): Decision {
  if (c.mergedInto?.id !== into.id || concernsReporter(c, into, directory)) return alreadyDone;
  const progress = progressOf(into);
  return isSame(followedIn(c.mergedInto), progress) ? alreadyDone : ok([{ type: 'followed', ...progress }]);
}

/** The case it went into is about its reporter, or about the one she stands in for: nothing of that is for her. */
const concernsReporter = (c: Case, into: Case, directory: Directory): boolean =>
  isClosedTo(actorOf(c.reporterId, directory.person(c.reporterId)), into, directory);

/**
 * Two who merge each other's case in the same moment make a circle. The one with the lowest number lives on; it is told
 * by whoever sees the circle, and only a case that is still merged into the next one parts.
 */
export const decidePart = (c: Case, next: CaseId): Decision =>
  c.mergedInto?.id === next ? ok([{ type: 'parted' }]) : alreadyDone;

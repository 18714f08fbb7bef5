import { alreadyDone, type Case, type Decision, inWork, isFinished, receivedFirst } from './case.ts';
import { isLive, isUnanswered, type Worker, wantsMore } from './casework.ts';
import type { Role } from './people.ts';
import { hasEnded } from './processes/index.ts';
import { type Failure, fail, ok } from './result.ts';
import { severityOf } from './risk.ts';

/** What stands between a case and its end, in the order it is best mended. */
export const missings = [
  'received',
  'assessment',
  'process',
  'investigation',
  'cause',
  'causeUnanswered',
  'actionOpen',
  'effectUnseen',
  'effectNotEnough',
  'answer',
  'immediateAction',
] as const;
export type Missing = (typeof missings)[number];

/** From this severity on a case is investigated before it is closed. Source: design/domain.md, Simple path. */
const investigatedFrom = 3;

/** Severity 1–2 and no legal process: an immediate action and an answer are enough. Praise and comments ask for less still. */
export function isShortPath(c: Case): boolean {
  if (c.processes.length > 0 || c.lexSarah) return false;
  return asksNothing(c) || (c.assessed !== null && !isGraveEnough(c));
}

const isGraveEnough = ({ assessed }: Case): boolean =>
  assessed !== null && severityOf(assessed.assessment) >= investigatedFrom;

/** Praise, and an observation that shows no failing (R04): nothing went wrong, unless an assessment has found that it did. */
export const asksNothing = (c: Case): boolean =>
  (c.report.kind === 'berom' || c.report.kind === 'synpunkt') && !isGraveEnough(c);

/** Everything that is missing before the case can be closed; empty when it can. `immediateAction` as the closing form has it. */
export function missingIn(c: Case, immediateAction: string | null = c.report.immediateAction): readonly Missing[] {
  const live = c.actions.filter(isLive);
  const short = isShortPath(c);
  // What nobody has assessed may be harmless: whether it must be investigated is then not known yet.
  const isKnownGrave = !short && (c.assessed !== null || c.lexSarah || c.processes.length > 0);
  const claims: Readonly<Record<Missing, boolean>> = {
    received: c.received === null,
    assessment: c.assessed === null && !asksNothing(c),
    process: c.processes.some((process) => !hasEnded(process)),
    investigation: isKnownGrave && c.investigation === null,
    cause: !short && c.investigation !== null && c.causes.length === 0,
    causeUnanswered: c.causes.some((cause) => isUnanswered(c, cause)),
    actionOpen: live.some(({ done }) => done === null),
    effectUnseen: live.some(({ done, look }) => done !== null && look === null),
    effectNotEnough: live.some((action) => wantsMore(c, action)),
    answer: owesAnswer(c),
    immediateAction: short && !asksNothing(c) && live.length === 0 && immediateAction === null,
  };
  return missings.filter((one) => claims[one]);
}

/** Whoever handles her own report knows the answer; everybody else is told. */
export const owesAnswer = (c: Case): boolean => c.answers.length === 0 && c.reporterId !== c.received?.by;

/** Why nobody can answer the reporter now; undefined where one can: also after the case is closed. */
export const unanswerable = (c: Case): Failure | undefined =>
  isFinished(c) ? fail('wrong_status', c.status) : undefined;

/** What the reporter is told; nobody is told too much. Whoever answers a case that nobody has received receives it too. */
export function decideAnswer(c: Case, text: string, as: Role | null): Decision {
  const stopped = unanswerable(c);
  if (stopped) return stopped;
  if (c.answers.some((answer) => answer.text === text)) return alreadyDone;
  return ok([...receivedFirst(c, as), { type: 'answered', text }]);
}

/** What staff can learn (R50). */
export function decideLesson(c: Case, text: string): Decision {
  if (isFinished(c)) return fail('wrong_status', c.status);
  if (!c.received) return fail('wrong_status', 'notReceived');
  return c.lesson?.text === text ? alreadyDone : ok([{ type: 'lessonDrawn', text }]);
}

export function decideClose(c: Case, { personId, as }: Worker, immediateAction: string | null): Decision {
  if (c.closed) return c.closed.by === personId ? alreadyDone : fail('wrong_status', 'closed', c.closed.by);
  const stopped = inWork(c);
  if (stopped) return stopped;
  const [first] = missingIn(heldBy(c, personId, as), immediateAction);
  return first
    ? fail('wrong_status', `missing_${first}`)
    : ok([...receivedFirst(c, as), { type: 'closed', immediateAction }]);
}

/** The case as it stands for one who is about to end it: one that nobody has received is received by her. */
export const heldBy = (c: Case, by: string, as: Role | null): Case =>
  c.received || as === null ? c : { ...c, received: { by, as, at: c.changedAt } };

export function decideReopen(c: Case, reason: string): Decision {
  if (isFinished(c)) return fail('wrong_status', c.status);
  if (c.closed) return ok([{ type: 'reopened', reason }]);
  return c.reopened?.reason === reason ? alreadyDone : fail('wrong_status', 'notClosed');
}

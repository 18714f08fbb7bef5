import { alreadyDone, type Case, type Decision, inWork, isFinished } from './case.ts';
import { isLive, isUnanswered, wantsMore } from './casework.ts';
import { hasEnded } from './processes/index.ts';
import { fail, ok } from './result.ts';
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
  return asksNothing(c) || (c.assessed !== null && severityOf(c.assessed.assessment) < investigatedFrom);
}

/** Praise, and an observation that shows no failing (R04): nothing went wrong that could be assessed. */
const asksNothing = ({ report }: Case): boolean => report.kind === 'berom' || report.kind === 'synpunkt';

/** Everything that is missing before the case can be closed; empty when it can. `immediateAction` as the closing form has it. */
export function missingIn(c: Case, immediateAction: string | null = c.report.immediateAction): readonly Missing[] {
  const live = c.actions.filter(isLive);
  const short = isShortPath(c);
  const claims: Readonly<Record<Missing, boolean>> = {
    received: c.received === null,
    assessment: c.assessed === null && !asksNothing(c),
    process: c.processes.some((process) => !hasEnded(process)),
    investigation: !short && c.investigation === null,
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

/** What the reporter is told; also after the case is closed, for nobody is told too much. */
export function decideAnswer(c: Case, text: string): Decision {
  if (isFinished(c)) return fail('wrong_status', c.status);
  if (!c.received) return fail('wrong_status', 'notReceived');
  return c.answers.some((answer) => answer.text === text) ? alreadyDone : ok([{ type: 'answered', text }]);
}

/** What staff can learn (R50). */
export function decideLesson(c: Case, text: string): Decision {
  if (isFinished(c)) return fail('wrong_status', c.status);
  if (!c.received) return fail('wrong_status', 'notReceived');
  return c.lesson?.text === text ? alreadyDone : ok([{ type: 'lessonDrawn', text }]);
}

export function decideClose(c: Case, by: string, immediateAction: string | null): Decision {
  if (c.closed) return c.closed.by === by ? alreadyDone : fail('wrong_status', 'closed', c.closed.by);
  const stopped = inWork(c);
  if (stopped) return stopped;
  const [first] = missingIn(c, immediateAction);
  return first ? fail('wrong_status', `missing_${first}`) : ok([{ type: 'closed', immediateAction }]);
}

export function decideReopen(c: Case, reason: string): Decision {
  if (isFinished(c)) return fail('wrong_status', c.status);
  if (c.closed) return ok([{ type: 'reopened', reason }]);
  return c.reopened?.reason === reason ? alreadyDone : fail('wrong_status', 'notClosed');
}

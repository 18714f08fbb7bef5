import type { Case } from './case.ts';
import { type Cause, isLive, isUnanswered, wantsMore } from './casework.ts';
import { isShortPath, owesAnswer } from './closing.ts';

/** How far the work on a case has come, without a word of it. */
export interface WorkCounts {
  readonly isInvestigated: boolean;
  readonly causes: number;
  /** Of them, those with neither an action that holds nor a stated reason. */
  readonly causesUnanswered: number;
  readonly actionsOpen: number;
  /** The first day on which one of them is due. */
  readonly nextDueOn: string | null;
  /** Actions done whose effect nobody has looked at. */
  readonly effectsToSee: number;
  /** Actions without enough effect that nothing new has come after. */
  readonly effectsNotEnough: number;
  readonly answerOwed: boolean;
  /** Nothing but a few words stands between the case and its end. */
  readonly isShortPath: boolean;
}

export function workCounts(c: Case): WorkCounts {
  const live = c.actions.filter(isLive);
  const open = live.filter(({ done }) => done === null);
  return {
    isInvestigated: c.investigation !== null,
    causes: c.causes.length,
    causesUnanswered: unansweredCauses(c).length,
    actionsOpen: open.length,
    nextDueOn: open.map(({ dueOn }) => dueOn).sort()[0] ?? null,
    effectsToSee: live.filter(({ done, look }) => done !== null && look === null).length,
    effectsNotEnough: live.filter((action) => wantsMore(c, action)).length,
    answerOwed: owesAnswer(c),
    isShortPath: isShortPath(c),
  };
}

export const unansweredCauses = (c: Pick<Case, 'causes' | 'actions'>): readonly Cause[] =>
  c.causes.filter((cause) => isUnanswered(c, cause));

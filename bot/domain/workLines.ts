import type { Case } from './case.ts';
import { type Action, type Cause, isLive, isUnanswered, type Strength, wantsMore } from './casework.ts';
import { type Directory, nameOf } from './directory.ts';

/** A cause as it stands: something is done about it, nothing is and somebody has said why, or neither. */
export interface CauseLine {
  readonly id: number;
  readonly what: string;
  readonly stands: 'open' | 'answered' | 'left';
}

/** `toSee`: done, and nobody has looked at the effect; `notEnough`: something new is to be decided. */
export type ActionStands = 'open' | 'toSee' | 'shown' | 'partly' | 'notEnough' | 'replaced' | 'dropped';

export interface ActionLine {
  readonly id: number;
  readonly what: string;
  readonly strength: Strength;
  /** Empty for one whom the directory no longer knows. */
  readonly ownerName: string;
  readonly dueOn: string;
  /** How it will be seen that it works. */
  readonly sign: string | null;
  readonly stands: ActionStands;
}

/** The causes and actions of a case, for one who works on it. */
export interface WorkLines {
  readonly caseId: string;
  readonly number: string;
  readonly causes: readonly CauseLine[];
  readonly actions: readonly ActionLine[];
  /** All that is decided is to tell staff: a gentle word. */
  readonly onlyWeak: boolean;
}

export function workLines(c: Case, directory: Directory): WorkLines {
  const live = c.actions.filter(isLive);
  return {
    caseId: c.id,
    number: c.number,
    causes: c.causes.map((cause) => causeLine(c, cause)),
    actions: c.actions.map((action) => actionLine(c, action, directory)),
    onlyWeak: live.length > 0 && live.every(({ strength }) => strength === 'weak'),
  };
}

const causeLine = (c: Case, cause: Cause): CauseLine => ({
  ...{ id: cause.id, what: cause.what },
  stands: isUnanswered(c, cause) ? 'open' : cause.left === null ? 'answered' : 'left',
});

const actionLine = (c: Case, action: Action, directory: Directory): ActionLine => ({
  ...{ id: action.id, what: action.what, strength: action.strength, dueOn: action.dueOn },
  ownerName: nameOf(action.ownerId, directory),
  sign: action.plan?.sign ?? null,
  stands: actionStands(c, action),
});

function actionStands(c: Case, action: Action): ActionStands {
  const { done, dropped, look } = action;
  if (dropped) return 'dropped';
  if (!done) return 'open';
  if (!look) return 'toSee';
  if (wantsMore(c, action)) return 'notEnough';
  if (!look.enough) return 'replaced';
  return look.effect === 'yes' ? 'shown' : 'partly';
}

import {
  decideAction,
  decideActionDone,
  decideDropAction,
  decideEffectPlan,
  decideLook,
  decideMoveAction,
} from '../domain/actions.ts';
import type { Case, CaseId } from '../domain/case.ts';
import type { ActionPlan, EffectPlan, Look, Move } from '../domain/casework.ts';
import { mayOwn } from '../domain/owners.ts';
import type { Actor } from '../domain/people.ts';
import { fail, type Result } from '../domain/result.ts';
import { changeCase, roleIn } from './changeCase.ts';
import type { Deps } from './deps.ts';

/** *Åtgärda.* Its owner is told in person. */
export const decideOnAction = (deps: Deps, by: Actor, id: CaseId, plan: ActionPlan): Promise<Result<Case>> =>
  changeCase(deps, by, 'act', id, (c, { directory }) =>
    mayOwn(plan.ownerId, c, directory)
      ? decideAction(c, plan, { personId: by.personId, as: roleIn(by, c, directory) })
      : fail('invalid_input', 'unknownOwner'),
  );

/** How and when its effect will be seen. */
export const planEffect = (
  deps: Deps,
  by: Actor,
  id: CaseId,
  actionId: number,
  plan: EffectPlan,
): Promise<Result<Case>> => changeCase(deps, by, 'act', id, (c) => decideEffectPlan(c, actionId, plan));

/** Said by the action's owner, of her own action alone, or by one who acts on the case. */
export const finishAction = (deps: Deps, by: Actor, id: CaseId, actionId: number): Promise<Result<Case>> =>
  changeCase(deps, by, 'finish', id, (c, { mayAct }) =>
    mayAct || c.actions.some((action) => action.id === actionId && action.ownerId === by.personId)
      ? decideActionDone(c, actionId)
      : fail('not_allowed', 'finish'),
  );

/** Its owner cannot, or not by then. Both the old and the new owner are told. */
export const moveAction = (deps: Deps, by: Actor, id: CaseId, actionId: number, move: Move): Promise<Result<Case>> =>
  changeCase(deps, by, 'act', id, (c, { directory }) =>
    mayOwn(move.ownerId, c, directory) ? decideMoveAction(c, actionId, move) : fail('invalid_input', 'unknownOwner'),
  );

export const dropAction = (
  deps: Deps,
  by: Actor,
  id: CaseId,
  actionId: number,
  reason: string,
): Promise<Result<Case>> => changeCase(deps, by, 'act', id, (c) => decideDropAction(c, actionId, reason));

/** *Följ upp.* What was seen of an action's effect. */
export const lookAtEffect = (deps: Deps, by: Actor, id: CaseId, actionId: number, look: Look): Promise<Result<Case>> =>
  changeCase(deps, by, 'followUp', id, (c) => decideLook(c, actionId, look));

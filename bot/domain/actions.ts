import { alreadyDone, type Case, type Decision, inWork, receivedFirst } from './case.ts';
import {
  type Action,
  type ActionPlan,
  type EffectPlan,
  isLive,
  type Look,
  type Move,
  type Worker,
} from './casework.ts';
import { dayIn } from './forms/days.ts';
import { after, type Limits } from './limits.ts';
import { type Failure, fail, ok } from './result.ts';
import { isSame } from './sameness.ts';

/** What is to be done, by whom and when. Where causes are known it answers at least one of them. */
export function decideAction(c: Case, plan: ActionPlan, by: Worker): Decision {
  const stopped = inWork(c);
  if (stopped) return stopped;
  if (plan.causes.some((causeId) => !c.causes.some(({ id }) => id === causeId)))
    return fail('invalid_input', 'unknownCause');
  if (c.causes.some(({ left }) => left === null) && plan.causes.length === 0) return fail('invalid_input', 'noCause');
  if (actionWith(c, plan)) return alreadyDone;
  return ok([...receivedFirst(c, by.as), { type: 'actionDecided', actionId: c.actions.length + 1, plan }]);
}

/** The action that was decided with this plan, while it stands. */
export const actionWith = ({ actions }: Pick<Case, 'actions'>, plan: ActionPlan): Action | undefined =>
  actions.find((action) => isLive(action) && isSame(planOf(action), plan));

const planOf = ({ what, causes, strength, ownerId, dueOn }: Action): ActionPlan => ({
  ...{ what, causes, strength, ownerId, dueOn },
});

/** How it will be seen that the action works, and when somebody looks. */
export const decideEffectPlan = (c: Case, actionId: number, plan: EffectPlan): Decision =>
  withAction(c, actionId, (action) =>
    isSame(action.plan, plan) ? alreadyDone : ok([{ type: 'effectPlanned', actionId, plan }]),
  );

/** Said by its owner or by one who acts on the case; saying it twice changes nothing. */
export const decideActionDone = (c: Case, actionId: number): Decision =>
  withAction(c, actionId, (action) => (action.done ? alreadyDone : ok([{ type: 'actionDone', actionId }])));

/** To another owner or another day, while it is not done. */
export const decideMoveAction = (c: Case, actionId: number, { ownerId, dueOn, reason }: Move): Decision =>
  withAction(c, actionId, (action) => {
    if (action.ownerId === ownerId && action.dueOn === dueOn) return alreadyDone;
    if (action.done) return fail('wrong_status', 'actionDone');
    return ok([{ type: 'actionMoved', actionId, fromOwnerId: action.ownerId, ownerId, dueOn, reason }]);
  });

/** It will not be done after all. What has been done is looked at instead. */
export const decideDropAction = (c: Case, actionId: number, reason: string): Decision => {
  if (c.actions.some(({ id, dropped }) => id === actionId && dropped?.reason === reason)) return alreadyDone;
  return withAction(c, actionId, (action) =>
    action.done ? fail('wrong_status', 'actionDone') : ok([{ type: 'actionDropped', actionId, reason }]),
  );
};

/** What was seen of its effect. Not enough leads back to acting. */
export const decideLook = (c: Case, actionId: number, look: Look): Decision =>
  withAction(c, actionId, (action) => {
    if (!action.done) return fail('wrong_status', 'actionNotDone');
    if (look.effect === 'no' && look.enough) return fail('invalid_input', 'noEffectIsNotEnough');
    return action.look && isSame(lookOf(action.look), look)
      ? alreadyDone
      : ok([{ type: 'effectSeen', actionId, ...look }]);
  });

const lookOf = ({ seen, seenOn, effect, enough }: Look): Look => ({
  ...{ seen, effect, enough },
  ...(seenOn === undefined ? {} : { seenOn }),
});

function withAction(c: Case, actionId: number, decide: (action: Action) => Decision): Decision {
  const stopped: Failure | undefined = inWork(c);
  if (stopped) return stopped;
  const action = c.actions.find(({ id }) => id === actionId);
  if (!action) return fail('invalid_input', 'unknownAction');
  return isLive(action) ? decide(action) : fail('wrong_status', 'actionDropped');
}

/** The day on which somebody is to look at the effect of what has been done: as planned, else as the limit says. */
export function lookDay({ done, plan, look }: Action, limits: Limits): string | null {
  if (!done || look) return null;
  return plan?.lookOn ?? dayIn(after(done.at, limits.look));
}

import { lookDay } from './actions.ts';
import { type Case, isOpen } from './case.ts';
import type { Action, Strength } from './casework.ts';
import { dayIn } from './forms/days.ts';
import { hashOf } from './hash.ts';
import type { Limits } from './limits.ts';

/**
 * Where an action stands: to be done, done and to be looked at, what was seen of its effect, done in a case that ended
 * before anybody looked, or not to be done after all.
 */
export const actionStates = ['open', 'toSee', 'yes', 'partly', 'no', 'unseen', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** What lists and figures need to know of an action: no word of it, and nobody's name. */
export interface ActionFact {
  /** From 1 within the case. */
  readonly id: number;
  /** A hash of whose it is, as of a duty (facts.ts). */
  readonly owner: number;
  readonly strength: Strength;
  readonly state: ActionState;
  /** A day, YYYY-MM-DD: until when it is to be done or looked at; else when what became of it was written down. */
  readonly day: string;
}

export const actionFactsOf = (c: Case, limits: Limits): readonly ActionFact[] =>
  c.actions.map((action) => ({
    ...{ id: action.id, owner: hashOf(action.ownerId), strength: action.strength },
    ...standing(c, action, limits),
  }));

function standing(c: Case, action: Action, limits: Limits): Pick<ActionFact, 'state' | 'day'> {
  const { done, dropped, look, dueOn } = action;
  if (look) return { state: look.effect, day: dayIn(look.at) };
  if (dropped) return { state: 'dropped', day: dayIn(dropped.at) };
  if (isOpen(c))
    return done ? { state: 'toSee', day: lookDay(action, limits) ?? dueOn } : { state: 'open', day: dueOn };
  return { state: done ? 'unseen' : 'dropped', day: dayIn(done?.at ?? c.changedAt) };
}

/** Its day has passed, and it has not been done or looked at. */
export const isLateAction = ({ state, day }: Pick<ActionFact, 'state' | 'day'>, today: string): boolean =>
  (state === 'open' || state === 'toSee') && day < today;

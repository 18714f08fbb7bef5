import { dayIn } from './forms/days.ts';
import type { Role } from './people.ts';
import type { Instant } from './time.ts';

/** Why it happened, in the five groups of an event analysis. Source: design/domain.md, Investigation. */
export const causeGroups = ['kommunikation', 'omgivning', 'rutiner', 'teknik', 'kompetens'] as const;
export type CauseGroup = (typeof causeGroups)[number];

/** Strong changes the system, medium the routine, weak tells staff. Source: design/product.md. */
export const strengths = ['strong', 'medium', 'weak'] as const;
export type Strength = (typeof strengths)[number];

/** Whether an action worked. */
export const effects = ['yes', 'partly', 'no'] as const;
export type Effect = (typeof effects)[number];

/** What the operation must be able to do: each case is tied to the one it weakened (R42). */
export const formagor = [
  'bedoma',
  'utfora',
  'halsa',
  'lakemedel',
  'bemota',
  'trygghet',
  'dokumentera',
  'samverka',
  'bemanna',
  'teknik',
] as const;
export type Formaga = (typeof formagor)[number];

/** Whose own account of it was heard; nobody's, with the reason in `account`. */
export const accountsBy = ['person', 'anhorig', 'foretradare', 'ingen'] as const;
export type AccountBy = (typeof accountsBy)[number];

/** What an investigation has found; written over by the next. The person comes first (design/product.md, 5). */
export interface Findings {
  readonly consequence: string;
  readonly accountBy: AccountBy;
  readonly account: string | null;
  readonly what: string;
  readonly formaga: Formaga | null;
}

export interface CauseFound {
  /** From 1 within the case. */
  readonly id: number;
  readonly group: CauseGroup;
  readonly what: string;
  /** And why was that? The chain, nearest first. */
  readonly whys: readonly string[];
}
export interface Cause extends CauseFound {
  /** Why nothing is done about it; null while that has not been said. */
  readonly left: string | null;
}

export interface ActionPlan {
  readonly what: string;
  /** The causes it answers, by id. */
  readonly causes: readonly number[];
  readonly strength: Strength;
  readonly ownerId: string;
  /** A day, YYYY-MM-DD, Stockholm, as `lookOn`. */
  readonly dueOn: string;
}
/** An action goes to another owner, or to another day. */
export interface Move {
  readonly ownerId: string;
  readonly dueOn: string;
  readonly reason: string | null;
}
export interface EffectPlan {
  /** How it will be seen that it works. */
  readonly sign: string;
  readonly lookOn: string;
}
export interface Look {
  readonly seen: string;
  /** The day it was seen, where that was not the day it was written down. */
  readonly seenOn?: string;
  readonly effect: Effect;
  /** Whether that is enough; what is partly shown can be. */
  readonly enough: boolean;
}

/** Done by whom and when. */
interface Mark {
  readonly by: string;
  readonly at: Instant;
}

export interface Action extends ActionPlan {
  readonly id: number;
  readonly decided: Mark;
  readonly plan: EffectPlan | null;
  readonly done: Mark | null;
  readonly dropped: (Mark & { readonly reason: string }) | null;
  /** The latest look at its effect. */
  readonly look: (Look & Mark) | null;
  /** When it was overdue before it went to another day. */
  readonly wasLate?: readonly Lateness[];
}

/** Overdue from the day after `dueOn` (YYYY-MM-DD, Stockholm) until it was done, given up or went to another day. */
export interface Lateness {
  readonly dueOn: string;
  readonly endedAt: Instant;
}

/** How an action was late that something became of at a moment; empty where its day had not passed. */
export const latenessUntil = (dueOn: string, endedAt: Instant): readonly Lateness[] =>
  dayIn(endedAt) > dueOn ? [{ dueOn, endedAt }] : [];

export interface Answered extends Mark {
  readonly text: string;
}

export type CaseworkEvent =
  /** Whoever investigates a case that nobody has received receives it too. */
  | ({ readonly type: 'investigated' } & Findings)
  | { readonly type: 'causeFound'; readonly cause: CauseFound }
  | { readonly type: 'causeLeft'; readonly causeId: number; readonly reason: string }
  | { readonly type: 'actionDecided'; readonly actionId: number; readonly plan: ActionPlan }
  | { readonly type: 'effectPlanned'; readonly actionId: number; readonly plan: EffectPlan }
  | { readonly type: 'actionDone'; readonly actionId: number }
  | { readonly type: 'actionDropped'; readonly actionId: number; readonly reason: string }
  | ({ readonly type: 'actionMoved'; readonly actionId: number; readonly fromOwnerId: string } & Move)
  | ({ readonly type: 'effectSeen'; readonly actionId: number } & Look)
  | { readonly type: 'answered'; readonly text: string }
  | { readonly type: 'lessonDrawn'; readonly text: string }
  /** `immediateAction` is what was done at once, where a case is closed on the short path. */
  | { readonly type: 'closed'; readonly immediateAction: string | null }
  | { readonly type: 'reopened'; readonly reason: string }
  /** Two cases were merged into each other at once: this one lives on. */
  | { readonly type: 'parted' };

/** What casework has made so far. */
export interface Work {
  readonly causes: readonly Cause[];
  readonly actions: readonly Action[];
}

export const isLive = ({ dropped }: Action): boolean => dropped === null;

/** An action that still stands for something: nobody has looked yet, or what was seen is enough. */
const holds = (action: Action): boolean => isLive(action) && (action.look === null || action.look.enough);

/** Neither an action that holds nor a stated reason. */
export const isUnanswered = ({ actions }: Work, { id, left }: Cause): boolean =>
  left === null && !actions.some((action) => holds(action) && action.causes.includes(id));

/** Without enough effect, and nothing new has been decided where it leads back to: its causes, or simply later. */
export function wantsMore({ causes, actions }: Work, action: Action): boolean {
  if (!isLive(action) || action.look === null || action.look.enough) return false;
  const own = causes.filter(({ id }) => action.causes.includes(id));
  return own.length > 0
    ? own.some((cause) => isUnanswered({ causes, actions }, cause))
    : !actions.some((other) => other.id > action.id && holds(other));
}

/** Where a case stands that has actions or an investigation. */
export function standing(
  work: Work & { readonly isInvestigated: boolean },
): 'received' | 'investigating' | 'acting' | 'following' {
  const live = work.actions.filter(isLive);
  if (live.length === 0) return work.isInvestigated ? 'investigating' : 'received';
  return live.some((action) => action.done === null || wantsMore(work, action)) ? 'acting' : 'following';
}

/** The whole case's effect: shown where every action that still counts shows it; null while nobody has looked at all. */
export function effectOf(work: Work): Effect | null {
  const looks = work.actions.filter((action) => isLive(action) && !isReplaced(work, action)).map(({ look }) => look);
  if (looks.length === 0 || looks.some((look) => look === null)) return null;
  if (looks.every((look) => look?.effect === 'yes')) return 'yes';
  return looks.every((look) => look?.enough) ? 'partly' : 'no';
}

/** Without enough effect, and answered by something that holds; a cause that was then left leaves what was seen. */
function isReplaced({ causes, actions }: Work, action: Action): boolean {
  if (action.look === null || action.look.enough) return false;
  const unleft = causes.map((cause) => ({ ...cause, left: null }));
  return !wantsMore({ causes: unleft, actions }, action);
}

/** The role in which somebody receives what she begins to work on; null for one who may not receive it. */
export interface Worker {
  readonly personId: string;
  readonly as: Role | null;
}

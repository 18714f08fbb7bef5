import type { Case, CaseEvent } from './case.ts';
import { hashOf } from './hash.ts';
import { isSettled, weekNamed, weekOf } from './weeks.ts';

/** For whom the present state of a case, or of a week, is to be shown or told. */
export type Target =
  | { readonly to: 'channel'; readonly unitId: string }
  | { readonly to: 'person'; readonly personId: string }
  | { readonly to: 'reporter'; readonly personId: string }
  /** An action of a case, to the one who is to do it. */
  | { readonly to: 'action'; readonly personId: string; readonly actionId: number }
  /** Another case: the one merged into, or one that was merged into this and keeps up with it. */
  | { readonly to: 'case'; readonly caseId: string }
  /** The administrators, told that a delivery is broken. */
  | { readonly to: 'admin'; readonly personId: string; readonly about: string }
  /** A week's figures, to be counted anew: nobody is sent anything. */
  | { readonly to: 'rollup'; readonly unitId: string; readonly week: string }
  /** A week's card in the channel of a unit, or of `ledning`: posted once. */
  | { readonly to: 'week'; readonly unitId: string; readonly week: string }
  /** The card that stands there, brought up to date; nothing where none stands. */
  | { readonly to: 'weekAgain'; readonly unitId: string; readonly week: string }
  /** What was decided about a week, to one who decided it or is to do it. */
  | {
      readonly to: 'weekAction';
      readonly personId: string;
      readonly unitId: string;
      readonly week: string;
      readonly actionId: string;
    };

/** A target's name within its partition: the id of its notice and of its post. */
export function targetKey(target: Target): string {
  switch (target.to) {
    case 'channel':
      return `channel:${target.unitId}`;
    case 'case':
      return `case:${target.caseId}`;
    case 'admin':
      return `admin:${target.personId}:${target.about}`;
    // One card: who brings it up to date finds what the other has posted.
    case 'week':
    case 'weekAgain':
      return `week:${target.unitId}:${target.week}`;
    case 'action':
      return `action:${target.personId}:${target.actionId}`;
    case 'rollup':
      return `rollup:${target.unitId}:${target.week}`;
    case 'weekAction':
      return `weekAction:${target.personId}:${target.week}:${target.actionId}`;
    default:
      return `${target.to}:${target.personId}`;
  }
}

/** The conversation a target is reached in; what is sent within one conversation keeps its order. */
export function conversationKey(target: Target): string {
  switch (target.to) {
    case 'channel':
    case 'week':
    case 'weekAgain':
      return `channel:${target.unitId}`;
    case 'case':
      return `case:${target.caseId}`;
    case 'rollup':
      return `rollup:${target.unitId}`;
    default:
      return `person:${target.personId}`;
  }
}

/** Where a notice lies whose post may have arrived, or not: apart from those that wait to be sent. */
export const uncertainIn = (conversation: string): string => `uncertain:${conversation}`;

/** Conversations are shared out over so many lanes; an instance sends for the lanes it holds (design/storage.md). */
export const laneCount = 16;

/** The lane of a conversation, 0–15, the same for ever. */
export const laneOf = (conversation: string): number => hashOf(conversation) % laneCount;

/**
 * Whose picture of the case a commit changes. A notice says "bring this up to date", not what happened:
 * the sender reads the case again and shows it as it then stands.
 */
export function targetsOf(c: Case, events: readonly CaseEvent[]): readonly Target[] {
  const onlyRouting = events.every(({ type }) => type === 'routed' || type === 'limitsApplied');
  const routed = events.flatMap((event) => (event.type === 'routed' ? event.to : []));
  if (onlyRouting) return toldPeople(routed.map(({ personId }) => personId));
  const follow = [...c.joined, ...c.processes.flatMap(({ gathered }) => gathered)].map(
    ({ id }): Target => ({ to: 'case', caseId: id }),
  );
  const told = toldPeople(c.told.map(({ personId }) => personId));
  // Of a merged case only the cards that speak of the merge still change.
  if (events.every(({ type }) => type === 'followed'))
    return [{ to: 'reporter', personId: c.reporterId }, ...told, ...follow];
  const channels = [c.unitId, ...c.leftUnits].map((unitId): Target => ({ to: 'channel', unitId }));
  const others = events.flatMap((event): Target[] => {
    if (event.type === 'merged') return [{ to: 'case', caseId: event.into }];
    return event.type === 'processJoined' ? [{ to: 'case', caseId: event.into.id }] : [];
  });
  return [
    { to: 'reporter', personId: c.reporterId },
    ...told,
    ...channels,
    ...others,
    ...follow,
    ...actionsIn(c, events),
    ...rollupsOf(c, events),
  ];
}

/** Owners of actions that were decided, changed or became needless, and those who no longer are. */
function actionsIn(c: Case, events: readonly CaseEvent[]): readonly Target[] {
  const touched = new Set(events.flatMap((event) => ('actionId' in event ? [event.actionId] : [])));
  const isOver = events.some(({ type }) => type === 'closed' || type === 'reopened');
  const owners = c.actions.filter(({ id }) => isOver || touched.has(id));
  const former = events.flatMap((event) =>
    event.type === 'actionMoved' ? [{ id: event.actionId, ownerId: event.fromOwnerId }] : [],
  );
  const targets = [...owners, ...former].map(
    ({ id, ownerId }): Target => ({ to: 'action', personId: ownerId, actionId: id }),
  );
  return [...new Map(targets.map((target) => [targetKey(target), target])).values()];
}

/** A late change of a week that has been rolled up; a younger one is counted when somebody asks (design/storage.md). */
function rollupsOf(c: Case, events: readonly CaseEvent[]): readonly Target[] {
  const week = weekOf(c.reportedAt);
  if (!events.some(({ at }) => isSettled(weekNamed(week), at))) return [];
  const left = events.flatMap((event) => (event.type === 'referred' ? [event.fromUnitId] : []));
  return [c.unitId, ...left].map((unitId) => ({ to: 'rollup', unitId, week }));
}

const toldPeople = (personIds: readonly string[]): readonly Target[] =>
  [...new Set(personIds)].map((personId) => ({ to: 'person', personId }));

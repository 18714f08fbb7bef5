import type { Case, CaseEvent } from './case.ts';
import { hashOf } from './hash.ts';
import { progressOf } from './triage.ts';
import { isSettled, weekNamed, weekOf } from './weeks.ts';

/** For whom the present state of a case, or of a week, is to be shown or told. */
export type Target =
  | { readonly to: 'channel'; readonly unitId: string }
  | { readonly to: 'person'; readonly personId: string }
  | { readonly to: 'reporter'; readonly personId: string }
  /** The nth answer, or the end of the case after n answers, told to its reporter in a message of its own: once. */
  | { readonly to: 'answered' | 'closed'; readonly personId: string; readonly nth: number }
  /** An action of a case, to the one who is to do it. */
  | { readonly to: 'action'; readonly personId: string; readonly actionId: number }
  /** Another case: the one merged into, or one that was merged into this and keeps up with it. */
  | { readonly to: 'case'; readonly caseId: string }
  /** The administrators, told that a delivery is broken. */
  | { readonly to: 'admin'; readonly personId: string; readonly about: string }
  /** To one who is to stand in for a manager who is away, or no longer: said once. */
  | { readonly to: 'standIn'; readonly personId: string; readonly about: string }
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
    }
  /** The day's reminders of a person in one message, and of a unit in its channel: posted once. */
  | { readonly to: 'digest'; readonly personId: string; readonly day: string }
  | { readonly to: 'unitDigest'; readonly unitId: string; readonly day: string }
  /** What cannot wait for office hours, to one person; `nth` of this duty. */
  | ({ readonly to: 'urgentReminder' } & UrgentReminder);

/** One reminder of one duty to one person. */
export interface UrgentReminder {
  readonly personId: string;
  readonly caseId: string;
  readonly duty: string;
  readonly nth: number;
}

/**
 * Comes once or not at all: an outcome that nobody knows is not tried again. Of a week's card somebody looks; a day's
 * reminder comes again by its calendar anyway, and twice would be nagging.
 */
export const comesOnce = ({ to }: Target): boolean => to === 'week' || to === 'digest' || to === 'unitDigest';

/** A target's name within its partition: the id of its notice and of its post. */
export function targetKey(target: Target): string {
  switch (target.to) {
    case 'channel':
      return `channel:${target.unitId}`;
    case 'case':
      return `case:${target.caseId}`;
    case 'standIn':
      return `standIn:${target.personId}:${target.about}`;
    case 'admin':
      return `admin:${target.personId}:${target.about}`;
    // One card: who brings it up to date finds what the other has posted.
    case 'week':
    case 'weekAgain':
      return `week:${target.unitId}:${target.week}`;
    case 'answered':
    case 'closed':
      return `${target.to}:${target.personId}:${target.nth}`;
    case 'action':
      return `action:${target.personId}:${target.actionId}`;
    case 'rollup':
      return `rollup:${target.unitId}:${target.week}`;
    case 'weekAction':
      return `weekAction:${target.personId}:${target.week}:${target.actionId}`;
    case 'digest':
      return `digest:${target.personId}:${target.day}`;
    case 'unitDigest':
      return `unitDigest:${target.unitId}:${target.day}`;
    case 'urgentReminder':
      return `urgent:${target.personId}:${target.caseId}:${target.duty}:${target.nth}`;
    default:
      return `${target.to}:${target.personId}`;
  }
}

/** Said once and never brought up to date: what it led to is read on the living card. */
export const isSaidOnce = ({ to }: Target): boolean => to === 'answered' || to === 'closed';

/** The conversation a target is reached in; what is sent within one conversation keeps its order. */
export function conversationKey(target: Target): string {
  switch (target.to) {
    case 'channel':
    case 'week':
    case 'weekAgain':
    case 'unitDigest':
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

/** Events that no card shows: at most whoever was routed to is sent one. */
const shownOnNoCard: readonly CaseEvent['type'][] = ['routed', 'limitsApplied', 'pictureAdded', 'pictureHidden'];

/**
 * Whose picture of the case a commit changes. A notice says "bring this up to date", not what happened:
 * the sender reads the case again and shows it as it then stands.
 */
export function targetsOf(c: Case, events: readonly CaseEvent[]): readonly Target[] {
  const isUnseen = events.every(({ type }) => shownOnNoCard.includes(type));
  const routed = events.flatMap((event) => (event.type === 'routed' ? event.to : []));
  if (isUnseen) return toldPeople(routed.map(({ personId }) => personId));
  const follow = [...c.joined, ...c.processes.flatMap(({ gathered }) => gathered)].map(
    ({ id }): Target => ({ to: 'case', caseId: id }),
  );
  const told = toldPeople(c.told.map(({ personId }) => personId));
  // Of a merged case only the cards that speak of the merge still change.
  if (events.every(({ type }) => type === 'followed')) return [...toReporter(c, events), ...told, ...follow];
  const channels = [c.unitId, ...c.leftUnits].map((unitId): Target => ({ to: 'channel', unitId }));
  const others = events.flatMap((event): Target[] => {
    if (event.type === 'merged') return [{ to: 'case', caseId: event.into }];
    return event.type === 'processJoined' ? [{ to: 'case', caseId: event.into.id }] : [];
  });
  return [
    ...toReporter(c, events),
    ...told,
    ...channels,
    ...others,
    ...follow,
    ...actionsIn(c, events),
    ...rollupsOf(c, events),
  ];
}

/** So soon after an answer the end is no news of its own: the message of the answer shows both. */
const togetherMs = 60 * 60_000;

/**
 * The receipt is brought up to date by every change, but Teams tells nobody of a card that changes. What a person has
 * written to her, and that nothing more will come, she is therefore told in a message of its own; all else would only
 * make her phone buzz. Asked for again after later changes of a merged case, and then sent no second time.
 */
function toReporter(c: Case, events: readonly CaseEvent[]): readonly Target[] {
  const { answers, closedAt } = progressOf(c);
  const told = (to: 'answered' | 'closed'): Target => ({ to, personId: c.reporterId, nth: answers.length });
  const isDone = (type: CaseEvent['type']) => events.some((one) => one.type === type && one.by !== c.reporterId);
  const isFollowed = events.some(({ type }) => type === 'followed');
  const last = answers.at(-1);
  const isAlone = !last || Date.parse(closedAt ?? '') - Date.parse(last.at) >= togetherMs;
  return [
    { to: 'reporter', personId: c.reporterId },
    ...(isDone('answered') || (isFollowed && answers.length > c.answers.length) ? [told('answered')] : []),
    ...(closedAt !== null && isAlone && (isDone('closed') || isFollowed) ? [told('closed')] : []),
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

import type { Case, CaseEvent } from './case.ts';

/** For whom the present state of a case is to be shown or told. */
export type Target =
  | { readonly to: 'channel'; readonly unitId: string }
  | { readonly to: 'person'; readonly personId: string }
  | { readonly to: 'reporter'; readonly personId: string }
  /** Another case, told of a merge. */
  | { readonly to: 'case'; readonly caseId: string }
  /** The administrators, told that a delivery is broken. */
  | { readonly to: 'admin'; readonly personId: string; readonly about: string };

/** A target's name within its partition: the id of its notice and of its post. */
export function targetKey(target: Target): string {
  switch (target.to) {
    case 'channel':
      return `channel:${target.unitId}`;
    case 'case':
      return `case:${target.caseId}`;
    case 'admin':
      return `admin:${target.personId}:${target.about}`;
    default:
      return `${target.to}:${target.personId}`;
  }
}

/** The conversation a target is reached in; what is sent within one conversation keeps its order. */
export function conversationKey(target: Target): string {
  if (target.to === 'channel') return `channel:${target.unitId}`;
  return target.to === 'case' ? `case:${target.caseId}` : `person:${target.personId}`;
}

/** Conversations are shared out over so many lanes; an instance sends for the lanes it holds (design/storage.md). */
export const laneCount = 16;

/** The lane of a conversation, 0–15, the same for ever: FNV-1a, 32 bits, over the key's UTF-16 code units. */
export function laneOf(conversation: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < conversation.length; i += 1) {
    hash = Math.imul(hash ^ conversation.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % laneCount;
}

/**
 * Whose picture of the case a commit changes. A notice says "bring this up to date", not what happened:
 * the sender reads the case again and shows it as it then stands.
 */
export function targetsOf(c: Case, events: readonly CaseEvent[]): readonly Target[] {
  const onlyRouting = events.every(({ type }) => type === 'routed');
  const routed = events.flatMap((event) => (event.type === 'routed' ? event.to : []));
  if (onlyRouting) return toldPeople(routed.map(({ personId }) => personId));
  const channels = [c.unitId, ...c.leftUnits].map((unitId): Target => ({ to: 'channel', unitId }));
  const merged = events.flatMap((event): Target[] =>
    event.type === 'merged' ? [{ to: 'case', caseId: event.into }] : [],
  );
  return [
    { to: 'reporter', personId: c.reporterId },
    ...toldPeople(c.told.map(({ personId }) => personId)),
    ...channels,
    ...merged,
  ];
}

const toldPeople = (personIds: readonly string[]): readonly Target[] =>
  [...new Set(personIds)].map((personId) => ({ to: 'person', personId }));

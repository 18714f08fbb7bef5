import type { CaseEvent, CaseEventBody, Status } from '../../bot/domain/case.ts';

/**
 * Where a case stands, told from its history alone and in another way than the program does: no fold, but questions to
 * the whole of it. Source: design/domain.md, The case's life.
 */
export function statusIn(history: readonly CaseEvent[]): Status {
  const last = (...types: readonly CaseEventBody['type'][]) => history.findLast(({ type }) => types.includes(type));
  if (last('withdrawn')) return 'withdrawn';
  if (last('merged', 'parted')?.type === 'merged') return 'merged';
  if (last('closed', 'reopened')?.type === 'closed') return 'closed';
  if (last('received', 'referred')?.type !== 'received') return 'registered';
  const actions = actionsIn(history);
  if (actions.length === 0) return last('investigated') ? 'investigating' : 'received';
  return actions.some((action) => !action.isDone || isShort(action, actions, history)) ? 'acting' : 'following';
}

interface LiveAction {
  readonly id: number;
  readonly causes: readonly number[];
  readonly isDone: boolean;
  /** Whether the latest look found it enough; undefined while nobody has looked. */
  readonly enough: boolean | undefined;
}

function actionsIn(history: readonly CaseEvent[]): readonly LiveAction[] {
  const about = (id: number) => history.filter((event) => 'actionId' in event && event.actionId === id);
  return history.flatMap((event) => {
    if (event.type !== 'actionDecided') return [];
    const events = about(event.actionId);
    if (events.some(({ type }) => type === 'actionDropped')) return [];
    const look = events.findLast(({ type }) => type === 'effectSeen');
    const enough = look?.type === 'effectSeen' ? look.enough : undefined;
    const isDone = events.some(({ type }) => type === 'actionDone');
    return [{ id: event.actionId, causes: event.plan.causes, isDone, enough }];
  });
}

/** Not enough, and nothing that came to be known since has made up for it. */
function isShort(action: LiveAction, actions: readonly LiveAction[], history: readonly CaseEvent[]): boolean {
  if (action.enough !== false) return false;
  const holding = actions.filter(({ enough }) => enough !== false);
  if (action.causes.length === 0) return !holding.some(({ id }) => id > action.id);
  return action.causes.some(
    (cause) => !isLeft(cause, history) && !holding.some(({ causes }) => causes.includes(cause)),
  );
}

/** The last word on a cause was that nothing is done about it. */
const isLeft = (cause: number, history: readonly CaseEvent[]): boolean =>
  history.findLast(
    (event) =>
      (event.type === 'causeLeft' && event.causeId === cause) ||
      (event.type === 'actionDecided' && event.plan.causes.includes(cause)),
  )?.type === 'causeLeft';

/** The arrows of the diagram; work that SAS, MAS or MAR began shows once the unit has received the case. */
const arrows: Readonly<Record<Status, readonly Status[]>> = {
  registered: ['received', 'investigating', 'acting', 'following', 'withdrawn', 'merged'],
  received: ['registered', 'investigating', 'acting', 'closed', 'merged'],
  investigating: ['registered', 'acting', 'closed', 'merged'],
  acting: ['received', 'investigating', 'following'],
  following: ['acting', 'closed'],
  closed: ['received', 'investigating', 'following'],
  withdrawn: [],
  // Two who merged each other's case at once, or into one that had just ended.
  merged: ['registered', 'received', 'investigating'],
};

/** The steps in a history that the diagram has no arrow for, such as `closed → registered`. */
export function forbiddenIn(history: readonly CaseEvent[]): readonly string[] {
  const statuses = history.map((_, i) => statusIn(history.slice(0, i + 1)));
  return statuses.flatMap((to, i) => {
    const from = statuses[i - 1];
    return from === undefined || from === to || arrows[from].includes(to) ? [] : [`${from} → ${to}`];
  });
}

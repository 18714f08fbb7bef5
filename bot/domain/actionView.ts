import { type Case, isOpen } from './case.ts';
import type { Action } from './casework.ts';
import { type Directory, nameOf, unitNameOf } from './directory.ts';

/** An action as the one who is to do it sees it: what is to be done, and of the case its number alone. */
export interface ActionView {
  readonly caseId: string;
  readonly actionId: number;
  readonly number: string;
  readonly unitName: string;
  readonly what: string;
  /** Who decided it: whom to ask. */
  readonly decidedBy: string;
  /** A day, YYYY-MM-DD. */
  readonly dueOn: string;
  /** `over`: the case goes on without it. `moved`: somebody else is to do it now. */
  readonly state: 'open' | 'done' | 'over' | 'moved';
}

/** As this person sees it; undefined when there is no such action. */
export function actionView(c: Case, actionId: number, directory: Directory, personId?: string): ActionView | undefined {
  const action = c.actions.find(({ id }) => id === actionId);
  if (!action) return undefined;
  const { what, dueOn, decided } = action;
  const { id: caseId, number, unitId } = c;
  return {
    ...{ caseId, actionId, number, what, dueOn },
    unitName: unitNameOf(unitId, directory),
    decidedBy: nameOf(decided.by, directory),
    state: stateOf(c, action, personId),
  };
}

function stateOf(c: Case, { done, dropped, ownerId }: Action, personId = ownerId): ActionView['state'] {
  if (personId !== ownerId) return 'moved';
  if (done) return 'done';
  return dropped || !isOpen(c) ? 'over' : 'open';
}

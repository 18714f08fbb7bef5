import type { Case } from './case.ts';
import type { Action, Answered, Cause, Findings, Look } from './casework.ts';
import type { Directory } from './directory.ts';
import type { Instant } from './time.ts';

/** Something written by somebody: her name, empty where the directory does not know her. */
interface Written {
  readonly by: string;
  readonly at: Instant;
}

/** An action, with names in place of ids. */
export interface ActionShown extends Pick<Action, 'id' | 'what' | 'causes' | 'strength' | 'dueOn' | 'plan'> {
  readonly owner: string;
  readonly decided: Written;
  readonly done: Written | null;
  readonly dropped: (Written & { readonly reason: string }) | null;
  readonly look: (Written & Look) | null;
}

/** All that has been found, decided and told in a case, for one who may read it. */
export interface WorkView {
  readonly findings: (Written & Findings) | null;
  readonly causes: readonly Cause[];
  readonly actions: readonly ActionShown[];
  readonly told: readonly Answered[];
  readonly lesson: Answered | null;
  readonly closed: (Written & { readonly immediateAction: string | null }) | null;
  /** Why it was taken up again, the latest time. */
  readonly reopened: (Written & { readonly reason: string }) | null;
}

type Worked = Pick<Case, 'investigation' | 'causes' | 'actions' | 'answers' | 'lesson' | 'closed' | 'reopened'>;

export function workView(c: Worked, directory: Directory): WorkView {
  const name = (personId: string): string => directory.person(personId)?.name ?? '';
  const named = <T extends { readonly by: string }>(mark: T): T => ({ ...mark, by: name(mark.by) });
  const orNull = <T extends { readonly by: string }>(mark: T | null): T | null => mark && named(mark);
  return {
    findings: c.investigation && named({ ...c.investigation, at: c.investigation.openedAt }),
    causes: c.causes,
    actions: c.actions.map(({ ownerId, decided, done, dropped, look, ...action }) => ({
      ...action,
      owner: name(ownerId),
      decided: named(decided),
      done: orNull(done),
      dropped: orNull(dropped),
      look: orNull(look),
    })),
    told: c.answers.map(named),
    lesson: orNull(c.lesson),
    closed: orNull(c.closed),
    reopened: orNull(c.reopened),
  };
}

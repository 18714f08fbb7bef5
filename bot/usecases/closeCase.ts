import type { Case, CaseId } from '../domain/case.ts';
import { decideAnswer, decideClose, decideLesson, decideReopen } from '../domain/closing.ts';
import type { Actor } from '../domain/people.ts';
import type { Result } from '../domain/result.ts';
import { changeCase, roleIn } from './changeCase.ts';
import type { Deps } from './deps.ts';

/** *Svara.* What the reporter is told (R17). */
export const answerReporter = (deps: Deps, by: Actor, id: CaseId, text: string): Promise<Result<Case>> =>
  changeCase(deps, by, 'answer', id, (c, { directory }) => decideAnswer(c, text, roleIn(by, c, directory)));

/** A lärdom for staff (R50). */
export const drawLesson = (deps: Deps, by: Actor, id: CaseId, text: string): Promise<Result<Case>> =>
  changeCase(deps, by, 'answer', id, (c) => decideLesson(c, text));

/** *Avsluta.* `immediateAction` is what was done at once, where that is all there is. */
export const closeCase = (deps: Deps, by: Actor, id: CaseId, immediateAction: string | null): Promise<Result<Case>> =>
  changeCase(deps, by, 'close', id, (c, { directory }) =>
    decideClose(c, { personId: by.personId, as: roleIn(by, c, directory) }, immediateAction),
  );

/** *Återöppna.* */
export const reopenCase = (deps: Deps, by: Actor, id: CaseId, reason: string): Promise<Result<Case>> =>
  changeCase(deps, by, 'reopen', id, (c) => decideReopen(c, reason));

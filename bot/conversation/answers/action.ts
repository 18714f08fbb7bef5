import { actionCard } from '../../cards/action.ts';
import { actionView } from '../../domain/actionView.ts';
import { fail } from '../../domain/result.ts';
import { actDone } from '../../text/act.ts';
import { finishAction } from '../../usecases/actOnCase.ts';
import { openAction } from '../../usecases/readCase.ts';
import { showInPerson, showLasting } from '../turn.ts';
import { type CaseAnswer, done, idsIn, refuse } from './answering.ts';

/** Her own action, below the list it stands in: of the case she may know no more. */
export const actionOpen: CaseAnswer = async (deps, turn, data) => {
  const { caseId, actionId } = idsIn(data);
  const opened = await openAction(deps, turn.actor, caseId, actionId);
  return opened.ok ? showInPerson(actionCard(opened.value, turn.language)) : refuse(turn, opened);
};

/** An action is done. Her own card says thank you; of another's, whoever acts on the case hears what comes next. */
export const actionFinish: CaseAnswer = async (deps, turn, data) => {
  const { caseId, actionId } = idsIn(data);
  const finished = await finishAction(deps, turn.actor, caseId, actionId);
  if (!finished.ok) return refuse(turn, finished);
  const isOwn = finished.value.actions.some(({ id, ownerId }) => id === actionId && ownerId === turn.actor.personId);
  if (!isOwn) return done(turn, actDone.finished(finished.value.number));
  const view = actionView(finished.value, actionId, turn.directory);
  return view ? showLasting(actionCard(view, turn.language)) : refuse(turn, fail('not_found'));
};

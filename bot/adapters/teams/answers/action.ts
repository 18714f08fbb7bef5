import { actionCard } from '../../../cards/action.ts';
import { actionView } from '../../../domain/actionView.ts';
import { fail } from '../../../domain/result.ts';
import { finishAction } from '../../../usecases/actOnCase.ts';
import { showLasting } from '../turn.ts';
import { type CaseAnswer, idsIn, refuse } from './answering.ts';

/** Her own action is done; the card says thank you. */
export const actionFinish: CaseAnswer = async (deps, turn, data) => {
  const { caseId, actionId } = idsIn(data);
  const finished = await finishAction(deps, turn.actor, caseId, actionId);
  if (!finished.ok) return refuse(turn, finished);
  const view = actionView(finished.value, actionId, turn.directory);
  return view ? showLasting(actionCard(view, turn.language)) : refuse(turn, fail('not_found'));
};

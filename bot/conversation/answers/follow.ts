import { followListCard, lookCard, openActionCard } from '../../cards/follow.ts';
import type { Case } from '../../domain/case.ts';
import { wantsMore } from '../../domain/casework.ts';
import { lookInputs, readLook } from '../../domain/caseworkForms/look.ts';
import type { Inputs } from '../../domain/forms/inputs.ts';
import { fail } from '../../domain/result.ts';
import { workCounts } from '../../domain/workCounts.ts';
import { type ActionLine, type WorkLines, workLines } from '../../domain/workLines.ts';
import { actTexts } from '../../text/act.ts';
import { followDone } from '../../text/follow.ts';
import { lookAtEffect } from '../../usecases/actOnCase.ts';
import type { Reply, Turn } from '../turn.ts';
import { actForm } from './act.ts';
import { type AnswerDeps, type CaseAnswer, type Data, done, idsIn, refuse, showAgain, typedIn } from './answering.ts';
import { type Back, contextOf, openWork, showForm, steeringIn, taken, workForm } from './casework.ts';

/** *Följ upp*: the actions; where only one waits, that one at once. */
export const followOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await openWork(deps, turn, 'followUp', data);
  if (!opened.ok) return refuse(turn, opened);
  const { known } = opened.value;
  const view = workLines(known, turn.directory);
  const { actionId, page } = idsIn(data);
  const { all, here } = steeringIn(data);
  const asked = view.actions.find(({ id }) => id === actionId);
  const action = asked ?? (all || actionId > 0 ? undefined : onlyWaiting(view));
  if (!action) return showForm(followListCard(view, page, turn.language), here);
  if (action.stands === 'notEnough') return newAction(deps, turn, data, known, action.id);
  return oneAction(deps, turn, { view, known, action }, here);
};

/** The one to look at; else the one that is to be done. */
function onlyWaiting({ actions }: WorkLines): ActionLine | undefined {
  const toSee = actions.filter(({ stands }) => stands === 'toSee' || stands === 'notEnough');
  const waiting = toSee.length > 0 ? toSee : actions.filter(({ stands }) => stands === 'open');
  return waiting.length === 1 ? waiting[0] : undefined;
}

interface Opened {
  readonly view: WorkLines;
  readonly known: Case;
  readonly action: ActionLine;
}

function oneAction({ clock }: AnswerDeps, turn: Turn, { view, known, action }: Opened, isHere: boolean): Reply {
  const { stands, id } = action;
  if (stands === 'open' || stands === 'dropped' || stands === 'replaced')
    return showForm(openActionCard(view, action, turn.language), isHere);
  const look = known.actions.find((one) => one.id === id)?.look ?? null;
  return showForm(lookCard(view, action, workForm(turn, lookInputs({ look }, clock.now()))), isHere);
}

/** What was seen. Not enough leads straight on to something new against the same causes. */
export const follow: CaseAnswer = async (deps, turn, data) => {
  const { caseId, actionId } = idsIn(data);
  const inputs = typedIn(data);
  const read = taken(readLook(inputs, contextOf(deps, turn)), data);
  if (!read.ok) return lookAgain(deps, turn, data, inputs, read);
  const looked = await lookAtEffect(deps, turn.actor, caseId, actionId, read.value);
  if (!looked.ok) return refuse(turn, looked);
  const c = looked.value;
  if (c.actions.some((action) => action.id === actionId && wantsMore(c, action)))
    return newAction(deps, turn, data, c, actionId);
  return workCounts(c).effectsToSee > 0
    ? followOpen(deps, turn, { ...data, actionId: 0, all: true, here: true })
    : done(turn, followDone(c.number), caseId);
};

function newAction(deps: AnswerDeps, turn: Turn, data: Data, c: Case, actionId: number): Promise<Reply> {
  const causes = c.actions.find(({ id }) => id === actionId)?.causes ?? [];
  return actForm(deps, turn, data, { causes, because: actTexts.notEnough, isHere: true });
}

async function lookAgain(deps: AnswerDeps, turn: Turn, data: Data, inputs: Inputs, back: Back): Promise<Reply> {
  const opened = await openWork(deps, turn, 'followUp', data);
  if (!opened.ok) return refuse(turn, opened);
  const view = workLines(opened.value.known, turn.directory);
  const action = view.actions.find(({ id }) => id === idsIn(data).actionId);
  if (!action) return refuse(turn, fail('invalid_input', 'unknownAction'));
  return showAgain(turn, inputs, lookCard(view, action, workForm(turn, inputs, back)));
}

import { actCard, effectPlanCard } from '../../cards/act.ts';
import { actionWith } from '../../domain/actions.ts';
import { actInputs, readAct } from '../../domain/caseworkForms/act.ts';
import { effectPlanInputs, isBlankPlan, readEffectPlan } from '../../domain/caseworkForms/plan.ts';
import type { Inputs } from '../../domain/forms/inputs.ts';
import { fail } from '../../domain/result.ts';
import { workLines } from '../../domain/workLines.ts';
import { actDone } from '../../text/act.ts';
import type { Localised } from '../../text/language.ts';
import { decideOnAction, planEffect } from '../../usecases/actOnCase.ts';
import { type Reply, showCard, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, type Data, done, idsIn, refuse, showAgain, typedIn } from './answering.ts';
import {
  type Back,
  contextOf,
  openAction,
  openWork,
  ownersFor,
  showForm,
  steeringIn,
  taken,
  workForm,
} from './casework.ts';

interface ActStart extends Partial<Back> {
  /** As typed, where the form comes back. */
  readonly inputs?: Inputs;
  /** The causes it is to answer, and why it opens, where something else led here. */
  readonly causes?: readonly number[];
  readonly because?: Localised;
  readonly isHere?: boolean;
}

/** *Åtgärda*: empty, or as it was left. */
export async function actForm(deps: AnswerDeps, turn: Turn, data: Data, start: ActStart): Promise<Reply> {
  const opened = await openWork(deps, turn, 'act', data);
  if (!opened.ok) return refuse(turn, opened);
  const { known } = opened.value;
  const { inputs: typed, causes = [], because, isHere = false, ...back } = start;
  const owners = ownersFor(turn, known, typed ?? {});
  const begun = { now: deps.clock.now(), owners: owners.owners, by: turn.actor.personId, causes };
  const inputs = typed ?? actInputs(known, begun);
  const view = { work: workLines(known, turn.directory), known, owners, ...(because ? { because } : {}) };
  const card = actCard(view, workForm(turn, inputs, back));
  return typed ? showAgain(turn, typed, card) : showForm(card, isHere);
}

/** Searching for an owner comes back here, with all that was typed. */
export const actOpen: CaseAnswer = (deps, turn, data) => {
  const { here, searches } = steeringIn(data);
  return actForm(deps, turn, data, searches ? { inputs: typedIn(data) } : { isHere: here });
};

/** Decided, and kept; then how its effect will be seen. */
export const act: CaseAnswer = async (deps, turn, data) => {
  const opened = await openWork(deps, turn, 'act', data);
  if (!opened.ok) return refuse(turn, opened);
  const { known } = opened.value;
  const inputs = typedIn(data);
  const { owners } = ownersFor(turn, known, inputs);
  const read = taken(readAct(known, owners, inputs, contextOf(deps, turn)), data);
  if (!read.ok) return actForm(deps, turn, data, { inputs, faults: read.faults, hints: read.hints });
  const decided = await decideOnAction(deps, turn.actor, known.id, read.value);
  if (!decided.ok) return refuse(turn, decided);
  const action = actionWith(decided.value, read.value);
  return action
    ? effectPlanForm(deps, turn, { ...data, actionId: action.id }, { isNew: true })
    : refuse(turn, fail('conflict'));
};

export const effectPlanOpen: CaseAnswer = (deps, turn, data) => effectPlanForm(deps, turn, data);

async function effectPlanForm(
  deps: AnswerDeps,
  turn: Turn,
  data: Data,
  { inputs, isNew = false, ...back }: Partial<Back> & { readonly inputs?: Inputs; readonly isNew?: boolean } = {},
): Promise<Reply> {
  const opened = await openAction(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  const { action, line, work } = opened.value;
  const form = workForm(turn, inputs ?? effectPlanInputs(action, deps.policy.limits), back);
  const card = effectPlanCard({ work, action: line, isNew }, form);
  return inputs ? showAgain(turn, inputs, card) : showCard(card);
}

/** Kept when it is sent; left empty it is for later. */
export const effectPlan: CaseAnswer = async (deps, turn, data) => {
  const { caseId, actionId } = idsIn(data);
  const inputs = typedIn(data);
  if (!isBlankPlan(inputs)) {
    const read = taken(readEffectPlan(inputs, contextOf(deps, turn)), data);
    if (!read.ok) return effectPlanForm(deps, turn, data, { inputs, faults: read.faults, hints: read.hints });
    const planned = await planEffect(deps, turn.actor, caseId, actionId, read.value);
    if (!planned.ok) return refuse(turn, planned);
  }
  if (steeringIn(data).goOn === 'more') return actForm(deps, turn, data, { isHere: true });
  const opened = await openWork(deps, turn, 'act', data);
  return opened.ok ? done(turn, actDone.decided(opened.value.known.number), caseId) : refuse(turn, opened);
};

import { dropCard, moveCard } from '../../cards/act.ts';
import { moveInputs, readDrop, readMove } from '../../domain/caseworkForms/plan.ts';
import { actDone } from '../../text/act.ts';
import { dropAction, moveAction } from '../../usecases/actOnCase.ts';
import { type Reply, showCard, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, type Data, done, idsIn, refuse, showAgain, typedIn } from './answering.ts';
import { type Again, contextOf, openAction, ownersFor, steeringIn, taken, workForm } from './casework.ts';

/** *Ändra.* */
export const moveOpen: CaseAnswer = (deps, turn, data) =>
  moveForm(deps, turn, data, steeringIn(data).searches ? { inputs: typedIn(data) } : {});

async function moveForm(
  deps: AnswerDeps,
  turn: Turn,
  data: Data,
  { inputs: typed, ...back }: Again = {},
): Promise<Reply> {
  const opened = await openAction(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  const { known, action, line, work } = opened.value;
  const inputs = typed ?? moveInputs(action);
  const card = moveCard({ work, action: line, owners: ownersFor(turn, known, inputs) }, workForm(turn, inputs, back));
  return typed ? showAgain(turn, typed, card) : showCard(card);
}

export const move: CaseAnswer = async (deps, turn, data) => {
  const opened = await openAction(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  const { known, action } = opened.value;
  const inputs = typedIn(data);
  const { owners } = ownersFor(turn, known, inputs);
  const read = taken(readMove(owners, inputs, contextOf(deps, turn)), data);
  if (!read.ok) return moveForm(deps, turn, data, { inputs, faults: read.faults, hints: read.hints });
  const moved = await moveAction(deps, turn.actor, known.id, action.id, read.value);
  return moved.ok ? done(turn, actDone.moved(known.number)) : refuse(turn, moved);
};

/** *Görs inte.* */
export const dropOpen: CaseAnswer = (deps, turn, data) => dropForm(deps, turn, data);

async function dropForm(deps: AnswerDeps, turn: Turn, data: Data, { inputs, ...back }: Again = {}): Promise<Reply> {
  const opened = await openAction(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  const { line, work } = opened.value;
  const card = dropCard({ work, action: line }, workForm(turn, inputs, back));
  return inputs ? showAgain(turn, inputs, card) : showCard(card);
}

export const drop: CaseAnswer = async (deps, turn, data) => {
  const { caseId, actionId } = idsIn(data);
  const inputs = typedIn(data);
  const read = taken(readDrop(inputs, contextOf(deps, turn)), data);
  if (!read.ok) return dropForm(deps, turn, data, { inputs, faults: read.faults, hints: read.hints });
  const dropped = await dropAction(deps, turn.actor, caseId, actionId, read.value);
  return dropped.ok ? done(turn, actDone.dropped(dropped.value.number)) : refuse(turn, dropped);
};

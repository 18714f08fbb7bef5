import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Form } from '../../cards/inputs.ts';
import { weekActionCard, weekActionFormCard } from '../../cards/weekAction.ts';
import { mayDecideIn } from '../../domain/access.ts';
import type { Fault } from '../../domain/forms/field.ts';
import { ownersIn } from '../../domain/owners.ts';
import { fail } from '../../domain/result.ts';
import { readDecision } from '../../domain/weekActionForm.ts';
import { weekActionTexts } from '../../text/weekCard.ts';
import { dayOf, decideWeekAction, finishWeekAction, weekActionView } from '../../usecases/weekActions.ts';
import { type Reply, showInPerson, showLasting, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, done, emptyForm, idsIn, refuse, showAgain, typedIn } from './answering.ts';

/** A first proposal, which costs a tap only to change. */
const usualDays = 14;

/** *Vad gör vi åt det?* Opens where she alone sees it. */
export const weekActionOpen: CaseAnswer = async (deps, turn, data) => {
  const { unitId, week } = idsIn(data);
  const { actor, directory } = turn;
  if (!mayDecideIn(actor, unitId, directory)) return refuse(turn, fail('not_allowed', 'decide'));
  const inTwoWeeks = Temporal.PlainDate.from(today(deps)).add({ days: usualDays }).toString();
  const isOwner = ownersIn(directory, unitId).some(({ personId }) => personId === actor.personId);
  const inputs = { dueOn: inTwoWeeks, ...(isOwner ? { ownerId: actor.personId } : {}) };
  return showInPerson(form(deps, turn, { unitId, week, requestId: randomUUID() }, emptyForm(turn, inputs)));
};

export const weekAction: CaseAnswer = async (deps, turn, data) => {
  const { unitId, week, requestId } = idsIn(data);
  const { actor, directory } = turn;
  if (!mayDecideIn(actor, unitId, directory)) return refuse(turn, fail('not_allowed', 'decide'));
  if (week === '' || requestId === '') return refuse(turn, fail('wrong_status'));
  const inputs = typedIn(data);
  const again = (faults: readonly Fault[]): Reply =>
    showAgain(turn, inputs, form(deps, turn, { unitId, week, requestId }, { ...emptyForm(turn, inputs), faults }));
  const owners = ownersIn(directory, unitId).map(({ personId }) => personId);
  const read = readDecision(inputs, { today: today(deps), owners });
  if (!read.ok) return again(read.faults);
  const decided = await decideWeekAction(deps, actor, { unitId, week, id: requestId }, read.decision);
  return decided.ok ? done(turn, weekActionTexts.decided) : refuse(turn, decided);
};

export const weekActionDone: CaseAnswer = async (deps, turn, data) => {
  const { unitId, week, requestId } = idsIn(data);
  const finished = await finishWeekAction(deps, turn.actor, { unitId, week, id: requestId });
  if (!finished.ok) return refuse(turn, finished);
  return showLasting(weekActionCard(weekActionView(finished.value, turn.directory), turn.language));
};

const today = ({ clock }: AnswerDeps): string => dayOf(clock.now());

interface Ids {
  readonly unitId: string;
  readonly week: string;
  readonly requestId: string;
}

function form(deps: AnswerDeps, { directory }: Turn, ids: Ids, filled: Form) {
  const owners = ownersIn(directory, ids.unitId).map(({ personId, name }) => ({ title: name, value: personId }));
  return weekActionFormCard({ ...ids, owners, today: today(deps) }, filled);
}

import { causeCard, findingsCard, leaveCard } from '../../cards/investigate.ts';
import type { Case } from '../../domain/case.ts';
import { isBlankCause, readCause, readLeaving } from '../../domain/caseworkForms/cause.ts';
import { findingsInputs, readFindings } from '../../domain/caseworkForms/findings.ts';
import { nameOf } from '../../domain/directory.ts';
import { unansweredCauses } from '../../domain/workCounts.ts';
import { workLines } from '../../domain/workLines.ts';
import { investigateDone } from '../../text/investigate.ts';
import { addCause, investigateCase, leaveCause } from '../../usecases/investigateCase.ts';
import { similarCases } from '../../usecases/similarCases.ts';
import { type Reply, showCard, showInPerson, type Turn } from '../turn.ts';
import { actForm } from './act.ts';
import { type AnswerDeps, type CaseAnswer, type Data, done, idsIn, refuse, showAgain, typedIn } from './answering.ts';
import { type Again, type Back, contextOf, openWork, steeringIn, taken, workForm } from './casework.ts';

/** *Utred.* */
export const investigateOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await openWork(deps, turn, 'investigate', data);
  if (!opened.ok) return refuse(turn, opened);
  const { content, known } = opened.value;
  const similar = await similarCases(deps, turn.actor, known);
  return showInPerson(findingsCard({ content, seen: known.version, similar }, workForm(turn, findingsInputs(known))));
};

/** Step 1 is kept when it is sent, and leads to the causes. */
export const investigate: CaseAnswer = async (deps, turn, data) => {
  const { caseId, seen } = idsIn(data);
  const inputs = typedIn(data);
  const again = async (back: Back, isOvertaken: boolean): Promise<Reply> => {
    const opened = await openWork(deps, turn, 'investigate', data);
    if (!opened.ok) return refuse(turn, opened);
    const { content, known } = opened.value;
    const similar = await similarCases(deps, turn.actor, known);
    const view = isOvertaken
      ? { content, similar, seen: known.version, ...overtaking(turn, known) }
      : { content, similar, seen };
    return showAgain(turn, inputs, findingsCard(view, workForm(turn, inputs, back)));
  };
  const read = taken(readFindings(inputs, contextOf(deps, turn)), data);
  if (!read.ok) return again(read, false);
  const investigated = await investigateCase(deps, turn.actor, caseId, read.value, seen);
  if (investigated.ok) return causeForm(deps, turn, data);
  return investigated.reason === 'investigatedMeanwhile'
    ? again({ faults: [], hints: [] }, true)
    : refuse(turn, investigated);
};

/** Who has investigated the case last, and what came of it. */
function overtaking({ directory }: Turn, { investigation }: Pick<Case, 'investigation'>) {
  if (!investigation) return {};
  return { overtaken: { by: nameOf(investigation.by, directory), what: investigation.what } };
}

/** Step 2: the causes, one form each. What happened comes first. */
export const causeOpen: CaseAnswer = (deps, turn, data) => causeForm(deps, turn, data);

async function causeForm(deps: AnswerDeps, turn: Turn, data: Data, { inputs, ...back }: Again = {}): Promise<Reply> {
  const opened = await openWork(deps, turn, 'investigate', data);
  if (!opened.ok) return refuse(turn, opened);
  const { known } = opened.value;
  if (!known.investigation) return investigateOpen(deps, turn, data);
  const card = causeCard(workLines(known, turn.directory), workForm(turn, inputs, back));
  return inputs ? showAgain(turn, inputs, card) : showCard(card);
}

/** A cause is kept when it is sent; an empty form only goes on. */
export const cause: CaseAnswer = async (deps, turn, data) => {
  const { goOn } = steeringIn(data);
  const inputs = typedIn(data);
  if (isBlankCause(inputs) && goOn !== 'more') return afterCauses(deps, turn, data);
  const read = taken(readCause(inputs, contextOf(deps, turn)), data);
  if (!read.ok) return causeForm(deps, turn, data, { inputs, faults: read.faults, hints: read.hints });
  const added = await addCause(deps, turn.actor, idsIn(data).caseId, read.value);
  if (!added.ok) return refuse(turn, added);
  return goOn === 'more' ? causeForm(deps, turn, data) : afterCauses(deps, turn, data);
};

async function afterCauses(deps: AnswerDeps, turn: Turn, data: Data): Promise<Reply> {
  if (steeringIn(data).goOn === 'act') return actForm(deps, turn, data, { isHere: true });
  const opened = await openWork(deps, turn, 'investigate', data);
  return opened.ok
    ? done(turn, investigateDone.investigated(opened.value.known.number), opened.value.known.id)
    : refuse(turn, opened);
}

/** *Ingen åtgärd*: of the causes that wait. */
export const leaveOpen: CaseAnswer = (deps, turn, data) => leaveForm(deps, turn, data);

async function leaveForm(deps: AnswerDeps, turn: Turn, data: Data, { inputs, ...back }: Again = {}): Promise<Reply> {
  const opened = await openWork(deps, turn, 'investigate', data);
  if (!opened.ok) return refuse(turn, opened);
  const { known } = opened.value;
  const waiting = unansweredCauses(known);
  const [only, ...others] = waiting;
  if (!only) return actForm(deps, turn, data, { isHere: true });
  const start = others.length === 0 ? { causeId: String(only.id) } : {};
  const form = workForm(turn, inputs ?? start, back);
  const card = leaveCard(workLines(known, turn.directory), waiting, form);
  return inputs ? showAgain(turn, inputs, card) : showCard(card);
}

export const leave: CaseAnswer = async (deps, turn, data) => {
  const opened = await openWork(deps, turn, 'investigate', data);
  if (!opened.ok) return refuse(turn, opened);
  const inputs = typedIn(data);
  // Any cause, so that the same reason sent twice is the same answer.
  const read = taken(readLeaving(opened.value.known.causes, inputs, contextOf(deps, turn)), data);
  if (!read.ok) return leaveForm(deps, turn, data, { inputs, faults: read.faults, hints: read.hints });
  const { causeId, reason } = read.value;
  const left = await leaveCause(deps, turn.actor, idsIn(data).caseId, causeId, reason);
  if (!left.ok) return refuse(turn, left);
  return unansweredCauses(left.value).length > 0
    ? actForm(deps, turn, data, { isHere: true })
    : done(turn, investigateDone.left(left.value.number), left.value.id);
};

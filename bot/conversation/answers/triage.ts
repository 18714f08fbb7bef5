import { assessCard, assessInputsOf } from '../../cards/assess.ts';
import { directCard, handledElsewhereCard } from '../../cards/direct.ts';
import { failureText } from '../../cards/failure.ts';
import { mergeCard } from '../../cards/merge.ts';
import { referCard } from '../../cards/refer.ts';
import type { Case } from '../../domain/case.ts';
import { nameOf } from '../../domain/directory.ts';
import type { Fault } from '../../domain/forms/field.ts';
import { unitsFound } from '../../domain/forms/unitChoices.ts';
import { readFreeText } from '../../domain/freeText.ts';
import type { Failure } from '../../domain/result.ts';
import { goesAtOnce, worst } from '../../domain/risk.ts';
import { readTriage } from '../../domain/triageForm.ts';
import { directView } from '../../domain/views.ts';
import { say } from '../../text/language.ts';
import {
  assessedByYou,
  assessedMeanwhile,
  doneTexts,
  mergeTexts,
  ratingInWords,
  referTexts,
  unitTexts,
} from '../../text/triage.ts';
import { openToAct, readToAct } from '../../usecases/readCase.ts';
import { assessCase, mergeCases, receiveCase, referCase } from '../../usecases/triageCase.ts';
import { type Reply, showCard, showInPerson, showWords, type Turn } from '../turn.ts';
import {
  type AnswerDeps,
  type CaseAnswer,
  done,
  emptyForm,
  from,
  idsIn,
  refuse,
  showAgain,
  typedIn,
} from './answering.ts';

export const receive: CaseAnswer = async (deps, turn, data) => {
  const { caseId, beside } = idsIn(data);
  const received = await receiveCase(deps, turn.actor, caseId);
  if (!received.ok) return refuse(turn, received);
  if (beside) return showWords(say(doneTexts.received(received.value.number), turn.language));
  return turn.place === 'personal'
    ? livingCard(deps, turn, received.value)
    : done(turn, doneTexts.received(received.value.number));
};

/** The pressed card as the case now stands; whoever may no longer see it reads that others have it. */
function livingCard({ policy }: AnswerDeps, turn: Turn, c: Case): Reply {
  const view = directView(c, turn.actor, turn.directory, policy);
  return showCard(view ? directCard(view, turn.language) : handledElsewhereCard(turn.language));
}

export const assessOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await readToAct(deps, turn.actor, 'assess', idsIn(data).caseId, from(turn));
  if (!opened.ok) return refuse(turn, opened);
  const { content, known } = opened.value;
  return showInPerson(
    assessCard({ content, seen: known.version }, emptyForm(turn, assessInputsOf(known)), deps.policy),
  );
};

export const assess: CaseAnswer = async (deps, turn, data) => {
  const { caseId, seen } = idsIn(data);
  const inputs = typedIn(data);
  const read = readTriage(inputs);
  const again = async (faults: readonly Fault[], hasSeenLess: boolean) => {
    const opened = await readToAct(deps, turn.actor, 'assess', caseId, from(turn));
    if (!opened.ok) return refuse(turn, opened);
    const { content, known } = opened.value;
    const view = hasSeenLess ? { content, seen: known.version, ...overtaking(turn, known) } : { content, seen };
    return showAgain(turn, inputs, assessCard(view, { ...emptyForm(turn, inputs), faults }, deps.policy));
  };
  if (!read.ok) return again(read.faults, false);
  const assessed = await assessCase(deps, turn.actor, caseId, read.triage, seen);
  if (!assessed.ok) return isOvertaken(assessed) ? again([], true) : refuse(turn, assessed);
  const isGrave = goesAtOnce(read.triage.assessment, deps.policy);
  return done(turn, (isGrave ? doneTexts.assessedGrave : doneTexts.assessed)(assessed.value.number), caseId);
};

const isOvertaken = ({ reason }: Failure): boolean => reason === 'assessedMeanwhile' || reason === 'assessedByYou';

/** Who has assessed the case last, and what it came to. */
function overtaking({ actor, directory }: Turn, { assessed }: Pick<Case, 'assessed'>) {
  if (!assessed) return {};
  const { severity, likelihood } = worst(assessed.assessment);
  const found = ratingInWords(severity, likelihood);
  const isHers = assessed.by === actor.personId;
  return { overtaken: isHers ? assessedByYou(found) : assessedMeanwhile(nameOf(assessed.by, directory), found) };
}

/** A list of units longer than this is searched, not shown. */
const listedWhole = 15;

function unitsFor(turn: Turn, inputs: Readonly<Record<string, string>>, except: string) {
  const others = turn.directory.units.filter(({ name }) => name !== except);
  const search = inputs['unitSearch'] ?? '';
  const units = search === '' ? others.slice(0, listedWhole) : unitsFound(turn.directory, search);
  return { units, more: search === '' ? others.length - units.length : 0 };
}

export const referOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await openToAct(deps, turn.actor, 'refer', idsIn(data).caseId);
  if (!opened.ok) return refuse(turn, opened);
  const inputs = typedIn(data);
  const { caseId, number, unitName } = opened.value;
  const form = referCard({ caseId, number, ...unitsFor(turn, inputs, unitName) }, emptyForm(turn, inputs));
  // Searching comes back here: then the form goes on in its own place.
  return inputs['unitSearch'] === undefined ? showInPerson(form) : showAgain(turn, inputs, form);
};

export const refer: CaseAnswer = async (deps, turn, data) => {
  const opened = await openToAct(deps, turn.actor, 'refer', idsIn(data).caseId);
  if (!opened.ok) return refuse(turn, opened);
  const inputs = typedIn(data);
  const { caseId, number, unitName } = opened.value;
  const unit = turn.directory.unit(inputs['unitId'] ?? '');
  const reason = readFreeText('reason', inputs['reason'], { max: 1000, missing: referTexts.reasonMissing });
  const faults = [...(unit ? [] : [{ field: 'unitId', text: unitTexts.missing }]), ...(reason.ok ? [] : reason.faults)];
  const again = (wrong: readonly Fault[]) =>
    showAgain(
      turn,
      inputs,
      referCard({ caseId, number, ...unitsFor(turn, inputs, unitName) }, { ...emptyForm(turn, inputs), faults: wrong }),
    );
  if (!unit || !reason.ok) return again(faults);
  const referred = await referCase(deps, turn.actor, caseId, unit.unitId, reason.text);
  if (referred.ok) return done(turn, doneTexts.referred(number, unit.name));
  return atField('unitId', referred, again) ?? refuse(turn, referred);
};

export const mergeOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await openToAct(deps, turn.actor, 'merge', idsIn(data).caseId);
  return opened.ok ? showInPerson(mergeCard(opened.value, emptyForm(turn))) : refuse(turn, opened);
};

export const merge: CaseAnswer = async (deps, turn, data) => {
  const opened = await openToAct(deps, turn.actor, 'merge', idsIn(data).caseId);
  if (!opened.ok) return refuse(turn, opened);
  const inputs = typedIn(data);
  const again = (faults: readonly Fault[]) =>
    showAgain(turn, inputs, mergeCard(opened.value, { ...emptyForm(turn, inputs), faults }));
  const number = (inputs['number'] ?? '').trim();
  if (number === '') return again([{ field: 'number', text: mergeTexts.numberMissing }]);
  const { caseId } = opened.value;
  const merged = await mergeCases(deps, turn.actor, caseId, number);
  if (merged.ok) return done(turn, doneTexts.merged(opened.value.number, merged.value.mergedInto?.number ?? number));
  return atField('number', merged, again) ?? refuse(turn, merged);
};

/** What is wrong with one input is said at that input, with the form as it was. */
const atField = (field: string, failure: Failure, again: (faults: readonly Fault[]) => Reply): Reply | undefined =>
  failure.code === 'invalid_input' ? again([{ field, text: failureText(failure) }]) : undefined;

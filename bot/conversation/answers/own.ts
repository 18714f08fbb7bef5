import { addCard, longestAddition } from '../../cards/add.ts';
import { receiptCard } from '../../cards/receipt.ts';
import { withdrawCard } from '../../cards/withdraw.ts';
import { readFreeText } from '../../domain/freeText.ts';
import { receiptView } from '../../domain/views.ts';
import { addTexts, doneTexts } from '../../text/triage.ts';
import { openReceipt } from '../../usecases/readCase.ts';
import { addToCase, withdrawCase } from '../../usecases/triageCase.ts';
import { showCard, showInPerson } from '../turn.ts';
import { type CaseAnswer, done, emptyForm, idsIn, refuse, showAgain, typedIn } from './answering.ts';

export const addOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await openReceipt(deps, turn.actor, idsIn(data).caseId);
  return opened.ok ? showInPerson(addCard(opened.value, emptyForm(turn))) : refuse(turn, opened);
};

export const add: CaseAnswer = async (deps, turn, data) => {
  const opened = await openReceipt(deps, turn.actor, idsIn(data).caseId);
  if (!opened.ok) return refuse(turn, opened);
  const inputs = typedIn(data);
  const read = readFreeText('text', inputs['text'], { max: longestAddition, missing: addTexts.missing });
  if (!read.ok)
    return showAgain(turn, inputs, addCard(opened.value, { ...emptyForm(turn, inputs), faults: read.faults }));
  const added = await addToCase(deps, turn.actor, opened.value.caseId, read.text);
  return added.ok ? done(turn, doneTexts.added(opened.value.number)) : refuse(turn, added, 'add');
};

export const withdrawOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await openReceipt(deps, turn.actor, idsIn(data).caseId);
  return opened.ok ? showCard(withdrawCard(opened.value, turn.language)) : refuse(turn, opened);
};

export const withdraw: CaseAnswer = async (deps, turn, data) => {
  const withdrawn = await withdrawCase(deps, turn.actor, idsIn(data).caseId);
  if (!withdrawn.ok) return refuse(turn, withdrawn, 'withdraw');
  return showCard(receiptCard(receiptView(withdrawn.value, turn.directory), turn.language));
};

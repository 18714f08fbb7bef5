import { answerCard, lessonCard } from '../../cards/answer.ts';
import { closeCard, reopenCard } from '../../cards/close.ts';
import type { Message } from '../../cards/elements.ts';
import type { SecondLook } from '../../cards/secondLook.ts';
import { answerFields, startingAnswer, unfinished } from '../../domain/answerForm.ts';
import { type Case, inWork } from '../../domain/case.ts';
import { closeFields, closingOf } from '../../domain/closeForm.ts';
import { unanswerable } from '../../domain/closing.ts';
import type { Answers, Field } from '../../domain/forms/field.ts';
import { readForm } from '../../domain/forms/read.ts';
import { lessonFields } from '../../domain/lessonForm.ts';
import { reopenFields } from '../../domain/reopenForm.ts';
import { fail } from '../../domain/result.ts';
import { secondLook } from '../../domain/secondLook.ts';
import type { ContentView } from '../../domain/views.ts';
import { answerFormTexts, closedTexts, lessonTexts } from '../../text/closing.ts';
import { type Localised, say } from '../../text/language.ts';
import { answerReporter, closeCase, drawLesson, reopenCase } from '../../usecases/closeCase.ts';
import { openToAct, readToAct } from '../../usecases/readCase.ts';
import { whoElseHears } from '../../usecases/whoElseHears.ts';
import { type Reply, showCard, showInPerson, showWords, type Turn } from '../turn.ts';
import {
  type AnswerDeps,
  type CaseAnswer,
  type Data,
  done,
  emptyForm,
  from,
  idsIn,
  refuse,
  showAgain,
  typedIn,
} from './answering.ts';

type Show = (message: Message) => Reply;
interface Opened {
  readonly content: ContentView;
  readonly known: Case;
}

const begun = (turn: Turn, inputs: Record<string, string> = {}): SecondLook => ({
  ...emptyForm(turn, inputs),
  hints: [],
  isLooked: false,
});

/** The form as it was sent; `isFine` when nothing is wrong with it and what there is to look at again has been seen. */
function sent({ clock }: AnswerDeps, turn: Turn, fields: readonly Field[], data: Data) {
  const read = readForm(fields, data, { now: clock.now(), directory: turn.directory });
  const faults = [...read.faults, ...unfinished('answer', read.answers['answer'])];
  const wasLooked = data['hinted'] === true;
  const hints = wasLooked ? [] : secondLook(fields, read);
  const form: SecondLook = {
    ...begun(turn, typedIn(data)),
    ...{ faults, hints, isLooked: wasLooked || hints.length > 0 },
  };
  return { answers: read.answers, form, isFine: faults.length === 0 && hints.length === 0 };
}

const again =
  (turn: Turn, { inputs }: Pick<SecondLook, 'inputs'>): Show =>
  (message) =>
    showAgain(turn, inputs, message);

const wordsOf = (answers: Answers, id: string): string | null => {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : null;
};

export const answerOpen: CaseAnswer = async (deps, turn, data) => answering(deps, turn, data, null, showInPerson);

/** What is sent is sent: the lesson is a second step, which may be skipped. */
export const answer: CaseAnswer = async (deps, turn, data) => {
  const { answers, form, isFine } = sent(deps, turn, answerFields, data);
  const words = wordsOf(answers, 'answer');
  if (!isFine || words === null) return answering(deps, turn, data, form, again(turn, form));
  const answered = await answerReporter(deps, turn.actor, idsIn(data).caseId, words);
  if (!answered.ok) return refuse(turn, answered);
  const { id: caseId, number, lesson: drawn } = answered.value;
  const banner = answerFormTexts.sent;
  return showCard(lessonCard({ caseId, number, banner }, begun(turn, { lesson: drawn?.text ?? '' })));
};

async function answering(deps: AnswerDeps, turn: Turn, data: Data, form: SecondLook | null, show: Show) {
  const opened = await readToAct(deps, turn.actor, 'answer', idsIn(data).caseId, from(turn));
  if (!opened.ok) return refuse(turn, opened);
  const { content, known } = opened.value;
  const stopped = unanswerable(known);
  if (stopped) return refuse(turn, stopped);
  const proposed = known.answers.length > 0 ? '' : startingAnswer(known.actions, turn.language);
  // What was typed where the case could not be closed yet comes along.
  const start = typedIn(data)['answer'] || proposed;
  return show(answerCard({ content, others: await whoElseHears(deps, known) }, form ?? begun(turn, { answer: start })));
}

export const lessonOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await readToAct(deps, turn.actor, 'answer', idsIn(data).caseId, from(turn));
  if (!opened.ok) return refuse(turn, opened);
  const { content, known } = opened.value;
  return showInPerson(lessonCard(content, begun(turn, { lesson: known.lesson?.text ?? '' })));
};

export const lesson: CaseAnswer = async (deps, turn, data) => {
  const { caseId } = idsIn(data);
  if (!typedIn(data)['lesson']?.trim()) return done(turn, lessonTexts.skipped, caseId);
  const { answers, form, isFine } = sent(deps, turn, lessonFields, data);
  const words = wordsOf(answers, 'lesson');
  if (isFine && words !== null) {
    const drawn = await drawLesson(deps, turn.actor, caseId, words);
    return drawn.ok ? done(turn, lessonTexts.saved, caseId) : refuse(turn, drawn);
  }
  const opened = await openToAct(deps, turn.actor, 'answer', caseId);
  return opened.ok ? again(turn, form)(lessonCard(opened.value, form)) : refuse(turn, opened);
};

export const closeOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await openForClosing(deps, turn, data);
  if (!opened.ok) return opened.reply;
  const { content, known } = opened;
  const { first, asksAnswer, asksImmediateAction } = closingOf(known, turn.actor.personId);
  // Nothing is proposed where it could not be sent: a list of what is missing has no such button.
  const isReady = first.length === 0;
  const inputs = {
    immediateAction: (isReady && asksImmediateAction && content.immediateAction) || '',
    answer: isReady && asksAnswer ? startingAnswer(known.actions, turn.language) : '',
  };
  return closing(deps, turn, opened, begun(turn, inputs), showInPerson);
};

/** Step by step: the answer stands also where the case cannot be closed yet. */
export const close: CaseAnswer = async (deps, turn, data) => {
  const { caseId } = idsIn(data);
  const { answers, form, isFine } = sent(deps, turn, closeFields(nothingAsked), data);
  if (!isFine) return closingAgain(deps, turn, data, form);
  const words = wordsOf(answers, 'answer');
  const answered = words === null ? null : await answerReporter(deps, turn.actor, caseId, words);
  if (answered && !answered.ok) return refuse(turn, answered);
  const closed = await closeCase(deps, turn.actor, caseId, wordsOf(answers, 'immediateAction'));
  if (closed.ok) return done(turn, closedTexts.closed(closed.value.number));
  const banner = answered ? answerFormTexts.sent : undefined;
  if (closed.reason?.startsWith('missing_')) return closingAgain(deps, turn, data, form, banner);
  return said(turn, refuse(turn, closed), banner);
};

/** What is asked for is known only with the case before one: until then all may be left out. */
const nothingAsked = { first: [], processes: [], asksAnswer: false, asksImmediateAction: false };

/** What was done before something was refused. */
const said = ({ language }: Turn, refused: Reply, banner: Localised | undefined): Reply =>
  banner && refused.kind === 'words' ? showWords(`${say(banner, language)} ${refused.text}`) : refused;

/** The form as it was sent, less what has been done with it, and with what the case as it now stands still asks for. */
async function closingAgain(deps: AnswerDeps, turn: Turn, data: Data, form: SecondLook, banner?: Localised) {
  const opened = await openForClosing(deps, turn, data);
  if (!opened.ok) return said(turn, opened.reply, banner);
  const { answer: _, ...rest } = form.inputs;
  const left = banner ? { ...form, inputs: rest } : form;
  const asked = sent(deps, turn, closeFields(closingOf(opened.known, turn.actor.personId)), left.inputs);
  return closing(deps, turn, opened, { ...left, faults: asked.form.faults }, again(turn, left), banner);
}

async function openForClosing(deps: AnswerDeps, turn: Turn, data: Data) {
  const opened = await readToAct(deps, turn.actor, 'close', idsIn(data).caseId, from(turn));
  if (!opened.ok) return { ok: false as const, reply: refuse(turn, opened) };
  const stopped = inWork(opened.value.known);
  return stopped ? { ok: false as const, reply: refuse(turn, stopped) } : { ok: true as const, ...opened.value };
}

async function closing(
  deps: AnswerDeps,
  turn: Turn,
  { content, known }: Opened,
  form: SecondLook,
  show: Show,
  banner?: Localised,
) {
  const others = await whoElseHears(deps, known);
  const view = { content, others, closing: closingOf(known, turn.actor.personId), ...(banner ? { banner } : {}) };
  return show(closeCard(view, form));
}

export const reopenOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await openToAct(deps, turn.actor, 'reopen', idsIn(data).caseId);
  if (!opened.ok) return refuse(turn, opened);
  if (opened.value.status !== 'closed') return refuse(turn, fail('wrong_status', 'notClosed'));
  return showInPerson(reopenCard(opened.value, begun(turn)));
};

export const reopen: CaseAnswer = async (deps, turn, data) => {
  const { caseId } = idsIn(data);
  const { answers, form, isFine } = sent(deps, turn, reopenFields, data);
  const reason = wordsOf(answers, 'reason');
  if (isFine && reason !== null) {
    const reopened = await reopenCase(deps, turn.actor, caseId, reason);
    return reopened.ok ? done(turn, closedTexts.reopened(reopened.value.number), caseId) : refuse(turn, reopened);
  }
  const opened = await openToAct(deps, turn.actor, 'reopen', caseId);
  return opened.ok ? again(turn, form)(reopenCard(opened.value, form)) : refuse(turn, opened);
};

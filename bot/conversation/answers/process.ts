import { failureText } from '../../cards/failure.ts';
import { processCard } from '../../cards/process.ts';
import { joinCard, type ProcessForm, startCard, stepCard, takeBackCard } from '../../cards/processForms.ts';
import type { CaseId } from '../../domain/case.ts';
import type { Answers, Field } from '../../domain/forms/field.ts';
import { startingInputs } from '../../domain/forms/inputs.ts';
import { isOfNames } from '../../domain/forms/meaning.ts';
import { type Read, readForm } from '../../domain/forms/read.ts';
import { stepOf } from '../../domain/legal.ts';
import type { ProcessKey } from '../../domain/process.ts';
import type { Step } from '../../domain/processes/define.ts';
import { processKindOf } from '../../domain/processes/index.ts';
import { joinFields, startFields, takeBackFields } from '../../domain/processForms.ts';
import type { ProcessView } from '../../domain/processView.ts';
import { fail, type Result } from '../../domain/result.ts';
import { say } from '../../text/language.ts';
import { startTexts } from '../../text/process.ts';
import { joinProcess, startProcess, takeBack, takeStep } from '../../usecases/legalProcess.ts';
import { openToAct } from '../../usecases/readCase.ts';
import { readProcess } from '../../usecases/readProcess.ts';
import { type Reply, showInPerson, showLasting, showWords, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, type Data, from, idsIn, refuse, showAgain, typedIn } from './answering.ts';

/** The process in words; logged, and only where she alone sees it. */
export const processOpen: CaseAnswer = async (deps, turn, data) => {
  const { part } = idsIn(data);
  const opened = await opening(deps, turn, data);
  return opened.ok ? showInPerson(processCard(opened.value, turn.language, part)) : refuse(turn, opened);
};

async function opening(deps: AnswerDeps, turn: Turn, data: Data): Promise<Result<ProcessView>> {
  const { caseId, process } = idsIn(data);
  if (!process) return fail('not_found');
  return readProcess(deps, turn.actor, caseId, process, from(turn));
}

export const processStepOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await opening(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  const { step: stepKey } = idsIn(data);
  const step = stepOf(opened.value.key, stepKey);
  if (!step || !opened.value.steps.includes(stepKey)) return refuse(turn, whyNot(opened.value, stepKey));
  const inputs = startingInputs(step.fields, deps.clock.now());
  return showInPerson(stepCard({ ...opened.value, stepKey, step }, formOf(turn, inputs)));
};

/** Another's step, one that has been taken, or one whose time has not come. */
function whyNot({ byOthers, taken }: ProcessView, stepKey: string) {
  if (byOthers.some(({ step }) => step === stepKey)) return fail('not_allowed', 'mandate');
  const earlier = taken.find(({ step }) => step === stepKey);
  return earlier ? fail('wrong_status', 'stepTaken', earlier.by) : fail('wrong_status', 'stepNotNow');
}

export const processStep: CaseAnswer = async (deps, turn, data) => {
  const opened = await opening(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  const { step: stepKey } = idsIn(data);
  const { key, caseId } = opened.value;
  const step = stepOf(key, stepKey);
  if (!step) return refuse(turn, fail('invalid_input', 'unknownStep'));
  const show = (form: ProcessForm) => stepCard({ ...opened.value, stepKey, step }, form);
  const read = readTyped(deps, turn, { fields: step.fields, data, show, check: step.check });
  if (!read.ok) return read.reply;
  const stepped = await takeStep(deps, turn.actor, caseId, key, stepKey, read.answers);
  return stepped.ok ? shown(deps, turn, caseId, key) : refuse(turn, stepped);
};

export const processTakeBackOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await opening(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  const { mayTakeBack: decision } = opened.value;
  return decision
    ? showInPerson(takeBackCard({ ...opened.value, decision }, formOf(turn, {})))
    : refuse(turn, fail('wrong_status', 'nothingDecided'));
};

export const processTakeBack: CaseAnswer = async (deps, turn, data) => {
  const opened = await opening(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  const { step, at } = idsIn(data);
  const { key, caseId } = opened.value;
  const show = (form: ProcessForm) => takeBackCard({ ...opened.value, decision: { step, at } }, form);
  const read = readTyped(deps, turn, { fields: takeBackFields, data, show });
  if (!read.ok) return read.reply;
  const back = await takeBack(deps, turn.actor, caseId, key, { step, at }, String(read.answers['reason'] ?? ''));
  return back.ok ? shown(deps, turn, caseId, key) : refuse(turn, back);
};

export const processStartOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await openToAct(deps, turn.actor, 'readProcess', idsIn(data).caseId);
  if (!opened.ok) return refuse(turn, opened);
  return opened.value.startable.length > 0
    ? showInPerson(startCard(opened.value, formOf(turn, {})))
    : showWords(say(startTexts.none, turn.language));
};

export const processStart: CaseAnswer = async (deps, turn, data) => {
  const { caseId, process } = idsIn(data);
  const opened = await openToAct(deps, turn.actor, 'readProcess', caseId);
  if (!opened.ok) return refuse(turn, opened);
  const begun = opened.value.processes.map(({ key }) => key);
  const choosable = [...new Set([...opened.value.startable, ...begun])];
  const fields = startFields(Object.fromEntries(choosable.map((key) => [key, processKindOf(key).title])));
  const read = readTyped(deps, turn, { fields, data, show: (form) => startCard(opened.value, form) });
  if (!read.ok) return read.reply;
  const { reason } = read.answers;
  if (!process) return refuse(turn, fail('not_found'));
  const started = await startProcess(deps, turn.actor, caseId, process, String(reason ?? ''));
  return started.ok ? shown(deps, turn, caseId, process) : refuse(turn, started);
};

export const processJoinOpen: CaseAnswer = async (deps, turn, data) => {
  const opened = await opening(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  if (!opened.value.mayJoin) return refuse(turn, fail('wrong_status', 'stepNotNow'));
  return showInPerson(joinCard(opened.value, formOf(turn, {})));
};

export const processJoin: CaseAnswer = async (deps, turn, data) => {
  const opened = await opening(deps, turn, data);
  if (!opened.ok) return refuse(turn, opened);
  const { caseId, key } = opened.value;
  const show = (form: ProcessForm) => joinCard(opened.value, form);
  const read = readTyped(deps, turn, { fields: joinFields, data, show });
  if (!read.ok) return read.reply;
  const joined = await joinProcess(deps, turn.actor, caseId, key, String(read.answers['number'] ?? ''));
  if (joined.ok) return shown(deps, turn, caseId, key);
  if (joined.code !== 'invalid_input') return refuse(turn, joined);
  const faults = [{ field: 'number', text: failureText(joined) }];
  const inputs = typedIn(data);
  return showAgain(turn, inputs, show({ ...formOf(turn, inputs), faults }));
};

/** The process as it now stands, in the form's place. */
async function shown(deps: AnswerDeps, turn: Turn, caseId: CaseId, process: ProcessKey): Promise<Reply> {
  const opened = await opening(deps, turn, { caseId, process });
  return opened.ok ? showLasting(processCard(opened.value, turn.language)) : refuse(turn, opened);
}

const formOf = (turn: Turn, inputs: Readonly<Record<string, string>>): ProcessForm => ({
  language: turn.language,
  inputs,
  faults: [],
  hints: [],
});

interface Asked {
  readonly fields: readonly Field[];
  readonly data: Data;
  readonly show: (form: ProcessForm) => ReturnType<typeof stepCard>;
  readonly check?: Step['check'];
}
type Typed = { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly reply: Reply };

/** The form's answers, or the same form with what is wrong at its fields; likely names come back once. */
function readTyped(deps: AnswerDeps, turn: Turn, { fields, data, show, check }: Asked): Typed {
  const read = readForm(fields, data, { now: deps.clock.now(), directory: turn.directory });
  const faults = faultsOf(read, check);
  const isSecondLook = read.hints.some(isOfNames) && data['hinted'] !== true;
  if (faults.length === 0 && !isSecondLook) return { ok: true, answers: read.answers };
  const inputs = typedIn(data);
  const form = { ...formOf(turn, inputs), faults, hints: read.hints };
  return { ok: false, reply: showAgain(turn, inputs, show(form)) };
}

/** What no single field can see is looked for once each is right by itself. */
const faultsOf = ({ faults, answers }: Read, check: Step['check']) =>
  faults.length > 0 ? faults : (check?.(answers) ?? []);

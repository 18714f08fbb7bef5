import { randomUUID } from 'node:crypto';
import { childConcernCard } from '../../cards/childConcern.ts';
import { menuCard, welcomeCard } from '../../cards/menu.ts';
import { readBackCard } from '../../cards/readBack.ts';
import { receiptCard } from '../../cards/receipt.ts';
import { canBeShownAgain, type FormView, reportFormCard } from '../../cards/reportForm.ts';
import type { Fault } from '../../domain/forms/field.ts';
import type { Inputs } from '../../domain/forms/inputs.ts';
import { type Hint, isOfNames } from '../../domain/forms/meaning.ts';
import { homeUnit, unitChoices } from '../../domain/forms/unitChoices.ts';
import type { Report } from '../../domain/report.ts';
import type { ReportType } from '../../domain/reportTypes/define.ts';
import { reportTypeOf, reportTypes } from '../../domain/reportTypes/index.ts';
import { initialInputs, typedInputs } from '../../domain/reportTypes/inputs.ts';
import { mayBeKept } from '../../domain/reportTypes/mayBeKept.ts';
import { parseReport } from '../../domain/reportTypes/parse.ts';
import { hasWork } from '../../domain/tabPages.ts';
import { receiptView } from '../../domain/views.ts';
import { draftTexts, reportFormTexts } from '../../text/form.ts';
import { type Localised, say } from '../../text/language.ts';
import { discardDraft, draftsOf, openDraft, saveDraft } from '../../usecases/drafts.ts';
import { ownsAction } from '../../usecases/lists.ts';
import { reportCase } from '../../usecases/reportCase.ts';
import { type Reply, showBesideForm, showCard, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, done, idsIn, refuse } from './answering.ts';

/** What a form begins with or comes back with. */
interface Filled {
  readonly type: ReportType;
  readonly requestId: string;
  readonly inputs: Inputs;
  readonly faults?: readonly Fault[];
  readonly hints?: readonly Hint[];
  readonly banner?: Localised;
  readonly isKept?: boolean;
}

export function formReply({ policy }: AnswerDeps, turn: Turn, filled: Filled): Reply {
  const { directory, actor, language } = turn;
  // Once she has chosen, nobody else's numbers stand there.
  const unit = directory.unit(filled.inputs.unit || homeUnit(directory, actor));
  const view: FormView = {
    faults: [],
    hints: [],
    ...filled,
    ...unitChoices(directory, actor, filled.inputs),
    firstHelp: { unitName: unit?.name ?? '', nursePhone: unit?.nursePhone ?? '', onCallPhone: unit?.onCallPhone ?? '' },
    childReception: policy.childReception,
  };
  return showCard(reportFormCard(view, language));
}

export const menu: CaseAnswer = async (deps, turn) => showCard(menuCard(await menuView(deps, turn)));

/** The first words on being installed. */
export const welcome = async (deps: AnswerDeps, turn: Turn): Promise<Reply> =>
  showCard(welcomeCard(await menuView(deps, turn)));

async function menuView(deps: AnswerDeps, turn: Turn) {
  const { language, actor } = turn;
  const drafts = await draftsOf(deps, actor);
  return {
    language,
    types: reportTypes,
    drafts: drafts.map(({ requestId, reportType, changedAt, inputs }) => ({
      requestId,
      title: say(reportTypeOf(reportType).title, language),
      changedAt,
      ...(turn.place === 'personal' && inputs.what ? { what: inputs.what } : {}),
    })),
    mayDoMore: { toDo: hasWork(actor, turn.directory) || (await ownsAction(deps, actor)) },
    canWrite: turn.place !== 'tab',
  };
}

/** An empty form of one type; it carries the request id that makes its case one case. */
export const formOpen: CaseAnswer = async (deps, turn, data) => {
  const { reportType } = idsIn(data);
  if (!reportType) return menu(deps, turn, data);
  const type = reportTypeOf(reportType);
  const begin = { now: deps.clock.now(), unit: homeUnit(turn.directory, turn.actor) };
  return formReply(deps, turn, { type, requestId: randomUUID(), inputs: initialInputs(type, begin) });
};

/** A form that was begun earlier, as it was left. */
export const formEdit: CaseAnswer = async (deps, turn, data) => {
  const draft = await openDraft(deps, turn.actor, idsIn(data).requestId);
  if (!draft) return done(turn, draftTexts.gone);
  const { requestId, reportType, inputs } = draft;
  return formReply(deps, turn, { type: reportTypeOf(reportType), requestId, inputs, isKept: true });
};

export const discard: CaseAnswer = async (deps, turn, data) => {
  await discardDraft(deps, turn.actor, idsIn(data).requestId);
  return done(turn, draftTexts.discarded);
};

/**
 * The form is sent: faults bring it back as typed, likely names bring it back once, a text taken down by ear is read
 * back, all else is stored.
 */
export const formSubmit: CaseAnswer = async (deps, turn, data) => {
  const { reportType, requestId } = idsIn(data);
  if (!reportType || requestId === '') return menu(deps, turn, data);
  const type = reportTypeOf(reportType);
  const inputs = typedInputs(type, data);
  const parsed = parseReport(type, data, { now: deps.clock.now(), directory: turn.directory });
  if (!parsed.ok) {
    if (!canBeShownAgain(inputs)) return showBesideForm(say(draftTexts.tooLong, turn.language));
    // What the guard refuses, or what tells of a child at risk, is not stored anywhere.
    const isKept = mayBeKept(type, inputs);
    if (isKept) await saveDraft(deps, turn.actor, requestId, reportType, inputs);
    return formReply(deps, turn, { type, requestId, inputs, faults: parsed.faults, hints: parsed.hints, isKept });
  }
  if (parsed.hints.some(isOfNames) && data['hinted'] !== true) {
    const { hints } = parsed;
    await saveDraft(deps, turn.actor, requestId, reportType, inputs);
    return formReply(deps, turn, { type, requestId, inputs, hints, banner: reportFormTexts.namesFound, isKept: true });
  }
  if (type.readBack?.(parsed.report.answers)) {
    await saveDraft(deps, turn.actor, requestId, reportType, inputs);
    return showCard(readBackCard({ requestId, what: parsed.report.what }, turn.language));
  }
  return store(deps, turn, { requestId, report: parsed.report, isKept: data['isKept'] === true });
};

/** The text was read back and is right. It comes from the draft: what was shown is what is stored. */
export const formConfirm: CaseAnswer = async (deps, turn, data) => {
  const { requestId } = idsIn(data);
  const draft = await openDraft(deps, turn.actor, requestId);
  if (!draft) return done(turn, draftTexts.gone);
  const type = reportTypeOf(draft.reportType);
  const parsed = parseReport(type, draft.inputs, { now: deps.clock.now(), directory: turn.directory });
  if (parsed.ok) return store(deps, turn, { requestId, report: parsed.report, isKept: true });
  return formReply(deps, turn, { type, requestId, inputs: draft.inputs, faults: parsed.faults, isKept: true });
};

interface Finished {
  readonly requestId: string;
  readonly report: Report;
  readonly isKept: boolean;
}

async function store(deps: AnswerDeps, turn: Turn, { requestId, report, isKept }: Finished): Promise<Reply> {
  const shownAs = turn.place === 'personal' ? turn.pressedOn : null;
  const reported = await reportCase(deps, turn.actor, { requestId, report, shownAs });
  if (!reported.ok) return refuse(turn, reported);
  if (isKept) await discardDraft(deps, turn.actor, requestId);
  return showCard(receiptCard(receiptView(reported.value, turn.directory), turn.language));
}

/** Concern for a child never enters this system (R21). */
export const childConcern: CaseAnswer = async ({ policy }, turn) =>
  showCard(childConcernCard(policy.childReception, turn.language));

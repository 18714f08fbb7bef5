import type { Case } from '../domain/case.ts';
import { actFields } from '../domain/caseworkForms/act.ts';
import { dropFields, effectPlanFields, moveFields } from '../domain/caseworkForms/plan.ts';
import type { Field } from '../domain/forms/field.ts';
import type { OwnerChoices } from '../domain/owners.ts';
import type { ActionLine, WorkLines } from '../domain/workLines.ts';
import { actTexts, dropTexts, effectPlanTexts, moveTexts } from '../text/act.ts';
import { buttons } from '../text/cards.ts';
import { leaveTexts } from '../text/investigate.ts';
import { type Localised, say } from '../text/language.ts';
import { caseworkForm, inShort, type WorkForm } from './caseworkForm.ts';
import { box, buttonsInBody, type Element, execute, type Message, quote, text } from './elements.ts';
import { answered, textInput } from './inputs.ts';
import { type Verb, verbs } from './verbs.ts';
import { causeLines, onlyWeak } from './workLines.ts';

interface ActView {
  readonly work: WorkLines;
  readonly known: Pick<Case, 'causes' | 'actions'>;
  readonly owners: OwnerChoices;
  /** Why it opens, where something else led here. */
  readonly because?: Localised;
}

/** *Åtgärda*: what, against which cause, how strong, who and when. */
export function actCard({ work, known, owners, because }: ActView, form: WorkForm): Message {
  const { language } = form;
  const { caseId, number, causes } = work;
  const waits = causes.some(({ stands }) => stands === 'open');
  return caseworkForm(form, {
    title: actTexts.title,
    number,
    above: [
      ...(because ? [box('accent', [text(say(because, language), { weight: 'Bolder' })])] : []),
      ...onlyWeak(work, language),
      ...causeLines(work, language),
    ],
    fields: searchable(actFields(known, owners.owners), owners),
    below: { ownerId: ownerSearch(owners, form, verbs.caseActOpen, { caseId }) },
    buttons: [
      { title: actTexts.decide, verb: verbs.caseAct, data: { caseId } },
      ...(waits
        ? [{ title: leaveTexts.button, verb: verbs.caseCauseLeaveOpen, data: { caseId }, leaves: true as const }]
        : []),
      { title: buttons.back, verb: verbs.caseOpen, data: { caseId }, leaves: true },
    ],
  });
}

const isSearched = ({ more }: OwnerChoices): boolean => more > 0;

/** With a search button nothing is required in the client, which would stand in the way of searching; the server asks. */
const searchable = (fields: readonly Field[], owners: OwnerChoices): readonly Field[] =>
  isSearched(owners) ? fields.map((field) => ({ ...field, required: false, upFront: true })) : fields;

function ownerSearch(
  owners: OwnerChoices,
  form: WorkForm,
  verb: Verb,
  data: Readonly<Record<string, unknown>>,
): readonly Element[] {
  const { language } = form;
  if (!isSearched(owners)) return [];
  return [
    ...(owners.owners.length === 0 ? [text(say(actTexts.noOwner, language))] : []),
    ...textInput(
      { ...answered(form, 'ownerSearch'), label: say(actTexts.ownerSearch, language) },
      { lines: 'one', max: 100 },
    ),
    buttonsInBody([execute(say(buttons.search, language), verb, { ...data, searches: true })]),
  ];
}

interface EffectPlanView {
  readonly work: WorkLines;
  readonly action: ActionLine;
  /** It has just been decided. */
  readonly isNew: boolean;
}

/** What has been decided, and how its effect will be seen: may be left for later. */
export function effectPlanCard({ work, action, isNew }: EffectPlanView, form: WorkForm): Message {
  const { caseId, number } = work;
  const send = (goOn: 'more' | 'done') => ({ verb: verbs.caseEffectPlan, data: { caseId, actionId: action.id, goOn } });
  return caseworkForm(form, {
    title: effectPlanTexts.title,
    number,
    above: [
      ...(isNew ? [text(say(effectPlanTexts.decided, form.language), { weight: 'Bolder' })] : []),
      actionWords(action),
      ...onlyWeak(work, form.language),
    ],
    fields: effectPlanFields,
    buttons: [
      { title: buttons.finished, ...send('done') },
      { title: effectPlanTexts.more, ...send('more') },
    ],
  });
}

const longestWords = 500;
export const actionWords = ({ what }: Pick<ActionLine, 'what'>): Element => quote(inShort(what, longestWords));

interface OneAction {
  readonly work: Pick<WorkLines, 'caseId' | 'number'>;
  readonly action: ActionLine;
}

/** *Ändra*: another owner, another day. */
export const moveCard = ({ work, action, owners }: OneAction & { readonly owners: OwnerChoices }, form: WorkForm) => {
  const data = { caseId: work.caseId, actionId: action.id };
  return caseworkForm(form, {
    title: moveTexts.title,
    number: work.number,
    above: [actionWords(action), text(say(moveTexts.hint, form.language), { isSubtle: true })],
    fields: searchable(moveFields(owners.owners), owners),
    below: { ownerId: ownerSearch(owners, form, verbs.actionMoveOpen, data) },
    buttons: [
      { title: moveTexts.save, verb: verbs.actionMove, data },
      { title: buttons.back, verb: verbs.caseFollowOpen, data: { ...data, here: true }, leaves: true },
    ],
  });
};

/** *Görs inte*, and why. */
export const dropCard = ({ work, action }: OneAction, form: WorkForm): Message => {
  const data = { caseId: work.caseId, actionId: action.id };
  return caseworkForm(form, {
    title: dropTexts.title,
    number: work.number,
    above: [actionWords(action)],
    fields: dropFields,
    buttons: [
      { title: dropTexts.button, verb: verbs.actionDrop, data },
      { title: buttons.back, verb: verbs.caseFollowOpen, data: { ...data, here: true }, leaves: true },
    ],
  });
};

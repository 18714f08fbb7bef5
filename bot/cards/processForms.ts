import type { Options } from '../domain/forms/field.ts';
import { isOfNames } from '../domain/forms/meaning.ts';
import type { ProcessKey } from '../domain/process.ts';
import { type Step, stepIn } from '../domain/processes/define.ts';
import { processKindOf } from '../domain/processes/index.ts';
import { joinFields, startFields, takeBackFields } from '../domain/processForms.ts';
import type { DecisionTaken } from '../domain/takeBack.ts';
import { buttons } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { reportFormTexts } from '../text/form.ts';
import { type Localised, say } from '../text/language.ts';
import { joinTexts, processTexts, startTexts, takeBackTexts } from '../text/process.ts';
import { type Action, box, type Element, execute, type Message, text, withoutInputs } from './elements.ts';
import { type FieldsView, fieldElements } from './fields.ts';
import { formCard } from './formCard.ts';
import { verbs } from './verbs.ts';

/** A form about one case, with what was typed and what is wrong. */
export type ProcessForm = Pick<FieldsView, 'language' | 'inputs' | 'faults' | 'hints'>;
interface Of {
  readonly caseId: string;
  readonly number: string;
}

/** One step of a legal process: its own questions. Inputs as its fields have them. */
export function stepCard(
  of: Of & { readonly key: ProcessKey; readonly stepKey: string; readonly step: Step },
  form: ProcessForm,
): Message {
  const { caseId, key, stepKey, step } = of;
  const data = { caseId, process: key };
  const body = [
    ...(step.notice ? [box('warning', [text(say(step.notice, form.language))])] : []),
    ...step.fields.flatMap((field) => fieldElements(field, fieldsView(form))),
  ];
  return processForm(form, step.title, of, body, [
    save(form, verbs.processStep, { ...data, step: stepKey }),
    execute(say(buttons.back, form.language), verbs.processOpen, data, withoutInputs),
  ]);
}

/** Which decision is taken back, and why. Input `reason`. */
export function takeBackCard(
  of: Of & { readonly key: ProcessKey; readonly decision: DecisionTaken },
  form: ProcessForm,
): Message {
  const { caseId, key, decision } = of;
  const data = { caseId, process: key };
  const step = stepIn(processKindOf(key), decision.step);
  const body = [
    ...(step ? [text(say(step.title, form.language), { weight: 'Bolder' })] : []),
    text(say(takeBackTexts.hint, form.language)),
    ...takeBackFields.flatMap((field) => fieldElements(field, fieldsView(form))),
  ];
  return processForm(form, takeBackTexts.title, of, body, [
    save(form, verbs.processTakeBack, { ...data, step: decision.step, at: decision.at }),
    execute(say(buttons.back, form.language), verbs.processOpen, data, withoutInputs),
  ]);
}

/** Which process to begin by hand, and why. Inputs `process` and `reason`. */
export function startCard(of: Of & { readonly startable: readonly ProcessKey[] }, form: ProcessForm): Message {
  const options: Options = Object.fromEntries(of.startable.map((key) => [key, processKindOf(key).title]));
  const { caseId } = of;
  const body = [
    text(say(startTexts.hint, form.language), { isSubtle: true }),
    ...startFields(options).flatMap((field) => fieldElements(field, fieldsView(form))),
  ];
  return processForm(form, startTexts.title, of, body, [
    save(form, verbs.processStart, { caseId }),
    execute(say(buttons.back, form.language), verbs.caseOpen, { caseId }, withoutInputs),
  ]);
}

/** Which other case leads the investigation. Input `number`. */
export function joinCard(of: Of & { readonly key: ProcessKey }, form: ProcessForm): Message {
  const data = { caseId: of.caseId, process: of.key };
  const body = [
    text(say(joinTexts.hint, form.language), { isSubtle: true }),
    ...joinFields.flatMap((field) => fieldElements(field, fieldsView(form))),
  ];
  return processForm(form, joinTexts.title, of, body, [
    save(form, verbs.processJoin, data),
    execute(say(buttons.back, form.language), verbs.processOpen, data, withoutInputs),
  ]);
}

const processForm = (
  form: ProcessForm,
  title: Localised,
  { number }: Of,
  body: readonly Element[],
  actions: readonly Action[],
): Message =>
  formCard(
    form,
    title,
    [
      text(say(caseTitle(number), form.language)),
      ...(hasNames(form) ? [text(say(reportFormTexts.namesFound, form.language))] : []),
      ...body,
    ],
    actions,
  );

/** No process asks for a unit. */
const fieldsView = (form: ProcessForm): FieldsView => ({ ...form, unitChoices: [], moreUnits: false });

const hasNames = ({ hints, faults }: ProcessForm): boolean => faults.length === 0 && hints.some(isOfNames);

/** Likely names come back once: the second time they are meant. */
const save = (form: ProcessForm, verb: string, data: Readonly<Record<string, unknown>>): Action =>
  execute(say(processTexts.save, form.language), verb, hasNames(form) ? { ...data, hinted: true } : data, {
    style: 'positive',
    associatedInputs: 'auto',
  });

import type { Field } from '../domain/forms/field.ts';
import { isOfNames } from '../domain/forms/meaning.ts';
import { inputIdsOf, notChildId } from '../domain/forms/shape.ts';
import type { ReportType } from '../domain/reportTypes/define.ts';
import { buttons, childTexts, toasts } from '../text/cards.ts';
import { notSentYet, nurseAt, onCallAt, reportFormTexts } from '../text/form.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import {
  type Action,
  box,
  buttonsInBody,
  type Element,
  execute,
  group,
  heading,
  type Message,
  showOrHide,
  text,
  withoutInputs,
} from './elements.ts';
import { type FieldsView, fieldElements } from './fields.ts';
import { answered, toggleInput } from './inputs.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

export interface FormView extends Omit<FieldsView, 'language'> {
  readonly type: ReportType;
  readonly requestId: string;
  /** Of the unit the form is about; empty where nobody has told. */
  readonly firstHelp: { readonly unitName: string; readonly nursePhone: string; readonly onCallPhone: string };
  /** How to reach the reception unit for children at risk; empty where nobody has told. */
  readonly childReception: string;
  /** It is kept as a draft, to be let go of once it is sent. */
  readonly isKept?: boolean;
  /** A line of the bot's own above the questions. */
  readonly banner?: Localised;
}

/** Bytes of typed words that a form can give back: Teams refuses cards above 100 KB (design/teams.md). */
const mostBytes = 80_000;

/**
 * Whether a form with these words can be shown again. Where it cannot, answer with a notice that leaves the form the
 * person has in front of her standing, so that nothing she wrote is lost.
 */
export const canBeShownAgain = (inputs: Readonly<Record<string, unknown>>): boolean =>
  new TextEncoder().encode(JSON.stringify(inputs)).length <= mostBytes;

/** A report's form: what comes first in the room, then the questions that must be answered, then the rest on request. */
export function reportFormCard(view: FormView, language: Language): Message {
  const fields: FieldsView = { ...view, language };
  const { type } = view;
  // Filled in, pointed at or at fault stands open too: nobody should send what she has not seen.
  const asked = type.fields.filter((field) => field.required || field.upFront || needsALook(field, fields));
  const others = type.fields.filter((field) => !asked.includes(field));
  return message(
    language,
    toasts.form,
    [
      heading(say(type.title, language)),
      firstHelp(view.firstHelp, language),
      ...faultSummary(view, language),
      ...childConcern(fields, view.childReception),
      ...(view.banner ? [text(say(view.banner, language))] : []),
      ...(type.notice ? [box('warning', [text(say(type.notice, language))])] : []),
      ...asked.flatMap((field) => fieldElements(field, fields)),
      ...moreFields(others, fields),
    ],
    formActions(view, language),
  );
}

const formActions = ({ type, requestId, isKept = false, hints }: FormView, language: Language): readonly Action[] => [
  execute(
    say(buttons.send, language),
    verbs.formSubmit,
    {
      reportType: type.key,
      requestId,
      ...(isKept ? { isKept } : {}),
      ...(hints.some(isOfNames) ? { hinted: true } : {}),
    },
    { style: 'positive', associatedInputs: 'auto' },
  ),
  execute(say(reportFormTexts.discard, language), verbs.draftDiscard, { requestId }, withoutInputs),
];

/** Secure the person, 112, the nurse, the manager on call (design/domain.md). Always the first words of a form. */
function firstHelp({ unitName, nursePhone, onCallPhone }: FormView['firstHelp'], language: Language): Element {
  const numbers = [
    ...(nursePhone ? [say(nurseAt(unitName, nursePhone), language)] : []),
    ...(onCallPhone ? [say(onCallAt(unitName, onCallPhone), language)] : []),
  ];
  return box('emphasis', [
    text(say(reportFormTexts.helpFirst, language), { weight: 'Bolder' }),
    ...numbers.map((line) => text(line, { size: 'Small', spacing: 'Small' })),
  ]);
}

const faultSummary = ({ faults }: FormView, language: Language): readonly Element[] =>
  faults.length > 0
    ? [box('attention', [text(`⚠ ${say(notSentYet(faults.length), language)}`, { weight: 'Bolder' })])]
    : [];

/** Shown when the words may tell of a child at risk, and from then on, so that what was ticked stays visible (R21). */
function childConcern(view: FieldsView, childReception: string): readonly Element[] {
  const { faults, inputs, language } = view;
  if (!faults.some((fault) => fault.childConcern) && inputs[notChildId] !== 'true') return [];
  return [
    box('warning', [
      text(say(childTexts.danger, language), { weight: 'Bolder' }),
      text(`${say(childTexts.reach, language)} ${childReception || say(childTexts.unknown, language)}`),
      ...toggleInput(
        { ...answered(view, notChildId), label: say(reportFormTexts.notChild, language) },
        say(reportFormTexts.notChildYes, language),
      ),
    ]),
  ];
}

const moreId = 'moreFields';

function moreFields(fields: readonly Field[], view: FieldsView): readonly Element[] {
  if (fields.length === 0) return [];
  return [
    buttonsInBody([showOrHide(say(reportFormTexts.more, view.language), moreId)]),
    group(
      moreId,
      false,
      fields.flatMap((field) => fieldElements(field, view)),
    ),
  ];
}

function needsALook(field: Field, { faults, hints, inputs }: FieldsView): boolean {
  const ids = inputIdsOf(field);
  if ([...faults, ...hints].some((one) => ids.includes(one.field))) return true;
  const value = inputs[field.id] ?? '';
  return field.kind === 'yesNo' ? value !== '' && value !== String(field.initial) : value !== '';
}

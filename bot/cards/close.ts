import { type Closing, closeFields } from '../domain/closeForm.ts';
import type { Missing } from '../domain/closing.ts';
import type { ProcessKey } from '../domain/process.ts';
import { processKindOf } from '../domain/processes/index.ts';
import { reopenFields } from '../domain/reopenForm.ts';
import type { ContentView } from '../domain/views.ts';
import { buttons } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { alsoTo, closeTexts, missingTexts, reopenTexts } from '../text/closing.ts';
import { type Localised, say } from '../text/language.ts';
import { box, buttonsInBody, type Element, execute, type Message, text, withoutInputs } from './elements.ts';
import { fieldElements } from './fields.ts';
import { formCard } from './formCard.ts';
import { asFields, looked, type SecondLook, secondLookBox } from './secondLook.ts';
import { soFar } from './soFar.ts';
import { story } from './story.ts';
import { type Verb, verbs } from './verbs.ts';

interface CloseView {
  readonly content: ContentView;
  readonly closing: Closing;
  /** How many others read the answer. */
  readonly others: number;
  /** What has just been done. */
  readonly banner?: Localised;
}

/**
 * Ending a case. What is missing is listed, each with the button of the form that mends it; where no more is missing
 * than an answer and what was done at once, they are asked for here. Inputs `immediateAction` and `answer`.
 */
export function closeCard(view: CloseView, form: SecondLook): Message {
  const { content, closing, banner } = view;
  const { language } = form;
  const { caseId, number } = content;
  const isReady = closing.first.length === 0;
  return formCard(
    form,
    { sv: `${closeTexts.title.sv} ${number}`, en: `${closeTexts.title.en} ${number}` },
    [
      ...(banner ? [box('good', [text(say(banner, language), { weight: 'Bolder' })])] : []),
      ...secondLookBox(form),
      ...story(content, language),
      ...soFar(content.casework, number, language),
      ...(isReady ? [] : missingList(view, form)),
      ...asked(view, form),
    ],
    [
      ...(isReady ? [execute(say(buttons.close, language), verbs.caseClose, { caseId, ...looked(form) })] : []),
      execute(say(buttons.back, language), verbs.caseOpen, { caseId }, withoutInputs),
    ],
  );
}

/** The form's questions; words that were typed stand also where they are asked for no more. */
function asked({ closing, others }: CloseView, form: SecondLook): readonly Element[] {
  const { language, inputs } = form;
  const isReady = closing.first.length === 0;
  // What cannot be sent yet is not required: it must not stand in the way of the button that mends.
  const fields = closeFields(closing)
    .filter(({ id, required }) => Boolean(inputs[id]) || (isReady && (required || id === 'answer')))
    .map((field) => ({ ...field, required: isReady && field.required }));
  const isAllThere = isReady && fields.every(({ required }) => !required);
  return [
    ...(isAllThere ? [text(say(closeTexts.ready, language), { weight: 'Bolder' })] : []),
    ...fields.flatMap((field) => fieldElements(field, asFields(form))),
    ...(isReady && others > 0 ? [text(say(alsoTo(others), language))] : []),
  ];
}

const missingList = ({ content, closing }: CloseView, { language }: SecondLook): readonly Element[] => [
  text(say(closeTexts.missing, language), { weight: 'Bolder' }),
  ...closing.first.flatMap((missing) => [
    text(`○ ${say(missingTexts[missing], language)}`),
    ...(missing === 'process'
      ? closing.processes.map((key) => processButton(content.caseId, key, language))
      : [mendButton(content.caseId, missing, language)]),
  ]),
];

/** The form that mends what is missing; that of the answer takes along what stands here of it. */
const mends: Readonly<Record<Exclude<Missing, 'process'>, readonly [words: Localised, verb: Verb]>> = {
  received: [buttons.receive, verbs.caseReceive],
  assessment: [buttons.assess, verbs.caseAssessOpen],
  investigation: [buttons.investigate, verbs.caseInvestigateOpen],
  cause: [buttons.investigate, verbs.caseInvestigateOpen],
  causeUnanswered: [buttons.act, verbs.caseActOpen],
  actionOpen: [buttons.followUp, verbs.caseFollowOpen],
  effectUnseen: [buttons.followUp, verbs.caseFollowOpen],
  effectNotEnough: [buttons.act, verbs.caseActOpen],
  answer: [buttons.answer, verbs.caseAnswerOpen],
  immediateAction: [buttons.act, verbs.caseActOpen],
};

type Language = SecondLook['language'];

function mendButton(caseId: string, missing: Exclude<Missing, 'process'>, language: Language): Element {
  const [words, verb] = mends[missing];
  const inputs = missing === 'answer' ? {} : withoutInputs;
  return buttonsInBody([execute(say(words, language), verb, { caseId }, inputs)]);
}

/** Whose law it is stands above its button, which has no room for it. */
const processButton = (caseId: string, process: ProcessKey, language: Language): Element => ({
  type: 'Container',
  spacing: 'Small',
  items: [
    text(say(processKindOf(process).title, language), { size: 'Small' }),
    buttonsInBody([execute(say(buttons.process, language), verbs.processOpen, { caseId, process }, withoutInputs)]),
  ],
});

/** A closed case is taken up again. Input `reason`. */
export function reopenCard({ caseId, number }: Pick<ContentView, 'caseId' | 'number'>, form: SecondLook): Message {
  const { language } = form;
  return formCard(
    form,
    reopenTexts.title,
    [
      ...secondLookBox(form),
      text(say(caseTitle(number), language)),
      ...reopenFields.flatMap((field) => fieldElements(field, asFields(form))),
    ],
    [
      execute(say(buttons.reopen, language), verbs.caseReopen, { caseId, ...looked(form) }),
      execute(say(buttons.back, language), verbs.caseOpen, { caseId }, withoutInputs),
    ],
  );
}

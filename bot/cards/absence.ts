import type { AwayView, DeputyNamedView, StandInView } from '../domain/absences/view.ts';
import type { Field } from '../domain/forms/field.ts';
import {
  absenceButtons,
  absenceTexts,
  awayDays,
  getsCases,
  goesTo,
  promisedTo,
  standIn,
  standInFor,
} from '../text/absence.ts';
import { buttons, messageTexts } from '../text/cards.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { deputyNamed, noLongerStandIn, standInTexts, standInUnits, youStandIn } from '../text/standIn.ts';
import { box, buttonsInBody, type Element, execute, heading, type Message, text, withoutInputs } from './elements.ts';
import { fieldElements } from './fields.ts';
import { formCard } from './formCard.ts';
import type { Form } from './inputs.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

interface AbsenceForm {
  readonly fields: readonly Field[];
  /** Whose absence it is, where a head of operations names who stands in. */
  readonly of?: { readonly personId: string; readonly name: string };
}

/** From, until, who. */
export const absenceFormCard = ({ fields, of }: AbsenceForm, form: Form): Message =>
  formCard(
    form,
    of ? standInFor(of.name) : absenceTexts.title,
    [
      text(say(of ? absenceTexts.leadForOther : absenceTexts.lead, form.language)),
      ...fields.flatMap((field) => fieldElements(field, { ...form, hints: [], unitChoices: [], moreUnits: false })),
    ],
    [
      execute(say(absenceButtons.save, form.language), verbs.absence, of ? { personId: of.personId } : {}),
      execute(say(buttons.menu, form.language), verbs.menu, {}, withoutInputs),
    ],
  );

/** What follows from an absence, to the one who is away. */
export const awayCard = (view: AwayView, { isNow }: { readonly isNow: boolean }, language: Language): Message =>
  message(
    language,
    messageTexts.news,
    [
      heading(say(absenceTexts.saved, language)),
      text(say(awayDays(view), language), { weight: 'Bolder' }),
      ...consequences(view, language),
      ...[absenceTexts.backThen, ...(isNow ? [absenceTexts.earlier] : [])].map((words) => text(say(words, language))),
    ],
    absenceActions(view, { isNow }, language),
  );

const absenceActions = ({ from }: AwayView, { isNow }: { readonly isNow: boolean }, language: Language) => [
  execute(say(isNow ? absenceButtons.back : absenceButtons.remove, language), verbs.absenceEnd, { day: from }),
  execute(say(absenceButtons.change, language), verbs.absenceOpen, { day: from }),
];

function consequences(view: AwayView, language: Language): readonly Element[] {
  const warn = (words: readonly Localised[]): Element =>
    box(
      'warning',
      words.map((one) => text(say(one, language))),
    );
  return [
    ...(view.deputy === null
      ? []
      : [standIn(view.deputy), getsCases(view.deputy)].map((one) => text(say(one, language)))),
    ...(view.deputy === null
      ? [
          warn([
            absenceTexts.nobodyStandsIn,
            view.goesTo.length > 0 ? goesTo(view.goesTo) : absenceTexts.nobodyAtAll,
            absenceTexts.askHead,
          ]),
        ]
      : []),
    ...(view.promised.length > 0 ? [warn([promisedTo(view.promised)])] : []),
  ];
}

/** To one who is back. */
export const backCard = (language: Language): Message =>
  message(
    language,
    messageTexts.news,
    [heading(say(absenceTexts.isBack, language)), text(say(absenceTexts.backNow, language))],
    [execute(say(buttons.toDo, language), verbs.toDo)],
  );

/** To one who says that she is back and is not away: what she has said of days to come. */
export const plannedCard = (views: readonly AwayView[], language: Language): Message =>
  message(language, messageTexts.news, [
    text(say(absenceTexts.notAway, language)),
    text(say(absenceTexts.planned, language)),
    ...views.flatMap((view) => [
      text(say(awayDays(view), language), { weight: 'Bolder' }),
      buttonsInBody(absenceActions(view, { isNow: false }, language)),
    ]),
  ]);

/** To a deputy: that she stands in and what it means, or that she no longer does. */
export function standInCard(view: StandInView, language: Language): Message {
  const { managerName, unitNames, asHead, over } = view;
  if (over) {
    const words = [noLongerStandIn(managerName), standInTexts.over];
    return message(
      language,
      standInTexts.overToast,
      words.map((one) => text(say(one, language))),
    );
  }
  const means = [
    ...(unitNames.length > 0 ? [standInUnits(unitNames)] : []),
    standInTexts.cases,
    standInTexts.asManager,
    ...(asHead ? [standInTexts.asHead] : []),
    standInTexts.cannot,
  ];
  return message(
    language,
    standInTexts.toast,
    [heading(say(youStandIn(managerName, view), language)), ...means.map((one) => text(say(one, language)))],
    [execute(say(buttons.toDo, language), verbs.toDo)],
  );
}

/** To a manager: who stands in for her, as her head has said, and the way to change it. */
export const deputyNamedCard = (view: DeputyNamedView, language: Language): Message =>
  message(
    language,
    standInTexts.namedToast,
    [
      heading(say(standInTexts.named, language)),
      ...[deputyNamed(view), standInTexts.namedChange].map((one) => text(say(one, language))),
    ],
    [execute(say(absenceButtons.change, language), verbs.absenceOpen, { day: view.from })],
  );

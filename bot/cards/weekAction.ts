import { formatDay } from '../domain/time.ts';
import { longestWhat } from '../domain/weekActionForm.ts';
import type { WeekActionView } from '../domain/weekView.ts';
import { buttons } from '../text/cards.ts';
import { type Language, say } from '../text/language.ts';
import { weekActionTexts } from '../text/weekCard.ts';
import { execute, facts, heading, type Message, quote, text } from './elements.ts';
import { formCard } from './formCard.ts';
import { answered, type Choice, choiceInput, dateInput, type Form, textInput } from './inputs.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

export interface WeekActionForm {
  readonly unitId: string;
  readonly week: string;
  /** Makes a form sent twice one action. */
  readonly requestId: string;
  readonly owners: readonly Choice[];
  /** The first day that can be chosen, YYYY-MM-DD. */
  readonly today: string;
}

/** *Vad gör vi åt det?* Inputs `what`, `ownerId`, `dueOn`. */
export function weekActionFormCard({ owners, today, ...ids }: WeekActionForm, form: Form): Message {
  const { language } = form;
  const words = weekActionTexts;
  const asked = (id: string, label: keyof typeof words, missing: keyof typeof words) => ({
    ...answered(form, id),
    label: say(words[label], language),
    isRequired: true,
    errorMessage: say(words[missing], language),
  });
  return formCard(
    form,
    words.title,
    [
      ...textInput(
        { ...asked('what', 'what', 'whatMissing'), hint: say(words.hint, language) },
        { lines: 'many', max: longestWhat },
      ),
      ...choiceInput(asked('ownerId', 'owner', 'ownerMissing'), owners, 'compact'),
      ...dateInput(asked('dueOn', 'dueOn', 'dayMissing'), { min: today }),
    ],
    [execute(say(buttons.decide, language), verbs.weekAction, ids)],
  );
}

/** For the one who decided it and the one who is to do it, each in her own chat. */
export const weekActionCard = (view: WeekActionView, language: Language): Message =>
  message(
    language,
    weekActionTexts.toast,
    [
      heading(say(weekActionTexts.cardTitle, language)),
      quote(view.what),
      facts([
        [say(weekActionTexts.unit, language), view.unitName],
        [say(weekActionTexts.who, language), view.ownerName],
        [say(weekActionTexts.due, language), formatDay(view.dueOn, language, { beside: view.week })],
        ...(view.doneOn === null
          ? []
          : [
              [
                say(weekActionTexts.finished, language),
                formatDay(view.doneOn, language, { beside: view.week }),
              ] as const,
            ]),
      ]),
      ...(view.doneOn === null ? [] : [text(say(weekActionTexts.done, language), { weight: 'Bolder' })]),
    ],
    view.doneOn === null
      ? [
          execute(say(buttons.done, language), verbs.weekActionDone, {
            ...{ unitId: view.unitId, week: view.week, requestId: view.actionId },
          }),
        ]
      : [],
  );

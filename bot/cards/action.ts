import type { ActionView } from '../domain/actionView.ts';
import { formatDay } from '../domain/time.ts';
import { buttons } from '../text/cards.ts';
import { actionTexts } from '../text/casework.ts';
import { type Language, say } from '../text/language.ts';
import { execute, facts, heading, type Message, quote, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

/** An action, in its owner's own chat: what to do, not whom it is about. */
export const actionCard = (view: ActionView, language: Language): Message => {
  const { caseId, actionId, state } = view;
  return message(
    language,
    actionTexts.toast,
    [
      heading(say(actionTexts.title, language)),
      quote(view.what),
      facts([
        [say(actionTexts.due, language), formatDay(view.dueOn, language, { beside: view.number })],
        [say(actionTexts.case, language), view.number],
        [say(actionTexts.unit, language), view.unitName],
        [say(actionTexts.decidedBy, language), view.decidedBy],
      ]),
      ...(state === 'open' ? [] : [text(say(actionTexts[state], language), { weight: 'Bolder' })]),
    ],
    state === 'open' ? [execute(say(buttons.done, language), verbs.actionFinish, { caseId, actionId })] : [],
  );
};

import { buttons, childTexts, messageTexts } from '../text/cards.ts';
import { type Language, say } from '../text/language.ts';
import { box, execute, heading, type Message, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

/** Concern for a child goes to the reception unit, never into the deviation queue (R21). */
export const childConcernCard = (childReception: string, language: Language): Message =>
  message(
    language,
    messageTexts.news,
    [
      heading(say(childTexts.title, language)),
      text(say(childTexts.notACase, language)),
      box('attention', [text(say(childTexts.danger, language), { weight: 'Bolder' })]),
      text(say(childTexts.reach, language)),
      text(childReception || say(childTexts.unknown, language), { weight: 'Bolder' }),
      text(say(childTexts.nothingSaved, language), { isSubtle: true, size: 'Small' }),
    ],
    [execute(say(buttons.menu, language), verbs.menu)],
  );

import { messageTexts } from '../text/cards.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { type Action, card, type Element, type Message, text } from './elements.ts';

/** `summary` is read on locked phones and by others over the shoulder; it also stands in where a card cannot be shown. */
export function message(
  language: Language,
  summary: Localised,
  body: readonly Element[],
  actions: readonly Action[] = [],
): Message {
  const toast = say(summary, language);
  const lang = language === 'en' ? 'en' : 'sv';
  return { card: card(lang, `${toast} ${say(messageTexts.cannotShow, language)}`, body, actions), summary: toast };
}

/** A few words of the bot's own, with nothing to tap. */
export const noticeCard = (words: Localised, language: Language): Message =>
  message(language, messageTexts.news, [text(say(words, language))]);

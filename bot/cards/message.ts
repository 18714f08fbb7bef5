import type { CaseId } from '../domain/case.ts';
import { buttons, messageTexts } from '../text/cards.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { type Action, card, type Element, execute, type Message, text } from './elements.ts';
import { verbs } from './verbs.ts';

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

/** A few words of the bot's own, with nothing to tap but the case they are about. */
export const noticeCard = (words: Localised, language: Language, about: CaseId = ''): Message =>
  message(
    language,
    messageTexts.news,
    [text(say(words, language))],
    about === '' ? [] : [execute(say(buttons.toCase, language), verbs.caseOpen, { caseId: about })],
  );

import { messageTexts } from '../text/cards.ts';
import { languageNames, languageTexts } from '../text/chat.ts';
import { type Language, languages, say } from '../text/language.ts';
import { type Action, execute, heading, type Message } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

export const languageButtons = (): readonly Action[] =>
  languages.map((language) => execute(languageNames[language], verbs.language, { language }));

export const languageCard = (language: Language): Message =>
  message(language, messageTexts.news, [heading(say(languageTexts.title, language))], languageButtons());

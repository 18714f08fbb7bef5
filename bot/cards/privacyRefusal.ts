import { buttons, messageTexts } from '../text/cards.ts';
import { found, privacyTexts, refusedKinds } from '../text/chat.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { execute, heading, type Message, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

/** The guard refused a chat message: what kind of thing it saw, never the thing itself (design/domain.md, Privacy). */
export const privacyRefusalCard = (kinds: readonly (keyof typeof refusedKinds)[], language: Language): Message =>
  message(
    language,
    messageTexts.news,
    [
      heading(say(privacyTexts.title, language)),
      text(`${say(found(listed(kinds)), language)} ${say(privacyTexts.notSaved, language)}`),
      text(say(privacyTexts.remove, language), { weight: 'Bolder' }),
      text(say(privacyTexts.instead, language)),
    ],
    [execute(say(buttons.report, language), verbs.menu)],
  );

function listed(kinds: readonly (keyof typeof refusedKinds)[]): Localised {
  const names: readonly Localised[] = [...new Set(kinds)].map((kind) => refusedKinds[kind]);
  const list = (language: 'sv' | 'en') => new Intl.ListFormat(language).format(names.map((name) => name[language]));
  return { sv: list('sv'), en: list('en') };
}

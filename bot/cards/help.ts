import { buttons, messageTexts } from '../text/cards.ts';
import { channelCommands, helpTexts, managerCommands, personalCommands } from '../text/chat.ts';
import { type Language, say } from '../text/language.ts';
import { type Element, execute, facts, heading, type Message, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

/** What can be written to the bot, in the person's own language. */
export const helpCard = (language: Language, { manages }: { readonly manages: boolean }): Message =>
  message(
    language,
    messageTexts.news,
    [
      heading(say(helpTexts.title, language)),
      text(say(helpTexts.own, language)),
      text(say(helpTexts.orWrite, language), { weight: 'Bolder' }),
      commands([...personalCommands, ...(manages ? managerCommands : [])], language),
      text(say(helpTexts.inChannel, language), { weight: 'Bolder' }),
      commands(channelCommands, language),
    ],
    [execute(say(buttons.menu, language), verbs.menu)],
  );

const commands = (rows: typeof personalCommands, language: Language): Element =>
  facts(rows.map(({ write, does }) => [say(write, language), say(does, language)]));

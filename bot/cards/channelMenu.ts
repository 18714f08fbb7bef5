import { buttons, messageTexts } from '../text/cards.ts';
import { channelBelongsTo, channelMenuTexts } from '../text/chat.ts';
import { say } from '../text/language.ts';
import { execute, heading, type Message, openDialog, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

/**
 * Posted when a channel has been tied to a unit, and on `rapportera` in a channel. Many read it, so it is in Swedish.
 * `dialogs` is false for clients that have none: the answer then goes to the person's own chat.
 */
export const channelMenuCard = (
  view: { readonly unitName: string | null },
  options: { readonly dialogs: boolean },
): Message => {
  const open = options.dialogs ? openDialog : execute;
  return message(
    'sv',
    messageTexts.news,
    [
      heading(say(channelMenuTexts.title, 'sv')),
      text(say(view.unitName === null ? channelMenuTexts.notConnected : channelBelongsTo(view.unitName), 'sv')),
      text(say(channelMenuTexts.shows, 'sv')),
      text(say(channelMenuTexts.never, 'sv')),
      text(say(channelMenuTexts.privately, 'sv'), { weight: 'Bolder' }),
    ],
    [open(say(buttons.report, 'sv'), verbs.menu)],
  );
};

import { deputyNamedCard, standInCard } from '../../cards/absence.ts';
import { actionCard } from '../../cards/action.ts';
import { boardCard } from '../../cards/board.ts';
import { channelCaseCard, outsideChannelCard } from '../../cards/channelCase.ts';
import { directCard, handledElsewhereCard, handledTogetherCard } from '../../cards/direct.ts';
import type { Message } from '../../cards/elements.ts';
import { healthCard } from '../../cards/health.ts';
import { newsCard } from '../../cards/news.ts';
import { receiptCard } from '../../cards/receipt.ts';
import { digestCard, unitDigestCard, urgentReminderCard } from '../../cards/reminder.ts';
import { weekChannelCard } from '../../cards/week.ts';
import { weekActionCard } from '../../cards/weekAction.ts';
import type { Messenger, Outgoing } from '../../ports/messenger.ts';
import type { Sender } from './sender.ts';

/** The outbox's way out: a view becomes its card, the card goes where it is meant. `dialogs` as in channelCaseCard. */
export const teamsMessenger = (sender: Sender, options: { readonly dialogs: boolean }): Messenger => ({
  post: (to, outgoing) => {
    const message = render(outgoing, options);
    return to.kind === 'channel'
      ? sender.toChannel(to, message)
      : sender.toPerson(to.personId, to.conversation, message);
  },
  update: (post, outgoing) => sender.update(post, render(outgoing, options)),
});

function render(outgoing: Outgoing, options: { readonly dialogs: boolean }): Message {
  switch (outgoing.kind) {
    case 'channelCase':
      return channelCaseCard(outgoing.view, options);
    case 'outsideChannel':
      return outsideChannelCard();
    case 'direct':
      return directCard(outgoing.view, outgoing.language);
    case 'handledElsewhere':
      return handledElsewhereCard(outgoing.language);
    case 'handledTogether':
      return handledTogetherCard(outgoing, outgoing.language);
    case 'action':
      return actionCard(outgoing.view, outgoing.language);
    case 'board':
      return boardCard(outgoing.view, outgoing.language);
    case 'news':
      return newsCard(outgoing.view, outgoing.language);
    case 'standIn':
      return standInCard(outgoing.view, outgoing.language);
    case 'deputyNamed':
      return deputyNamedCard(outgoing.view, outgoing.language);
    case 'receipt':
      return receiptCard(outgoing.view, outgoing.language);
    case 'health':
      return healthCard(outgoing.view, outgoing.language);
    case 'week':
      return weekChannelCard(outgoing.view, options);
    case 'digest':
      return digestCard(outgoing.view, outgoing.language);
    case 'unitDigest':
      return unitDigestCard(outgoing.view, options);
    case 'urgentReminder':
      return urgentReminderCard(outgoing.view, outgoing.language);
    case 'weekAction':
      return weekActionCard(outgoing.view, outgoing.language);
  }
}

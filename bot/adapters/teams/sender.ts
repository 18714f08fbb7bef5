import type { Message } from '../../cards/elements.ts';
import type { SendOutcome } from '../../ports/messenger.ts';
import type { ChannelAddress, PersonalConversation } from '../../ports/shapes.ts';
import type { PostRef } from '../../ports/store.ts';
import type { Connector, Delivery } from './connector.ts';
import type { Attached } from './file.ts';
import { notSent, type Sending } from './outcome.ts';

/** What is said: a card with its toast, a file, or plain words. */
export type Said = Message | Attached | string;

/** Says things in Teams. Each call is one message; what became of it is a value. */
export interface Sender {
  toPerson(personId: string, conversation: PersonalConversation | null, said: Said): Promise<SendOutcome>;
  /** Starts a new thread. */
  toChannel(channel: ChannelAddress, said: Said): Promise<SendOutcome>;
  /** Answers in a conversation that someone spoke in; in a channel, `conversationId` names the thread. */
  inConversation(conversation: PersonalConversation, said: Said): Promise<SendOutcome>;
  update(post: PostRef, said: Said): Promise<SendOutcome>;
}

/** Where the bot is at home: used for a person who has no conversation yet. */
export interface Home {
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The bot's app id; empty in local mode. */
  readonly appId: string;
}

export function teamsSender(connector: Connector, home: Home): Sender {
  const inConversation = async (to: PersonalConversation, said: Said, sending: Sending): Promise<SendOutcome> => {
    const path = ['conversations', to.conversationId, 'activities'];
    const delivery = await connector.send('POST', to.serviceUrl, path, activityOf(said));
    return notSent(delivery, sending) ?? sent(delivery, to.serviceUrl, to.conversationId, to.tenantId);
  };
  const toChannel = async ({ serviceUrl, tenantId, channelId }: ChannelAddress, said: Said): Promise<SendOutcome> => {
    const delivery = await connector.send('POST', serviceUrl, ['conversations'], {
      isGroup: true,
      tenantId,
      channelData: { channel: { id: channelId }, tenant: { id: tenantId } },
      activity: activityOf(said),
    });
    return notSent(delivery, 'postToChannel') ?? sentToChannel(delivery, serviceUrl, channelId, tenantId);
  };
  return {
    async toPerson(personId, known, said) {
      if (known) return inConversation(known, said, 'postToPerson');
      const { serviceUrl, tenantId, appId } = home;
      const opened = await connector.send('POST', serviceUrl, ['conversations'], {
        isGroup: false,
        tenantId,
        ...(appId ? { bot: { id: `28:${appId}` } } : {}),
        members: [{ id: personId }],
        channelData: { tenant: { id: tenantId } },
      });
      const stopped = notSent(opened, 'openPerson');
      if (stopped) return stopped;
      const conversationId = opened.came === 'answer' ? opened.answer.id : undefined;
      if (!conversationId) return { outcome: 'retry', afterMs: null, error: 'noConversationId' };
      return inConversation({ serviceUrl, tenantId, conversationId }, said, 'postToPerson');
    },
    toChannel,
    inConversation: (conversation, said) => inConversation(conversation, said, 'postToPerson'),
    async update(post, said) {
      const path = ['conversations', post.conversationId, 'activities', post.activityId];
      // A post whose id was never learnt cannot be found again.
      if (!post.activityId) return { outcome: 'gone', error: 'noActivityId' };
      const delivery = await connector.send('PUT', post.serviceUrl, path, activityOf(said));
      return notSent(delivery, 'update') ?? { outcome: 'sent', post, tenantId: home.tenantId };
    },
  };
}

/** Words go as plain text, so that nothing in them becomes a link; a card and a file go with their toast. */
function activityOf(said: Said): object {
  if (typeof said === 'string') return { type: 'message', text: said, textFormat: 'plain' };
  const attachment =
    'card' in said ? { contentType: 'application/vnd.microsoft.card.adaptive', content: said.card } : said.attachment;
  return { type: 'message', summary: said.summary, attachments: [attachment] };
}

const idsOf = (delivery: Delivery): { readonly id: string; readonly activityId: string } => {
  const answer = delivery.came === 'answer' ? delivery.answer : {};
  return { id: answer.id ?? '', activityId: answer.activityId ?? '' };
};

const sent = (delivery: Delivery, serviceUrl: string, conversationId: string, tenantId: string): SendOutcome => ({
  outcome: 'sent',
  post: { serviceUrl, conversationId, activityId: idsOf(delivery).id },
  tenantId,
});

/** The answer names the thread, `<channel>;messageid=<root>`; the root is the post, even where no activity id is given. */
function sentToChannel(delivery: Delivery, serviceUrl: string, channelId: string, tenantId: string): SendOutcome {
  const { id, activityId } = idsOf(delivery);
  const root = activityId || (/;messageid=([^;]+)/.exec(id)?.[1] ?? '');
  const thread = id.includes(';messageid=') ? id : `${channelId};messageid=${root}`;
  return { outcome: 'sent', post: { serviceUrl, conversationId: thread, activityId: root }, tenantId };
}

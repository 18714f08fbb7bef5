import { z } from 'zod';

/** What a bot sends, as far as a client shows it. Anything else it carries is kept as it came. */
export const SentActivity = z.looseObject({
  type: z.string().min(1),
  text: z.string().optional(),
  /** What a notification says. */
  summary: z.string().optional(),
  replyToId: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
});
export type SentActivity = z.infer<typeof SentActivity>;

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** The Adaptive Card of a message, as JSON; undefined when it carries none. */
export const cardIn = (activity: SentActivity): unknown =>
  activity.attachments?.find((attachment) => attachment.contentType === ADAPTIVE_CARD)?.content;

/** What a bot sends to open a conversation: with a person, or a thread in a channel. */
export const NewConversation = z.looseObject({
  members: z.array(z.looseObject({ id: z.string().min(1) })).nullish(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string().min(1) }).optional() }).nullish(),
  activity: SentActivity.nullish(),
});

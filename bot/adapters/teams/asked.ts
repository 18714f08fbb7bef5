import { z } from 'zod';
import type { FileRoom } from '../../conversation/file.ts';
import type { Removed } from '../../usecases/deliveryHealth.ts';
import { type Activity, scopeOf } from './activity.ts';
import { consentIn } from './file.ts';
import { textOfHtml, withoutMention } from './plainText.ts';

/** How an answer travels back. */
export type Transport = 'text' | 'submit' | 'execute' | 'dialog';

type Data = Readonly<Record<string, unknown>>;

/** What an activity asks of the bot. */
export type Asked =
  | { readonly by: 'text'; readonly text: string }
  | { readonly by: 'button'; readonly through: Exclude<Transport, 'text'>; readonly verb: string; readonly data: Data }
  | { readonly by: 'messageAction'; readonly text: string }
  /** Her answer to the offer of a file; `room` null when she declined. */
  | { readonly by: 'file'; readonly data: Data; readonly room: FileRoom | null }
  | { readonly by: 'arrival' }
  | { readonly by: 'removal'; readonly where: Removed }
  /** A button without a name, or a value that is none. */
  | { readonly by: 'unreadable'; readonly through: Exclude<Transport, 'text'> }
  /** A request that the bot does not take part in; the platform wants to be told. */
  | { readonly by: 'unknownInvoke' }
  /** Nothing that concerns the bot: a reaction, someone who typed, a colleague who joined. */
  | { readonly by: 'nothing' };

const nothing: Asked = { by: 'nothing' };

const data = z.record(z.string(), z.unknown());
const verb = z.string().min(1).max(64);
const submitted = z.looseObject({ verb });
const executed = z.object({ action: z.object({ verb, data: data.catch({}) }) });
const inDialog = z.object({ data: submitted });
const onMessage = z.object({
  messagePayload: z.object({ body: z.object({ contentType: z.string().catch('html'), content: z.string() }) }),
});

export function askedBy(activity: Activity): Asked {
  switch (activity.type) {
    case 'message':
      return message(activity);
    case 'invoke':
      return invoke(activity);
    case 'conversationUpdate':
      return membership(activity);
    case 'installationUpdate':
      return installation(activity);
    default:
      return nothing;
  }
}

/** A form sent by a client that knows no Action.Execute comes as a message with a value and no text. */
function message({ text, value, entities, recipient }: Activity): Asked {
  if (value !== undefined && value !== null && !text) return button('submit', submitted.safeParse(value).data);
  return { by: 'text', text: withoutMention(text ?? '', mentionsOf(entities, recipient?.id)) };
}

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});
const mentionsOf = (entities: readonly unknown[] = [], botId: string | undefined): readonly string[] =>
  entities.slice(0, 100).flatMap((entity) => {
    const read = mention.safeParse(entity).data;
    return read && read.mentioned.id === botId ? [read.text] : [];
  });

/** Holds what somebody typed: words in answer would close it. */
export const isSentDialog = ({ name }: Activity): boolean =>
  name === 'task/submit' || name === 'composeExtension/submitAction';

/** Its name comes from outside: what every object has by birth, as `toString`, is none of ours. */
function invoke({ name = '', value }: Activity): Asked {
  const read = Object.hasOwn(invokes, name) ? invokes[name] : undefined;
  return read ? read(value) : { by: 'unknownInvoke' };
}

const invokes: Readonly<Partial<Record<string, (value: unknown) => Asked>>> = {
  'adaptiveCard/action': (value) => {
    const action = executed.safeParse(value).data?.action;
    return button('execute', action && { ...action.data, verb: action.verb });
  },
  'task/fetch': (value) => button('dialog', inDialog.safeParse(value).data?.data),
  'task/submit': (value) => button('dialog', inDialog.safeParse(value).data?.data),
  'composeExtension/submitAction': (value) => button('dialog', inDialog.safeParse(value).data?.data),
  'fileConsent/invoke': (value) => {
    const said = consentIn(value);
    return said ? { by: 'file', ...said } : { by: 'unknownInvoke' };
  },
  'composeExtension/fetchTask': (value) => {
    const body = onMessage.safeParse(value).data?.messagePayload.body;
    if (!body) return { by: 'messageAction', text: '' };
    const isHtml = body.contentType !== 'text';
    return { by: 'messageAction', text: isHtml ? textOfHtml(body.content) : withoutMention(body.content, []) };
  },
};

function button(through: Exclude<Transport, 'text'>, value: z.output<typeof submitted> | undefined): Asked {
  return value ? { by: 'button', through, verb: value.verb, data: value } : { by: 'unreadable', through };
}

/** A chat or a channel tells of its beginning in two ways at once; the first is answered (bot.ts). */
function membership(activity: Activity): Asked {
  const { membersAdded = [], membersRemoved = [], recipient, channelData } = activity;
  const isBot = ({ id }: { readonly id?: string | undefined }): boolean => id !== undefined && id === recipient?.id;
  const teamId = channelData?.team?.id;
  const channelId = channelData?.channel?.id;
  if (channelData?.eventType === 'channelDeleted' && teamId && channelId) {
    return { by: 'removal', where: { from: 'channel', teamId, channelId } };
  }
  if (channelData?.eventType === 'teamDeleted' && teamId) return { by: 'removal', where: { from: 'team', teamId } };
  if (membersRemoved.some(isBot) && teamId) return { by: 'removal', where: left(channelData, teamId) };
  return membersAdded.some(isBot) ? { by: 'arrival' } : nothing;
}

/** A private or shared channel has the app by itself, and loses it alone; the team's own id is its first channel's. */
function left(channelData: Activity['channelData'], teamId: string): Removed {
  const channelId = (channelData?.channel ?? channelData?.settings?.selectedChannel)?.id;
  return channelId && channelId !== teamId ? { from: 'channel', teamId, channelId } : { from: 'team', teamId };
}

function installation(activity: Activity): Asked {
  const { action = '', channelData, from } = activity;
  const isPersonal = scopeOf(activity) === 'personal';
  if (action === 'add') return scopeOf(activity) === 'group' ? nothing : { by: 'arrival' };
  if (!action.startsWith('remove')) return nothing;
  const teamId = channelData?.team?.id;
  if (teamId) return { by: 'removal', where: left(channelData, teamId) };
  return isPersonal && from?.aadObjectId
    ? { by: 'removal', where: { from: 'person', personId: from.aadObjectId } }
    : nothing;
}

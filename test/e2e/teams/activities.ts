import { randomUUID } from 'node:crypto';
import type { FakeConnector } from './fakeConnector.ts';
import { type Channel, type Conversation, type Member, splitThread, type TeamsState } from './teamsState.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a client adds to an activity: `type`, and whatever belongs to that type. */
export interface ActivityFields extends Fields {
  readonly type: string;
  readonly channelData?: Fields;
  readonly entities?: readonly Fields[];
}

/** Where an activity comes from: one person in one conversation. */
export interface Source {
  readonly connector: FakeConnector;
  readonly from: Member;
  readonly in: Conversation;
  /** Of a thread in a channel: `19:…;messageid=…`. */
  readonly conversationId?: string;
}

/** An activity as Teams sends it to a bot: `fields` with everything around them. */
export function activity(source: Source, fields: ActivityFields): Fields {
  const { connector, from } = source;
  const now = new Date().toISOString();
  return {
    id: `f:${randomUUID()}`,
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/Stockholm',
    locale: 'sv-SE',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: from.id, name: from.name, aadObjectId: from.aadObjectId },
    recipient: connector.teams.bot,
    conversation: conversationAccount(source),
    ...fields,
    entities: [{ type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'Android' }, ...(fields.entities ?? [])],
    channelData: { ...placeData(source.in), tenant: { id: connector.teams.tenantId }, ...fields.channelData },
  };
}

const conversationAccount = ({ connector, in: place, conversationId }: Source): Fields => ({
  id: conversationId ?? place.id,
  conversationType: place.kind,
  tenantId: connector.teams.tenantId,
  ...(place.kind === 'channel' && { isGroup: true, name: channelOf(place).name }),
});

function placeData(place: Conversation): Fields {
  if (!place.team) return {};
  const { id, name } = place.team;
  const channel = channelOf(place);
  return {
    teamsChannelId: channel.id,
    teamsTeamId: id,
    channel: { id: channel.id, name: channel.name },
    team: { id, name, aadGroupId: `group-${id}` },
  };
}

function channelOf(place: Conversation): Channel {
  const { channel: id } = splitThread(place.id);
  const channel = place.team?.channels.find((one) => one.id === id);
  if (!channel) throw new Error(`${place.id} is no channel of a team`);
  return channel;
}

/** Text as it reaches a bot: in a channel the bot hears only what mentions it. */
export function spoken({ bot }: TeamsState, place: Conversation, text: string): ActivityFields {
  if (place.kind === 'personal') return { type: 'message', text, textFormat: 'plain' };
  const mention = `<at>${bot.name}</at>`;
  return {
    type: 'message',
    textFormat: 'plain',
    text: `${mention} ${text}`,
    entities: [{ type: 'mention', text: mention, mentioned: { id: bot.id, name: bot.name } }],
  };
}

/** What Teams tells a bot when the app is added to a conversation, or taken from it. */
export function installation({ bot }: TeamsState, place: Conversation, change: 'add' | 'remove'): ActivityFields[] {
  const roster =
    change === 'add'
      ? { membersAdded: [{ id: bot.id }], channelData: { eventType: 'teamMemberAdded' } }
      : { membersRemoved: [{ id: bot.id }], channelData: { eventType: 'teamMemberRemoved' } };
  const update: ActivityFields = { type: 'conversationUpdate', ...roster };
  const told: ActivityFields = { type: 'installationUpdate', action: change };
  return place.kind === 'personal' && change === 'remove' ? [told] : [update, told];
}

import type { SentActivity } from './sentActivity.ts';

export interface Member {
  /** The id Teams gives a person towards one bot: `29:…`. */
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}
export interface Channel {
  readonly id: string;
  readonly name: string;
}
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  readonly members: readonly Member[];
}
/** A message with its history, oldest version first. */
export interface Post {
  readonly id: string;
  /** Who wrote it: a member's id or the bot's. */
  readonly from: string;
  /** The message that began the thread; its own id for the first one, null in a personal chat. */
  readonly thread: string | null;
  readonly versions: SentActivity[];
  deleted: boolean;
}
/** Why the platform will not let the bot in. Source: design/teams.md, Proactive messages. */
export type Refusal = 'BotNotInConversationRoster' | 'MessageWritesBlocked' | 'ForbiddenOperationException';

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'channel';
  readonly team: Team | null;
  readonly members: readonly Member[];
  readonly posts: Post[];
  refusal: Refusal | null;
}

/** A tenant's people, teams and conversations, as Teams would hold them. */
export class TeamsState {
  readonly tenantId = '7e7a5ad1-0000-4000-8000-000000000001';
  readonly bot = { id: '28:7e7a5ad1-0000-4000-8000-0000000000b0', name: 'Lyhörd' };
  /** By Entra object id and by `29:` id. */
  readonly #members = new Map<string, Member>();
  readonly #teams = new Map<string, Team>();
  readonly #conversations = new Map<string, Conversation>();
  #lastPostId = Date.now();

  /** A person of the tenant; the same one each time for the same Entra object id. */
  addPerson(person: { readonly aadObjectId: string; readonly name: string }): Member {
    const known = this.#members.get(person.aadObjectId);
    if (known) return known;
    const member = { id: `29:1-${person.aadObjectId}`, aadObjectId: person.aadObjectId, name: person.name };
    this.#members.set(member.aadObjectId, member).set(member.id, member);
    return member;
  }

  /** A team; as in Teams its first channel has the team's own id. */
  addTeam(team: {
    readonly name: string;
    readonly channels: readonly string[];
    readonly members: readonly Member[];
  }): Team {
    const id = `19:team${this.#teams.size + 1}@thread.tacv2`;
    const channels = team.channels.map((name, n) => ({ id: n === 0 ? id : `19:${n}of${id.slice(3)}`, name }));
    const added = { id, name: team.name, channels, members: team.members };
    this.#teams.set(id, added);
    for (const channel of channels) this.#open(channel.id, 'channel', team.members, added);
    return added;
  }

  team(id: string): Team | undefined {
    return this.#teams.get(id);
  }

  /** A conversation by its id; a thread's id (`…;messageid=`) gives its channel. */
  conversation(id: string): Conversation | undefined {
    return this.#conversations.get(splitThread(id).channel);
  }

  /** Every conversation that there is. */
  get conversations(): Iterable<Conversation> {
    return this.#conversations.values();
  }

  /** The one chat between the bot and a person, by `29:` id or Entra object id; undefined when nobody has that id. */
  personal(personId: string): Conversation | undefined {
    const member = this.#members.get(personId);
    if (!member) return undefined;
    const id = `a:1-${member.aadObjectId}`;
    return this.#conversations.get(id) ?? this.#open(id, 'personal', [member], null);
  }

  /** Adds a message. In a channel without a thread it begins one. */
  post(to: Conversation, from: string, activity: SentActivity, thread: string | null = null): Post {
    this.#lastPostId = Math.max(this.#lastPostId + 1, Date.now());
    const id = String(this.#lastPostId);
    const inThread = to.kind === 'channel' ? (thread ?? id) : null;
    const post: Post = { id, from, thread: inThread, versions: [activity], deleted: false };
    to.posts.push(post);
    return post;
  }

  /** Shuts the bot out, or lets it in again (null): from a chat, or from all channels of a team. */
  refuse(conversation: Conversation, refusal: Refusal | null): void {
    const { team } = conversation;
    const all = team ? [...this.#conversations.values()].filter((one) => one.team === team) : [conversation];
    for (const one of all) one.refusal = refusal;
  }

  #open(id: string, kind: Conversation['kind'], members: readonly Member[], team: Team | null): Conversation {
    const conversation: Conversation = { id, kind, team, members, posts: [], refusal: null };
    this.#conversations.set(id, conversation);
    return conversation;
  }
}

/** `19:…;messageid=1` → the channel and the thread's first message. */
export function splitThread(conversationId: string): { channel: string; thread: string | null } {
  const [channel = '', thread] = conversationId.split(';messageid=');
  return { channel, thread: thread ?? null };
}

export const threadId = (conversation: Conversation, post: Post): string =>
  post.thread === null ? conversation.id : `${conversation.id};messageid=${post.thread}`;

/** A message as it now stands; undefined when it is gone or never was. */
export const standing = (conversation: Conversation, postId: string): Post | undefined =>
  conversation.posts.find((post) => post.id === postId && !post.deleted);

/** The last of a message's versions. */
export function newest(post: Post): SentActivity {
  const version = post.versions.at(-1);
  if (!version) throw new Error(`Message ${post.id} was never written`);
  return version;
}

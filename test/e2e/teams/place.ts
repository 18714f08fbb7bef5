import { type ActivityFields, installation, spoken } from './activities.ts';
import type { ExecuteAnswer } from './botAnswers.ts';
import { type CardNode, withoutExecute } from './cardNode.ts';
import { Dialog } from './dialog.ts';
import { Line, type World } from './line.ts';
import { cardIn, SentActivity } from './sentActivity.ts';
import { type LocalOutcome, ShownCard } from './shownCard.ts';
import { type Conversation, type Member, newest, type Post, standing, type TeamsState } from './teamsState.ts';

type Data = Readonly<Record<string, unknown>>;

/** What came of a button on a message. */
export type Outcome =
  | LocalOutcome
  /** Action.Submit: sent as a message. */
  | { readonly kind: 'sent' }
  /** The answer took the card's place on this screen. */
  | { readonly kind: 'card'; readonly card: MessageCard }
  /** A line under the card. */
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  /** It may have closed at once, with a message. */
  | { readonly kind: 'dialog'; readonly dialog: Dialog };
type MessageCard = ShownCard<Outcome>;

/** A message as one person sees it. */
interface ShownMessage {
  readonly id: string;
  readonly fromBot: boolean;
  /** The message that began its thread; null in a personal chat. */
  readonly thread: string | null;
  readonly text: string;
  /** What her notification said. */
  readonly summary: string;
  readonly card: MessageCard | null;
}

/** One person in one conversation: what she sees there, says there, and presses. */
export class Place {
  readonly #teams: TeamsState;
  readonly #person: Member;
  readonly #conversation: Conversation;
  readonly #oldClient: boolean;
  readonly #line: Line;
  /** Cards on her screen by message, and how many versions the message had when they came there. */
  readonly #screen = new Map<string, { readonly card: MessageCard; readonly versions: number }>();

  constructor(world: World, person: Member, conversation: Conversation, oldClient: boolean) {
    this.#teams = world.connector.teams;
    this.#person = person;
    this.#conversation = conversation;
    this.#oldClient = oldClient;
    this.#line = new Line(world, person, conversation);
  }

  get conversationId(): string {
    return this.#conversation.id;
  }

  /** What stands there now, oldest first. */
  get messages(): ShownMessage[] {
    return this.#conversation.posts.filter((post) => !post.deleted).map((post) => this.#shown(post));
  }

  /** The newest card, or the newest that shows `containing`. */
  card(containing = ''): MessageCard {
    const cards = this.messages.flatMap(({ card }) => card ?? []);
    const found = cards.findLast((card) => card.text.includes(containing));
    if (found) return found;
    throw new Error(`No card shows "${containing}". There are:\n${cards.map((card) => card.text).join('\n---\n')}`);
  }

  /** Writes to the bot; in a channel with a mention of it, as a new thread or in `thread`. */
  async say(text: string, thread: string | null = null): Promise<ShownMessage> {
    const fields = spoken(this.#teams, this.#conversation, text);
    const post = this.#teams.post(this.#conversation, this.#person.id, SentActivity.parse(fields), thread);
    await this.#line.tell({ ...fields, id: post.id }, post);
    return this.#shown(post);
  }

  /** Reacts to a message. Teams then draws its card as last sent: what an Execute answered is forgotten. */
  async react(messageId: string, reaction = 'like'): Promise<void> {
    const post = this.#post(messageId);
    this.#screen.delete(messageId);
    const fields = { type: 'messageReaction', replyToId: messageId, reactionsAdded: [{ type: reaction }] };
    await this.#line.tell(fields, post);
  }

  /** Adds the app here: from now on the bot may write. */
  async install(): Promise<void> {
    this.#teams.refuse(this.#conversation, null);
    for (const told of installation(this.#teams, this.#conversation, 'add')) await this.send(told);
  }

  /** Takes the app away: the bot is told, and may not write any more. */
  async uninstall(): Promise<void> {
    this.#teams.refuse(this.#conversation, 'BotNotInConversationRoster');
    for (const told of installation(this.#teams, this.#conversation, 'remove')) await this.send(told);
  }

  /** Any activity, such as one of an unknown type; throws unless the bot answers 2xx. */
  async send(fields: ActivityFields): Promise<void> {
    await this.#line.tell(fields);
  }

  /** Opens a command of the message extension as a dialog; `about` adds what it was called on (messagePayload). */
  async command(commandId: string, about: Data = {}): Promise<Dialog> {
    const around = { commandId, commandContext: 'compose', ...about };
    const first = await this.#line.task('composeExtension/fetchTask', around);
    return new Dialog(first, (data) => this.#line.task('composeExtension/submitAction', { ...around, data }));
  }

  /** A message with a card that refreshes itself for her comes into view; null when hers does not. */
  async look(messageId: string): Promise<Outcome | null> {
    const post = this.#post(messageId);
    const refresh = this.#shown(post).card?.refreshes;
    if (!refresh?.action || !refresh.userIds?.includes(this.#person.id)) return null;
    return this.#apply(post, await this.#line.execute(refresh.action, 'automatic', post));
  }

  #post(messageId: string): Post {
    const post = standing(this.#conversation, messageId);
    if (!post) throw new Error(`There is no message ${messageId}`);
    return post;
  }

  #shown(post: Post): ShownMessage {
    const { text = '', summary = '' } = newest(post);
    const fromBot = post.from === this.#teams.bot.id;
    return { id: post.id, fromBot, thread: post.thread, text, summary, card: this.#cardOf(post) };
  }

  /** A card stays, with what is filled in and answered, until the bot edits its message. */
  #cardOf(post: Post): MessageCard | null {
    const known = this.#screen.get(post.id);
    if (known?.versions === post.versions.length) return known.card;
    const content = cardIn(newest(post));
    return content === undefined ? null : this.#put(post, content);
  }

  #put(post: Post, content: unknown): MessageCard {
    const drawable = this.#oldClient ? withoutExecute(content) : content;
    const card = new ShownCard<Outcome>(drawable, (button, data) => this.#press(post, button, data));
    this.#screen.set(post.id, { card, versions: post.versions.length });
    return card;
  }

  async #press(post: Post, button: CardNode, data: Data): Promise<Outcome> {
    if (button.type === 'Action.Submit') return this.#submit(post, data);
    const { id, title, verb } = button;
    return this.#apply(post, await this.#line.execute({ id, title, verb, data }, 'manual', post));
  }

  async #submit(post: Post, data: Data): Promise<Outcome> {
    const kind = submitKind(data);
    if (kind === 'task/fetch') {
      const first = await this.#line.task('task/fetch', { data }, post);
      const dialog = new Dialog(first, (sent) => this.#line.task('task/submit', { data: sent }, post));
      return { kind: 'dialog', dialog };
    }
    if (kind !== null) throw new Error(`This client knows no Action.Submit of type ${kind}`);
    await this.#line.tell({ type: 'message', value: data, replyToId: post.id }, post);
    return { kind: 'sent' };
  }

  #apply(post: Post, answer: ExecuteAnswer): Outcome {
    switch (answer.type) {
      case 'application/vnd.microsoft.card.adaptive':
        return { kind: 'card', card: this.#put(post, answer.value) };
      case 'application/vnd.microsoft.activity.message':
        return { kind: 'message', text: answer.value };
      case 'application/vnd.microsoft.error':
        return { kind: 'refused', code: answer.value.code, text: answer.value.message };
    }
  }
}

/** What Teams makes of an Action.Submit: null for a message. */
const submitKind = ({ msteams }: Data): unknown =>
  typeof msteams === 'object' && msteams !== null && 'type' in msteams ? msteams.type : null;

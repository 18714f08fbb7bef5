import { type ActivityFields, activity } from './activities.ts';
import {
  type DialogAnswer,
  type ExecuteAnswer,
  expectTaken,
  type HttpAnswer,
  postTo,
  readExecute,
  readTask,
} from './botAnswers.ts';
import type { FakeConnector } from './fakeConnector.ts';
import { type Conversation, type Member, type Post, threadId } from './teamsState.ts';

/** Where Teams is, and the bot's address: `http://127.0.0.1:…/api/messages`. */
export interface World {
  readonly connector: FakeConnector;
  readonly bot: string;
}
type Data = Readonly<Record<string, unknown>>;

/** What Teams sends to the bot for one person in one conversation. */
export class Line {
  readonly #world: World;
  readonly #from: Member;
  readonly #in: Conversation;

  constructor(world: World, from: Member, conversation: Conversation) {
    this.#world = world;
    this.#from = from;
    this.#in = conversation;
  }

  /** A message or an event, in the thread of the post it is about; throws unless it is answered 2xx. */
  async tell(fields: ActivityFields, about?: Post): Promise<void> {
    expectTaken(await this.#send(fields, about), fields.type);
  }

  /** An Action.Execute on a message: pressed, or a refresh as the card came into view. */
  async execute(action: Data, trigger: 'manual' | 'automatic', about: Post): Promise<ExecuteAnswer> {
    const value = { action: { ...action, type: 'Action.Execute' }, trigger };
    return readExecute(await this.#invoke('adaptiveCard/action', value, about));
  }

  /** A step of a dialog: `task/fetch`, `task/submit` or their kin of message extensions. */
  async task(name: string, value: Data, about?: Post): Promise<DialogAnswer> {
    return readTask(await this.#invoke(name, { ...value, context: { theme: 'default' } }, about), name);
  }

  #invoke(name: string, value: Data, about?: Post): Promise<HttpAnswer> {
    return this.#send({ type: 'invoke', name, value, ...(about && { replyToId: about.id }) }, about);
  }

  #send(fields: ActivityFields, about?: Post): Promise<HttpAnswer> {
    const thread = about && { conversationId: threadId(this.#in, about) };
    const source = { connector: this.#world.connector, from: this.#from, in: this.#in, ...thread };
    return postTo(this.#world.bot, activity(source, fields));
  }
}

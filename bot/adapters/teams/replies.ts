import type { Message } from '../../cards/elements.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import type { SendOutcome } from '../../ports/messenger.ts';
import type { PostRef } from '../../ports/store.ts';
import { type Localised, say } from '../../text/language.ts';
import { turnTexts } from '../../text/turn.ts';
import { type Activity, tenantOf } from './activity.ts';
import { isSentDialog, type Transport } from './asked.ts';
import { dialogEnd, dialogStep } from './dialog.ts';
import { delivered, offered } from './file.ts';
import type { Said, Sender } from './sender.ts';

/** What goes back in the HTTP answer to an activity. */
export interface WireAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface ReplyDeps {
  readonly sender: Sender;
  /** Told of a message that could not be sent: a status or a code. */
  readonly onUnsent: (error: string) => void;
  /** Waits before a message is tried again. */
  readonly pause: (ms: number) => Promise<void>;
}

/** One answer on its way: to whom, from which activity. */
interface Way {
  readonly deps: ReplyDeps;
  readonly turn: Turn;
  readonly activity: Activity;
}
type Show<K extends Reply['kind']> = (way: Way, reply: Extract<Reply, { kind: K }>) => Promise<WireAnswer>;

export const quiet: WireAnswer = { status: 200 };
const invoked = (type: string, value: unknown): WireAnswer => ({ status: 200, body: { statusCode: 200, type, value } });
/** A few words beside the card, which stays as it is. */
export const executeWords = (text: string): WireAnswer => invoked('application/vnd.microsoft.activity.message', text);
const executeCard = ({ card }: Message): WireAnswer => invoked('application/vnd.microsoft.card.adaptive', card);
/** A dialog that was sent stays open, with all that was typed, only when Teams is told that the bot could not take it. */
export const cannotTake: WireAnswer = { status: 503 };
export const dialogWords = (text: string): WireAnswer => ({ status: 200, body: dialogEnd(text) });
const dialogCard = (message: Message): WireAnswer => ({ status: 200, body: dialogStep(message) });

/** Every kind of reply by every way back. Only `sharedCard` is ever shown where others see. */
const ways: { readonly [T in Transport]: { readonly [K in Reply['kind']]: Show<K> } } = {
  text: {
    card: (way, { message }) => tellHer(way, message),
    cardInPerson: (way, { message }) => tellHer(way, message),
    sharedCard: async (way, { message }) => sayHere(way, message),
    words: (way, { text }) => tellHer(way, text),
    offer: (way, { offer }) => tellHer(way, offered(offer)),
    delivered: (way, { room, summary }) => tellHer(way, delivered(room, summary)),
    nothing: async () => quiet,
  },
  submit: {
    card: (way, { message }) => (way.turn.pressedOn ? replace(way, message) : tellHer(way, message)),
    cardInPerson: (way, { message }) => tellHer(way, message),
    sharedCard: (way, { message }) => replace(way, message),
    words: (way, { text }) => tellHer(way, text),
    offer: (way, { offer }) => tellHer(way, offered(offer)),
    delivered: (way, { room, summary }) => tellHer(way, delivered(room, summary)),
    nothing: async () => quiet,
  },
  execute: {
    card: async (way, { message, lasting }) => {
      if (way.turn.place !== 'personal') return executeWords(await inPerson(way, message));
      if (lasting) write(way, message);
      return executeCard(message);
    },
    cardInPerson: async (way, { message }) => executeWords(await inPerson(way, message)),
    sharedCard: async (way, { message }) => {
      write(way, message);
      return executeCard(message);
    },
    words: async (_way, { text }) => executeWords(text),
    offer: async (way, { offer }) => executeWords(await inPerson(way, offered(offer))),
    delivered: async (way, { room, summary }) => executeWords(await inPerson(way, delivered(room, summary))),
    nothing: async () => executeWords(''),
  },
  dialog: {
    card: async (_way, { message }) => dialogCard(message),
    cardInPerson: async (_way, { message }) => dialogCard(message),
    sharedCard: async (_way, { message }) => dialogCard(message),
    offer: async (way, { offer }) => dialogWords(await inPerson(way, offered(offer))),
    delivered: async (way, { room, summary }) => dialogWords(await inPerson(way, delivered(room, summary))),
    words: async ({ activity }, { text, formStays }) =>
      formStays && isSentDialog(activity) ? cannotTake : dialogWords(text),
    nothing: async () => quiet,
  },
};

export function show(
  deps: ReplyDeps,
  turn: Turn,
  activity: Activity,
  through: Transport,
  reply: Reply,
): Promise<WireAnswer> {
  const way: Way = { deps, turn, activity };
  switch (reply.kind) {
    case 'card':
      return ways[through].card(way, reply);
    case 'cardInPerson':
      return ways[through].cardInPerson(way, reply);
    case 'sharedCard':
      return ways[through].sharedCard(way, reply);
    case 'words':
      return ways[through].words(way, reply);
    case 'offer':
      return ways[through].offer(way, reply);
    case 'delivered':
      return ways[through].delivered(way, reply);
    case 'nothing':
      return ways[through].nothing(way, reply);
  }
}

/** A message in the conversation she spoke in. */
export async function sayHere({ deps, activity }: Pick<Way, 'deps' | 'activity'>, said: Said): Promise<WireAnswer> {
  const { serviceUrl, conversation } = activity;
  const here = { serviceUrl, tenantId: tenantOf(activity), conversationId: conversation.id };
  await stubbornly(deps, () => deps.sender.inConversation(here, said));
  return quiet;
}

/** To her alone. Where others see, they see only that there was an answer. */
async function tellHer(way: Way, said: Said): Promise<WireAnswer> {
  return way.turn.place === 'personal' ? sayHere(way, said) : sayHere(way, await inPerson(way, said));
}

/** Sends it to her own chat; returns what to say where she asked. */
async function inPerson({ deps, turn, activity }: Way, said: Said): Promise<string> {
  const words = (text: Localised): string => say(text, turn.language);
  const { personal, place } = turn;
  // Whom Teams knows her as; in the demo she may act as someone else.
  const herself = activity.from?.aadObjectId ?? '';
  const sent = await stubbornly(deps, () => deps.sender.toPerson(herself, personal, said));
  if (sent.outcome === 'sent') return words(place === 'personal' ? turnTexts.below : turnTexts.inYourChat);
  return words(sent.outcome === 'refused' ? turnTexts.openChatFirst : turnTexts.notNow);
}

const pressed = ({ serviceUrl, conversation, replyToId }: Activity): PostRef | undefined =>
  replyToId === undefined ? undefined : { serviceUrl, conversationId: conversation.id, activityId: replyToId };

/** The card in the pressed one's place; where that is gone, as a new message. */
async function replace(way: Way, message: Message): Promise<WireAnswer> {
  const post = pressed(way.activity);
  const updated = post && (await stubbornly(way.deps, () => way.deps.sender.update(post, message)));
  return updated?.outcome === 'sent' ? quiet : sayHere(way, message);
}

/** Also into the message itself, beside the answer, which must not wait for it. */
function write(way: Way, message: Message): void {
  const post = pressed(way.activity);
  if (post) void stubbornly(way.deps, () => way.deps.sender.update(post, message));
}

const attempts = 3;
const longestPauseMs = 1000;

/** Tries again what certainly was not delivered. What may have been is left: one answer missing beats two. */
async function stubbornly({ pause, onUnsent }: ReplyDeps, send: () => Promise<SendOutcome>): Promise<SendOutcome> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await send();
    if (outcome.outcome === 'sent') return outcome;
    if (outcome.outcome !== 'retry' || attempt === attempts) {
      onUnsent(outcome.error);
      return outcome;
    }
    await pause(Math.min(outcome.afterMs ?? attempt * 200, longestPauseMs));
  }
}

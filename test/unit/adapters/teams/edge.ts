import { parseActivity } from '../../../../bot/adapters/teams/activity.ts';
import { type BotDeps, teamsBot } from '../../../../bot/adapters/teams/bot.ts';
import type { WireAnswer } from '../../../../bot/adapters/teams/replies.ts';
import type { Said, Sender } from '../../../../bot/adapters/teams/sender.ts';
import { turnsUnderWay } from '../../../../bot/adapters/telemetry/turnsUnderWay.ts';
import { card, execute, type Message, openDialog, text } from '../../../../bot/cards/elements.ts';
import type { Conversation } from '../../../../bot/conversation/conversation.ts';
import { type Reply, showNothing, type Turn } from '../../../../bot/conversation/turn.ts';
import { directoryOf } from '../../../../bot/domain/directory.ts';
import { fail, ok } from '../../../../bot/domain/result.ts';
import type { Document } from '../../../../bot/ports/documents.ts';
import type { Log } from '../../../../bot/ports/log.ts';
import type { SendOutcome } from '../../../../bot/ports/messenger.ts';
import type { Removed } from '../../../../bot/usecases/deliveryHealth.ts';

export const serviceUrl = 'http://localhost:1/teams';

export const aCard: Message = {
  summary: 'Rapportera',
  card: card(
    'sv',
    'Rapportera',
    [text('hemligt')],
    [
      execute('Skicka', 'form.submit', { requestId: 'r1' }, { style: 'positive' }),
      openDialog('Öppna', 'form.open', { reportType: 'fall' }),
    ],
  ),
};

/** What the bot sent, in the order it did. */
export interface Sent {
  readonly way: 'person' | 'here' | 'update';
  readonly to: string;
  readonly said: Said;
}

const anna = {
  personId: 'anna',
  name: 'Anna Ek',
  email: '',
  roles: ['enhetschef' as const],
  unitIds: ['u1'],
  deputyFor: [],
  board: '',
};

/** The edge with everything behind and around it scripted. */
export function anEdge(change: Partial<BotDeps> = {}) {
  const sent: Sent[] = [];
  const turns: Turn[] = [];
  const heard: unknown[] = [];
  const removed: Removed[] = [];
  const logged: string[] = [];
  const documents = new Map<string, { document: Document; revision: string }>();
  const edge = {
    replies: [showNothing] as readonly Reply[],
    onFile: async (): Promise<Reply> => showNothing,
    outcome: (): SendOutcome => ({
      outcome: 'sent',
      post: { serviceUrl, conversationId: 'c', activityId: '9' },
      tenantId: 't',
    }),
  };
  const hear = async (turn: Turn, ...what: readonly unknown[]): Promise<readonly Reply[]> => {
    turns.push(turn);
    heard.push(what);
    return edge.replies;
  };
  const first = async (turn: Turn, ...what: readonly unknown[]): Promise<Reply> =>
    (await hear(turn, ...what))[0] ?? showNothing;
  const conversation: Conversation = {
    onText: (turn, said) => hear(turn, 'text', said),
    onButton: (turn, verb, data) => first(turn, 'button', verb, data),
    onMessageAction: (turn, said) => first(turn, 'messageAction', said),
    onFile: () => edge.onFile(),
    onArrival: (turn) => hear(turn, 'arrival'),
    onRemoval: async (where) => void removed.push(where),
  };
  const send = async (way: Sent['way'], to: string, said: Said): Promise<SendOutcome> => {
    sent.push({ way, to, said });
    return edge.outcome();
  };
  const sender: Sender = {
    toPerson: (personId, known, said) => send('person', known?.conversationId ?? personId, said),
    toChannel: (to, said) => send('here', to.channelId, said),
    inConversation: (to, said) => send('here', to.conversationId, said),
    update: (post, said) => send('update', post.activityId, said),
  };
  const store = {
    get: async ({ pk, id }: { pk: string; id: string }) => documents.get(`${pk}/${id}`),
    put: async (document: Document, expected: string | null) => {
      const at = `${document.pk}/${document.id}`;
      if ((documents.get(at)?.revision ?? null) !== expected) return fail('conflict');
      const revision = String(Number(expected ?? 0) + 1);
      documents.set(at, { document, revision });
      return ok(revision);
    },
  } as unknown as BotDeps['store'];
  const log: Log = { info: () => {}, warn: (event) => logged.push(event), fault: (event) => logged.push(event) };
  const followed = turnsUnderWay({ turn: () => {} }, log);
  const bot = teamsBot({
    conversation,
    sender,
    store,
    directories: { current: async () => directoryOf('1', [], [anna]) },
    whoIs: (id) => id,
    mayTake: () => true,
    ...{ log, turns: followed },
    pause: async () => {},
    ...change,
  });
  const receive = async (activity: object): Promise<WireAnswer> => {
    const parsed = parseActivity(JSON.parse(JSON.stringify(activity)));
    if (!parsed) throw new Error('not an activity');
    return bot(parsed);
  };
  return { edge, sent, turns, heard, removed, logged, documents, receive, idle: followed.idle };
}

const from = { id: '29:anna', aadObjectId: 'anna', name: 'Anna' };
const recipient = { id: '28:bot' };
const tenant = { id: 'tenant' };

const inPerson = {
  serviceUrl,
  from,
  recipient,
  conversation: { id: 'a:1', conversationType: 'personal' },
  channelData: { tenant },
};
const inChannel = {
  serviceUrl,
  from,
  recipient,
  conversation: { id: '19:channel;messageid=5', conversationType: 'channel' },
  channelData: { tenant, team: { id: '19:team' }, channel: { id: '19:channel' } },
};
export const places = { personal: inPerson, channel: inChannel };
export type PlaceName = keyof typeof places;

export const textIn = (place: PlaceName, said: string): object => ({ ...places[place], type: 'message', text: said });
export const submitIn = (place: PlaceName, value: unknown): object => ({
  ...places[place],
  type: 'message',
  replyToId: '5',
  value,
});
export const invokeIn = (place: PlaceName, name: string, value: unknown): object => ({
  ...places[place],
  type: 'invoke',
  name,
  replyToId: '5',
  value,
});
export const executeIn = (place: PlaceName, verb = 'menu', data: object = {}): object =>
  invokeIn(place, 'adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } });

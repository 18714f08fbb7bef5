import type { Conversation } from '../../conversation/conversation.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Log } from '../../ports/log.ts';
import type { Turns } from '../../ports/metrics.ts';
import { say } from '../../text/language.ts';
import { bilingual, turnTexts } from '../../text/turn.ts';
import type { Removed } from '../../usecases/deliveryHealth.ts';
import type { Activity } from './activity.ts';
import { type Asked, askedBy, isSentDialog, type Transport } from './asked.ts';
import { type IdentifyDeps, identify } from './identify.ts';
import {
  cannotTake,
  dialogWords,
  executeWords,
  quiet,
  type ReplyDeps,
  sayHere,
  show,
  type WireAnswer,
} from './replies.ts';
import type { Sender } from './sender.ts';

export interface BotDeps extends IdentifyDeps {
  readonly conversation: Conversation;
  readonly sender: Sender;
  /** Whether this person may take one more turn now. */
  readonly mayTake: (personId: string) => boolean;
  readonly log: Log;
  /** Follows the turns, and tells of those that fail. */
  readonly turns: Turns;
  readonly pause: (ms: number) => Promise<void>;
  /** An invoke is answered within this, whatever the rest of the world does; Teams gives up after about 3 s. */
  readonly invokeMs?: number;
}

/** Answers one activity that has been let in. Never throws: a fault becomes a kind sentence and a log line. */
export function teamsBot(deps: BotDeps): (activity: Activity) => Promise<WireAnswer> {
  const { log, sender, pause, invokeMs = 2500 } = deps;
  const greeted = new Set<string>();
  const replying: ReplyDeps = { sender, pause, onUnsent: (error) => log.warn('reply not sent', { error }) };
  return async (activity) => {
    const asked = askedBy(activity);
    const through = transportOf(asked);
    const turn = deps.turns.begin(asked.by);
    const work = answer({ ...deps, greeted }, replying, activity, asked)
      .catch((fault: unknown) => {
        turn.failed(fault);
        return apologise(replying, activity, through, asked);
      })
      .finally(() => turn.ended());
    // A file takes the time it takes: the invoke is answered at once, and a message says how it went. A stop waits for
    // it, since its turn has not ended.
    if (asked.by === 'file') return quiet;
    if (through !== 'execute' && through !== 'dialog') return work;
    return within(invokeMs, work, () => {
      turn.late();
      log.warn('answer late', { through });
      return late(through, activity);
    });
  };
}

/** `greeted`: the channels this program has greeted; two programs may both greet one, which harms nobody. */
type AtWork = BotDeps & { readonly greeted: Set<string> };

type Spoken = Extract<Asked, { by: 'text' | 'button' | 'messageAction' | 'file' | 'arrival' }>;

async function answer(deps: AtWork, replying: ReplyDeps, activity: Activity, asked: Asked): Promise<WireAnswer> {
  switch (asked.by) {
    case 'nothing':
      return quiet;
    case 'unknownInvoke':
      return { status: 501 };
    case 'unreadable':
      return unreadable(replying, activity, asked.through);
    case 'removal':
      // Where it comes back it greets again; a greeting too many elsewhere is the lesser evil.
      deps.greeted.clear();
      await deps.conversation.onRemoval(await asTheyAct(deps, asked.where));
      return quiet;
    default:
      return converse(deps, replying, activity, asked);
  }
}

/** True from the second time on. */
function isGreeted(greeted: Set<string>, channelId: string): boolean {
  if (greeted.has(channelId)) return true;
  greeted.add(channelId);
  return false;
}

const asTheyAct = async ({ whoIs }: BotDeps, where: Removed): Promise<Removed> =>
  where.from === 'person' ? { from: 'person', personId: await whoIs(where.personId) } : where;

/** The conversation itself: who speaks, what is said, how it is shown. */
async function converse(deps: AtWork, replying: ReplyDeps, activity: Activity, asked: Spoken): Promise<WireAnswer> {
  const through = transportOf(asked);
  const identified = await identify(deps, activity, through === 'dialog');
  if (!identified)
    return asked.by === 'arrival' ? quiet : plainly(replying, activity, through, bilingual(turnTexts.unknownPerson));
  const { turn, isNew } = identified;
  if (asked.by === 'arrival' && turn.place === 'personal' && !isNew) return quiet;
  if (asked.by === 'arrival' && turn.channel && isGreeted(deps.greeted, turn.channel.channelId)) return quiet;
  if (!deps.mayTake(turn.actor.personId)) {
    if (isSentDialog(activity)) return cannotTake;
    return plainly(replying, activity, through, say(turnTexts.tooFast, turn.language));
  }
  let last = quiet;
  for (const reply of await repliesTo(deps.conversation, turn, asked)) {
    last = await show(replying, turn, activity, through, reply);
  }
  return last;
}

async function repliesTo(conversation: Conversation, turn: Turn, asked: Spoken) {
  switch (asked.by) {
    case 'text':
      return conversation.onText(turn, asked.text);
    case 'button':
      return [await conversation.onButton(turn, asked.verb, asked.data)];
    case 'messageAction':
      return [await conversation.onMessageAction(turn, asked.text)];
    case 'file':
      return [await conversation.onFile(turn, asked.room, asked.data)];
    case 'arrival':
      return conversation.onArrival(turn);
  }
}

function transportOf(asked: Asked): Transport {
  if (asked.by === 'button' || asked.by === 'unreadable') return asked.through;
  return asked.by === 'messageAction' ? 'dialog' : 'text';
}

/** Words of the edge's own, which hold nothing of anyone. */
async function plainly(replying: ReplyDeps, activity: Activity, through: Transport, text: string): Promise<WireAnswer> {
  if (through === 'execute') return executeWords(text);
  return through === 'dialog' ? dialogWords(text) : sayHere({ deps: replying, activity }, text);
}

/** A value that is no button's. Source: the Universal Action Model's error answer. */
function unreadable(replying: ReplyDeps, activity: Activity, through: Transport): Promise<WireAnswer> {
  const message = bilingual(turnTexts.unknownButton);
  if (through !== 'execute') return plainly(replying, activity, through, message);
  const value = { code: 'BadRequest', message };
  return Promise.resolve({ status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } });
}

async function apologise(
  replying: ReplyDeps,
  activity: Activity,
  through: Transport,
  asked: Asked,
): Promise<WireAnswer> {
  if (isSentDialog(activity)) return cannotTake;
  if (asked.by === 'arrival' || asked.by === 'removal' || asked.by === 'nothing') return quiet;
  try {
    return await plainly(replying, activity, through, bilingual(turnTexts.fault));
  } catch {
    return quiet;
  }
}

function late(through: 'execute' | 'dialog', activity: Activity): WireAnswer {
  if (isSentDialog(activity)) return cannotTake;
  const text = bilingual(turnTexts.slow);
  return through === 'execute' ? executeWords(text) : dialogWords(text);
}

/** The work goes on; only the answer no longer waits for it. */
async function within<T>(ms: number, work: Promise<T>, instead: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(instead()), ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

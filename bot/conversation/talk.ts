import { helpCard } from '../cards/help.ts';
import { languageCard } from '../cards/language.ts';
import { isManager } from '../domain/absences/absence.ts';
import { channelReplies, howToUndo, writeNumberSo } from '../text/chat.ts';
import { say } from '../text/language.ts';
import { turnTexts } from '../text/turn.ts';
import { connectionLost } from '../usecases/deliveryHealth.ts';
import { sayAway, sayBack } from './answers/absence.ts';
import { channelMenu, connectByText } from './answers/channel.ts';
import type { DemoStage } from './answers/demo.ts';
import { playRole } from './answers/demo.ts';
import { answers, isVerb } from './answers/index.ts';
import { isStory, ownWords, warnings } from './answers/ownWords.ts';
import { type FileDeps, fileAnswered } from './answers/papers.ts';
import { byNumber, mine, whatToDo } from './answers/reading.ts';
import { menu, welcome } from './answers/report.ts';
import { inLanguage } from './answers/settings.ts';
import { weekInChannel, weekOfMine } from './answers/week.ts';
import { type Command, commandIn } from './commands.ts';
import type { Conversation } from './conversation.ts';
import { type Reply, showCard, showWords, type Turn } from './turn.ts';

export type TalkDeps = FileDeps & { readonly demo: DemoStage | null };

/** What the bot says to what it hears. */
export const talk = (deps: TalkDeps): Conversation => ({
  onText: async (turn, text) => {
    if (turn.place === 'group') return [showWords(say(channelReplies.toMyChat, turn.language))];
    const command = commandIn(text);
    if (turn.place === 'channel') return [await inChannel(deps, turn, command)];
    if (command) return obey(deps, turn, command, text);
    return isStory(deps, text) ? ownWords(deps, turn, text) : [...warnings(turn, text), await menu(deps, turn, {})];
  },
  onButton: async (turn, verb, data) =>
    isVerb(verb) ? answers[verb](deps, turn, data) : showWords(say(turnTexts.unknownButton, turn.language)),
  // A dialog shows one card: what was refused in the message is left out of the form, and its place marked.
  onMessageAction: async (turn, text) =>
    (isStory(deps, text) ? ownWords(deps, turn, text).at(-1) : undefined) ?? menu(deps, turn, {}),
  onFile: (turn, room, data) => fileAnswered(deps, turn, room, data),
  onArrival: async (turn) =>
    turn.place === 'personal' ? [await welcome(deps, turn)] : [await channelMenu(deps, turn)],
  onRemoval: (where) => connectionLost(deps, where),
});

/** In a channel only what everyone may see: tying it to a unit, its week so far, and the way to the own chat. */
function inChannel(deps: TalkDeps, turn: Turn, command: Command | undefined): Promise<Reply> {
  if (command?.name === 'connect') return connectByText(deps, turn, command.unit);
  return command?.name === 'week' ? weekInChannel(deps, turn) : channelMenu(deps, turn);
}

async function obey(deps: TalkDeps, turn: Turn, command: Command, text: string): Promise<readonly Reply[]> {
  switch (command.name) {
    case 'help':
      return [showCard(helpCard(turn.language, { manages: isManager(turn.actor) }))];
    case 'report':
      return [await menu(deps, turn, {})];
    case 'mine':
      return [await mine(deps, turn, {})];
    case 'undo':
      return [showWords(say(howToUndo, turn.language)), await mine(deps, turn, {})];
    case 'toDo':
      return [await whatToDo(deps, turn, {})];
    case 'whichCase':
      return [showWords(say(writeNumberSo, turn.language))];
    case 'case':
      return [await byNumber(deps, turn, command.number)];
    case 'week':
      return [await weekOfMine(deps, turn)];
    case 'languages':
      return [showCard(languageCard(turn.language))];
    case 'language':
      return [await inLanguage(deps, turn, command.language)];
    case 'away':
      return sayAway(deps, turn, command.said, text);
    case 'back':
      return [await sayBack(deps, turn)];
    case 'connect':
      return [await connectByText(deps, turn, command.unit)];
    case 'demo':
      return playRole(deps, turn, command.role);
  }
}

import type { Removed } from '../usecases/deliveryHealth.ts';
import type { FileRoom } from './file.ts';
import type { Reply, Turn } from './turn.ts';

/** What the bot says to what it hears. The edge turns activities into these calls and shows what they return. */
export interface Conversation {
  /** Words written to the bot, without its own name; empty when only a picture or a file came. */
  onText(turn: Turn, text: string): Promise<readonly Reply[]>;
  /** A button, or a form sent. `data` is untrusted. */
  onButton(turn: Turn, verb: string, data: Readonly<Record<string, unknown>>): Promise<Reply>;
  /** "Rapportera detta" on someone's message; its text, empty when there is none. */
  onMessageAction(turn: Turn, text: string): Promise<Reply>;
  /** Her answer to the offer of a file; `room` null when she declined. `data` is untrusted. */
  onFile(turn: Turn, room: FileRoom | null, data: Readonly<Record<string, unknown>>): Promise<Reply>;
  /** A person has got the bot for the first time, or it has been added to a team or a chat. */
  onArrival(turn: Turn): Promise<readonly Reply[]>;
  onRemoval(where: Removed): Promise<void>;
}

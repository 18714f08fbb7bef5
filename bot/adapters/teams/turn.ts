import type { Message } from '../../cards/elements.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Actor } from '../../domain/people.ts';
import type { ChannelAddress, PersonalConversation } from '../../ports/documents.ts';
import type { PostRef } from '../../ports/store.ts';
import type { Language } from '../../text/language.ts';

/** Where someone speaks to the bot. A dialog is seen by her alone, whatever conversation it was opened from. */
export type Place = 'personal' | 'channel' | 'group' | 'dialog';

/** One turn, parsed from an activity at the edge: all that an answer may know of Teams. */
export interface Turn {
  readonly actor: Actor;
  readonly name: string;
  readonly language: Language;
  readonly place: Place;
  readonly directory: Directory;
  /** How to write to her in person; null when she speaks from elsewhere and has never opened the chat. */
  readonly personal: PersonalConversation | null;
  /** The channel she speaks in; null elsewhere. */
  readonly channel: ChannelAddress | null;
  /** The message whose button was pressed, when the answer can take its place. */
  readonly pressedOn: PostRef | null;
}

/** What an answer wants shown. Each transport maps every kind in one table. */
export type Reply =
  /** A card: takes the pressed card's place, goes on in the dialog, or comes as a message. */
  | { readonly kind: 'card'; readonly message: Message }
  /** A few words to her alone: a toast, a dialog's last line, or a chat message. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'nothing' };

export const showCard = (message: Message): Reply => ({ kind: 'card', message });
export const showWords = (text: string): Reply => ({ kind: 'words', text });
export const showNothing: Reply = { kind: 'nothing' };

/** Answers one button. `data` is what came back from the card: untrusted, parsed by the answer. */
export type Answer<Deps> = (deps: Deps, turn: Turn, data: Readonly<Record<string, unknown>>) => Promise<Reply>;

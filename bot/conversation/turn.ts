import type { Message } from '../cards/elements.ts';
import type { Directory } from '../domain/directory.ts';
import type { Actor } from '../domain/people.ts';
import type { ChannelAddress, PersonalConversation } from '../ports/shapes.ts';
import type { PostRef } from '../ports/store.ts';
import type { Language } from '../text/language.ts';
import type { FileOffer, FileRoom } from './file.ts';

/** Where someone speaks to the bot. A dialog and the tab are seen by her alone, wherever they were opened. */
export type Place = 'personal' | 'channel' | 'group' | 'dialog' | 'tab';

/** One turn, parsed from an activity at the edge: all that an answer may know of Teams. */
export interface Turn {
  readonly actor: Actor;
  /** The Entra object id that Teams vouches for. On the demo's stage alone it is not the actor's. */
  readonly signedIn: string;
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
  /**
   * A card for her: takes the pressed card's place in her own chat, goes on in the dialog, or comes as a message. Asked
   * for where others see, it comes in her own chat instead. `lasting` also writes it into the message: without it, Teams
   * shows the old card again after a reaction or on another device, which is right for a step on the way.
   */
  | { readonly kind: 'card'; readonly message: Message; readonly lasting?: true }
  /** A card that everyone in the conversation may see, in a channel too: nothing in it that a channel may not know. */
  | { readonly kind: 'sharedCard'; readonly message: Message }
  /**
   * A card for her alone: goes on in the dialog, else comes as a new message in her own chat with the bot. What she
   * pressed stays as it is, so that a living card is never overwritten by a form, nor a half-filled form by the card.
   */
  | { readonly kind: 'cardInPerson'; readonly message: Message }
  /**
   * A few words to her alone: a toast, a dialog's last line, or a chat message. `formStays`: what she typed must not be
   * taken from in front of her; a dialog, which words would close, is left standing without them.
   */
  | { readonly kind: 'words'; readonly text: string; readonly formStays?: true }
  /** The offer of a file, to her alone. */
  | { readonly kind: 'offer'; readonly offer: FileOffer }
  /** A file she accepted, where it now lies; `summary` is shown on a locked phone. */
  | { readonly kind: 'delivered'; readonly room: FileRoom; readonly summary: string }
  | { readonly kind: 'nothing' };

export const showCard = (message: Message): Reply => ({ kind: 'card', message });
export const showLasting = (message: Message): Reply => ({ kind: 'card', message, lasting: true });
export const showToAll = (message: Message): Reply => ({ kind: 'sharedCard', message });
export const showInPerson = (message: Message): Reply => ({ kind: 'cardInPerson', message });
export const showWords = (text: string): Reply => ({ kind: 'words', text });
/** Words beside the form she sent, which she still has. */
export const showBesideForm = (text: string): Reply => ({ kind: 'words', text, formStays: true });
export const showOffer = (offer: FileOffer): Reply => ({ kind: 'offer', offer });
export const showNothing: Reply = { kind: 'nothing' };

/** Answers one button. `data` is what came back from the card: untrusted, parsed by the answer. */
export type Answer<Deps> = (deps: Deps, turn: Turn, data: Readonly<Record<string, unknown>>) => Promise<Reply>;

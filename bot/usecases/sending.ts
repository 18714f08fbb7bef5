import { keys } from '../ports/documents.ts';
import type { Address, Outgoing } from '../ports/messenger.ts';
import type { Post, PostRef } from '../ports/store.ts';
import type { Language } from '../text/language.ts';
import type { Deps } from './deps.ts';

/** A message that stands somewhere; `channelId` as in `Post`. */
export type Shown = PostRef & Pick<Post, 'channelId'>;

/** What is said, and how. */
export interface Saying {
  /** Where the message goes when it is new; null for one that only takes the place of another. */
  readonly to: Address | null;
  readonly message: Outgoing;
  /** The message that it brings up to date. */
  readonly shown: Shown | null;
  /** A message left behind in a channel that is no longer the unit's. */
  readonly left?: Shown;
}
export type Sending = Saying & { readonly version: number };

/** How a person is written to, and in which language. */
export async function reach(
  { store }: Pick<Deps, 'store'>,
  personId: string,
): Promise<{ to: Address; language: Language }> {
  const profile = await store.get(keys.profile(personId));
  return {
    to: { kind: 'person', personId, conversation: profile?.document.conversation ?? null },
    language: profile?.document.language ?? 'sv',
  };
}

/** The channel of a unit, or of ledning; undefined while none is tied to it. */
export async function channelOf({ store }: Pick<Deps, 'store'>, unitId: string) {
  const channel = (await store.get(keys.channel(unitId)))?.document;
  if (!channel) return undefined;
  const { serviceUrl, tenantId, teamId, channelId } = channel;
  return { kind: 'channel' as const, serviceUrl, tenantId, teamId, channelId };
}

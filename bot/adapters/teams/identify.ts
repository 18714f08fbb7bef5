import type { Turn } from '../../conversation/turn.ts';
import { actorOf } from '../../domain/people.ts';
import type { Directories } from '../../ports/directories.ts';
import { type DocumentOf, keys } from '../../ports/documents.ts';
import type { ChannelAddress, PersonalConversation } from '../../ports/shapes.ts';
import type { Revision, Store } from '../../ports/store.ts';
import { type Activity, scopeOf, tenantOf } from './activity.ts';

export interface IdentifyDeps {
  readonly directories: Directories;
  readonly store: Store;
  /** Whom a signed-in person acts as: herself, but in the demo. */
  readonly whoIs: (aadObjectId: string) => string | Promise<string>;
}

export interface Identified {
  readonly turn: Turn;
  /** Her own chat with the bot was not known before this turn. */
  readonly isNew: boolean;
}

/**
 * Who speaks, from where. She is whom Teams says she is (`from.aadObjectId`), never whom a card says; undefined when
 * Teams does not say. One read of her profile; one write when she is reached in a new way.
 */
export async function identify(
  deps: IdentifyDeps,
  activity: Activity,
  isDialog: boolean,
): Promise<Identified | undefined> {
  const { from, conversation, serviceUrl, replyToId } = activity;
  if (!from?.aadObjectId) return undefined;
  const personId = await deps.whoIs(from.aadObjectId);
  const [directory, profile] = await Promise.all([deps.directories.current(), deps.store.get(keys.profile(personId))]);
  const person = directory.person(personId);
  const scope = scopeOf(activity);
  const here = ownChat(activity);
  const isNew = here !== null && (await remember(deps.store, personId, here, profile));
  const turn: Turn = {
    actor: actorOf(personId, person),
    signedIn: from.aadObjectId,
    name: person?.name ?? from.name ?? '',
    language: profile?.document.language ?? 'sv',
    place: isDialog ? 'dialog' : scope,
    directory,
    personal: here ?? profile?.document.conversation ?? null,
    channel: scope === 'channel' ? channelOf(activity) : null,
    // Elsewhere the message belongs to others too: a receipt must never take its place.
    pressedOn:
      scope === 'personal' && !isDialog && replyToId
        ? { serviceUrl, conversationId: conversation.id, activityId: replyToId }
        : null,
  };
  return { turn, isNew };
}

/**
 * Her own chat with the bot. A message action can come from a chat between two people, which also calls itself
 * personal; the bot must never take that for its own.
 */
function ownChat(activity: Activity): PersonalConversation | null {
  if (scopeOf(activity) !== 'personal' || activity.name?.startsWith('composeExtension/')) return null;
  return { serviceUrl: activity.serviceUrl, tenantId: tenantOf(activity), conversationId: activity.conversation.id };
}

const channelOf = (activity: Activity): ChannelAddress => {
  const { serviceUrl, channelData, conversation } = activity;
  const channelId = channelData?.channel?.id ?? conversation.id.split(';')[0] ?? '';
  // The team's own id is that of its first channel.
  return { serviceUrl, tenantId: tenantOf(activity), teamId: channelData?.team?.id ?? channelId, channelId };
};

type Stored = { readonly document: DocumentOf<'profile'>; readonly revision: Revision };

/** True for the turn that wrote down her chat first. A conflict means that another turn did: nothing is left to do. */
async function remember(
  store: Store,
  personId: string,
  here: PersonalConversation,
  profile: Stored | undefined,
): Promise<boolean> {
  const known = profile?.document.conversation ?? null;
  if (known && known.conversationId === here.conversationId && known.serviceUrl === here.serviceUrl) return false;
  const document = {
    ...keys.profile(personId),
    language: profile?.document.language ?? ('sv' as const),
    conversation: here,
  };
  const put = await store.put(document, profile?.revision ?? null);
  return put.ok && known === null;
}

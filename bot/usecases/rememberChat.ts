import { keys } from '../ports/documents.ts';
import type { Address, SendOutcome } from '../ports/messenger.ts';
import type { Deps } from './deps.ts';

/** A chat that was opened to reach someone is her chat from now on: it is not opened anew for each message. */
export async function rememberChat(
  { store }: Pick<Deps, 'store'>,
  to: Address | null,
  sent: SendOutcome | { readonly outcome: 'nothing' },
): Promise<void> {
  if (to?.kind !== 'person' || to.conversation || sent.outcome !== 'sent') return;
  const { serviceUrl, conversationId } = sent.post;
  const conversation = { serviceUrl, tenantId: sent.tenantId, conversationId };
  const key = keys.profile(to.personId);
  const found = await store.get(key);
  // She has written meanwhile: then her own words have told where she is.
  if (found?.document.conversation) return;
  await store.put({ ...key, language: found?.document.language ?? 'sv', conversation }, found?.revision ?? null);
}

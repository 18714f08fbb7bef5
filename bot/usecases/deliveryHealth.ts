import type { Target } from '../domain/notices.ts';
import type { HealthProblem } from '../ports/documents.ts';
import { keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

/**
 * Something is broken that a person must mend: told to the administrators once, and kept until it works again.
 * `about` is a conversation key, or `responsible:<unitId>` for a unit where nobody holds the duty to act.
 */
export async function tellOfTrouble(
  { store, directories, clock, nudge }: Deps,
  about: string,
  problem: HealthProblem,
  error: string | null,
): Promise<void> {
  const admins = (await directories.current()).withRole('admin');
  const at = clock.now();
  const document = { ...keys.health(about), about, problem, error, since: at };
  const targets = admins.map(({ personId }): Target => ({ to: 'admin', personId, about }));
  const told = await store.createOnce(
    document,
    targets.map((target) => ({ target })),
    at,
  );
  if (told === 'created') nudge(targets);
}

/** It works again: what waited there is sent after all. */
export async function troubleOver({ store, clock, nudge }: Deps, about: string): Promise<void> {
  const found = await store.get(keys.health(about));
  if (found) await store.remove(keys.health(about), found.revision);
  for await (const { notice, revision } of store.find('deadNotices', { conversation: about })) {
    const waiting = { ...notice, state: 'waiting' as const, attempts: 0, dueAt: clock.now() };
    if ((await store.settle({ notice: waiting, revision })).ok) nudge([notice.target]);
  }
}

/** Where the bot no longer is: a person's chat, a channel, or every channel of a team. */
export type Removed =
  | { readonly from: 'person'; readonly personId: string }
  | { readonly from: 'channel'; readonly teamId: string; readonly channelId: string }
  | { readonly from: 'team'; readonly teamId: string };

/** The units whose channel this was are in trouble from now on, before the next case would have shown it. */
export async function connectionLost(deps: Deps, where: Removed): Promise<void> {
  // Whoever removes her own chat with the bot hurts nobody until a card for her cannot be delivered.
  if (where.from === 'person') return;
  const { units } = await deps.directories.current();
  for (const { unitId } of units) {
    const channel = (await deps.store.get(keys.channel(unitId)))?.document;
    const isLost = where.from === 'team' ? channel?.teamId === where.teamId : channel?.channelId === where.channelId;
    if (isLost)
      await tellOfTrouble(deps, `channel:${unitId}`, where.from === 'team' ? 'botRemoved' : 'channelGone', null);
  }
}

/** The conversations that are in trouble now: what the outbox knows when it starts. */
export async function brokenConversations(store: Deps['store']): Promise<Set<string>> {
  const broken = new Set<string>();
  for await (const { about } of store.find('brokenDeliveries', {})) broken.add(about);
  return broken;
}

import { mayInSystem } from '../domain/access.ts';
import { type Case, isOpen } from '../domain/case.ts';
import { type Directory, nameOfEither } from '../domain/directory.ts';
import { type Target, uncertainIn } from '../domain/notices.ts';
import type { Actor } from '../domain/people.ts';
import { isHeld } from '../domain/routing.ts';
import { restsForMs } from '../domain/sending/retry.ts';
import { ledning } from '../domain/summaryDue.ts';
import { keys } from '../ports/documents.ts';
import type { HealthView } from '../ports/messenger.ts';
import type { HealthProblem } from '../ports/shapes.ts';
import type { Notice } from '../ports/store.ts';
import { say } from '../text/language.ts';
import { ledningName } from '../text/weekCard.ts';
import type { Deps } from './deps.ts';

/**
 * Something is broken that a person must mend: told to the administrators once, and kept until it works again.
 * `about` is a conversation key, or `responsible:<unitId>` for a unit where nobody holds the duty to act.
 */
export async function tellOfTrouble(
  { store, directories, clock, nudge, onTrouble }: Deps,
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
  if (told !== 'created') return;
  nudge(targets);
  onTrouble?.({ problem, error, place: about.slice(0, about.indexOf(':')) });
}

/** A case that nobody told of may act on would lie still: the directory must be mended. */
export async function tellIfNotHeld(deps: Deps, c: Case, directory: Directory): Promise<void> {
  if (isOpen(c) && !isHeld(c, directory)) {
    await tellOfTrouble(deps, `responsible:${c.unitId}`, 'nobodyResponsible', null);
  }
}

/** What an administrator has to mend; nothing to anyone else. */
export async function toMend({ store, directories }: Deps, by: Actor): Promise<readonly HealthView[]> {
  if (!mayInSystem(by, 'seeDeliveryHealth')) return [];
  const directory = await directories.current();
  const found: HealthView[] = [];
  for await (const { about, problem } of store.find('brokenDeliveries', {})) {
    found.push({ about: nameOfPlace(about, directory), problem, key: about });
  }
  return found;
}

/** What people call what trouble is filed under: a unit, ledning or a person. */
export function nameOfPlace(about: string, directory: Directory): string {
  const conversation = about.startsWith(uncertainIn('')) ? about.slice(uncertainIn('').length) : about;
  const id = conversation.slice(conversation.indexOf(':') + 1);
  return id === ledning ? say(ledningName, 'sv') : nameOfEither(id, directory);
}

/** A later one has come: what may or may not have come before it is nobody's trouble any more. */
export async function troubleForgotten({ store }: Pick<Deps, 'store'>, about: string): Promise<void> {
  const found = await store.get(keys.health(about));
  if (found) await store.remove(keys.health(about), found.revision);
}

/** It works again: what waited there is sent after all. */
export async function troubleOver(deps: Deps, about: string): Promise<void> {
  // First of all the notices: whoever stops in between finds the trouble still there, and its notices with it.
  const revived = await revive(deps, about, () => true);
  await troubleForgotten(deps, about);
  deps.nudge(revived);
}

/**
 * Periodic work: what was given up is tried once more every hour. Whether the trouble is over, the first success says.
 * Returns how many notices.
 */
export async function tryAgain(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const rested = new Date(Date.parse(now) - restsForMs).toISOString();
  let tried = 0;
  for await (const { about, problem } of deps.store.find('brokenDeliveries', {})) {
    if (problem !== 'tooManyAttempts') continue;
    // What was given up later than now was so before the clock was set back.
    const revived = await revive(deps, about, ({ dueAt }) => dueAt <= rested || dueAt > now);
    deps.nudge(revived);
    tried += revived.length;
  }
  return tried;
}

/** Lets notices that were given up wait again, as if they had never been tried; returns for whom. */
async function revive(
  { store, clock }: Deps,
  conversation: string,
  isDue: (notice: Notice) => boolean,
): Promise<readonly Target[]> {
  const revived: Target[] = [];
  for await (const { notice, revision } of store.find('deadNotices', { conversation })) {
    if (!isDue(notice)) continue;
    const waiting = { ...notice, state: 'waiting' as const, attempts: 0, ambiguous: 0, dueAt: clock.now() };
    if ((await store.settle({ notice: waiting, revision })).ok) revived.push(notice.target);
  }
  return revived;
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
  for (const unitId of [ledning, ...units.map((unit) => unit.unitId)]) {
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

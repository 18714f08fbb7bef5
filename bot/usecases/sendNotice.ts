import { type Case, decideJoin } from '../domain/case.ts';
import { presenceIn } from '../domain/channelView.ts';
import type { Directory } from '../domain/directory.ts';
import { type Target, targetKey } from '../domain/notices.ts';
import { actorOf } from '../domain/people.ts';
import { nextInLine } from '../domain/routing.ts';
import { directView, receiptView } from '../domain/views.ts';
import { keys } from '../ports/documents.ts';
import type { Address, Messenger, Outgoing, SendOutcome } from '../ports/messenger.ts';
import type { Notice, Post, PostRef } from '../ports/store.ts';
import { commitOf, follow } from './changeCase.ts';
import type { Deps } from './deps.ts';

export type SendDeps = Deps & { readonly messenger: Messenger };

/** `nothing`: the target already shows the case as it stands, or has no picture of it to keep. */
export type Sent = SendOutcome | { readonly outcome: 'nothing' };

/** A message, where it goes when it is new, and the message that it brings up to date. */
interface Sending {
  readonly to: Address;
  readonly message: Outgoing;
  readonly shown: PostRef | null;
  readonly version: number;
}

/** Brings one target up to date with its case as it now stands. */
export async function sendNotice(deps: SendDeps, notice: Notice): Promise<{ sent: Sent; post?: Post }> {
  const { target } = notice;
  if (target.to === 'case') {
    if (notice.caseId) await tellOfMerge(deps, target.caseId, notice.caseId);
    return { sent: { outcome: 'nothing' } };
  }
  const sending = target.to === 'admin' ? await healthSending(deps, target) : await caseSending(deps, notice, target);
  if (!sending) return { sent: { outcome: 'nothing' } };
  const sent = await postOrUpdate(deps.messenger, sending);
  if (sent.outcome !== 'sent') return { sent };
  return { sent, post: { ...sent.post, targetKey: targetKey(target), version: sending.version } };
}

async function postOrUpdate(messenger: Messenger, { to, message, shown }: Sending): Promise<SendOutcome> {
  const updated = shown && (await messenger.update(shown, message));
  return updated && updated.outcome !== 'gone' ? updated : messenger.post(to, message);
}

type CaseTarget = Exclude<Target, { to: 'case' } | { to: 'admin' }>;

async function caseSending(deps: SendDeps, notice: Notice, target: CaseTarget): Promise<Sending | undefined> {
  if (!notice.caseId) return undefined;
  const found = await deps.store.loadCase(notice.caseId);
  if (!found) return undefined;
  const posts = await deps.store.posts(notice.caseId);
  const post = posts.find((one) => one.targetKey === targetKey(target));
  if (post && post.version >= found.version) return undefined;
  const directory = await deps.directories.current();
  const shown = post ?? notice.shownAs;
  const sending =
    target.to === 'channel'
      ? await toChannel(deps, found.case, target.unitId, shown !== null)
      : await toPerson(deps, found.case, target, directory, shown !== null);
  return sending && { ...sending, shown, version: found.version };
}

type Unplaced = Pick<Sending, 'to' | 'message'> | undefined;

async function toChannel(deps: SendDeps, c: Case, unitId: string, isShown: boolean): Promise<Unplaced> {
  const presence = presenceIn(c, unitId, deps.policy);
  // A channel that never showed the case is told nothing: not even that there is something to hide.
  if (presence.show === 'outside' && !isShown) return undefined;
  const channel = await deps.store.get(keys.channel(unitId));
  if (!channel) return undefined;
  const message: Outgoing =
    presence.show === 'case' ? { kind: 'channelCase', view: presence.view } : { kind: 'outsideChannel' };
  return { to: { kind: 'channel', ...channel.document }, message };
}

async function toPerson(
  deps: SendDeps,
  c: Case,
  target: Exclude<CaseTarget, { to: 'channel' }>,
  directory: Directory,
  isShown: boolean,
): Promise<Unplaced> {
  const { to, language } = await reach(deps, target.personId);
  if (target.to === 'reporter') return { to, message: { kind: 'receipt', view: receiptView(c, directory), language } };
  const view = directView(c, actorOf(target.personId, directory.person(target.personId)), directory, deps.policy);
  if (view) return { to, message: { kind: 'direct', view, language } };
  return isShown ? { to, message: { kind: 'handledElsewhere', language } } : undefined;
}

async function healthSending(deps: SendDeps, target: Extract<Target, { to: 'admin' }>): Promise<Sending | undefined> {
  const health = await deps.store.get(keys.health(target.about));
  if (!health) return undefined;
  const { to, language } = await reach(deps, target.personId);
  const view = { about: await nameOfPlace(deps, target.about), problem: health.document.problem };
  return { to, message: { kind: 'health', view, language }, shown: null, version: 0 };
}

async function reach(deps: SendDeps, personId: string) {
  const profile = await deps.store.get(keys.profile(personId));
  const to: Address = { kind: 'person', personId, conversation: profile?.document.conversation ?? null };
  return { to, language: profile?.document.language ?? ('sv' as const) };
}

async function nameOfPlace({ directories }: SendDeps, about: string): Promise<string> {
  const directory = await directories.current();
  const id = about.slice(about.indexOf(':') + 1);
  return directory.unit(id)?.name ?? directory.person(id)?.name ?? id;
}

/** The organisation itself acts: a merge that reaches the other case, a duty that passes on. */
const lyhord = 'lyhord';

async function tellOfMerge(deps: SendDeps, into: string, from: string): Promise<void> {
  const merged = await deps.store.loadCase(from);
  if (merged) await changeByItself(deps, into, (c) => decideJoin(c, from, merged.case.number));
}

/** The one who could not be reached is followed by the next in line; returns whether there was any. */
export async function tellNextInLine(deps: SendDeps, caseId: string, unreached: string): Promise<void> {
  const directory = await deps.directories.current();
  await changeByItself(deps, caseId, (c) => {
    const to = nextInLine(c, unreached, directory);
    return { ok: true, value: to.length > 0 ? [{ type: 'routed', to }] : [] };
  });
}

async function changeByItself(
  deps: Deps,
  id: string,
  decide: (c: Case) => ReturnType<typeof decideJoin>,
): Promise<void> {
  for (;;) {
    const found = await deps.store.loadCase(id);
    const decided = found && decide(found.case);
    if (!found || !decided?.ok || decided.value.length === 0) return;
    const at = deps.clock.now();
    const followed = follow(found.case, decided.value, lyhord, at);
    const change = commitOf(id, found.version, followed.events, followed.case, at);
    if ((await deps.store.commit(change)).ok) return deps.nudge(change.notices.map(({ target }) => target));
  }
}

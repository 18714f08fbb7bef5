import { type Case, decideJoin } from '../domain/case.ts';
import { presenceIn } from '../domain/channelView.ts';
import type { Directory } from '../domain/directory.ts';
import { type Target, targetKey } from '../domain/notices.ts';
import { actorOf } from '../domain/people.ts';
import { directView, receiptView } from '../domain/views.ts';
import { keys } from '../ports/documents.ts';
import type { Address, Messenger, Outgoing, SendOutcome } from '../ports/messenger.ts';
import type { Notice, Post, PostRef } from '../ports/store.ts';
import { changeByItself } from './changeByItself.ts';
import type { Deps } from './deps.ts';
import { rememberChat } from './rememberChat.ts';

export type SendDeps = Deps & { readonly messenger: Messenger };

/** `nothing`: the target already shows the case as it stands, or has no picture of it to keep. */
export type Sent = SendOutcome | { readonly outcome: 'nothing' };

/** A message that stands somewhere and shows the case; `channelId` as in `Post`. */
type Shown = PostRef & Pick<Post, 'channelId'>;

/** What is said, and how. */
interface Saying {
  /** Where the message goes when it is new; null for one that only takes the place of another. */
  readonly to: Address | null;
  readonly message: Outgoing;
  /** The message that it brings up to date. */
  readonly shown: Shown | null;
  /** A message left behind in a channel that is no longer the unit's. */
  readonly left?: Shown;
}
type Sending = Saying & { readonly version: number };

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
  // What is sent is sent: a chat that cannot be remembered now is opened again the next time.
  await rememberChat(deps, sending.to, sent).catch(() => {});
  const stands = sent.outcome === 'nothing' ? sending.shown : sent.outcome === 'sent' ? sent.post : null;
  return stands ? { sent, post: postOf(stands, target, sending) } : { sent };
}

function postOf({ serviceUrl, conversationId, activityId }: PostRef, target: Target, sending: Sending): Post {
  const { to, shown, version } = sending;
  const channelId = to?.kind === 'channel' ? to.channelId : shown?.channelId;
  const post = { serviceUrl, conversationId, activityId, targetKey: targetKey(target), version };
  return channelId === undefined ? post : { ...post, channelId };
}

async function postOrUpdate(messenger: Messenger, { to, message, shown, left }: Sending): Promise<Sent> {
  const taken = left && unsure(await messenger.update(left, { kind: 'outsideChannel' }));
  // Refused or gone: what stands in a channel that the bot has left cannot be reached, and the new one waits.
  if (taken?.outcome === 'retry') return taken;
  const updated = shown && unsure(await messenger.update(shown, message));
  if (updated && updated.outcome !== 'gone') return updated;
  return to ? messenger.post(to, message) : { outcome: 'nothing' };
}

/** An update that may have arrived is made again: twice is the same as once. */
const unsure = (outcome: SendOutcome): SendOutcome =>
  outcome.outcome === 'ambiguous' ? { outcome: 'retry', afterMs: null, error: outcome.error } : outcome;

type CaseTarget = Exclude<Target, { to: 'case' } | { to: 'admin' }>;

async function caseSending(deps: SendDeps, notice: Notice, target: CaseTarget): Promise<Sending | undefined> {
  if (!notice.caseId) return undefined;
  const found = await deps.store.loadCase(notice.caseId);
  if (!found) return undefined;
  const posts = await deps.store.posts(notice.caseId);
  const post = posts.find((one) => one.targetKey === targetKey(target));
  if (post && post.version >= found.version) return undefined;
  const shown = post ?? notice.shownAs;
  const saying =
    target.to === 'channel'
      ? await toChannel(deps, found.case, target.unitId, shown)
      : await toPerson(deps, found.case, target, shown);
  return saying && { ...saying, version: found.version };
}

async function toChannel(deps: SendDeps, c: Case, unitId: string, shown: Shown | null): Promise<Saying | undefined> {
  const presence = presenceIn(c, unitId, deps.policy);
  const channel = (await deps.store.get(keys.channel(unitId)))?.document;
  if (presence.show === 'outside' || !channel) {
    // A channel that never showed the case is told nothing: not even that there is something to hide.
    return shown ? { to: null, message: { kind: 'outsideChannel' }, shown } : undefined;
  }
  const { serviceUrl, tenantId, teamId, channelId } = channel;
  const to: Address = { kind: 'channel', serviceUrl, tenantId, teamId, channelId };
  const message: Outgoing = { kind: 'channelCase', view: presence.view };
  const hasMoved = shown?.channelId !== undefined && shown.channelId !== channelId;
  return hasMoved ? { to, message, shown: null, left: shown } : { to, message, shown };
}

async function toPerson(
  deps: SendDeps,
  c: Case,
  target: Exclude<CaseTarget, { to: 'channel' }>,
  shown: Shown | null,
): Promise<Saying | undefined> {
  const directory: Directory = await deps.directories.current();
  const { to, language } = await reach(deps, target.personId);
  if (target.to === 'reporter') {
    return { to, message: { kind: 'receipt', view: receiptView(c, directory), language }, shown };
  }
  const view = directView(c, actorOf(target.personId, directory.person(target.personId)), directory, deps.policy);
  if (view) return { to, message: { kind: 'direct', view, language }, shown };
  return shown ? { to: null, message: { kind: 'handledElsewhere', language }, shown } : undefined;
}

async function healthSending(deps: SendDeps, target: Extract<Target, { to: 'admin' }>): Promise<Sending | undefined> {
  const health = await deps.store.get(keys.health(target.about));
  if (!health) return undefined;
  const { to, language } = await reach(deps, target.personId);
  const view = { about: await nameOfPlace(deps, target.about), problem: health.document.problem, key: target.about };
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

async function tellOfMerge(deps: SendDeps, into: string, from: string): Promise<void> {
  const merged = await deps.store.loadCase(from);
  if (merged) await changeByItself(deps, into, (c) => decideJoin(c, from, merged.case.number));
}

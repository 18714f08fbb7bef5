import { may } from '../domain/access.ts';
import { actionView } from '../domain/actionView.ts';
import { boardView, isBoardOf } from '../domain/boardView.ts';
import type { Case } from '../domain/case.ts';
import { presenceIn } from '../domain/channelView.ts';
import type { Directory } from '../domain/directory.ts';
import { isSaidOnce, type Target, targetKey } from '../domain/notices.ts';
import { actorOf } from '../domain/people.ts';
import { isClosedTo } from '../domain/relations.ts';
import { directView, receiptView } from '../domain/views.ts';
import { keys } from '../ports/documents.ts';
import type { Messenger, Outgoing, SendOutcome } from '../ports/messenger.ts';
import type { Notice, Post, PostRef } from '../ports/store.ts';
import { nameOfPlace } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';
import { rememberChat } from './rememberChat.ts';
import { recount } from './rollUp.ts';
import { channelOf, reach, type Saying, type Sending, type Shown } from './sending.ts';
import { reminderSending } from './sendReminder.ts';
import { standInSending } from './sendStandIn.ts';
import { weekSending } from './sendWeek.ts';
import { tellOtherCase } from './tellOtherCase.ts';

export type SendDeps = Deps & { readonly messenger: Messenger };

/** `nothing`: the target already shows the case as it stands, or has no picture of it to keep. */
export type Sent = SendOutcome | { readonly outcome: 'nothing' };

/** Brings one target up to date with its case as it now stands. */
export async function sendNotice(deps: SendDeps, notice: Notice): Promise<{ sent: Sent; post?: Post }> {
  const { target } = notice;
  if (target.to === 'case' || target.to === 'rollup') {
    if (target.to === 'rollup') await recount(deps, target.unitId, target.week);
    else if (notice.caseId) await tellOtherCase(deps, target.caseId, notice.caseId);
    return { sent: { outcome: 'nothing' } };
  }
  const sending = await sendingFor(deps, notice, target);
  if (!sending) return { sent: { outcome: 'nothing' } };
  const sent = await postOrUpdate(deps.messenger, sending);
  // What is sent is sent: a chat that cannot be remembered now is opened again the next time.
  await rememberChat(deps, sending.to, sent).catch(() => {});
  const stands = sent.outcome === 'nothing' ? sending.shown : sent.outcome === 'sent' ? sent.post : null;
  return stands ? { sent, post: postOf(stands, target, sending) } : { sent };
}

function sendingFor(deps: SendDeps, notice: Notice, target: Exclude<Target, { to: 'case' | 'rollup' }>) {
  switch (target.to) {
    case 'admin':
      return healthSending(deps, target);
    case 'standIn':
      return standInSending(deps, target);
    case 'week':
    case 'weekAgain':
    case 'weekAction':
      return weekSending(deps, notice, target);
    case 'digest':
    case 'unitDigest':
    case 'urgentReminder':
      return reminderSending(deps, target);
    default:
      return caseSending(deps, notice, target);
  }
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

type CaseTarget = Extract<Target, { to: 'channel' | 'person' | 'reporter' | 'action' | 'answered' | 'closed' }>;

async function caseSending(deps: SendDeps, notice: Notice, target: CaseTarget): Promise<Sending | undefined> {
  if (!notice.caseId) return undefined;
  const found = await deps.store.loadCase(notice.caseId);
  if (!found) return undefined;
  const posts = await deps.store.posts(notice.caseId);
  const post = posts.find((one) => one.targetKey === targetKey(target));
  if (post && (isSaidOnce(target) || post.version >= found.version)) return undefined;
  const shown = post ?? notice.shownAs;
  const saying =
    target.to === 'channel'
      ? await toChannel(deps, found.case, target.unitId, shown)
      : await toPerson(deps, found.case, target, shown);
  return saying && { ...saying, version: found.version };
}

async function toChannel(deps: SendDeps, c: Case, unitId: string, shown: Shown | null): Promise<Saying | undefined> {
  const presence = presenceIn(c, unitId, deps.policy);
  const to = await channelOf(deps, unitId);
  if (presence.show === 'outside' || !to) {
    // A channel that never showed the case is told nothing: not even that there is something to hide.
    return shown ? { to: null, message: { kind: 'outsideChannel' }, shown } : undefined;
  }
  const message: Outgoing = { kind: 'channelCase', view: presence.view };
  const hasMoved = shown?.channelId !== undefined && shown.channelId !== to.channelId;
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
  const reader = actorOf(target.personId, directory.person(target.personId));
  if (target.to === 'action') {
    if (isClosedTo(reader, c, directory))
      return shown ? { to: null, message: { kind: 'handledElsewhere', language }, shown } : undefined;
    const view = actionView(c, target.actionId, directory, target.personId);
    return view && (shown || view.state === 'open')
      ? { to, message: { kind: 'action', view, language }, shown }
      : undefined;
  }
  if (target.to === 'answered' || target.to === 'closed') {
    const { id: caseId, number } = c;
    return { to, message: { kind: 'news', view: { caseId, number, what: target.to }, language }, shown: null };
  }
  if (target.to === 'reporter') {
    return { to, message: { kind: 'receipt', view: receiptView(c, directory), language }, shown };
  }
  const view = directView(c, reader, directory, deps.policy);
  if (view) return { to, message: { kind: 'direct', view, language }, shown };
  if (isBoardOf(c, reader, directory)) {
    return { to, message: { kind: 'board', view: boardView(c, directory), language }, shown };
  }
  if (!shown) return undefined;
  const together = await mergedFor(deps, c, target.personId, directory);
  const message: Outgoing = together
    ? { kind: 'handledTogether', ...together, language }
    : { kind: 'handledElsewhere', language };
  return { to: null, message, shown };
}

/** Both numbers, for one who may read both cases. */
async function mergedFor({ store }: SendDeps, c: Case, personId: string, directory: Directory) {
  const into = c.mergedInto && (await store.loadCase(c.mergedInto.id))?.case;
  const reader = actorOf(personId, directory.person(personId));
  if (!into || !may(reader, 'read', c, directory) || !may(reader, 'read', into, directory)) return undefined;
  return { number: c.number, into: into.number };
}

async function healthSending(deps: SendDeps, target: Extract<Target, { to: 'admin' }>): Promise<Sending | undefined> {
  const health = await deps.store.get(keys.health(target.about));
  if (!health) return undefined;
  const { to, language } = await reach(deps, target.personId);
  const view = {
    about: nameOfPlace(target.about, await deps.directories.current()),
    problem: health.document.problem,
    key: target.about,
  };
  return { to, message: { kind: 'health', view, language }, shown: null, version: 0 };
}

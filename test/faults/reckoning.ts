import { isDeepStrictEqual } from 'node:util';
import { storedDirectories } from '../../bot/adapters/directory/storedDirectories.ts';
import { channelCaseCard } from '../../bot/cards/channelCase.ts';
import { receiptCard } from '../../bot/cards/receipt.ts';
import type { Case, CaseEvent } from '../../bot/domain/case.ts';
import { presenceIn } from '../../bot/domain/channelView.ts';
import type { Directory } from '../../bot/domain/directory.ts';
import { targetKey, targetsOf } from '../../bot/domain/notices.ts';
import { defaultPolicy } from '../../bot/domain/policy.ts';
import { receiptView } from '../../bot/domain/views.ts';
import type { Notice, Post, Store } from '../../bot/ports/store.ts';
import { caseIdOf } from '../../bot/usecases/reportCase.ts';
import type { FakeConnector } from '../e2e/teams/fakeConnector.ts';
import { cardIn } from '../e2e/teams/sentActivity.ts';
import { newest, standing } from '../e2e/teams/teamsState.ts';
import type { Ledger } from './ledger.ts';

/** All that the store holds, by case. */
export interface Stored {
  readonly cases: ReadonlyMap<string, StoredCase>;
  readonly notices: readonly Notice[];
  readonly directory: Directory;
}
interface StoredCase {
  readonly case: Case | undefined;
  readonly events: readonly CaseEvent[];
  readonly posts: readonly Post[];
}

const casePrefix = 'case:';

export async function everythingIn(store: Store): Promise<Stored> {
  const cases = new Map<string, { case: Case | undefined; events: CaseEvent[]; posts: Post[] }>();
  const notices: Notice[] = [];
  const of = (pk: string) => {
    const id = pk.slice(casePrefix.length);
    const known = cases.get(id) ?? { case: undefined, events: [], posts: [] };
    cases.set(id, known);
    return known;
  };
  for await (const record of store.find('everyRecord', {})) {
    if (record.kind === 'notice') notices.push(record.notice);
    if (record.kind === 'snapshot') of(record.pk).case = record.case;
    if (record.kind === 'event') of(record.pk).events.push(record.event);
    // The cards that tell administrators of a trouble lie elsewhere.
    if (record.kind === 'post' && record.pk.startsWith(casePrefix)) of(record.pk).posts.push(record.post);
  }
  const clock = { now: () => new Date().toISOString() };
  return { cases, notices, directory: await storedDirectories({ store, clock, freshMs: 0 }).current() };
}

/** Receipts shown for which there is no such case: another number, other words, or nothing at all. */
export const lostReports = (ledger: Ledger, { cases }: Stored): readonly string[] =>
  ledger.receipts
    .filter(({ requestId, personId, number, what }) => {
      const found = cases.get(caseIdOf(requestId, personId))?.case;
      return found?.number !== number || found.report.what !== what;
    })
    .map(({ number }) => number);

/** Changes that someone was told are done, and that are not there, or there twice. */
export const lostChanges = (ledger: Ledger, { cases }: Stored): readonly string[] =>
  ledger.changes
    .filter(({ caseId, kind, text }) => {
      const events = cases.get(caseId)?.events ?? [];
      const found = events.filter((event) => event.type === kind && (event.type !== 'added' || event.text === text));
      return found.length !== 1;
    })
    .map(({ caseId, kind, text }) => `${caseId}: ${kind} ${text}`);

/** Notices that are not done, and targets that no message in Teams shows the case to. */
export function notDelivered({ cases, notices }: Stored, { teams }: FakeConnector): readonly string[] {
  const waiting = notices.filter(({ state }) => state !== 'done').map(({ pk, id, state }) => `${pk} ${id}: ${state}`);
  const unseen = [...cases.values()].flatMap(({ case: c, events, posts }) =>
    (c ? targetsOf(c, events) : []).flatMap((target) => {
      const post = posts.find((one) => one.targetKey === targetKey(target));
      return c && post && isShown(teams, c.number, post) ? [] : [`${c?.number}: ${targetKey(target)} is shown nothing`];
    }),
  );
  return [...waiting, ...unseen];
}

function isShown(teams: FakeConnector['teams'], number: string, { conversationId, activityId }: Post): boolean {
  const place = teams.conversation(conversationId);
  if (!place || activityId !== '') return place !== undefined && standing(place, activityId) !== undefined;
  // The answer that would have told the message's id dripped and never came to an end.
  return place.posts.some(({ versions }) => JSON.stringify(versions[0]).includes(number));
}

/** Messages in Teams that show a channel or a reporter anything but the case as it now stands. */
export const outOfDate = ({ cases, directory }: Stored, { teams }: FakeConnector): readonly string[] =>
  [...cases.values()].flatMap(({ case: c, posts }) =>
    posts.flatMap(({ targetKey: key, conversationId, activityId }) => {
      const place = teams.conversation(conversationId);
      const post = place && standing(place, activityId);
      const wanted = c && cardFor(c, key, directory);
      if (!post || !wanted) return [];
      return isDeepStrictEqual(cardIn(newest(post)), JSON.parse(JSON.stringify(wanted)))
        ? []
        : [`${c?.number}: ${key}`];
    }),
  );

function cardFor(c: Case, key: string, directory: Directory): unknown {
  if (key.startsWith('reporter:')) return receiptCard(receiptView(c, directory), 'sv').card;
  const presence = key.startsWith('channel:') && presenceIn(c, c.unitId, defaultPolicy);
  return presence && presence.show === 'case' ? channelCaseCard(presence.view, { dialogs: true }).card : undefined;
}

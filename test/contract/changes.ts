import { randomUUID } from 'node:crypto';
import type { CaseEventBody } from '../../bot/domain/case.ts';
import { apply, begin } from '../../bot/domain/caseHistory.ts';
import type { Facts } from '../../bot/domain/facts.ts';
import { factsOf } from '../../bot/domain/facts.ts';
import { defaultLimits } from '../../bot/domain/limits.ts';
import { conversationKey, laneOf } from '../../bot/domain/notices.ts';
import type { Instant } from '../../bot/domain/time.ts';
import { type Document, keys } from '../../bot/ports/documents.ts';
import type { Commit, Loaded, NewNotice, Notice, Queries, QueryName, Revision, Store } from '../../bot/ports/store.ts';
import { anEvent, aReport } from '../builders.ts';

/** Names that nobody else has: the suite also runs where other data are. */
export const unique = (word: string): string => `${word}-${randomUUID()}`;

interface Wanted {
  readonly id?: string;
  readonly unitId?: string;
  readonly by?: string;
  readonly number?: string;
  readonly at?: Instant;
  readonly what?: string;
  readonly notices?: readonly NewNotice[];
}

/** The first commit of a new case. */
export function firstCommit(wanted: Wanted = {}): Commit {
  const { at = '2026-11-22T01:00:00.000Z', id = unique('case'), by = unique('person'), notices = [] } = wanted;
  const { unitId = unique('unit'), number = unique('number'), what = 'Föll på väg till badrummet.' } = wanted;
  const event = anEvent({ type: 'registered', number, report: aReport({ unitId, what }) }, { at, by });
  const c = begin(id, event);
  return { id, expected: 0, events: [event], case: c, facts: factsOf(c, defaultLimits), notices, at };
}

/** The commit that comes after: one event per body. */
export function nextCommit(
  loaded: Loaded,
  bodies: readonly CaseEventBody[],
  notices: readonly NewNotice[] = [],
  at: Instant = '2026-11-22T02:00:00.000Z',
): Commit {
  const { case: before, version } = loaded;
  const events = bodies.map((body, i) => anEvent(body, { seq: version + 1 + i, at, by: 'bengt' }));
  const c = events.reduce(apply, before);
  return { id: before.id, expected: version, events, case: c, facts: factsOf(c, defaultLimits), notices, at };
}

/** A case just registered, as the store gives it back. */
export async function registered(store: Store, wanted: Wanted = {}): Promise<Loaded> {
  const commit = firstCommit(wanted);
  await store.commit(commit);
  return present(store, commit.id);
}

export async function present(store: Store, id: string): Promise<Loaded> {
  const loaded = await store.loadCase(id);
  if (!loaded) throw new Error('The case is missing');
  return loaded;
}

export async function listed<Q extends QueryName>(store: Store, query: Q, params: Queries[Q]['params']) {
  const rows: Queries[Q]['row'][] = [];
  for await (const row of store.find(query, params)) rows.push(row);
  return rows;
}

/** One of everything that a reminder is made of, made on a day. */
export function reminderDocuments(day: string): readonly Document[] {
  const [personId, unitId, at] = [unique('person'), unique('unit'), `${day}T06:30:00.000Z`];
  const urgent = { personId, caseId: unique('case'), duty: 'notReceived', nth: 1 };
  const absence = { personId: 'karin', from: day, until: day, deputyId: personId, changedAt: at };
  return [
    { ...keys.digest('karin', day), personId: 'karin', day, reminders: [], managersAway: [] },
    { ...keys.unitDigest(unitId, day), unitId, day, reminders: [] },
    { ...keys.unsentDigest(personId, day), personId, day },
    { ...keys.urgentReminder(urgent), ...urgent, inVain: 0, madeAt: at },
    { ...keys.standIn(personId, `karin:${at}:begins`), absence },
  ];
}

export const toUnit = (unitId: string): NewNotice => ({ target: { to: 'channel', unitId } });

export interface Waiting {
  readonly notice: Notice;
  readonly revision: Revision;
}

/** The waiting notices for one target's conversation, and no others of its lane. */
export async function waitingFor(store: Store, { target }: NewNotice): Promise<readonly Waiting[]> {
  const conversation = conversationKey(target);
  const lane = await listed(store, 'waitingNotices', { lane: laneOf(conversation) });
  return lane.filter(({ notice }) => notice.conversation === conversation);
}

/** The one row there is; anything else is a fault of the test. */
export function only<T>(rows: readonly T[]): T {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new Error(`Expected one row, found ${rows.length}`);
  return row;
}

export const factsOfUnit = (store: Store, unitId: string): Promise<Facts[]> =>
  listed(store, 'openCasesOfUnit', { unitId });

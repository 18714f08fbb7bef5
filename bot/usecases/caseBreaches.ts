import { isDeepStrictEqual } from 'node:util';
import { type Case, type CaseEvent, isSecret } from '../domain/case.ts';
import { replay } from '../domain/caseHistory.ts';
import { type Facts, factsOf } from '../domain/facts.ts';
import type { Limits } from '../domain/limits.ts';
import { isSaidOnce, targetKey, targetsOf } from '../domain/notices.ts';
import type { Notice, NoticeState, Post, StoredRecord } from '../ports/store.ts';
import { caseworkBreaches, doubles } from './caseworkBreaches.ts';

/** The invariants, by name. */
type Rule =
  | 'history'
  | 'snapshot'
  | 'facts'
  | 'number'
  | 'told'
  | 'notices'
  | 'posts'
  | 'secrecy'
  | 'casework'
  | 'process'
  | 'merge'
  | 'import'
  | 'unit'
  | 'directory'
  | 'gallring'
  | 'pictures';

/** An invariant that does not hold: where, which, and how it shows. Numbers, ids and field names; never content. */
export interface Breach {
  readonly about: string;
  readonly rule: Rule;
  readonly text: string;
}

/** Year and count: `2026-000123`. */
export const numberForm = /^(\d{4})-(\d{6,})$/;

/** All that lies in one case's partition. */
export interface StoredCase {
  readonly id: string;
  readonly events: readonly CaseEvent[];
  readonly snapshot: Case | undefined;
  readonly records: readonly StoredRecord[];
}

export function storedCase(id: string, records: readonly StoredRecord[]): StoredCase {
  const events = records.flatMap((record) => (record.kind === 'event' ? [record.event] : []));
  const [snapshot] = records.flatMap((record) => (record.kind === 'snapshot' ? [record.case] : []));
  return { id, events, snapshot, records };
}

type Found = readonly Omit<Breach, 'about'>[];

/** Every invariant that one case can break by itself. */
export function caseBreaches(stored: StoredCase, limits: Limits): readonly Breach[] {
  const { id, snapshot, events } = stored;
  const about = `case ${snapshot?.number ?? '?'} (${id})`;
  const found = [
    ...history(events),
    ...present(stored, limits),
    ...notices(stored),
    ...(snapshot ? shown(stored, snapshot) : []),
  ];
  return found.map((breach) => ({ about, ...breach }));
}

function history(events: readonly CaseEvent[]): Found {
  if (events.length === 0) return [{ rule: 'history', text: 'has no events' }];
  const wrong = events.findIndex(({ seq }, i) => seq !== i + 1);
  if (wrong < 0) return [];
  return [{ rule: 'history', text: `event ${wrong + 1} is missing or out of place (found ${events[wrong]?.seq})` }];
}

/** Snapshot and facts are what the history tells, and nothing else. */
function present({ id, events, snapshot, records }: StoredCase, limits: Limits): Found {
  const told = replayed(id, events);
  if (told instanceof Error) return [{ rule: 'history', text: `cannot be replayed: ${told.message}` }];
  const [facts] = records.flatMap((record) => (record.kind === 'facts' ? [record.facts] : []));
  return [
    ...differences('snapshot', told, snapshot),
    ...differences('facts', told && factsToBe(told, limits, facts), facts),
    ...(told ? caseworkBreaches(told, events) : []),
    ...(told && !numberForm.test(told.number) ? [{ rule: 'number' as const, text: `"${told.number}"` }] : []),
    ...doubles((told?.told ?? []).map(({ personId }) => personId)).map((personId) => ({
      rule: 'told' as const,
      text: `${personId} is told more than once`,
    })),
  ];
}

/** A case not touched since there is casework, or since lists know of actions, says nothing of it yet. */
function factsToBe(c: Case, limits: Limits, found: Facts | undefined): Facts {
  const facts = factsOf(c, limits);
  if (found?.work === null) return { ...facts, work: null };
  if (!found || found.work.actions !== undefined || facts.work === null) return facts;
  const { actions: _, ...work } = facts.work;
  return { ...facts, work };
}

function replayed(id: string, events: readonly CaseEvent[]): Case | undefined | Error {
  try {
    return replay(id, events);
  } catch (error) {
    return error instanceof Error ? error : new Error('no reason');
  }
}

function differences(rule: 'snapshot' | 'facts', wanted: object | undefined, found: object | undefined): Found {
  if (!found) return [{ rule, text: 'is missing' }];
  if (!wanted || isDeepStrictEqual(wanted, found)) return [];
  const of = (one: object): ReadonlyMap<string, unknown> => new Map(Object.entries(one));
  const [left, right] = [of(wanted), of(found)];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  const unlike = keys.filter((key) => !isDeepStrictEqual(left.get(key), right.get(key)));
  return unlike.length > 0 ? [{ rule, text: `differs from the history in ${unlike.join(', ')}` }] : [];
}

const noticesIn = ({ records }: StoredCase): readonly Notice[] =>
  records.flatMap((record) => (record.kind === 'notice' ? [record.notice] : []));

const notices = (stored: StoredCase): Found =>
  noticesIn(stored)
    .filter(({ state, caseId }) => state === 'waiting' && (caseId !== stored.id || !stored.snapshot))
    .map(({ id, caseId }) => ({ rule: 'notices', text: `${id} waits for a case that is not there (${caseId})` }));

const owed: readonly NoticeState[] = ['waiting', 'uncertain', 'dead'];

/** What is shown somewhere is the case as it stands, or there is a notice that says it is not yet. */
function shown(stored: StoredCase, c: Case): Found {
  const posts = stored.records.flatMap((record) => (record.kind === 'post' ? [record.post] : []));
  const states = (post: Post) =>
    noticesIn(stored).flatMap(({ target, state }) => (targetKey(target) === post.targetKey ? [state] : []));
  const since = secretSince(stored);
  return posts.flatMap((post): Found => {
    const { targetKey: key, version } = post;
    const waits = states(post);
    if (version > c.version) return [{ rule: 'posts', text: `${key} shows version ${version} of ${c.version}` }];
    const shows = `${key} shows version ${version} of ${c.version}`;
    // A notice that was given up is known to the administrators; a secret still on show is not mended by that.
    if (key.startsWith('channel:') && version < since && !waits.includes('waiting'))
      return [{ rule: 'secrecy', text: `${shows}, from before it became secret, and no notice waits to change that` }];
    return isBehind(c, stored.events, post) && !waits.some((state) => owed.includes(state))
      ? [{ rule: 'posts', text: `${shows}, and no notice waits to bring it up to date` }]
      : [];
  });
}

/** Whether something has happened since that its target should see; not every routing concerns everyone. */
function isBehind(c: Case, events: readonly CaseEvent[], { targetKey: key, version }: Post): boolean {
  const later = events.filter(({ seq }) => seq > version);
  return later.length > 0 && targetsOf(c, later).some((target) => !isSaidOnce(target) && targetKey(target) === key);
}

/** The version at which the case left every channel; 0 for one that is not secret. */
function secretSince({ id, events, snapshot }: StoredCase): number {
  if (!snapshot || !isSecret(snapshot)) return 0;
  const first = events.findIndex((_, i) => {
    const then = replayed(id, events.slice(0, i + 1));
    return then !== undefined && !(then instanceof Error) && isSecret(then);
  });
  return first < 0 ? snapshot.version : first + 1;
}

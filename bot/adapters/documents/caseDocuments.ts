import { hash } from 'node:crypto';
import type { CaseEvent, CaseId } from '../../domain/case.ts';
import type { HistoryFacts } from '../../domain/facts.ts';
import { lessonOf } from '../../domain/lesson.ts';
import { conversationKey, laneOf, targetKey, uncertainIn } from '../../domain/notices.ts';
import type { Instant } from '../../domain/time.ts';
import type { Commit, NewNotice, Notice, Post, RowSeen } from '../../ports/store.ts';
import { isOfReminder, type StoredDocument, secondsKept, sortKeyOf, stored } from './document.ts';
import { newestVersion } from './upgrades.ts';

export const casePartition = (id: CaseId): string => `case:${id}`;
const importPartition = (id: CaseId): string => `import:${id}`;
export const snapshotId = 'snapshot';
export const factsId = 'facts';

/** Six digits, so that ids sort as numbers do. */
const padded = (seq: number): string => String(seq).padStart(6, '0');

/** Lists by reporter need something to look for; facts name nobody. */
export const reporterKey = (personId: string): string => hash('sha256', personId, 'base64url');

const eventId = (seq: number): string => `event:${padded(seq)}`;

export function eventDocument(caseId: CaseId, event: CaseEvent): StoredDocument {
  const id = eventId(event.seq);
  return stored(newestVersion, { pk: casePartition(caseId), id, type: 'event', time: event.at, body: event });
}

/** Stands where the next event would: whoever still means to write to the case that is being removed conflicts. */
export const removingDocument = (caseId: CaseId, version: number): StoredDocument =>
  stored(newestVersion, { pk: casePartition(caseId), id: eventId(version + 1), type: 'removing', body: {} });

export const snapshotDocument = ({ id, case: body }: Commit): StoredDocument =>
  stored(newestVersion, { pk: casePartition(id), id: snapshotId, type: 'snapshot', time: body.reportedAt, body });

export function factsDocument({ id, case: of, facts }: Commit): StoredDocument {
  const { unitId, number, open, work } = facts;
  const lesson = lessonOf(of);
  const [clock] = (work?.clocks ?? []).map(({ dueAt }) => dueAt).sort();
  const lookup = {
    ...{ unitId, number, reporterKey: reporterKey(of.reporterId) },
    ...(open && { open: 1 as const }),
    ...(work?.dueAt && { dueKey: `${work.dueAt}/${casePartition(id)}` }),
    ...(clock && { clockKey: `${clock}/${casePartition(id)}` }),
    ...(lesson && { lessonKey: `${lesson.at}/${casePartition(id)}` }),
    ...(work?.urgentAt && { urgentKey: `${work.urgentAt}/${casePartition(id)}` }),
  };
  const place = { pk: casePartition(id), id: factsId, type: 'facts' as const, time: facts.reportedAt };
  return stored(newestVersion, { ...place, lookup, body: facts });
}

/** Imported history is in no list of open work, so nobody is reminded of it; its number may be a case's of ours too. */
export const historyDocument = (facts: HistoryFacts): StoredDocument =>
  stored(newestVersion, {
    pk: importPartition(facts.caseId),
    id: factsId,
    type: 'facts',
    time: facts.reportedAt,
    lookup: { unitId: facts.unitId },
    body: facts,
  });

/** Where a row of a list of cases stands in it. */
export const factsSortKey = ({ reportedAt, caseId, source }: RowSeen): string =>
  sortKeyOf({ time: reportedAt, pk: (source === 'import' ? importPartition : casePartition)(caseId), id: factsId });

/** A commit's notices: their ids follow from the case's version. */
export const noticesOfCommit = ({ id, case: { version }, notices, at }: Commit): readonly StoredDocument[] =>
  newNotices({ pk: casePartition(id), cause: padded(version), caseId: id, at }, notices);

interface Origin {
  readonly pk: string;
  /** What in the partition gave rise to the notice: tells notices to the same target apart. */
  readonly cause: string;
  readonly caseId: CaseId | null;
  readonly at: Instant;
}

/** One notice per target: it says "bring this up to date", and once is enough. */
export function newNotices(
  { pk, cause, caseId, at }: Origin,
  notices: readonly NewNotice[],
): readonly StoredDocument[] {
  const byTarget = new Map(notices.map((notice) => [targetKey(notice.target), notice]));
  return [...byTarget].map(([key, { target, shownAs = null, trace }]) => {
    const conversation = conversationKey(target);
    return noticeDocument({
      pk,
      id: `notice:${cause}:${key}`,
      caseId,
      target,
      conversation,
      lane: laneOf(conversation),
      createdAt: at,
      dueAt: at,
      attempts: 0,
      state: 'waiting',
      ambiguous: 0,
      shownAs,
      lastError: null,
      ...(trace === undefined ? {} : { trace }),
    });
  });
}

/** A notice in any state. Only a waiting one is in its lane's list; a dead one is kept until it can be delivered. */
export function noticeDocument({ pk, id, ...body }: Notice): StoredDocument {
  const content = { pk, id, type: 'notice' as const, time: body.createdAt, body };
  switch (body.state) {
    case 'waiting':
      return stored(newestVersion, { ...content, lookup: { lane: body.lane } });
    case 'dead':
      return stored(newestVersion, { ...content, lookup: { deadIn: body.conversation } });
    case 'uncertain':
      return stored(newestVersion, { ...content, lookup: { deadIn: uncertainIn(body.conversation) } });
    case 'done':
      return stored(newestVersion, { ...content, ttl: secondsKept.notice });
  }
}

export const postId = (key: string): string => `post:${key}`;

export function postDocument({ pk, target, createdAt }: Notice, post: Post): StoredDocument {
  const content = { pk, id: postId(post.targetKey), type: 'post' as const, body: post };
  return stored(
    newestVersion,
    isOfReminder(target.to) ? { ...content, time: createdAt, ttl: secondsKept.reminder } : content,
  );
}

import { expect, test } from '@jest/globals';
import { laneOf, targetKey, uncertainIn } from '../../bot/domain/notices.ts';
import { keys } from '../../bot/ports/documents.ts';
import type { Post, Store } from '../../bot/ports/store.ts';
import { firstCommit, listed, nextCommit, only, present, registered, toUnit, unique, waitingFor } from './changes.ts';

const place = { serviceUrl: 'https://smba.example/', conversationId: 'conversation', activityId: 'activity' };
const aPost = (over: Partial<Post> = {}): Post => ({ ...place, targetKey: 'channel:x', version: 1, ...over });

/** What a store owes to notices and to the messages they led to. */
export function noticesContract(connect: () => Store): void {
  test('a commit leaves one waiting notice per target, in the lane of its conversation', async () => {
    const [unitId, personId] = [unique('unit'), unique('person')];
    const reporter = { target: { to: 'reporter', personId }, shownAs: place } as const;
    const first = firstCommit({ notices: [toUnit(unitId), toUnit(unitId), reporter] });
    await connect().commit(first);
    const { notice } = only(await waitingFor(connect(), toUnit(unitId)));
    expect(notice).toMatchObject({
      pk: `case:${first.id}`,
      caseId: first.id,
      state: 'waiting',
      attempts: 0,
      shownAs: null,
    });
    expect(notice).toMatchObject({ createdAt: first.at, dueAt: first.at, lane: laneOf(`channel:${unitId}`) });
    const own = only(await waitingFor(connect(), reporter)).notice;
    expect(own).toMatchObject({ target: reporter.target, conversation: `person:${personId}`, shownAs: place });
  });

  test('waiting notices of a conversation come oldest first, and in the order of the case', async () => {
    const store = connect();
    const unit = toUnit(unique('unit'));
    const later = await registered(store, { notices: [unit], at: '2026-11-22T05:00:00.000Z' });
    const earlier = await registered(store, { notices: [unit], at: '2026-11-22T01:00:00.000Z' });
    for (const text of ['ett', 'två']) {
      await store.commit(nextCommit(await present(store, earlier.case.id), [{ type: 'added', text }], [unit]));
    }
    const { case: early } = earlier;
    const order = (await waitingFor(store, unit)).map(({ notice }) => notice.caseId);
    expect(order).toEqual([early.id, early.id, early.id, later.case.id]);
  });

  test('a settled notice leaves the lane, and the message it led to is remembered', async () => {
    const unit = toUnit(unique('unit'));
    const { case: of } = await registered(connect(), { notices: [unit] });
    const { notice, revision } = only(await waitingFor(connect(), unit));
    const post = aPost({ targetKey: `channel:${unique('unit')}` });
    expect(await connect().settle({ notice: { ...notice, state: 'done' }, revision, post })).toMatchObject({
      ok: true,
    });
    expect(await waitingFor(connect(), unit)).toEqual([]);
    expect(await connect().posts(of.id)).toEqual([post]);
  });

  test('a notice settled to wait longer stays in its lane, changed', async () => {
    const store = connect();
    const unit = toUnit(unique('unit'));
    await registered(store, { notices: [unit] });
    const { notice, revision } = only(await waitingFor(store, unit));
    const again = { ...notice, attempts: 1, dueAt: '2026-11-22T01:05:00.000Z', lastError: '429' };
    await store.settle({ notice: again, revision });
    const waiting = only(await waitingFor(store, unit));
    expect(waiting.notice).toEqual(again);
    expect(waiting.revision).not.toBe(revision);
  });

  test('a notice that another settled first is a conflict, and neither it nor the post is written', async () => {
    const store = connect();
    const unit = toUnit(unique('unit'));
    const { case: of } = await registered(store, { notices: [unit] });
    const { notice, revision } = only(await waitingFor(store, unit));
    await store.settle({ notice: { ...notice, attempts: 1 }, revision });
    const late = { notice: { ...notice, state: 'done' as const }, revision, post: aPost() };
    expect(await store.settle(late)).toMatchObject({ code: 'conflict' });
    expect(await store.posts(of.id)).toEqual([]);
    expect(only(await waitingFor(store, unit)).notice.attempts).toBe(1);
  });

  test('of many who settle one notice, one succeeds', async () => {
    const unit = toUnit(unique('unit'));
    const { case: of } = await registered(connect(), { notices: [unit] });
    const { notice, revision } = only(await waitingFor(connect(), unit));
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((activityId) =>
        connect().settle({ notice: { ...notice, state: 'done' }, revision, post: aPost({ activityId }) }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await connect().posts(of.id)).toHaveLength(1);
  });

  test('a later message to the same target takes the place of the earlier', async () => {
    const store = connect();
    const unit = toUnit(unique('unit'));
    const { case: of } = await registered(store, { notices: [unit] });
    for (const version of [1, 2]) {
      const { notice, revision } = only(await waitingFor(store, unit));
      await store.settle({ notice: { ...notice, attempts: version }, revision, post: aPost({ version }) });
    }
    expect(await store.posts(of.id)).toEqual([aPost({ version: 2 })]);
  });

  test('a notice can be settled again with the revision that settling gave', async () => {
    const store = connect();
    const unit = toUnit(unique('unit'));
    await registered(store, { notices: [unit] });
    const { notice, revision } = only(await waitingFor(store, unit));
    const begun = await store.settle({ notice: { ...notice, ambiguous: 1 }, revision });
    if (!begun.ok) throw new Error(begun.code);
    expect(await store.settle({ notice, revision })).toMatchObject({ code: 'conflict' });
    expect(await store.settle({ notice: { ...notice, state: 'done' }, revision: begun.value })).toMatchObject({
      ok: true,
    });
    expect(await waitingFor(store, unit)).toEqual([]);
  });

  test('a notice that may have arrived lies apart from those that wait and those that are dead', async () => {
    const store = connect();
    const unitId = unique('unit');
    await registered(store, { notices: [toUnit(unitId)] });
    const { notice, revision } = only(await waitingFor(store, toUnit(unitId)));
    await store.settle({ notice: { ...notice, state: 'uncertain' }, revision });
    expect(await waitingFor(store, toUnit(unitId))).toEqual([]);
    expect(await listed(store, 'deadNotices', { conversation: `channel:${unitId}` })).toEqual([]);
    const uncertain = only(await listed(store, 'deadNotices', { conversation: uncertainIn(`channel:${unitId}`) }));
    expect(uncertain.notice).toMatchObject({ id: notice.id, state: 'uncertain' });
  });

  test('the message of a week is found by its partition and its target', async () => {
    const store = connect();
    const [unitId, week] = [unique('unit'), '2026-W47'];
    const target = { to: 'week', unitId, week } as const;
    const key = keys.summary(unitId, week);
    const at = '2026-11-23T06:00:00.000Z';
    expect(await store.createOnce({ ...key, unitId, week, madeAt: at }, [{ target }], at)).toBe('created');
    expect(await store.createOnce({ ...key, unitId, week, madeAt: at }, [{ target }], at)).toBe('exists');
    const { notice, revision } = only(await waitingFor(store, { target }));
    expect(await store.postOf(notice.pk, target)).toBeUndefined();
    const post = aPost({ targetKey: targetKey(target) });
    await store.settle({ notice: { ...notice, state: 'done' }, revision, post });
    expect(await connect().postOf(notice.pk, { ...target, to: 'weekAgain' })).toEqual(post);
  });

  test('a dead notice is found by its conversation until it waits again', async () => {
    const store = connect();
    const unitId = unique('unit');
    const conversation = `channel:${unitId}`;
    await registered(store, { notices: [toUnit(unitId)] });
    const { notice, revision } = only(await waitingFor(store, toUnit(unitId)));
    await store.settle({ notice: { ...notice, state: 'dead', lastError: '403' }, revision });
    expect(await waitingFor(store, toUnit(unitId))).toEqual([]);
    const dead = only(await listed(store, 'deadNotices', { conversation }));
    expect(dead.notice).toMatchObject({ id: notice.id, state: 'dead', lastError: '403' });
    await store.settle({ notice: { ...dead.notice, state: 'waiting' }, revision: dead.revision });
    expect(await listed(store, 'deadNotices', { conversation })).toEqual([]);
    expect(await waitingFor(store, toUnit(unitId))).toHaveLength(1);
  });
}

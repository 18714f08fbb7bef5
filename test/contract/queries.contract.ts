import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../../bot/domain/time.ts';
import { type DocumentOf, keys } from '../../bot/ports/documents.ts';
import type { Queries, Store } from '../../bot/ports/store.ts';
import { aHistoryCase } from '../builders.ts';
import { channelOf } from '../fakes.ts';
import { factsOfUnit, firstCommit, listed, nextCommit, present, registered, toUnit, unique } from './changes.ts';

const instant = (minute: number): Instant => new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString();
const times = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

const aDraft = (over: Partial<DocumentOf<'draft'>>): DocumentOf<'draft'> => {
  const personId = over.personId ?? unique('person');
  const requestId = over.requestId ?? unique('request');
  const draft = { personId, requestId, reportType: 'fall' as const, inputs: { what: 'Föll' }, changedAt: instant(0) };
  return { ...keys.draft(personId, requestId), ...draft, ...over };
};

/** What a store owes to its named queries. Other data may be there: lists of everything are looked through for ours. */
export function queriesContract(connect: () => Store): void {
  describe('lists of cases', () => {
    test('open cases of a unit come oldest first, over several pages, and no others', async () => {
      const [unitId, by] = [unique('unit'), unique('person')];
      const cases = await Promise.all(times(230).map((i) => registered(connect(), { unitId, by, at: instant(i) })));
      await registered(connect(), { unitId: unique('unit'), by });
      const store = connect();
      for (const withdrawn of cases.slice(0, 3)) await store.commit(nextCommit(withdrawn, [{ type: 'withdrawn' }]));
      const open = await factsOfUnit(store, unitId);
      expect(open.map(({ reportedAt }) => reportedAt)).toEqual(times(230).slice(3).map(instant));
      const own = await listed(store, 'casesOfReporter', { personId: by });
      expect(own).toHaveLength(231);
      expect(own.slice(1, 230).map(({ reportedAt }) => reportedAt)).toEqual(
        own
          .map(({ reportedAt }) => reportedAt)
          .slice(1, 230)
          .toSorted()
          .toReversed(),
      );
    });

    test('a referred case leaves the list of the unit it left', async () => {
      const store = connect();
      const loaded = await registered(store);
      const [fromUnitId, toUnitId] = [loaded.case.unitId, unique('unit')];
      await store.commit(nextCommit(loaded, [{ type: 'referred', fromUnitId, toUnitId, reason: 'Fel enhet' }]));
      expect(await factsOfUnit(store, fromUnitId)).toEqual([]);
      expect(await factsOfUnit(store, toUnitId)).toMatchObject([{ caseId: loaded.case.id, version: 2 }]);
    });

    test('cases reported in the same millisecond are all listed, once each', async () => {
      const unitId = unique('unit');
      await Promise.all(times(120).map(() => registered(connect(), { unitId })));
      const ids = (await factsOfUnit(connect(), unitId)).map(({ caseId }) => caseId);
      expect(new Set(ids).size).toBe(120);
      expect(ids).toHaveLength(120);
    });

    test('a list may be changed while it is read, and what is new behind the reader is not waited for', async () => {
      const unitId = unique('unit');
      const store = connect();
      await Promise.all(times(110).map((i) => registered(connect(), { unitId, at: instant(i) })));
      let seen = 0;
      for await (const _ of store.find('openCasesOfUnit', { unitId })) {
        seen += 1;
        if (seen === 50) await registered(store, { unitId, at: instant(0) });
        if (seen === 60) await registered(store, { unitId, at: instant(500) });
      }
      expect(seen).toBe(111);
    });

    test('lists of all cases and of open cases hold ours, oldest report first', async () => {
      const store = connect();
      const first = await registered(store, { at: instant(1) });
      const second = await registered(store, { at: instant(2) });
      await store.commit(nextCommit(first, [{ type: 'withdrawn' }]));
      const ours = new Set([first.case.id, second.case.id]);
      const open = (await listed(store, 'openCases', {})).filter(({ caseId }) => ours.has(caseId));
      const every = (await listed(store, 'allCases', {})).filter(({ caseId }) => ours.has(caseId));
      expect(open.map(({ caseId }) => caseId)).toEqual([second.case.id]);
      expect(every.map(({ caseId }) => caseId)).toEqual([first.case.id, second.case.id]);
    });

    test('a case is found by its number', async () => {
      const number = unique('2026');
      const { case: wanted } = await registered(connect(), { number });
      expect(await listed(connect(), 'caseByNumber', { number })).toMatchObject([{ caseId: wanted.id, number }]);
      expect(await listed(connect(), 'caseByNumber', { number: unique('2026') })).toEqual([]);
    });

    test('the newest cases come first, of all units or of one, and go on from an instant or from a row seen', async () => {
      const [unitId, store] = [unique('unit'), connect()];
      const same = await Promise.all(times(3).map(() => registered(connect(), { unitId, at: instant(2) })));
      const old = await registered(connect(), { unitId, at: instant(1) });
      const history = aHistoryCase({ caseId: unique('import'), unitId, reportedAt: instant(2) });
      await store.putHistory([history]);
      await registered(connect(), { at: instant(2) });
      const all = await listed(store, 'casesOfUnitNewest', { unitId });
      expect(
        all
          .map(({ caseId }) => caseId)
          .slice(0, 4)
          .toSorted(),
      ).toEqual([...same.map(({ case: { id } }) => id), history.caseId].toSorted());
      expect(all.at(-1)?.caseId).toBe(old.case.id);
      for (const [i, row] of all.entries())
        expect(await listed(store, 'casesOfUnitNewest', { unitId, before: row })).toEqual(all.slice(i + 1));
      const earlier = await listed(store, 'casesOfUnitNewest', { unitId, before: instant(2) });
      expect(earlier.map(({ caseId }) => caseId)).toEqual([old.case.id]);
      const ours = (rows: typeof all) => rows.filter((row) => row.unitId === unitId);
      expect(ours(await listed(store, 'casesNewest', {}))).toEqual(all);
      const [first] = all;
      if (first) expect(ours(await listed(store, 'casesNewest', { before: first }))).toEqual(all.slice(1));
    });

    test('lessons of a unit come newest first, of cases whose channel may be told of them', async () => {
      const unitId = unique('unit');
      const store = connect();
      const answered = { type: 'answered', text: 'Tack!' } as const;
      const drawn = { type: 'lessonDrawn', text: 'Tänd ljuset.' } as const;
      const learned = async (bodies: Parameters<typeof nextCommit>[1], at?: Instant, where = unitId) => {
        const loaded = await registered(store, { unitId: where });
        const commit = nextCommit(loaded, bodies, [], at);
        await store.commit(commit);
        return commit.id;
      };
      const [first, last] = [
        await learned([answered, drawn], instant(1)),
        await learned([drawn, answered], instant(2)),
      ];
      await learned([answered, drawn], instant(3)); // later than asked for
      await learned([drawn], instant(1)); // nobody has been answered
      await learned([answered], instant(1));
      await learned([answered, drawn], instant(1), unique('unit'));
      const found = await listed(store, 'lessonsOfUnit', { unitId, before: instant(3) });
      expect(found.map(({ caseId }) => caseId)).toEqual([last, first]);
    });

    test('cases with a clock that has run out come longest late first; one that stopped, or is yet to run out, does not', async () => {
      const store = connect();
      const running = async (dueAt: readonly Instant[], at: Instant) => {
        const commit = firstCommit({ at });
        const clocks = dueAt.map((due) => ({ process: 'klagomal' as const, clock: 'answer', dueAt: due }));
        const { work } = commit.facts;
        await store.commit({ ...commit, facts: { ...commit.facts, work: work && { ...work, clocks } } });
        return commit.id;
      };
      const late = [await running([instant(9), instant(3)], instant(0)), await running([instant(2)], instant(1))];
      const others = [await running([instant(5)], instant(0)), await running([], instant(0))];
      const stopped = await running([instant(1)], instant(0));
      await store.commit(nextCommit(await present(store, stopped), [{ type: 'withdrawn' }]));
      const ours = new Set([...late, ...others, stopped]);
      const found = (await listed(store, 'casesLate', { now: instant(5) })).filter(({ caseId }) => ours.has(caseId));
      expect(found.map(({ caseId }) => caseId)).toEqual(late.toReversed());
    });

    test('facts name nobody, however they were found', async () => {
      const by = unique('person');
      await registered(connect(), { by });
      expect(JSON.stringify(await listed(connect(), 'casesOfReporter', { personId: by }))).not.toContain(by);
    });
  });

  describe('lists of documents', () => {
    test('drafts of a person come oldest change first, and only hers', async () => {
      const personId = unique('person');
      const drafts = times(3).map((i) => aDraft({ personId, changedAt: instant(10 - i) }));
      for (const draft of [...drafts, aDraft({})]) await connect().put(draft, null);
      await connect().put({ ...keys.profile(personId), language: 'sv', conversation: null }, null);
      expect(await listed(connect(), 'draftsOf', { personId })).toEqual(drafts.toReversed());
    });

    test('drafts before an instant are those changed strictly earlier', async () => {
      const [early, exact, late] = [9, 10, 11].map((minute) => aDraft({ changedAt: instant(minute) }));
      for (const draft of [early, exact, late]) if (draft) await connect().put(draft, null);
      const ids = (await listed(connect(), 'draftsBefore', { before: instant(10) })).map(({ id }) => id);
      expect(ids).toContain(early?.id);
      expect(ids).not.toContain(exact?.id);
      expect(ids).not.toContain(late?.id);
    });

    test('broken deliveries are listed until they are removed, the longest broken first', async () => {
      const store = connect();
      const abouts = ['b', 'a'].map(unique);
      for (const [i, about] of abouts.entries()) {
        await store.createOnce({ ...keys.health(about), about, problem: 'blocked', error: '403', since: instant(i) });
      }
      const ours = async () =>
        (await listed(store, 'brokenDeliveries', {}))
          .map(({ about }) => about)
          .filter((about) => abouts.includes(about));
      expect(await ours()).toEqual(abouts);
      const key = keys.health(abouts[0] ?? '');
      await store.remove(key, (await store.get(key))?.revision ?? '');
      expect(await ours()).toEqual(abouts.slice(1));
    });

    test('what a unit decided about its weeks is listed between two weeks, both among them', async () => {
      const unitId = unique('unit');
      for (const week of ['2026-W46', '2025-W52', '2026-W47', '2026-W48']) {
        const decision = { what: 'Ljus', ownerId: 'anna', dueOn: '2026-12-01', decidedBy: 'karin' };
        await connect().createOnce({
          ...keys.weekAction(unitId, week, unique('action')),
          ...{ ...decision, unitId, week, decidedAt: instant(1), doneAt: null },
        });
      }
      const found = await listed(connect(), 'weekActionsOf', { unitId, from: '2026-W01', to: '2026-W47' });
      expect(found.map(({ week }) => week)).toEqual(['2026-W46', '2026-W47']);
    });

    test('the access log is listed from an instant up to, not including, another, oldest first', async () => {
      const from = unique('where');
      const entry = { by: 'karin', act: 'read' as const, caseId: null, number: null, from };
      for (const minute of [3, 1, 4, 2]) {
        const at = instant(minute);
        await connect().put({ ...keys.log(at, minute, unique('entry')), at, ...entry }, null);
      }
      const found = await listed(connect(), 'logBetween', { from: instant(1), before: instant(4) });
      const ours = found.filter((one) => one.from === from);
      expect(ours.map(({ at }) => at)).toEqual([1, 2, 3].map(instant));
    });

    test('the access log of one case is listed before an instant, newest first, and nothing of another case', async () => {
      const [caseId, other] = [unique('case'), unique('case')];
      const entry = { by: 'karin', act: 'read' as const, number: null, from: 'tab' };
      for (const [minute, of] of [
        [3, caseId],
        [1, caseId],
        [2, other],
        [4, caseId],
        [2, null],
      ] as const) {
        const at = instant(minute);
        await connect().put({ ...keys.log(at, minute, unique('entry')), ...entry, at, caseId: of }, null);
      }
      const found = await listed(connect(), 'logOfCase', { caseId, before: instant(4) });
      expect(found.map(({ at }) => at)).toEqual([3, 1].map(instant));
    });

    test('the access log comes newest first too, before an instant or a line seen', async () => {
      const from = unique('where');
      const entry = { by: 'karin', act: 'read' as const, caseId: null, number: null, from };
      for (const minute of [3, 1, 2, 2]) {
        const at = instant(minute);
        await connect().put({ ...keys.log(at, minute, unique('entry')), at, ...entry }, null);
      }
      const ours = async (before: Queries['logNewest']['params']['before']) =>
        (await listed(connect(), 'logNewest', { before })).filter((one) => one.from === from);
      const all = await ours(instant(4));
      expect(all.map(({ at }) => at)).toEqual([3, 2, 2, 1].map(instant));
      for (const [i, line] of all.entries()) expect(await ours(line)).toEqual(all.slice(i + 1));
    });

    test('every unit that has a channel is listed with it', async () => {
      const [unitId, channelId] = [unique('unit'), unique('channel')];
      await connect().put({ ...channelOf(unitId, channelId) }, null);
      const found = await listed(connect(), 'channels', {});
      expect(found.filter((one) => one.channelId === channelId)).toEqual([channelOf(unitId, channelId)]);
    });
  });

  describe('everything that is stored', () => {
    test('is walked through partition by partition, over several pages, each record once', async () => {
      const store = connect();
      const cases = await Promise.all(
        times(60).map(() => registered(connect(), { notices: [toUnit(unique('unit'))] })),
      );
      const personId = unique('person');
      await store.put({ ...keys.profile(personId), language: 'sv', conversation: null }, null);
      const places = (await listed(store, 'everyRecord', {})).map(({ pk, id }) => `${pk}/${id}`);
      expect(new Set(places).size).toBe(places.length);
      const partitions = places.map((place) => place.slice(0, place.lastIndexOf('/')));
      const runs = partitions.filter((pk, i) => pk !== partitions[i - 1]);
      expect(new Set(runs).size).toBe(runs.length);
      for (const { case: c } of cases) expect(partitions.filter((pk) => pk === `case:${c.id}`)).toHaveLength(4);
      expect(partitions).toContain(`person:${personId}`);
    });

    test('tells what each record is', async () => {
      const target = toUnit(unique('unit'));
      const { case: c } = await registered(connect(), { notices: [target] });
      const records = await listed(connect(), 'recordsOf', { pk: `case:${c.id}` });
      expect(records.map(({ kind }) => kind)).toEqual(['event', 'facts', 'notice', 'snapshot']);
      expect(records).toMatchObject([
        { id: 'event:000001', event: { seq: 1, type: 'registered' } },
        { facts: { caseId: c.id, version: 1 } },
        { notice: { caseId: c.id, pk: `case:${c.id}`, target: target.target, state: 'waiting' } },
        { case: c },
      ]);
      const personId = unique('person');
      const profile = { ...keys.profile(personId), language: 'sv' as const, conversation: null };
      await connect().put(profile, null);
      const pk = `person:${personId}`;
      expect(await listed(connect(), 'recordsOf', { pk })).toEqual([
        { pk, id: 'profile', kind: 'document', document: profile },
      ]);
    });
  });
}

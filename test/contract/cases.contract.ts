import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { factsOf } from '../../bot/domain/facts.ts';
import { defaultLimits } from '../../bot/domain/limits.ts';
import type { Store } from '../../bot/ports/store.ts';
import {
  factsOfUnit,
  firstCommit,
  nextCommit,
  only,
  present,
  registered,
  toUnit,
  unique,
  waitingFor,
} from './changes.ts';

const added = (text: string) => ({ type: 'added' as const, text });

/** What a store owes to cases. `connect` opens one more connection to the same data. */
export function casesContract(connect: () => Store): void {
  test('a case that is not there loads as undefined and has no history', async () => {
    const id = unique('case');
    expect(await connect().loadCase(id)).toBeUndefined();
    expect(await connect().history(id)).toEqual([]);
    expect(await connect().posts(id)).toEqual([]);
  });

  test('a committed case is read back as it was, with its events and facts', async () => {
    const first = firstCommit();
    expect(await connect().commit(first)).toEqual({ ok: true, value: undefined });
    expect(await connect().loadCase(first.id)).toEqual({ case: first.case, version: 1 });
    expect(await connect().history(first.id)).toEqual(first.events);
    expect(await factsOfUnit(connect(), first.case.unitId)).toEqual([factsOf(first.case, defaultLimits)]);
  });

  test('several events in one commit keep their order', async () => {
    const store = connect();
    const loaded = await registered(store);
    const change = nextCommit(loaded, [{ type: 'received', as: 'enhetschef' }, added('Läkare kontaktad.')]);
    await store.commit(change);
    expect((await store.history(change.id)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(await present(store, change.id)).toEqual({ case: change.case, version: 3 });
  });

  test('a history of more than a hundred events comes whole and in order', async () => {
    const store = connect();
    let loaded = await registered(store);
    for (let i = 0; i < 3; i += 1) {
      const change = nextCommit(
        loaded,
        Array.from({ length: 40 }, (_, n) => added(`${i}:${n}`)),
      );
      await store.commit(change);
      loaded = { case: change.case, version: change.case.version };
    }
    const seqs = (await store.history(loaded.case.id)).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 121 }, (_, i) => i + 1));
  });

  test('text comes back letter for letter: å ä ö, emoji, line separators and 200 kB', async () => {
    const what = `ÅÄÖ åäö 🙏🏽 e\u0301 \u2028\u2029 "citat" \\ \u0000${'Östra vården – lång text. '.repeat(8000)}`;
    const loaded = await registered(connect(), { what });
    expect(Buffer.byteLength(what)).toBeGreaterThan(200_000);
    expect((await present(connect(), loaded.case.id)).case.report.what).toBe(what);
  });

  test('a stale commit writes nothing at all', async () => {
    const store = connect();
    const notice = toUnit(unique('unit'));
    const loaded = await registered(store);
    await store.commit(nextCommit(loaded, [added('först')]));
    const stale = nextCommit(loaded, [added('sist'), { type: 'received', as: 'enhetschef' }], [notice]);
    expect(await store.commit(stale)).toMatchObject({ ok: false, code: 'conflict' });
    expect((await store.history(loaded.case.id)).map(({ type }) => type)).toEqual(['registered', 'added']);
    expect((await present(store, loaded.case.id)).case.additions).toMatchObject([{ text: 'först' }]);
    expect(only(await factsOfUnit(store, loaded.case.unitId))).toMatchObject({ version: 2, receivedAt: null });
    expect(await waitingFor(store, notice)).toEqual([]);
  });

  test('the very same commit sent again is the success it was', async () => {
    const store = connect();
    const notice = toUnit(unique('unit'));
    const first = firstCommit({ notices: [notice] });
    await store.commit(first);
    expect(await store.commit(first)).toMatchObject({ ok: true });
    expect(await store.history(first.id)).toHaveLength(1);
    expect(await waitingFor(store, notice)).toHaveLength(1);
  });

  test('the same events with one more, or one in another place, are a conflict', async () => {
    const store = connect();
    const loaded = await registered(store);
    await store.commit(nextCommit(loaded, [added('ett')]));
    expect(await store.commit(nextCommit(loaded, [added('ett'), added('två')]))).toMatchObject({ code: 'conflict' });
    expect(await store.history(loaded.case.id)).toHaveLength(2);
  });

  test('a commit whose events do not follow its version is a fault, not a conflict', async () => {
    const first = firstCommit();
    await expect(connect().commit({ ...first, expected: 3 })).rejects.toThrow('must hold the events that follow');
    await expect(connect().commit({ ...first, events: [] })).rejects.toThrow('must hold the events that follow');
    expect(await connect().loadCase(first.id)).toBeUndefined();
  });

  test('an id that Cosmos DB could not hold is refused by every store', async () => {
    const document = { type: 'profile', pk: 'person:x', language: 'sv', conversation: null } as const;
    for (const id of ['a/b', 'a\\b', 'a?b', 'a#b', '', 'å'.repeat(600)]) {
      await expect(connect().put({ ...document, id }, null)).rejects.toThrow('cannot have this id');
    }
  });

  test('whoever commits at the same time, nothing is lost and no conflict leaves a trace', async () => {
    const writers = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(writers, (attempts) => race(connect, attempts)),
      { numRuns: 8 },
    );
  });
}

/** Each writer has its own connection, and makes that many attempts without heeding the others. */
async function race(connect: () => Store, attempts: readonly number[]): Promise<void> {
  const unit = toUnit(unique('unit'));
  const { case: start } = await registered(connect());
  const outcomes = await Promise.all(
    attempts.map(async (times, writer) => {
      const store = connect();
      const written: string[] = [];
      for (let i = 0; i < times; i += 1) {
        const text = `${writer}:${i}`;
        const result = await store.commit(nextCommit(await present(store, start.id), [added(text)], [unit]));
        if (result.ok) written.push(text);
      }
      return written;
    }),
  );
  const written = outcomes.flat().sort();
  const store = connect();
  const history = await store.history(start.id);
  const loaded = await present(store, start.id);
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1));
  expect(history.flatMap((event) => (event.type === 'added' ? [event.text] : [])).sort()).toEqual(written);
  expect(loaded.version).toBe(history.length);
  expect(loaded.case.additions.map(({ text }) => text).sort()).toEqual(written);
  expect(only(await factsOfUnit(store, start.unitId)).version).toBe(history.length);
  expect(await waitingFor(store, unit)).toHaveLength(written.length);
}

import { expect, test } from '@jest/globals';
import { type DocumentOf, keys } from '../../bot/ports/documents.ts';
import type { Store } from '../../bot/ports/store.ts';
import { listed, only, toUnit, unique, waitingFor } from './changes.ts';

const aProfile = (over: Partial<DocumentOf<'profile'>> = {}): DocumentOf<'profile'> => ({
  ...keys.profile(unique('person')),
  language: 'sv',
  conversation: null,
  ...over,
});

/** What a store owes to documents outside the cases. */
export function documentsContract(connect: () => Store): void {
  test('a document that is not there is undefined', async () => {
    expect(await connect().get(keys.profile(unique('person')))).toBeUndefined();
  });

  test('a put document is read back, and its revision changes with each put', async () => {
    const store = connect();
    const profile = aProfile();
    const first = await store.put(profile, null);
    if (!first.ok) throw new Error('It could not be put');
    expect(await connect().get(profile)).toEqual({ document: profile, revision: first.value });
    const second = await store.put({ ...profile, language: 'lattlast' }, first.value);
    if (!second.ok) throw new Error('It could not be put again');
    expect(second.value).not.toBe(first.value);
    const changed = { document: { ...profile, language: 'lattlast' }, revision: second.value };
    expect(await connect().get(profile)).toEqual(changed);
  });

  test('a put on an old revision, on a missing document or on one that must be new writes nothing', async () => {
    const store = connect();
    const profile = aProfile();
    const first = await store.put(profile, null);
    if (!first.ok) throw new Error('It could not be put');
    await store.put({ ...profile, language: 'en' }, first.value);
    const late = { ...profile, language: 'lattlast' as const };
    expect(await store.put(late, first.value)).toMatchObject({ code: 'conflict' });
    expect(await store.put(late, null)).toMatchObject({ code: 'conflict' });
    expect(await store.put(aProfile(), first.value)).toMatchObject({ code: 'conflict' });
    expect((await store.get(profile))?.document.language).toBe('en');
  });

  test('of many who put on one revision, one succeeds', async () => {
    const key = keys.lane(0);
    const lane = { ...key, pk: unique('job'), until: '2026-11-22T01:00:00.000Z', fence: 1 };
    const put = await connect().put({ ...lane, holder: 'nobody' }, null);
    if (!put.ok) throw new Error('It could not be put');
    const holders = ['a', 'b', 'c', 'd', 'e'];
    const outcomes = await Promise.all(holders.map((holder) => connect().put({ ...lane, holder }, put.value)));
    const winner = only(holders.filter((_, i) => outcomes[i]?.ok));
    expect((await connect().get(lane))?.document.holder).toBe(winner);
  });

  test('of many who create once, one creates, and its notices alone are there', async () => {
    const about = unique('channel');
    const health = {
      ...keys.health(about),
      about,
      problem: 'channelGone',
      error: null,
      since: '2026-11-22T01:00:00.000Z',
    };
    const document = { ...health, pk: unique('job') } as DocumentOf<'health'>;
    const notices = ['a', 'b', 'c', 'd'].map(unique).map(toUnit);
    const outcomes = await Promise.all(
      notices.map((notice) => connect().createOnce(document, [notice], '2026-11-22T01:00:00.000Z')),
    );
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    const waiting = await Promise.all(notices.map((notice) => waitingFor(connect(), notice)));
    expect(waiting.map((rows) => rows.length)).toEqual(outcomes.map((outcome) => (outcome === 'created' ? 1 : 0)));
    expect(only(waiting.flat()).notice).toMatchObject({ pk: document.pk, caseId: null, state: 'waiting', attempts: 0 });
  });

  test('a document removed and created anew tells of itself anew', async () => {
    const store = connect();
    const profile = aProfile();
    const notice = toUnit(unique('unit'));
    await store.createOnce(profile, [notice], '2026-11-22T01:00:00.000Z');
    const found = await store.get(profile);
    await store.remove(profile, found?.revision ?? '');
    expect(await store.createOnce(profile, [notice], '2026-11-23T01:00:00.000Z')).toBe('created');
    expect(await waitingFor(store, notice)).toHaveLength(2);
  });

  test('notices without an instant are refused before anything is written', async () => {
    const profile = aProfile();
    await expect(connect().createOnce(profile, [toUnit('x')])).rejects.toThrow('need the instant');
    expect(await connect().get(profile)).toBeUndefined();
  });

  test('a removed document is gone, and removing it again is no conflict', async () => {
    const store = connect();
    const profile = aProfile();
    const put = await store.put(profile, null);
    if (!put.ok) throw new Error('It could not be put');
    expect(await store.remove(profile, put.value)).toMatchObject({ ok: true });
    expect(await store.get(profile)).toBeUndefined();
    expect(await store.remove(profile, put.value)).toMatchObject({ ok: true });
  });

  test('a document that has changed since is not removed', async () => {
    const store = connect();
    const profile = aProfile();
    const first = await store.put(profile, null);
    if (!first.ok) throw new Error('It could not be put');
    await store.put({ ...profile, language: 'en' }, first.value);
    expect(await store.remove(profile, first.value)).toMatchObject({ code: 'conflict' });
    expect((await store.get(profile))?.document.language).toBe('en');
  });

  test('a partition is listed whole, by id, without its notices', async () => {
    const pk = unique('directory');
    const slices = Array.from({ length: 130 }, (_, i) => ({ ...keys.units(pk, i), pk, units: [] }));
    await Promise.all(slices.toReversed().map((slice) => connect().put(slice, null)));
    await connect().createOnce({ ...aProfile(), pk, id: 'zz' }, [toUnit(unique('unit'))], '2026-11-22T01:00:00.000Z');
    const ids = (await listed(connect(), 'partition', { pk })).map(({ id }) => id);
    expect(ids).toEqual([...slices.map(({ id }) => id), 'zz']);
  });

  test('a store that can be reached is ready', async () => {
    await expect(connect().ready()).resolves.toBeUndefined();
  });
}

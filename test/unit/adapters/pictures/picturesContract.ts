import { expect, test } from '@jest/globals';
import type { Pictures } from '../../../../bot/ports/pictures.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const there = async (kept: Promise<Uint8Array | undefined>): Promise<string> =>
  Buffer.from((await kept) ?? []).toString();

/** What everyone may rely on who keeps pictures, wherever they are kept. */
export function keepsPictures(opened: () => Pictures): void {
  const place = { caseId: 'c0ffee', pictureId: 'a1' };

  test('what was put is there, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
    await opened().put(place, bytes);
    expect(Buffer.from((await opened().get(place)) ?? []).equals(bytes)).toBe(true);
    expect(await opened().idsOf('c0ffee')).toEqual(['a1']);
  });

  test('what was put once stays as it is, also when ten put it at the same time', async () => {
    const pictures = opened();
    await pictures.put(place, bytesOf('the first'));
    await pictures.put(place, bytesOf('another'));
    expect(await there(pictures.get(place))).toBe('the first');
    const other = { ...place, pictureId: 'b2' };
    await Promise.all(Array.from({ length: 10 }, () => pictures.put(other, bytesOf('the same'))));
    expect(await there(pictures.get(other))).toBe('the same');
    expect([...(await pictures.idsOf('c0ffee'))].sort()).toEqual(['a1', 'b2']);
  });

  test('what was never put is absent, and so is all of a case without pictures', async () => {
    expect(await opened().get(place)).toBeUndefined();
    expect(await opened().idsOf('c0ffee')).toEqual([]);
    await opened().removeAllOf('c0ffee');
  });

  test('all of a case goes at once, however many, and nothing of another', async () => {
    const pictures = opened();
    for (const pictureId of ['a1', 'a2', 'a3', 'a4', 'a5']) await pictures.put({ ...place, pictureId }, bytesOf('x'));
    await pictures.put({ caseId: 'c0ffee2', pictureId: 'a1' }, bytesOf('of another'));
    expect((await pictures.idsOf('c0ffee')).length).toBe(5);
    await pictures.removeAllOf('c0ffee');
    expect(await pictures.idsOf('c0ffee')).toEqual([]);
    expect(await there(pictures.get({ caseId: 'c0ffee2', pictureId: 'a1' }))).toBe('of another');
  });

  test.each(['..', '../c0ffee', 'a/b', '', 'a\0', 'å'])(
    'an id that could lead elsewhere is not followed: %j',
    async (id) => {
      const told = 'holds signs that no id has';
      await expect(opened().put({ caseId: id, pictureId: 'a1' }, bytesOf('x'))).rejects.toThrow(told);
      await expect(opened().get({ caseId: 'c0ffee', pictureId: id })).rejects.toThrow(told);
      await expect(opened().idsOf(id)).rejects.toThrow(told);
      await expect(opened().removeAllOf(id)).rejects.toThrow(told);
    },
  );

  test('it says that it is ready', async () => {
    await opened().ready();
  });
}

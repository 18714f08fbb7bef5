import { describe, expect, test } from '@jest/globals';
import { docxWriter } from '../../../bot/adapters/docx/docxWriter.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { holdCase, liftHold } from '../../../bot/usecases/decideRetention.ts';
import { gallra } from '../../../bot/usecases/gallra.ts';
import { aFolder, anArchive, by } from '../../archive.ts';

describe('a legal hold', () => {
  test('keeps a case out of every run until it is lifted, and shows in the plan', async () => {
    const { run, decide, deps, first, second, plan, store } = await anArchive();
    await decide();
    expect(await holdCase(deps, by('oskar'), first.number, 'Tvist om skadestånd.')).toMatchObject({ ok: true });
    expect(await plan()).toMatchObject({ held: [first.number], goes: [{ number: second.number }] });
    expect(await run()).toMatchObject({ value: { removed: [second.number] } });
    expect(await store.loadCase(first.id)).toBeDefined();
    expect(await liftHold(deps, by('oskar'), first.number, 'Tvisten är avslutad.')).toMatchObject({ ok: true });
    expect(await run()).toMatchObject({ value: { removed: [first.number] } });
  });

  /** A run in which a hold is entered at a moment: before or after the run has said that the first case goes, or as it goes. */
  async function heldWhile(moment: 'before' | 'after' | 'going') {
    const archive = await anArchive();
    const { deps, first, store } = archive;
    await archive.decide();
    let held: Awaited<ReturnType<typeof holdCase>> | undefined;
    const hold = async (): Promise<void> => {
      held ??= await holdCase(deps, by('oskar'), first.number, 'Tvist.');
    };
    const watched: Store = {
      ...store,
      createOnce: async (document, ...rest) => {
        const isFirst = document.type === 'removal' && document.caseId === first.id;
        if (isFirst && moment === 'before') await hold();
        const created = await store.createOnce(document, ...rest);
        if (isFirst && moment === 'after') await hold();
        return created;
      },
      removeCase: async (id, expected) => {
        if (id === first.id && moment === 'going') await hold();
        return store.removeCase(id, expected);
      },
    };
    const ran = await gallra({ ...deps, store: watched, folder: aFolder().folder, papers: docxWriter }, by('anders'));
    return { ...archive, ran, held };
  }

  test.each(['before', 'after'] as const)(
    'entered just %s the run says that the case goes keeps it',
    async (moment) => {
      const { ran, first, second, store, plan, broken } = await heldWhile(moment);
      expect(ran).toMatchObject({ value: { removed: [second.number], left: [first.number] } });
      expect(await store.loadCase(first.id)).toBeDefined();
      expect(await plan()).toMatchObject({ held: [first.number], unfinished: [] });
      expect(await broken()).toEqual([]);
    },
  );

  test('entered as the case already goes is not taken for one that keeps it', async () => {
    const { ran, held, first, second } = await heldWhile('going');
    expect(held).toMatchObject({ ok: false, code: 'conflict', reason: 'goesNow' });
    expect(ran).toMatchObject({ value: { removed: [first.number, second.number] } });
  });

  test('of a case with which a run broke off keeps it from the next', async () => {
    const { run, decide, first, second, deps, plan, store } = await anArchive();
    await decide();
    const away: Store = { ...store, removeCase: () => Promise.reject(new Error('away')) };
    const breaking = gallra({ ...deps, store: away, folder: aFolder().folder, papers: docxWriter }, by('anders'));
    await expect(breaking).rejects.toThrow('away');
    const { number } = first;
    expect((await plan()).unfinished).toEqual([number]);
    expect(await holdCase(deps, by('oskar'), number, 'Tvist.')).toMatchObject({ reason: 'goesNow' });
    expect(await run()).toMatchObject({ value: { removed: [second.number] } });
    expect(await plan()).toMatchObject({ held: [number], unfinished: [] });
    expect(await store.loadCase(first.id)).toBeDefined();
  });

  test('is put on and lifted once, with a reason that names nobody', async () => {
    const { deps, first } = await anArchive();
    const { number } = first;
    expect(await holdCase(deps, by('oskar'), number, ' ')).toMatchObject({ ok: false, reason: 'reason' });
    expect(await holdCase(deps, by('oskar'), number, '811228-9874')).toMatchObject({
      ok: false,
      reason: 'refusedText',
    });
    expect(await liftHold(deps, by('oskar'), number, 'Fel.')).toMatchObject({ ok: false, reason: 'notHeld' });
    await holdCase(deps, by('oskar'), number, 'Tvist.');
    expect(await holdCase(deps, by('oskar'), number, 'Tvist.')).toMatchObject({ ok: false, reason: 'heldAlready' });
  });

  test('is for those who watch over the case; of others it is as if there were none', async () => {
    const { deps, first, secret } = await anArchive();
    for (const who of ['leyla', 'karin', 'asa', 'henrik'])
      expect(await holdCase(deps, by(who), first.number, 'Tvist.')).toMatchObject({ ok: false, code: 'not_allowed' });
    const unknown = await holdCase(deps, by('maria'), '2026-999999', 'Tvist.');
    expect(unknown).toMatchObject({ ok: false, code: 'not_found' });
    expect(await holdCase(deps, by('ebba'), secret.number, 'Tvist.')).toMatchObject({ ok: false, code: 'not_found' });
    expect(await holdCase(deps, by('anders'), secret.number, 'Tvist.')).toMatchObject({ ok: true });
  });
});

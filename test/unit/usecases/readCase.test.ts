import { describe, expect, test } from '@jest/globals';
import type { DocumentOf } from '../../../bot/ports/documents.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { findCase, openDirect, openReceipt, readCase, readToAct } from '../../../bot/usecases/readCase.ts';
import { mergeCases } from '../../../bot/usecases/triageCase.ts';
import { actor } from '../../builders.ts';
import { anOffice, listed, report } from '../../fakes.ts';

const logged = async (store: Store): Promise<readonly DocumentOf<'log'>[]> =>
  listed(store.find('logBetween', { from: '2026-01-01T00:00:00.000Z', before: '2027-01-01T00:00:00.000Z' }));

describe('reading a case', () => {
  test('by anyone but its reporter is logged: who, what, when and from where, and no word of it', async () => {
    const office = anOffice();
    const { id, number } = await report(office, { what: 'HEMLIGT' });
    await readCase(office.deps, actor('karin'), id, 'chat');
    await readToAct(office.deps, actor('asa'), 'assess', id, 'dialog');
    const log = await logged(office.store);
    expect(log).toMatchObject(
      [
        { by: 'karin', act: 'read', caseId: id, number, from: 'chat', at: office.clock.now() },
        { by: 'asa', act: 'read', caseId: id, number, from: 'dialog', at: office.clock.now() },
      ].sort((a, b) => log.findIndex(({ by }) => by === a.by) - log.findIndex(({ by }) => by === b.by)),
    );
    expect(JSON.stringify(log)).not.toContain('HEMLIGT');
  });

  test('by its reporter, and looking at a card without the words, is not', async () => {
    const office = anOffice();
    const { id, number } = await report(office);
    await readCase(office.deps, actor('leyla'), id, 'chat');
    await openReceipt(office.deps, actor('leyla'), id);
    await openDirect(office.deps, actor('karin'), id);
    await findCase(office.deps, actor('karin'), number);
    expect(await logged(office.store)).toEqual([]);
  });

  test('that is refused is not', async () => {
    const office = anOffice();
    const { id } = await report(office);
    await readCase(office.deps, actor('gunnar'), id, 'chat');
    await readToAct(office.deps, actor('oskar'), 'assess', id, 'dialog');
    expect(await logged(office.store)).toEqual([]);
  });

  test('is logged before a word is shown: where the log cannot be written, nothing is', async () => {
    const office = anOffice();
    const { id } = await report(office);
    const put = () => Promise.reject(new Error('away'));
    await expect(
      readCase({ ...office.deps, store: { ...office.store, put } }, actor('karin'), id, 'chat'),
    ).rejects.toThrow('away');
  });

  test('that was merged is still allowed to those who could', async () => {
    const office = anOffice();
    const [one, into] = [await report(office), await report(office)];
    await mergeCases(office.deps, actor('karin'), one.id, into.number);
    expect(await readCase(office.deps, actor('karin'), one.id, 'chat')).toMatchObject({ value: { status: 'merged' } });
    expect(await openDirect(office.deps, actor('karin'), one.id)).toMatchObject({ code: 'not_found' });
  });
});

describe('a case found by its number', () => {
  test('is the receipt for its reporter, and the card to act on for the manager', async () => {
    const office = anOffice();
    const { number } = await report(office);
    expect(await findCase(office.deps, actor('leyla'), number)).toMatchObject({ value: { receipt: { number } } });
    expect(await findCase(office.deps, actor('karin'), number)).toMatchObject({ value: { direct: { number } } });
  });

  test('is the card to act on for a manager who reported it herself, and the receipt for a SAS who did', async () => {
    const office = anOffice();
    const [hers, sas] = [await report(office, {}, 'karin'), await report(office, {}, 'maria')];
    expect(await findCase(office.deps, actor('karin'), hers.number)).toMatchObject({ value: { direct: {} } });
    expect(await findCase(office.deps, actor('maria'), sas.number)).toMatchObject({ value: { receipt: {} } });
  });
});

import { describe, expect, test } from '@jest/globals';
import { fail } from '../../../bot/domain/result.ts';
import { openDirect } from '../../../bot/usecases/readCase.ts';
import { readProcess } from '../../../bot/usecases/readProcess.ts';
import { actor } from '../../builders.ts';
import { anOffice, listed } from '../../fakes.ts';
import { begin, type Office, take } from './lawWork.ts';

describe('reading a process', () => {
  const logged = async ({ store }: Office) =>
    (
      await listed(store.find('logBetween', { from: '2026-01-01T00:00:00.000Z', before: '2027-01-01T00:00:00.000Z' }))
    ).map(({ by }) => by);

  test('is reading the case: for those who may, and logged', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'lexSarah');
    for (const by of ['maria', 'karin', 'asa'])
      expect(await readProcess(office.deps, actor(by), id, 'lexSarah', 'chat')).toMatchObject({ ok: true });
    expect((await logged(office)).toSorted()).toEqual(['asa', 'karin', 'maria']);
  });

  test('is refused to the reporter, and to others as if there were nothing', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'lexSarah');
    expect(await readProcess(office.deps, actor('leyla'), id, 'lexSarah', 'chat')).toEqual(
      fail('not_allowed', 'readProcess'),
    );
    for (const by of ['gunnar', 'oskar', 'ulla', 'anders'])
      expect(await readProcess(office.deps, actor(by), id, 'lexSarah', 'chat')).toEqual(fail('not_found'));
    expect(await readProcess(office.deps, actor('maria'), id, 'lexMaria', 'chat')).toEqual(fail('not_found'));
    expect(await logged(office)).toEqual([]);
  });

  test('names for each step who can take it, where the reader cannot', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'lexSarah');
    await take(office, 'maria', id, 'lexSarah', 'investigate');
    const [sas, head] = [
      await readProcess(office.deps, actor('maria'), id, 'lexSarah', 'chat'),
      await readProcess(office.deps, actor('asa'), id, 'lexSarah', 'chat'),
    ];
    expect(sas).toMatchObject({
      value: { steps: ['tell'], byOthers: [{ step: 'decide', names: ['asa'], roles: ['head'] }] },
    });
    expect(head).toMatchObject({
      value: { steps: ['decide'], byOthers: [{ step: 'tell', names: ['maria'], roles: ['sas'] }] },
    });
  });

  test('shows on the direct card where it stands and what is next due; the reporter sees none of it', async () => {
    const office = anOffice();
    const { id, number } = await begin(office, 'personuppgift');
    const card = await openDirect(office.deps, actor('karin'), id);
    expect(card).toMatchObject({
      value: {
        number,
        processes: [
          { key: 'personuppgift', state: 'assess', next: { basis: 'law', dueAt: '2026-11-23T19:00:00.000Z' } },
        ],
        startable: ['medicinteknik', 'tillbud', 'klagomal'],
      },
    });
    expect(await openDirect(office.deps, actor('leyla'), id)).toMatchObject({ code: 'not_found' });
  });
});

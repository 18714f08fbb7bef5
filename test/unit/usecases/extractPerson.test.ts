import { describe, expect, test } from '@jest/globals';
import { goAway } from '../../../bot/usecases/absences.ts';
import { addPicture } from '../../../bot/usecases/addPicture.ts';
import { answerReporter } from '../../../bot/usecases/closeCase.ts';
import { saveDraft } from '../../../bot/usecases/drafts.ts';
import { extractPerson } from '../../../bot/usecases/extractPerson.ts';
import { investigateCase } from '../../../bot/usecases/investigateCase.ts';
import { readCase } from '../../../bot/usecases/readCase.ts';
import { addToCase, assessCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aTriage, someFindings } from '../../builders.ts';
import { anOffice, listed, report } from '../../fakes.ts';

/** Leyla has reported, added and begun another report; Karin has worked on it, and Leyla's name is Leyla's. */
async function afterSomeWork() {
  const office = anOffice();
  const { deps } = office;
  const { id, number } = await report(office, { what: 'Snubblade på mattan.' });
  const other = await report(office, { what: 'Något helt annat.' }, 'gunnar');
  await addToCase(deps, actor('leyla'), id, 'Mattan var ny.');
  await addPicture(deps, actor('leyla'), id, { requestId: 'p1', file: async () => Buffer.from('hers') });
  await receiveCase(deps, actor('karin'), id);
  await addPicture(deps, actor('karin'), id, { requestId: 'p1', file: async () => Buffer.from('not hers') });
  await assessCase(deps, actor('karin'), id, aTriage());
  await investigateCase(deps, actor('karin'), id, someFindings({ what: 'Hon hade bråttom.' }));
  await answerReporter(deps, actor('karin'), id, 'Tack, mattan är borta.');
  await saveDraft(deps, actor('leyla'), 'r9', 'fall', { what: 'Halkade igen.' });
  await readCase(deps, actor('karin'), id, 'chat');
  await readCase(deps, actor('leyla'), other.id, 'chat');
  const extract = async (by: string, of: string) => extractPerson(deps, actor(by), of);
  return { ...office, id, number, extract };
}

describe('a register extract', () => {
  test('holds her own words, what she was told, and what she has begun', async () => {
    const { extract, number } = await afterSomeWork();
    const found = await extract('anders', 'leyla');
    expect(found).toMatchObject({
      ok: true,
      value: {
        ...{ format: 'lyhord.person', personId: 'leyla', person: { personId: 'leyla' } },
        classification: expect.stringContaining('SEKRETESS'),
        reports: [
          {
            report: { what: 'Snubblade på mattan.' },
            additions: [{ text: 'Mattan var ny.' }],
            pictures: [{ width: 640, jpeg: Buffer.from('hers').toString('base64') }],
            receipt: { number, answers: [{ text: 'Tack, mattan är borta.' }] },
          },
        ],
        filed: [{ type: 'draft', inputs: { what: 'Halkade igen.' } }],
      },
    });
  });

  test('never holds what others wrote, found or reported, nor who they are', async () => {
    const { extract } = await afterSomeWork();
    const text = JSON.stringify(await extract('anders', 'leyla'));
    for (const theirs of [
      Buffer.from('not hers').toString('base64'),
      'bråttom',
      'Något helt annat',
      'karin',
      'gunnar',
      'severity',
    ])
      expect(text).not.toContain(theirs);
  });

  test('holds what the log says that she did, and not what others did with her report', async () => {
    const { extract, number } = await afterSomeWork();
    expect(await extract('anders', 'karin')).toMatchObject({
      value: { reports: [], log: [{ by: 'karin', act: 'read', number }] },
    });
    expect(await extract('anders', 'leyla')).toMatchObject({ value: { log: [] } });
  });

  test('is logged report by report when another makes it, as each reading is', async () => {
    const { extract, store, number } = await afterSomeWork();
    await extract('anders', 'leyla');
    const lines = await listed(store.find('logBetween', { from: '', before: '~' }));
    expect(lines.filter(({ by }) => by === 'anders')).toMatchObject([{ act: 'export', number }]);
  });

  test.each(['karin', 'asa', 'maria', 'oskar', 'ulla', 'henrik'])('of another is not for %s', async (who) => {
    const { extract } = await afterSomeWork();
    expect(await extract(who, 'leyla')).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(await extract(who, who)).toMatchObject({ ok: true });
  });

  test('holds her own absences and nobody else’s, not even of those she stands in for', async () => {
    const { extract, deps, clock } = await afterSomeWork();
    const day = clock.now().slice(0, 10);
    expect(await goAway(deps, actor('karin'), { from: day, until: day, deputyId: 'nils' })).toMatchObject({ ok: true });
    expect(await extract('anders', 'karin')).toMatchObject({ value: { absences: [{ personId: 'karin', from: day }] } });
    const nils = await extract('nils', 'nils');
    expect(nils).toMatchObject({ value: { absences: [], filed: [] } });
    expect(JSON.stringify(nils.ok && nils.value.filed)).not.toContain('karin');
  });

  test('of one whom nothing is stored about is not found', async () => {
    const { extract } = await afterSomeWork();
    expect(await extract('anders', 'nobody')).toMatchObject({ ok: false, code: 'not_found' });
  });
});

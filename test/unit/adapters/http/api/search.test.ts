import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Answered } from '../../../../../bot/contract.ts';
import { answerReporter } from '../../../../../bot/usecases/closeCase.ts';
import { actor, aHistoryCase } from '../../../../builders.ts';
import { anOffice, listed, report } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';

type Api = ReturnType<typeof anApi>;
const handlers = ['karin', 'nils', 'asa', 'maria', 'oskar'];
const others = ['leyla', 'gunnar', 'ebba', 'ulla', 'henrik', 'anders', 'stranger'];

const found = async (api: Api, personId: string, body: object) => {
  const answer = await api.ask(personId, 'POST /search', { body });
  return { status: answer.status, body: answer.body as Answered<'POST /search'> };
};
const logOf = ({ office }: Api) => listed(office.store.find('logBetween', { from: '', before: '~' }));

describe('POST /search', () => {
  test('a row says in the reader’s language what the case is, and where the words stand', async () => {
    const api = anApi();
    const c = await report(api.office, { what: 'Kudden låg på golvet.' });
    const { body } = await found(api, 'karin', { filter: {}, words: 'GOLVET' });
    expect(body).toEqual({
      rows: [
        {
          ...{ caseId: c.id, number: c.number, title: 'Fall', unit: 'Björken', categories: ['Fall'], risk: null },
          kind: { key: 'avvikelse', name: 'Avvikelse' },
          status: { key: 'registered', name: 'Väntar på att tas emot' },
          reportedAt: { at: c.reportedAt, said: 'den 22 november 2026' },
          ...{ isImported: false, mayMask: true },
          places: [
            {
              where: 'Det som rapporterades',
              parts: [
                { text: 'Kudden låg på ', isHit: false },
                { text: 'golvet', isHit: true },
                { text: '.', isHit: false },
              ],
            },
          ],
        },
      ],
      ...{ next: null, restsAt: null },
    });
  });

  test('a filter that no longer exists in an address asks for nothing, and a place that is none begins anew', async () => {
    const api = anApi();
    await report(api.office);
    const body = { filter: { kind: 'nothing', from: '2026-02-31', category: 7, shoe: 'left' }, after: 'x' };
    expect((await found(api, 'karin', body)).body.rows).toHaveLength(1);
  });

  test.each(others)('%s finds nothing of a case that is not hers', async (personId) => {
    const api = anApi();
    const { number } = await report(api.office, { lagrum: ['sol'], categories: ['bemotande'] });
    for (const body of [{ filter: {} }, { filter: { number } }, { filter: {}, words: 'föll' }]) {
      const { status, body: answer } = await found(api, personId, body);
      expect(status === 403 || answer.rows.length === 0).toBe(true);
    }
  });

  test('a personal number is refused in kind words, without repeating it', async () => {
    const answer = await found(anApi(), 'karin', { filter: {}, words: '850131-1230' });
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_input', reason: 'refusedSearch' } } });
    expect(JSON.stringify(answer)).not.toContain('850131');
  });

  test('what can be chosen has her own units, and names for all else', async () => {
    const { body } = await anApi().ask('karin', 'GET /search/choices');
    expect(body).toMatchObject({ unitId: [{ key: 'bjorken', name: 'Björken' }] });
  });
});

describe('a masked copy', () => {
  const copied = (api: Api, personId: string, caseIds: readonly string[], over: object = {}) =>
    api.ask(personId, 'POST /cases/masked', { body: { caseIds, added: [], lifted: [], ...over } });
  const wordsOf = (bytes: Uint8Array): string =>
    strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]*>/g, ' ');

  test.each(handlers)('%s looks through it, changes it, and has it as a file', async (personId) => {
    const api = anApi();
    const { id, number } = await report(api.office, { what: 'Gunvor föll i rum 12, på mattan.', personRef: 'J4711' });
    const preview = await api.ask(personId, 'POST /cases/masking', { body: { caseIds: [id] } });
    expect(preview.body).toMatchObject({
      cases: [
        {
          caseId: id,
          number,
          texts: expect.arrayContaining([{ where: 'Rapporterat av', text: '[maskerat]', isFact: true }]),
        },
      ],
      terms: [
        { text: 'rum 12', kind: 'room' },
        { text: 'Gunvor', kind: 'likelyName' },
      ],
    });
    api.office.clock.advance(1);
    const { status, file } = await copied(api, personId, [id], { added: ['mattan'], lifted: ['rum 12'] });
    expect([status, file?.name]).toEqual([200, `${number} maskerad kopia.docx`]);
    expect(wordsOf(file?.bytes ?? new Uint8Array())).toMatch(/\[maskerat\] föll i rum 12, på \[maskerat\]/);
    expect(await logOf(api)).toMatchObject([
      { act: 'read', by: personId, caseId: id, from: 'tab' },
      { act: 'export', by: personId, caseId: id, from: 'tab' },
    ]);
  });

  test.each(others)('%s may not, and learns nothing', async (personId) => {
    const api = anApi();
    const { id } = await report(api.office, { lagrum: ['sol'], categories: ['bemotande'] });
    const missing = await copied(api, personId, ['f'.repeat(32)]);
    expect(missing.status).toBe(404);
    expect(await copied(api, personId, [id])).toEqual(missing);
    expect(await api.ask(personId, 'POST /cases/masking', { body: { caseIds: [id] } })).toEqual(missing);
    expect(await logOf(api)).toEqual([]);
  });

  test.each(['finns-inte', '%', 'F'.repeat(32)])(
    'an address that says %p is told of like a case that is not there',
    async (id) => {
      const api = anApi();
      const c = await report(api.office);
      const missing = await api.ask('karin', 'POST /cases/masking', { body: { caseIds: ['f'.repeat(32)] } });
      expect(missing.status).toBe(404);
      for (const key of ['POST /cases/masking', 'POST /cases/masked'] as const)
        expect(await api.ask('karin', key, { body: { caseIds: [c.id, id], added: [], lifted: [] } })).toEqual(missing);
    },
  );

  test('of several cases one that is not hers stops them all, and nothing is logged', async () => {
    const api = anApi();
    const own = await report(api.office);
    const other = await report(api.office, { concernsManager: true });
    expect((await copied(api, 'karin', [own.id, other.id])).status).toBe(404);
    expect(await logOf(api)).toEqual([]);
    expect((await copied(api, 'asa', [own.id, other.id, own.id])).status).toBe(200);
    expect(await logOf(api)).toHaveLength(2);
  });

  test.each([[[]], [Array.from({ length: 51 }, (_, i) => String(i).padStart(32, '0'))]])(
    'is made of one case to fifty (%#)',
    async (caseIds) => {
      expect((await copied(anApi(), 'karin', caseIds)).status).toBe(400);
    },
  );

  test('holds what the reporter was told, with her name masked in it too', async () => {
    const api = anApi(anOffice());
    const { id } = await report(api.office);
    await answerReporter(api.deps, actor('karin'), id, 'Tack Leyla, bra sett.');
    const { file } = await copied(api, 'karin', [id]);
    expect(wordsOf(file?.bytes ?? new Uint8Array())).toContain('Tack [maskerat], bra sett.');
  });

  test('imported history has no words to copy', async () => {
    const api = anApi();
    await api.office.store.putHistory([aHistoryCase()]);
    expect((await found(api, 'karin', { filter: {} })).body.rows).toMatchObject([{ isImported: true, mayMask: false }]);
    expect((await copied(api, 'karin', ['import-1'.padEnd(32, '0')])).status).not.toBe(200);
  });
});

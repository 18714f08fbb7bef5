import { describe, expect, test } from '@jest/globals';
import type { Answered } from '../../../../../bot/contract.ts';
import { directoryOf } from '../../../../../bot/domain/directory.ts';
import { aDirectory, aHistoryCase, aPerson, aUnit } from '../../../../builders.ts';
import { aClock, anOffice, report } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';

const mark = 'mörkerfågel';
const calls = ['GET /overview', 'GET /overview/units', 'GET /overview/file'] as const;
const day = 24 * 3_600_000;

async function aMonday(directory = aDirectory()) {
  const office = anOffice({ clock: aClock('2026-11-18T08:00:00.000Z'), directory });
  const words = { what: `${mark} föll`, immediateAction: mark, personRef: mark };
  await report(office, words);
  await report(office, { ...words, unitId: 'granen', type: 'missforhallande', kind: 'missforhallande' });
  office.clock.advance(5 * day);
  return anApi(office);
}
type Api = Awaited<ReturnType<typeof aMonday>>;
type Units = Answered<'GET /overview/units'>;

const unitsOf = async (api: Api, query: Record<string, string> = {}): Promise<Units> =>
  (await api.ask('henrik', 'GET /overview/units', { query })).body as Units;

/** A year of one report a week, and many in the last one. */
const aYear = (unitId: string, last: number) => {
  const at = (ago: number, i: number) => new Date(Date.parse('2026-11-18T08:00:00Z') - ago * 7 * day + i * 60_000);
  return Array.from({ length: 40 }, (_, ago) => ago).flatMap((ago) =>
    Array.from({ length: ago === 0 ? last : 1 + (ago % 2) }, (_, i) =>
      aHistoryCase({
        caseId: `${unitId}-${ago}-${i}`,
        number: `${unitId}-${ago}-${i}`,
        unitId,
        reportedAt: at(ago, i).toISOString(),
      }),
    ),
  );
};

describe('ledning’s page', () => {
  test.each(['leyla', 'karin', 'nils', 'gunnar', 'asa', 'anders', 'stranger'])(
    'is not there for %s',
    async (personId) => {
      const api = await aMonday();
      for (const key of calls) expect((await api.ask(personId, key)).status).toBe(403);
    },
  );

  test.each(['henrik', 'ulla', 'maria', 'oskar', 'ebba'])(
    'shows %s counts, and no word of any case',
    async (personId) => {
      const api = await aMonday();
      for (const key of calls) {
        const { status, body, file } = await api.ask(personId, key);
        expect(status).toBe(200);
        const shown = file ? new TextDecoder().decode(file.bytes) : JSON.stringify(body);
        expect(shown).not.toContain(mark);
        expect(shown).not.toMatch(/2026-\d{6}/);
      }
    },
  );

  test('counts a secret case in the whole alone, as ledning’s card does', async () => {
    const api = await aMonday();
    const whole = (await api.ask('henrik', 'GET /overview')).body as Answered<'GET /overview'>;
    expect(whole.conclusion).toContain('Två rapporter');
    expect(whole.year.find(({ name }) => name === 'Rapportering')?.value).toBe('2');
    expect((await unitsOf(api)).rows.map(({ name, reports, open }) => [name, reports, open])).toEqual([
      ['Björken', 1, 1],
      ['Granen', 0, 0],
    ]);
  });

  test('puts first what needs somebody to look, and says why', async () => {
    const api = await aMonday();
    await api.office.store.putHistory([...aYear('granen', 12), ...aYear('bjorken', 1)]);
    const { rows } = await unitsOf(api);
    expect(rows.map(({ name, attention }) => [name, attention.key])).toEqual([
      ['Granen', 'worse'],
      ['Björken', 'calm'],
    ]);
    expect(rows[0]?.changed).toContain('fallen');
    const { areas } = (await api.ask('henrik', 'GET /overview')).body as Answered<'GET /overview'>;
    expect(areas).toMatchObject([{ area: 'Norr', units: 2, changed: 1, silent: 0, improved: 0 }]);
  });

  test('shows a thousand units a page at a time, each once, and of one area alone', async () => {
    const units = Array.from({ length: 1000 }, (_, i) =>
      aUnit({ unitId: `e-${i}`, name: `Enhet ${i}`, area: i < 30 ? 'Öst' : 'Väst' }),
    );
    const people = [aPerson('henrik', { roles: ['ledning'] })];
    const api = anApi(anOffice({ clock: aClock(), directory: directoryOf('test', units, people) }));
    const seen = new Set<string>();
    for (let after: string | null = '0'; after !== null; ) {
      const { rows, next, total }: Units = await unitsOf(api, { after });
      expect(total).toBe(1000);
      for (const { unitId } of rows) seen.add(unitId);
      after = next;
    }
    expect(seen.size).toBe(1000);
    expect((await unitsOf(api, { area: 'Öst' })).total).toBe(30);
    expect((await unitsOf(api, { area: 'Nord' })).rows).toEqual([]);
  });

  test('as a file leaves counts of one to four empty, and runs in no spreadsheet', async () => {
    const units = [aUnit({ name: '=HYPERLINK("x")' }), aUnit({ unitId: 'granen', name: 'Granen' })];
    const api = await aMonday(aDirectory({ units }));
    await api.office.store.putHistory(aYear('granen', 12));
    const { file } = await api.ask('henrik', 'GET /overview/file');
    const lines = new TextDecoder().decode(file?.bytes).trim().split('\n');
    expect(lines.find((line) => line.includes('HYPERLINK'))).toMatch(/;"'=HYPERLINK.*;;0;$/);
    expect(lines.find((line) => line.includes('Granen'))).toMatch(/;0;0;\d{2}$/);
    expect(lines.at(-1)).toContain('ÖPPET');
  });
});

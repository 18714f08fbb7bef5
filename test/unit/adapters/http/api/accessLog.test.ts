import { describe, expect, test } from '@jest/globals';
import { log, readCase } from '../../../../../bot/usecases/readCase.ts';
import { actor, aDirectory, aPerson, aUnit } from '../../../../builders.ts';
import { aClock, anOffice, hour, report, second } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';

interface Page {
  readonly rows: readonly { readonly by: string; readonly number: string | null; readonly flags: readonly string[] }[];
  readonly next: string | null;
}

describe('the access log in the tab', () => {
  test('comes newest first, and is narrowed by person, case number and days', async () => {
    const office = anOffice({ clock: aClock('2026-11-22T10:00:00.000Z') });
    const [one, other] = [await report(office), await report(office)];
    await readCase(office.deps, actor('karin'), one.id, 'chat');
    office.clock.advance(24 * hour);
    await readCase(office.deps, actor('asa'), other.id, 'dialog');
    const api = anApi(office);
    const ask = async (query: Record<string, string>) =>
      ((await api.ask('maria', 'GET /administration/log', { query })).body as Page).rows.map(({ by, number }) => [
        by,
        number,
      ]);
    expect(await ask({})).toEqual([
      ['asa', other.number],
      ['karin', one.number],
    ]);
    expect(await ask({ person: 'KAR' })).toEqual([['karin', one.number]]);
    expect(await ask({ number: other.number })).toEqual([['asa', other.number]]);
    expect(await ask({ from: '2026-11-23', to: '2026-11-23' })).toEqual([['asa', other.number]]);
    // A day that the calendar does not have is as if it had not been said.
    expect(await ask({ from: '2026-02-31' })).toHaveLength(2);
  });

  test('a reading at night and a refused run are marked', async () => {
    const office = anOffice();
    const c = await report(office);
    await readCase(office.deps, actor('karin'), c.id, 'chat');
    office.clock.advance(second);
    await (await log(office.deps, 'anders', 'tool', 'tool: verify'))('refused');
    const { rows } = (await anApi(office).ask('anders', 'GET /administration/log')).body as Page;
    expect(rows.map(({ flags }) => flags)).toEqual([['Nekades'], ['Natt (23–05)']]);
  });

  test('thousands of lines come a page at a time, none lost and none twice', async () => {
    const office = anOffice();
    for (let i = 0; i < 2_500; i += 1)
      await log(office.deps, i % 1000 === 0 ? 'karin' : 'asa', 'read', 'chat', { id: 'c', number: `n${i}` });
    const api = anApi(office);
    const all = async (query: Record<string, string>) => {
      const numbers: (string | null)[] = [];
      let after: string | null = '';
      let pages = 0;
      while (after !== null) {
        const page: Page = (
          await api.ask('maria', 'GET /administration/log', { query: { ...query, ...(after ? { after } : {}) } })
        ).body as Page;
        numbers.push(...page.rows.map(({ number }) => number));
        after = page.next;
        pages += 1;
      }
      return { numbers, pages };
    };
    expect(new Set((await all({})).numbers).size).toBe(2_500);
    const few = await all({ person: 'karin' });
    expect([few.numbers.toSorted(), few.pages]).toEqual([['n0', 'n1000', 'n2000'], 2]);
  });

  test('an officer of a board sees, exports and reviews readings of its cases alone', async () => {
    const units = [aUnit({ board: 'Norr' }), aUnit({ unitId: 'granen', name: 'Granen', board: 'Söder' })];
    const people = [
      aPerson('leyla', { unitIds: ['bjorken'] }),
      aPerson('asa', { roles: ['verksamhetschef'], unitIds: ['bjorken', 'granen'] }),
      aPerson('maria', { roles: ['sas'], board: 'Norr' }),
    ];
    const office = anOffice({ directory: aDirectory({ units, people }) });
    const [ours, theirs] = [await report(office), await report(office, { unitId: 'granen' })];
    for (const { id } of [ours, theirs]) await readCase(office.deps, actor('asa', office.now.directory), id, 'chat');
    const api = anApi(office);
    for (const key of [
      'GET /administration/log',
      'GET /administration/log/review',
      'GET /administration/log.csv',
    ] as const) {
      const { body, file } = await api.ask('maria', key);
      const said = JSON.stringify(body) ?? new TextDecoder().decode(file?.bytes);
      expect(said).toContain(ours.number.slice(0, 4));
      expect(said).not.toContain(theirs.number);
    }
  });

  test('a review tells who stands out, and its note is kept and found again', async () => {
    const office = anOffice();
    const c = await report(office);
    for (let i = 0; i < 6; i += 1) await readCase(office.deps, actor('karin'), c.id, 'chat');
    const api = anApi(office);
    const review = await api.ask('maria', 'GET /administration/log/review');
    expect(review.body).toMatchObject({
      lines: 6,
      people: [{ by: 'karin', readings: 6, atNight: 6, cases: 1 }],
      repeated: [{ by: 'karin', number: c.number, times: 6 }],
      earlier: [],
    });
    const note = '  Karin arbetade natt. Inget att anmärka på. ';
    expect((await api.ask('maria', 'POST /administration/log/reviews', { body: { note } })).status).toBe(200);
    const again = await api.ask('maria', 'GET /administration/log/review');
    expect(again.body).toMatchObject({ earlier: [{ by: 'maria', note: note.trim() }] });
  });

  test.each([
    ['', '1 till 2000 tecken'],
    ['Ring 070-123 45 67 om Karin.', 'telefonnummer'],
  ])('the note "%s" is refused with what is to be mended', async (note, words) => {
    const { status, body } = await anApi().ask('maria', 'POST /administration/log/reviews', { body: { note } });
    expect([status, body]).toMatchObject([422, { error: { text: expect.stringContaining(words) } }]);
  });

  test('an export is a table that says how it is to be handled, and is itself logged', async () => {
    const office = anOffice();
    const c = await report(office);
    await readCase(office.deps, actor('karin'), c.id, 'chat');
    const api = anApi(office);
    const { file } = await api.ask('maria', 'GET /administration/log.csv');
    const text = new TextDecoder().decode(file?.bytes);
    expect(text).toContain(`karin;read;${c.number};chat;done`);
    expect(text).toContain('INTERNT');
    const { rows } = (await api.ask('maria', 'GET /administration/log', { query: { person: 'maria' } })).body as Page;
    expect(rows).toEqual([expect.objectContaining({ from: 'tab: log' })]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../../bot/domain/people.ts';
import type { Report } from '../../../bot/domain/report.ts';
import { fail } from '../../../bot/domain/result.ts';
import { placeFrom, placeText } from '../../../bot/domain/search/place.ts';
import type { DocumentOf } from '../../../bot/ports/documents.ts';
import { investigateCase as investigate } from '../../../bot/usecases/investigateCase.ts';
import { type Asked, type Bound, searchCases } from '../../../bot/usecases/searchCases.ts';
import { assessCase, receiveCase, withdrawCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aHistoryCase, aPerson, aTriage, aUnit, someFindings } from '../../builders.ts';
import { anOffice, minute, report } from '../../fakes.ts';

type Office = ReturnType<typeof anOffice>;
const bound: Bound = { hits: 50, rows: 2000, casesRead: 200 };

async function look(office: Office, by: string | Actor, asked: Partial<Asked> = {}, over: Partial<Bound> = {}) {
  const who = typeof by === 'string' ? actor(by, office.now.directory) : by;
  const whole = { filter: {}, words: '', after: undefined, ...asked };
  const found = await searchCases(office.deps, who, whole, { ...bound, ...over });
  if (!found.ok) throw new Error(found.reason);
  return { ...found.value, numbers: found.value.hits.map(({ row }) => row.number) };
}
async function logOf(office: Office): Promise<readonly DocumentOf<'log'>[]> {
  const lines: DocumentOf<'log'>[] = [];
  for await (const line of office.store.find('logBetween', { from: '', before: '~' })) lines.push(line);
  return lines;
}
/** Reported a minute after the one before. */
async function reportedIn(office: Office, over: Partial<Report> = {}, by = 'leyla') {
  office.clock.advance(minute);
  return report(office, over, by);
}

describe('who finds what', () => {
  const cases = {
    sol: { lagrum: ['sol'], categories: ['bemotande'] },
    hsl: { lagrum: ['hsl'], categories: ['fall'] },
    aid: { lagrum: ['hsl'], categories: ['hjalpmedel'] },
    manager: { lagrum: ['sol'], categories: ['bemotande'], concernsManager: true },
    granen: { unitId: 'granen', lagrum: ['lss'], categories: ['bemotande'] },
  } as const;
  const finds: Readonly<Record<string, readonly (keyof typeof cases)[]>> = {
    karin: ['sol', 'hsl', 'aid'],
    nils: ['sol', 'hsl', 'aid'],
    gunnar: ['granen'],
    asa: ['sol', 'hsl', 'aid', 'manager', 'granen'],
    maria: ['sol', 'manager', 'granen'],
    oskar: ['hsl', 'aid'],
    ebba: ['aid'],
  };

  test.each(Object.entries(finds))(
    '%s finds those cases that she may read, by filter and by words',
    async (who, own) => {
      const office = anOffice();
      const numbers = new Map<string, string>();
      for (const [name, over] of Object.entries(cases))
        numbers.set((await reportedIn(office, { ...over, what: 'Kudden var borta.' } as Partial<Report>)).number, name);
      const named = (found: readonly string[]) => found.map((number) => numbers.get(number)).toSorted();
      expect(named((await look(office, who)).numbers)).toEqual(own.toSorted());
      expect(named((await look(office, who, { words: 'kudden' })).numbers)).toEqual(own.toSorted());
      for (const [number, name] of numbers) {
        const isHers = own.some((one) => one === name);
        expect((await look(office, who, { filter: { number } })).numbers).toEqual(isHers ? [number] : []);
        expect((await look(office, who, { filter: { number }, words: 'kudden' })).numbers).toEqual(
          isHers ? [number] : [],
        );
      }
    },
  );

  test.each(['leyla', 'ulla', 'henrik', 'anders'])('%s does not handle cases, and cannot search', async (who) => {
    const office = anOffice();
    await report(office);
    const asked = { filter: {}, words: '', after: undefined };
    expect(await searchCases(office.deps, actor(who), asked)).toEqual(fail('not_allowed', 'search'));
    expect(await searchCases(office.deps, actor(who), { ...asked, words: 'föll' })).toEqual(
      fail('not_allowed', 'search'),
    );
    expect(await logOf(office)).toEqual([]);
  });

  test('nothing of an answer differs by what she may not see', async () => {
    const [without, withSecret] = [anOffice(), anOffice()];
    for (const office of [without, withSecret]) await reportedIn(office, { what: 'En' });
    await report(withSecret, { what: 'En', concernsManager: true });
    for (const office of [without, withSecret]) office.clock.advance(minute);
    for (const asked of [{}, { words: 'en' }, { filter: { status: 'registered' } }] as const) {
      const [one, other] = await Promise.all([look(without, 'karin', asked), look(withSecret, 'karin', asked)]);
      expect([other.next, other.restsAt, other.numbers.length]).toEqual([one.next, one.restsAt, one.numbers.length]);
    }
  });

  test('a manager finds her own report of another unit by its number alone, and no more in it than she wrote', async () => {
    const office = anOffice();
    const { number, id } = await report(office, { unitId: 'granen', what: 'Kudden var borta.' }, 'karin');
    await receiveCase(office.deps, actor('gunnar'), id);
    await investigate(office.deps, actor('gunnar'), id, someFindings({ what: 'Tvätten tog den.' }));
    expect((await look(office, 'karin')).numbers).toEqual([]);
    expect((await look(office, 'karin', { filter: { number }, words: 'kudden' })).numbers).toEqual([number]);
    expect((await look(office, 'karin', { filter: { number }, words: 'tvätten' })).numbers).toEqual([]);
    expect((await look(office, 'gunnar', { words: 'tvätten' })).numbers).toEqual([number]);
    await assessCase(office.deps, actor('gunnar'), id, aTriage({ categories: ['sen_insats'] }));
    const [{ row } = { row: null }] = (await look(office, 'karin', { filter: { number } })).hits;
    expect(row).toMatchObject({ categories: ['fall'], severity: null, risk: null });
    expect((await look(office, 'karin', { filter: { number, risk: 'low' } })).numbers).toEqual([]);
    expect((await look(office, 'gunnar', { filter: { number, risk: 'low' } })).numbers).toEqual([number]);
  });
});

describe('imported history', () => {
  test('is found where its unit’s figures may be seen, by filter and never by words', async () => {
    const office = anOffice({
      directory: aDirectory({
        units: [aUnit({ board: 'a' }), aUnit({ unitId: 'granen', board: 'b' })],
        people: [
          aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] }),
          aPerson('oskar', { roles: ['mas'], board: 'a' }),
          aPerson('olle', { roles: ['mas'], board: 'b' }),
        ],
      }),
    });
    await office.store.putHistory([
      aHistoryCase(),
      aHistoryCase({ caseId: 'import-2', number: 'A-2', secret: true, lexSarah: true, categories: ['bemotande'] }),
    ]);
    expect((await look(office, 'karin')).numbers).toEqual(['A-2', 'A-1']);
    expect((await look(office, 'karin', { filter: { number: 'a-1' } })).numbers).toEqual(['A-1']);
    expect((await look(office, 'oskar')).numbers).toEqual(['A-1']);
    expect((await look(office, 'olle')).numbers).toEqual([]);
    expect((await look(office, 'karin', { words: 'fall' })).numbers).toEqual([]);
    expect((await look(office, 'karin')).hits.every(({ mayMask }) => !mayMask)).toBe(true);
  });
});

describe('a filter', () => {
  test('asks of all that lists know, and all of it has to be so', async () => {
    const office = anOffice();
    const fall = await reportedIn(office);
    const { number: other } = await reportedIn(office, { kind: 'risk', categories: ['bemotande'], lagrum: ['lss'] });
    await receiveCase(office.deps, actor('karin'), fall.id);
    await assessCase(
      office.deps,
      actor('karin'),
      fall.id,
      aTriage({ assessment: { invanare: { severity: 3, likelihood: 2 } } }),
    );
    const { number } = fall;
    const by = async (filter: Asked['filter']) => (await look(office, 'karin', { filter })).numbers;
    expect(await by({})).toEqual([other, number]);
    expect(await by({ category: 'fall' })).toEqual([number]);
    expect(await by({ kind: 'risk' })).toEqual([other]);
    expect(await by({ status: 'received' })).toEqual([number]);
    expect(await by({ risk: 'high' })).toEqual([number]);
    expect(await by({ lagrum: 'lss' })).toEqual([other]);
    expect(await by({ unitId: 'granen' })).toEqual([]);
    expect(await by({ kind: 'risk', category: 'fall' })).toEqual([]);
    expect(await by({ from: '2026-11-22', to: '2026-11-22' })).toEqual([other, number]);
    expect(await by({ from: '2026-11-23' })).toEqual([]);
    expect(await by({ to: '2026-11-21' })).toEqual([]);
    expect(await by({ number: number.replace('-00000', '-') })).toEqual([number]);
  });

  test('a withdrawn case is found: nothing disappears', async () => {
    const office = anOffice();
    const { id, number } = await report(office);
    await withdrawCase(office.deps, actor('leyla'), id);
    expect((await look(office, 'karin', { filter: { status: 'withdrawn' } })).numbers).toEqual([number]);
  });
});

describe('page by page', () => {
  /** All that is found by going on to the end, and how many calls that took. */
  async function toTheEnd(office: Office, by: string, asked: Partial<Asked>, over: Partial<Bound>) {
    const numbers: string[] = [];
    let after: Asked['after'];
    for (let calls = 1; ; calls += 1) {
      const found = await look(office, by, { ...asked, after }, over);
      numbers.push(...found.numbers);
      if (found.next === null) return { numbers, calls };
      after = placeFrom(placeText(found.next));
    }
  }

  test('every case comes once, the newest first, however small the pages and however often it rests', async () => {
    const office = anOffice();
    const made: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      if (i % 3 === 0) office.clock.advance(minute); // three of the same moment
      const { number, unitId } = await report(office, {
        unitId: i % 2 ? 'granen' : 'bjorken',
        lagrum: ['lss'],
        what: i % 4 ? 'Kudde' : 'Filt',
      });
      made.unshift(`${unitId} ${number}`);
    }
    const wanted = (unit: string) => made.filter((one) => one.startsWith(unit)).map((one) => one.split(' ')[1]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }), async (hits, rows) => {
        const bounds = { hits, rows, casesRead: rows };
        expect((await toTheEnd(office, 'asa', {}, bounds)).numbers.toSorted()).toEqual(wanted('').toSorted());
        expect((await toTheEnd(office, 'karin', {}, bounds)).numbers.toSorted()).toEqual(wanted('bjorken').toSorted());
        expect((await toTheEnd(office, 'maria', { words: 'filt' }, bounds)).numbers).toHaveLength(3);
      }),
      { numRuns: 15 },
    );
  });

  test('an unlucky filter rests and says how far it has come; where it rests is no case’s moment', async () => {
    const office = anOffice();
    const moments: string[] = [];
    for (let i = 0; i < 6; i += 1) moments.push((await reportedIn(office, { concernsManager: true })).reportedAt);
    const { hits, next, restsAt } = await look(office, 'karin', {}, { rows: 3 });
    expect([hits, next]).toEqual([[], restsAt]);
    expect(moments).not.toContain(restsAt);
    expect((moments[3] ?? '') > (restsAt ?? '') && (moments[2] ?? '') < (restsAt ?? '')).toBe(true);
  });

  test('what is no place of ours begins anew', () => {
    expect(
      ['', 'x', '2026', '2026-11-22T01:00:00.000Z/facts/x', '2026-11-22T01:00:00.000Z/import/'].map(placeFrom),
    ).toEqual(Array(5).fill(undefined));
  });
});

describe('a search by words', () => {
  test('is logged with its filter and how many were found, and never with its words; each case shown has been read', async () => {
    const office = anOffice();
    const { id, number } = await reportedIn(office, { what: 'Rosetta tappade sin kudde.' });
    await reportedIn(office, { what: 'Inget särskilt.' });
    await look(office, 'karin', { words: 'kudde', filter: { kind: 'avvikelse' } });
    const lines = (await logOf(office)).toSorted((a, b) => b.act.localeCompare(a.act));
    expect(lines).toMatchObject([
      { act: 'search', by: 'karin', from: 'tab', caseId: null, search: { filter: { kind: 'avvikelse' }, found: 1 } },
      { act: 'read', by: 'karin', from: 'search', caseId: id, number },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/kudde/i);
    await look(office, 'karin', { words: 'finnsinte' });
    expect((await logOf(office)).filter(({ act }) => act === 'search')).toHaveLength(2);
    expect(JSON.stringify(await logOf(office))).not.toMatch(/finnsinte/i);
  });

  test('a search by filter shows no words and logs nothing', async () => {
    const office = anOffice();
    await report(office);
    expect((await look(office, 'karin')).hits.flatMap(({ places }) => places)).toEqual([]);
    expect(await logOf(office)).toEqual([]);
  });

  test.each(['850131-1230', 'fall 19850131-1230', 'ring 070-123 45 67', 'anna@exempel.se'])(
    'a personal number or the like is refused and leaves no trace (%s)',
    async (words) => {
      const office = anOffice();
      await report(office);
      const asked = { filter: {}, words, after: undefined };
      const refused = await searchCases(office.deps, actor('karin'), asked);
      expect(refused).toEqual(fail('invalid_input', 'refusedSearch'));
      expect(await logOf(office)).toEqual([]);
    },
  );

  test('whatever is typed is answered, and finds nothing that she may not read', async () => {
    const office = anOffice();
    await report(office, { concernsManager: true, what: 'Hemlig ankunge' });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 60 }),
          fc.constantFrom('ankunge', '"hemlig ankunge"', '.*', '(', 'a+$', '['),
        ),
        async (words) => {
          const found = await searchCases(office.deps, actor('karin'), { filter: {}, words, after: undefined });
          if (found.ok) expect(found.value.hits).toEqual([]);
          else expect(found.code).toBe('invalid_input');
        },
      ),
    );
  });
});

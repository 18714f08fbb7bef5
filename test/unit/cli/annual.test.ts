import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { output } from '../../../bot/cli/output.ts';
import { run } from '../../../bot/cli/program.ts';

let folder: string;
const now = { at: '2027-02-01T08:00:00.000Z' };

async function lyhord(...words: readonly string[]) {
  const [stdout, stderr, stdin] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const env = { DATA_DIR: join(folder, 'data') };
  const code = await run(words, { env, out: output(stdout, stderr, () => 0), stdin, clock: { now: () => now.at } });
  return { code, data: String(stdout.read() ?? ''), words: String(stderr.read() ?? '') };
}

const out = (name: string): string => join(folder, name);
const given = (name: string): string => join('test/annual', name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-annual-'));
  for (const words of [
    ['import', 'directory', given('units.csv'), given('people.csv')],
    ['import', 'cases', given('cases.csv')],
    ['import', 'measures', given('measures.csv')],
  ])
    expect(await lyhord(...words)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Readonly<Record<string, string>>;

/** The figures of a run by id, as a spreadsheet reads them. */
async function figures(name: string, ...options: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const ran = await lyhord('annual', '--year', '2026', '--out', out(name), ...options);
  expect(ran).toMatchObject({ code: 0 });
  const file = readdirSync(out(name)).find((one) => one.endsWith('.csv')) ?? '';
  const rows: readonly Row[] = parse(readFileSync(join(out(name), file)), { columns: true, bom: true });
  return new Map(rows.map((row) => [row.id ?? '', row]));
}

/** Counted by hand, from test/annual/cases.csv: eleven cases of 2026, B1–B11. */
const byHand: Readonly<Record<string, number | readonly [part: number, whole: number]>> = {
  ...{ 'totals.cases': 11, 'totals.events': 11, 'totals.riskShare': [2, 11], 'totals.closed': 6, 'totals.open': 6 },
  ...{ 'kind.avvikelse': 5, 'kind.risk': 2, 'kind.missforhallande': 1, 'kind.klagomal': 1, 'kind.berom': 1 },
  ...{ 'month.01': 2, 'month.02': 2, 'month.03': 2, 'month.04': 1, 'month.08': 0, 'month.12': 1 },
  ...{
    'operation.aldreomsorg_sabo': 6,
    'operation.hemtjanst': 2,
    'operation.funktionshinder': 2,
    'operation.whole': 1,
  },
  ...{ 'area.Norr': 6, 'area.Söder': 4, 'area.whole': 1, 'regime.kommunal': 8, 'regime.privat': 2 },
  ...{ 'lagrum.sol': 5, 'lagrum.lss': 1, 'lagrum.hsl': 5, 'lagrum.myndighet': 0, 'lagrum.none': 1 },
  ...{ 'role.medarbetare': 7, 'role.enhetschef': 1, 'role.verksamhetschef': 1, 'role.others': 1, 'role.none': 1 },
  ...{ 'categoryGroup.halsa': 4, 'categoryGroup.lakemedel': 2, 'categoryGroup.rattssakerhet': 1 },
  ...{ 'category.fall': 3, 'category.fall_med_skada': 1, 'category.dokumentation': 1, 'category.trycksar': 0 },
  ...{ 'care.falls': 3, 'care.U1': [1, 3], 'care.medicine': 2, 'health.share': [6, 11] },
  ...{ 'harm.none': 4, 'harm.serious': 1, 'harm.unknown': 1, 'harm.life': 0 },
  ...{ 'severity.1': 3, 'severity.2': 2, 'severity.3': 1, 'severity.4': 2, 'severity.none': 3 },
  ...{ 'risk.low': 3, 'risk.medium': 1, 'risk.high': 2, 'risk.veryHigh': 2, 'risk.none': 3 },
  ...{
    'times.receive.median': 3,
    'times.receive.mean': 6.875,
    'times.answer.median': 491.5,
    'times.answer.mean': 1352,
  },
  ...{ 'times.U9': [8, 8], 'effects.U27': [4, 7], 'effects.shown': [2, 4], 'effects.recurrence': [2, 5] },
  ...{ 'lexSarah.cases': 1, 'lexSarahOutcome.allvarligt': 1, 'lexSarahOutcome.none': 0, 'silence.units': 0 },
  ...{ 'entered.säker.U3': [68, 80], 'entered.säker.U6': [3, 40], 'entered.tillgänglig.U16': 5 },
  'entered.effektiv.U36': 0.075,
};

describe('a year counted by hand', () => {
  test('is what lyhord annual finds, to the last number', async () => {
    const found = await figures('hand', '--small-cells');
    const amounts = Object.keys(byHand).map((id) => {
      const { value, numerator, denominator } = found.get(id) ?? {};
      return [id, denominator === '' ? Number(value) : [Number(numerator), Number(denominator)]];
    });
    expect(Object.fromEntries(amounts)).toEqual(byHand);
  });

  test('stands beside the year before', async () => {
    const found = await figures('before', '--small-cells');
    expect(found.get('totals.cases')).toMatchObject({ valueBefore: '2' });
    expect(found.get('totals.riskShare')).toMatchObject({ numeratorBefore: '1', denominatorBefore: '2' });
    expect(found.get('entered.säker.U3')).toMatchObject({ numeratorBefore: '10', denominatorBefore: '20' });
  });

  test('shows no survey with fewer than five answers, even in the house', async () => {
    expect((await figures('survey', '--small-cells')).get('entered.säker.U10')).toMatchObject({ value: '' });
  });

  test('gives each number its rule in words and the query that finds it', async () => {
    const risk = (await figures('rules')).get('kind.risk');
    expect(risk).toMatchObject({
      rule: 'Antal ärenden rapporterade 2026, med kind=risk. Tillbakatagna och sammanslagna ärenden räknas inte.',
      repeat: 'export cases',
    });
    expect(JSON.parse(risk?.query ?? '')).toEqual({
      count: 'cases',
      where: { reportedAt: { from: '2025-12-31T23:00:00.000Z', before: '2026-12-31T23:00:00.000Z' }, kind: 'risk' },
    });
  });
});

describe('what may be published', () => {
  test('has no count of 1–4, nor what would tell it', async () => {
    const found = await figures('public');
    const small = [...found.values()].filter(
      ({ value, unit }) => unit === 'count' && Number(value) > 0 && Number(value) < 5,
    );
    expect(small).toEqual([]);
    for (const id of ['kind.risk', 'totals.riskShare', 'area.Söder', 'area.whole', 'lexSarah.cases', 'category.fall'])
      expect(found.get(id)).toMatchObject({ value: '', numerator: '', n: '', hidden: 'yes' });
    expect(found.get('totals.cases')).toMatchObject({ value: '11', hidden: '' });
  });

  test('says of the other that it stays in the house, in its name and its words', async () => {
    await figures('house', '--small-cells');
    const names = readdirSync(out('house'));
    expect(names.sort()).toEqual([
      'kvalitetsberattelse-2026-endast-internt.docx',
      'patientsakerhetsberattelse-2026-endast-internt.docx',
      'siffror-2026-endast-internt.csv',
      'siffror-2026-endast-internt.json',
    ]);
    const json = JSON.parse(readFileSync(join(out('house'), 'siffror-2026-endast-internt.json'), 'utf8'));
    expect(json).toMatchObject({ year: 2026, classification: 'Endast internt' });
  });

  test('is no part of so few units that it would be those units', async () => {
    const ran = await lyhord('annual', '--year', '2026', '--regime', 'privat', '--out', out('few'));
    expect(ran).toMatchObject({ code: 1, words: expect.stringContaining('So few units') });
    const found = await figures('few', '--regime', 'privat', '--small-cells');
    expect(found.get('totals.cases')).toMatchObject({ value: '2' });
    expect(readdirSync(out('few'))).toContain('siffror-2026-privat-endast-internt.csv');
  });

  test('holds no word that anyone wrote and no name of anyone', async () => {
    await figures('names', '--small-cells');
    for (const name of readdirSync(out('names')).filter((one) => !one.endsWith('.docx')))
      expect(readFileSync(join(out('names'), name), 'utf8')).not.toMatch(/Eva|Maj Lind|"B1"/);
  });
});

describe('what cannot be done', () => {
  test.each([
    ['2024', 'There is nothing of 2024'],
    ['2028', 'The year 2028 has not begun'],
  ])('of the year %s is said, and nothing is written', async (year, said) => {
    const ran = await lyhord('annual', '--year', year, '--out', out('nothing'));
    expect(ran).toMatchObject({ code: 1, data: '', words: expect.stringContaining(said) });
    expect(existsSync(out('nothing'))).toBe(false);
  });

  test.each(['26', 'i år', '2026.5', '-1', '99999'])('a year such as %s is wrong usage', async (year) => {
    const ran = await lyhord('annual', `--year=${year}`, '--out', out('nothing'));
    expect(ran).toMatchObject({ code: 2, words: expect.stringContaining('It must be a whole number') });
  });

  test('a board that nobody has is said', async () => {
    const ran = await lyhord('annual', '--year', '2026', '--board', 'skola', '--out', out('nothing'));
    expect(ran).toMatchObject({ code: 1, words: expect.stringContaining('no unit of that board') });
  });

  test('a file in place of a folder, or above it, is said', async () => {
    writeFileSync(out('file'), 'mine');
    const ran = await lyhord('annual', '--year', '2026', '--out', out('file'));
    expect(ran).toMatchObject({ code: 1, words: expect.stringContaining('is a file; name a folder') });
    const below = await lyhord('annual', '--year', '2026', '--out', join(out('file'), 'below'));
    expect(below).toMatchObject({ code: 1, words: expect.stringContaining('ENOTDIR') });
    expect(readFileSync(out('file'), 'utf8')).toBe('mine');
  });

  test('files that are there are not written over unless told so', async () => {
    mkdirSync(out('there'));
    writeFileSync(join(out('there'), 'siffror-2026.csv'), 'mine');
    const ran = await lyhord('annual', '--year', '2026', '--out', out('there'));
    expect(ran).toMatchObject({ code: 1, words: expect.stringContaining('There already: siffror-2026.csv') });
    expect(readdirSync(out('there'))).toEqual(['siffror-2026.csv']);
    expect(await lyhord('annual', '--year', '2026', '--out', out('there'), '--force')).toMatchObject({ code: 0 });
    expect(readdirSync(out('there'))).toHaveLength(4);
    expect(readFileSync(join(out('there'), 'siffror-2026.csv'), 'utf8')).not.toBe('mine');
  });

  test('broken off in the middle, it leaves nothing half written', async () => {
    mkdirSync(join(out('half'), 'kvalitetsberattelse-2026.docx'), { recursive: true });
    const ran = await lyhord('annual', '--year', '2026', '--out', out('half'), '--force');
    expect(ran).toMatchObject({ code: 1, words: expect.stringContaining('cannot be written to') });
    expect(readdirSync(out('half'))).toEqual(['kvalitetsberattelse-2026.docx']);
  });

  test('whoever may not export figures is refused, and it is logged', async () => {
    const ran = await lyhord('--as', 'maj', 'annual', '--year', '2026', '--out', out('nothing'));
    expect(ran).toMatchObject({ code: 1, words: expect.stringContaining('maj may not annual') });
    const log = await lyhord('export', 'log');
    expect(log.data).toContain('maj,export,,tool: annual,refused');
    expect(log.data).toContain('eva,export,,tool: annual,done');
  });
});

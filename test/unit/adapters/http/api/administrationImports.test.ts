import { describe, expect, test } from '@jest/globals';
import { storedDirectories } from '../../../../../bot/adapters/directory/storedDirectories.ts';
import { catalogueInForce } from '../../../../../bot/usecases/catalogue.ts';
import { importDirectory } from '../../../../../bot/usecases/importDirectory.ts';
import { aDirectory } from '../../../../builders.ts';
import { anOffice, listed, report } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';

const unitsFile = (...more: string[]): string =>
  [
    'unitId,name,area,operation,regime,lagrum,careRecipients',
    'bjorken,Björken,Norr,aldreomsorg_sabo,kommunal,sol|hsl,36',
    ...more,
  ].join('\n');
const peopleFile = (...more: string[]): string =>
  [
    'personId,name,email,role,unitIds,deputyFor',
    'anders,Anders Ek,,admin,,',
    'karin,Karin Lund,,enhetschef,bjorken,',
    ...more,
  ].join('\n');

/** An office whose directory is the one that is stored. */
async function aMunicipality() {
  const office = anOffice();
  const { units, people } = aDirectory();
  await importDirectory(office.deps, 'anders', { units, people });
  const directories = storedDirectories({ store: office.store, clock: office.clock, freshMs: 0 });
  const api = anApi(office, { directories });
  const body = (units: string | Uint8Array, people: string) => {
    const first = Buffer.from(units);
    return {
      query: { unitsBytes: String(first.length) },
      body: new Uint8Array(Buffer.concat([first, Buffer.from(people)])),
    };
  };
  return {
    ...{ office, api, directories },
    check: async (units: string | Uint8Array, people: string) =>
      (await api.ask('anders', 'POST /administration/directory/check', body(units, people))).body as Check,
    write: (units: string | Uint8Array, people: string, seen: string) => {
      const { query, body: bytes } = body(units, people);
      return api.ask('anders', 'POST /administration/directory', { query: { ...query, seen }, body: bytes });
    },
  };
}
interface Check {
  readonly faults: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: string | null;
    readonly text: string;
  }[];
  readonly moreFaults: number;
  readonly seen: string;
  readonly careful: readonly string[];
  readonly units: unknown;
  readonly people: unknown;
}

describe('the import of the directory', () => {
  test('a check says what would change, and writes nothing', async () => {
    const { check, directories, office } = await aMunicipality();
    const before = (await directories.current()).generation;
    const found = await check(unitsFile('eken,Eken,Norr,hemtjanst,kommunal,sol,').replace(',36', ',40'), peopleFile());
    expect(found).toMatchObject({
      faults: [],
      units: { added: { names: ['Eken'] }, changed: { count: 1 }, removed: { names: ['Granen'] } },
      people: { removed: { count: 9 } },
      warnings: [{ file: 'units.csv', line: 3, column: 'unitId' }],
      careful: [],
    });
    expect((await directories.current()).generation).toBe(before);
    expect(await listed(office.store.find('logBetween', { from: '', before: '~' }))).toEqual([]);
  });

  test('every fault has its line and column, in the reader’s language', async () => {
    const { check } = await aMunicipality();
    const { faults, units } = await check(
      unitsFile('ek en,Eken,Norr,sjukhus,kommunal,sol,många'),
      peopleFile('nils,Nils,,medarbetare,granen,'),
    );
    expect(units).toBeNull();
    expect(faults).toEqual(
      expect.arrayContaining([
        { file: 'people.csv', line: 4, column: 'unitIds', text: 'Det finns ingen enhet ”granen” i units.csv.' },
        {
          file: 'units.csv',
          line: 3,
          column: 'careRecipients',
          text: 'Ska vara ett heltal, eller tomt. Här står ”många”.',
        },
        expect.objectContaining({ file: 'units.csv', line: 3, column: 'operation' }),
        expect.objectContaining({ file: 'units.csv', line: 3, column: 'unitId' }),
      ]),
    );
  });

  test('with a fault nothing at all is written, and the log says that it was refused', async () => {
    const { write, check, directories, office } = await aMunicipality();
    const { seen } = await check(unitsFile(), peopleFile());
    const { body } = await write(unitsFile('eken,Eken,Norr,hemtjanst,statlig,sol,'), peopleFile(), seen);
    expect(body).toMatchObject({ isWritten: false, faults: [{ line: 3, column: 'regime' }] });
    expect((await directories.current()).units).toHaveLength(2);
    expect(await listed(office.store.find('logBetween', { from: '', before: '~' }))).toEqual([
      expect.objectContaining({ by: 'anders', act: 'tool', from: 'tab: import directory', outcome: 'refused' }),
    ]);
  });

  test('without one both files are in force at once', async () => {
    const { write, check, directories } = await aMunicipality();
    const { seen } = await check(unitsFile(), peopleFile());
    expect((await write(unitsFile(), peopleFile(), seen)).body).toMatchObject({ isWritten: true });
    const { units, people } = await directories.current();
    expect([units.map(({ name }) => name), people.map(({ name }) => name)]).toEqual([
      ['Björken'],
      ['Anders Ek', 'Karin Lund'],
    ]);
  });

  test('what was checked against another directory is not written', async () => {
    const { write, check, directories } = await aMunicipality();
    const { seen } = await check(unitsFile(), peopleFile());
    await write(unitsFile(), peopleFile(), seen);
    const { status, body } = await write(unitsFile('eken,Eken,Norr,hemtjanst,kommunal,sol,'), peopleFile(), seen);
    expect([status, body]).toMatchObject([409, { error: { text: expect.stringContaining('Granska filerna igen') } }]);
    expect((await directories.current()).units).toHaveLength(1);
  });

  test('whoever would shut herself out, or leave open cases behind, is told before it is written', async () => {
    const { check, office } = await aMunicipality();
    await report(office, { unitId: 'granen' }, 'gunnar');
    const people = peopleFile().replace('anders,Anders Ek', 'berit,Berit Ek');
    expect((await check(unitsFile(), people)).careful).toEqual([
      expect.stringContaining('Du själv är inte administratör'),
      expect.stringContaining('Granen tas bort men har öppna ärenden: 1'),
    ]);
  });

  test.each([
    ['nothing', '', ''],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), ''],
    ['an open quotation mark', `${unitsFile()}\n"eken,Eken`, peopleFile()],
    ['rows of different lengths', unitsFile('eken,Eken'), peopleFile()],
    ['the files the wrong way round', peopleFile(), unitsFile()],
    ['one file for both', unitsFile(), ''],
    ['millions of lines', new Uint8Array(4_000_000).fill(0x0a), peopleFile()],
  ])('%s is answered with where and how, never with a fault of ours', async (_, units, people) => {
    const { check } = await aMunicipality();
    const { faults } = await check(units, people);
    expect(faults.length).toBeGreaterThan(0);
    for (const { line, text } of faults) {
      expect(line).toBeGreaterThan(0);
      expect(text).not.toMatch(/\b(the|must|there|is|has)\b/);
    }
  });

  test('of very many faults the first are shown, and how many more there are', async () => {
    const { check } = await aMunicipality();
    const rows = Array.from({ length: 1000 }, (_, i) => `u${i},Ek ${i},Norr,sjukhus,kommunal,sol,`);
    const { faults, moreFaults } = await check(unitsFile(...rows), peopleFile());
    expect([faults.length, moreFaults]).toEqual([200, 800]);
  });
});

describe('the import of the catalogue', () => {
  const file = (...rows: string[]) =>
    new Uint8Array(Buffer.from(['id,area,theme,title,measure,better,source', ...rows].join('\n')));
  const good = 'X1,säker,hygien,Andel som tvättar händerna,share,higher,entered';

  test('a check says what would change, a fault stops all, and a good file is in force', async () => {
    const api = anApi();
    const check = await api.ask('anders', 'POST /administration/catalogue/check', { body: file(good) });
    expect(check.body).toMatchObject({ faults: [], changes: { added: { names: ['X1'] }, removed: { count: 48 } } });
    const bad = await api.ask('anders', 'POST /administration/catalogue', { body: file(good, good) });
    expect(bad.body).toMatchObject({
      isWritten: false,
      faults: [{ line: 3, column: 'id', text: '”X1” finns redan på rad 2.' }],
    });
    expect(await catalogueInForce(api.office.deps)).toHaveLength(48);
    const done = await api.ask('anders', 'POST /administration/catalogue', { body: file(good) });
    expect(done.body).toMatchObject({ isWritten: true });
    expect(await catalogueInForce(api.office.deps)).toHaveLength(1);
  });
});

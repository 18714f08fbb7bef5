import { describe, expect, test } from '@jest/globals';
import { readTable } from '../../../bot/adapters/csv/csvFile.ts';
import { readCatalogue } from '../../../bot/domain/imports/catalogueFile.ts';
import { directoryWarnings, readDirectory } from '../../../bot/domain/imports/directoryFiles.ts';
import { type FaultWords, fileFaultText } from '../../../bot/text/fileFaults.ts';

const table = (file: string, lines: readonly string[]) => readTable(file, Buffer.from(lines.join('\n')));
const unitHeader = 'unitId,name,area,operation,regime,lagrum,careRecipients,onCall';
const personHeader = 'personId,name,email,role,unitIds,deputyFor,board';
const catalogueHeader = 'id,area,theme,title,measure,better,source';

/** Files that are wrong in every way. */
function everyFault(): readonly FaultWords[] {
  const units = table('units.csv', [
    unitHeader,
    'ledning,,Norr,sjukhus,statlig,,många,nobody',
    `a b,${'x'.repeat(300)},Norr,natt,privat,moms,1,`,
    'ek,Eken,Norr,natt,privat,sol,1,',
    'ek,Eken,Norr,natt,privat,sol,1,',
  ]).table;
  const people = table('people.csv', [
    personHeader,
    'eva,Eva,eva,chef,granen,lars,',
    'nils,Nils,,enhetschef,,nils,Norr',
    'ulla,Ulla,,medarbetare,granen,lars,',
  ]).table;
  const catalogue = table('indicators.csv', [
    catalogueHeader,
    'å,säker,,,summa,up,computed: x',
    `U99,säker,,x,share,lower,computed: x`,
  ]);
  const headers = table('units.csv', ['unitId,unitId,nmae', 'a,b,c']).table;
  const alone = table('units.csv', [unitHeader, 'ek,Eken,Norr,natt,privat,sol,1,']).table;
  return [
    ...readDirectory(units, people).faults,
    ...readDirectory(headers, people).faults,
    ...readDirectory(people, units).faults,
    ...readDirectory(table('units.csv', ['']).table, table('people.csv', ['a\tb']).table).faults,
    ...readDirectory(table('units.csv', [unitHeader]).table, people).faults,
    ...readCatalogue(catalogue.table).faults,
    ...table('units.csv', ['a,b', '1']).faults,
    ...table('units.csv', ['a,b', '"1,2']).faults,
    ...readTable('units.csv', Buffer.from([0xff, 0xfe])).faults,
    ...directoryWarnings(alone, {
      units: readDirectory(alone, table('people.csv', [personHeader, 'eva,Eva,,admin,,,']).table).rows.units,
      people: [],
    }),
  ];
}

const faults = new Map(everyFault().map((fault) => [fileFaultText(fault, 'en'), fault]));

describe('what is wrong in a file', () => {
  test.each([...faults])('%s: is told in Swedish', (_, fault) => {
    expect(fileFaultText(fault, 'sv')).not.toMatch(/\b(the|must|there|is|has|warning|Too)\b/);
  });

  test('is told with the cell as it stands in the file', () => {
    const fault = { code: 'wholeNumber', about: [], found: 'många' } as const;
    expect(fileFaultText(fault, 'sv')).toBe('Ska vara ett heltal, eller tomt. Här står ”många”.');
    expect(fileFaultText(fault, 'en')).toBe('must be a whole number, or empty, found "många"');
  });
});

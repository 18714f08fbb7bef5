import { describe, expect, test } from '@jest/globals';
import { readTable } from '../../../bot/adapters/csv/csvFile.ts';
import { readCatalogue } from '../../../bot/domain/imports/catalogueFile.ts';
import { directoryWarnings, readDirectory } from '../../../bot/domain/imports/directoryFiles.ts';
import { fileFaultText } from '../../../bot/text/fileFaults.ts';

const table = (file: string, lines: readonly string[]) => readTable(file, Buffer.from(lines.join('\n')));
const unitHeader = 'unitId,name,area,operation,regime,lagrum,careRecipients,onCall';
const personHeader = 'personId,name,email,role,unitIds,deputyFor,board';
const catalogueHeader = 'id,area,theme,title,measure,better,source';

/** Files that are wrong in every way. */
function everyFault(): readonly string[] {
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
    ...readDirectory(table('units.csv', [unitHeader]).table, people).faults,
    ...readCatalogue(catalogue.table).faults,
    ...table('units.csv', ['a,b', '1']).faults,
    ...table('units.csv', ['a,b', '"1,2']).faults,
    ...readTable('units.csv', Buffer.from([0xff, 0xfe])).faults,
    ...directoryWarnings(alone, {
      units: readDirectory(alone, table('people.csv', [personHeader, 'eva,Eva,,admin,,,']).table).rows.units,
      people: [],
    }),
  ].map(({ text }) => text);
}

describe('what is wrong in a file', () => {
  test.each([...new Set(everyFault())])('%s: is told in Swedish', (text) => {
    expect(fileFaultText(text, 'sv')).not.toMatch(/\b(the|must|there|is|has|warning|Too)\b/);
  });

  test('is told in English as the tool tells it', () => {
    expect(fileFaultText('the column is missing', 'en')).toBe('the column is missing');
  });
});

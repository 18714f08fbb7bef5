import { describe, expect, test } from '@jest/globals';
import { readTable } from '../../../bot/adapters/csv/csvFile.ts';
import { faultLine, warningLine } from '../../../bot/cli/faultLine.ts';
import { directoryWarnings, readDirectory, readDirectoryFiles } from '../../../bot/domain/imports/directoryFiles.ts';

const unitHeader = 'unitId,name,area,operation,regime,lagrum,careRecipients';
const personHeader = 'personId,name,email,role,unitIds,deputyFor';
const goodUnits = [unitHeader, 'bjorken,Björken,Norr,aldreomsorg_sabo,kommunal,sol|hsl,36'];
const goodPeople = [personHeader, 'karin,Karin Lund,karin@x.example,enhetschef|admin,bjorken,'];

function read(units: readonly string[] = goodUnits, people: readonly string[] = goodPeople) {
  const table = (file: string, lines: readonly string[]) => readTable(file, Buffer.from(lines.join('\n'))).table;
  const { rows, faults } = readDirectory(table('units.csv', units), table('people.csv', people));
  return { rows, faults: faults.map(faultLine) };
}

describe('the two files of the directory', () => {
  test('become units and people', () => {
    const { rows, faults } = read();
    expect(faults).toEqual([]);
    expect(rows.units).toEqual([
      expect.objectContaining({ unitId: 'bjorken', lagrum: ['sol', 'hsl'], careRecipients: 36, board: '' }),
    ]);
    expect(rows.people).toEqual([expect.objectContaining({ roles: ['enhetschef', 'admin'], unitIds: ['bjorken'] })]);
  });

  test('have all their faults told in one pass, each with line and column', () => {
    const { faults } = read(
      [...goodUnits, 'ek,Eken,Norr,sjukhus,statlig,sol,många', 'bjorken,Björken,Norr,hsl,privat,hsl,1'],
      [...goodPeople, 'nils,Nils,nils,chef,granen,', 'eva,Eva,,enhetschef,,'],
    );
    expect(faults.map((fault) => fault.split(': ')[0])).toEqual(
      expect.arrayContaining([
        'units.csv:3:operation',
        'units.csv:3:regime',
        'units.csv:3:careRecipients',
        'units.csv:4:unitId',
        'people.csv:3:email',
        'people.csv:3:role',
        'people.csv:4:unitIds',
      ]),
    );
  });

  test('have the faults of all their rows told beside a row that has too many cells', () => {
    const units = readTable(
      'units.csv',
      Buffer.from([...goodUnits, 'ek,,N,hsl,privat,hsl,1,8', 'al,,N,hsl,x,hsl,1'].join('\n')),
    );
    const people = readTable('people.csv', Buffer.from([...goodPeople, 'eva,Eva,eva,enhetschef,ek,'].join('\n')));
    expect(readDirectoryFiles(units, people).faults.map(faultLine)).toEqual([
      'people.csv:3:email: must be an e-mail address, or empty, found "eva"',
      'units.csv:3: the row has 8 cells, the header has 7',
      'units.csv:4:name: must not be empty',
      'units.csv:4:regime: must be one of kommunal, privat, found "x"',
    ]);
  });

  test('are not judged beside a file that cannot be read: its rows would seem to be missing', () => {
    const people = readTable('people.csv', Buffer.from(goodPeople.join('\n')));
    const units = readTable('units.csv', Buffer.from([0xff, 0xfe]));
    expect(readDirectoryFiles(units, people).faults.map(faultLine)).toEqual([
      'units.csv:1: the file is not UTF-8; save it again as "CSV UTF-8"',
    ]);
  });

  test('are told once to be the wrong files, not column by column', () => {
    expect(read(goodPeople, goodUnits).faults).toEqual(['units.csv:1: here are people; units come first, then people']);
    expect(read([]).faults).toEqual(['units.csv:1: the file is empty']);
    const columns = unitHeader.replaceAll(',', ', ');
    for (const header of [unitHeader.replaceAll(',', '\t'), goodUnits[1] ?? '']) {
      expect(read([header]).faults).toEqual([
        `units.csv:1: the first line must name the columns, with , or ; between them: ${columns}`,
      ]);
    }
  });

  test('are refused where two are one person to Entra, or one stands in for herself', () => {
    const { faults } = read(goodUnits, [
      ...goodPeople,
      'KARIN,Karin,,medarbetare,bjorken,',
      'eva,Eva,Karin@X.example,medarbetare,bjorken,eva',
      ',Nobody,nobody,medarbetare,bjorken,',
    ]);
    expect(faults).toEqual([
      'people.csv:3:personId: "KARIN" stands already on line 2',
      'people.csv:4:email: "Karin@X.example" stands already on line 2',
      'people.csv:4:deputyFor: nobody stands in for herself',
      'people.csv:5:personId: must not be empty',
      'people.csv:5:email: must be an e-mail address, or empty, found "nobody"',
    ]);
  });

  test('name the managers on call of a unit, who must be in the other file', () => {
    const units = [`${unitHeader},onCall`, 'bjorken,Björken,Norr,hsl,kommunal,hsl,1,karin | nils'];
    expect(read(units).faults).toEqual(['units.csv:2:onCall: there is no person "nils" in people.csv']);
    const { rows, faults } = read(units, [...goodPeople, 'nils,Nils,,enhetschef,bjorken,']);
    expect([faults, rows.units[0]?.onCall]).toEqual([[], ['karin', 'nils']]);
    expect(read([unitHeader.replace('unitId', 'onCall'), 'x,B,N,hsl,kommunal,hsl,1']).faults).toEqual([
      'units.csv:1:unitId: the column is missing',
    ]);
  });

  test('are taken with a warning for a unit where nobody can act', () => {
    const units = [...goodUnits, 'ek,Eken,Norr,aldreomsorg_sabo,kommunal,sol,3'];
    const { rows } = read(units);
    const table = readTable('units.csv', Buffer.from(units.join('\n'))).table;
    expect(directoryWarnings(table, rows).map(warningLine)).toEqual([
      expect.stringMatching(/^units\.csv:3:unitId: warning: "ek" has no enhetschef/),
    ]);
  });

  test('are refused with a column that is missing or unknown', () => {
    expect(read([unitHeader.replace(',area', ',aera'), 'b,B,N,hsl,privat,hsl,1']).faults).toEqual([
      'units.csv:1:area: the column is missing',
      expect.stringContaining('units.csv:1:aera: unknown column'),
    ]);
  });

  test('are refused when one is empty, or nobody is admin', () => {
    expect(read([unitHeader]).faults).toContain('units.csv:1: the file has no rows');
    expect(read(goodUnits, [personHeader]).faults).toContain('people.csv:1: the file has no rows');
    expect(read(goodUnits, [personHeader, 'leyla,Leyla,,medarbetare,bjorken,']).faults).toEqual([
      expect.stringContaining('nobody is admin'),
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTable } from '../../../../bot/adapters/csv/csvFile.ts';
import { faultLine } from '../../../../bot/cli/faultLine.ts';

const table = (text: string | Buffer) => readTable('f.csv', Buffer.from(text));
const faults = (text: string | Buffer) => table(text).faults.map(faultLine);

describe('a CSV file', () => {
  test.each([
    ['comma', 'a,b\n1,2\n'],
    ['semicolon', 'a;b\n1;2\n'],
    ['byte order mark', '\ufeffa,b\n1,2\n'],
    ['CRLF and no last line end', 'a,b\r\n1,2'],
    ['quotation marks, spaces and empty rows', '"a" , b\n\n,\n "1", 2 \n;\n'.replace('\n;', '')],
  ])('is read alike with %s', (_, text) => {
    expect(table(text)).toMatchObject({
      table: { columns: ['a', 'b'], rows: [{ cells: { a: '1', b: '2' } }] },
      faults: [],
    });
  });

  test('has its delimiter found in the header, whatever stands in the cells', () => {
    expect(table('a;b\n1,5,7;2\n').table.rows[0]?.cells).toEqual({ a: '1,5,7', b: '2' });
  });

  test('has rows that know the line they begin on, past empty lines and cells of several lines', () => {
    const { rows } = table('a,b\r\n\r\n1,"x\r\ny"\r\n,\r\n2,z\r\n').table;
    expect(rows.map(({ line, cells }) => [line, cells.b])).toEqual([
      [3, 'x\ny'],
      [6, 'z'],
    ]);
  });

  test('that is not UTF-8 is refused with the line', () => {
    expect(faults(Buffer.from('a,b\n1,2\nBj\u00f6rken,2\n', 'latin1'))).toEqual([
      'f.csv:3: the file is not UTF-8; save it again as "CSV UTF-8"',
    ]);
    expect(faults(Buffer.from('\ufeffa,b\n', 'utf16le'))[0]).toContain('f.csv:1: the file is not UTF-8');
  });

  test.each([
    ['never closed', 'a,b\n1,2\n\n3,"x\ny\n4,5\n', 4],
    ['never closed in the header', '"a,b\n1,2\n', 1],
    ['inside a cell', 'a,b\n1,x"y\n', 2],
    ['followed by more', 'a,b\n1,"x"y\n', 2],
  ])('with a quotation mark %s is refused with the line its row begins on', (_, text, line) => {
    expect(faults(text)).toEqual([expect.stringMatching(new RegExp(`^f\\.csv:${line}: a quotation mark`))]);
  });

  test('with a row of another length is told, each such row', () => {
    expect(faults('a,b\n1\n1,2\n1,2,3\n')).toEqual([
      'f.csv:2:b: the row has 1 cell, the header has 2',
      'f.csv:4: the row has 3 cells, the header has 2',
    ]);
  });

  test('may be empty', () => {
    expect(table('')).toEqual({ table: { file: 'f.csv', columns: [], rows: [] }, faults: [] });
  });

  test('is never a crash, whatever bytes it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 }), (bytes, text) => {
        expect(() => table(Buffer.from(bytes))).not.toThrow();
        expect(() => table(`a,b\n"${text}"\n${text}`)).not.toThrow();
      }),
    );
  });
});

test('a fault names file, line and, where it knows it, the column', () => {
  expect(faultLine({ file: 'u.csv', line: 3, column: 'regime', code: 'inEnglish', about: ['x'] })).toBe(
    'u.csv:3:regime: x',
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readTable, rowOf } from '../../../bot/adapters/csv/csvFile.ts';
import { csvLines } from '../../../bot/cli/csvStream.ts';
import { faultLine } from '../../../bot/cli/faultLine.ts';
import { judgedRows } from '../../../bot/cli/judgedRows.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (content: string | Buffer): string => {
  const path = join(folder, 'x.csv');
  writeFileSync(path, content);
  return path;
};

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

const columns = { required: ['a', 'b'], optional: [] };
const judged = async (content: string | Buffer): Promise<readonly unknown[]> =>
  (await all(judgedRows(file(content), columns, ({ cells }) => ({ value: cells })))).flatMap(
    (row): readonly unknown[] =>
      'faults' in row ? row.faults.map((fault) => faultLine({ ...fault, file: 'x' })) : [row.value],
  );

describe('a file read row by row', () => {
  test('gives the same rows on the same lines as a file read whole', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('å;ä,ö', 'två\nrader', 'citat "här"', '🙏🏽'));
    const table = fc.array(fc.tuple(cell, cell), { maxLength: 20 });
    const ends = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(table, ends, fc.boolean(), async (rows, end, bom) => {
        const text = `${bom ? '\ufeff' : ''}a;b${end}${end}${stringify(rows, { delimiter: ';', record_delimiter: end })}`;
        const whole = readTable('x', Buffer.from(text)).table;
        const [header, ...lines] = await all(csvLines(file(text)));
        expect(header?.cells).toEqual(whole.columns);
        expect(lines.map((row) => rowOf(whole.columns, row))).toEqual(whole.rows);
      }),
      { numRuns: 60 },
    );
  });

  test('may be far larger than what is read of it at a time, and a sign may lie across the border', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `${i},ååå`);
    const lines = await all(csvLines(file(['a,b', ...rows].join('\n'))));
    expect(lines).toHaveLength(60_001);
    expect(lines.at(-1)).toEqual({ line: 60_001, cells: ['59999', 'ååå'] });
    expect(lines.every(({ cells }, i) => i === 0 || cells[1] === 'ååå')).toBe(true);
  });

  test.each([
    ['no bytes at all', '', ['x:1: the file has no rows']],
    ['a header alone', 'a,b\n', ['x:1: the file has no rows']],
    [
      'a column that is missing',
      'a,c\n1,2\n',
      ['x:1:b: the column is missing', 'x:1:c: unknown column; known are a, b'],
    ],
    ['a row too short', 'a,b\n1\n1,2\n', ['x:2:b: the row has 1 cell, the header has 2', { a: '1', b: '2' }]],
    [
      'an open quotation mark',
      'a,b\n1,2\n"3,4\n5,6\n',
      [{ a: '1', b: '2' }, expect.stringMatching(/^x:3: a quotation/)],
    ],
    ['Latin-1', Buffer.from('a,b\n1,å\n', 'latin1'), [expect.stringMatching(/^x:2: the file is not UTF-8/)]],
  ])('with %s says so', async (_, content, told) => {
    expect(await judged(content)).toEqual(told);
  });

  test('that is not there is wrong usage', async () => {
    await expect(all(judgedRows('nowhere.csv', columns, () => ({ value: 1 })))).rejects.toThrow('cannot be read');
  });
});

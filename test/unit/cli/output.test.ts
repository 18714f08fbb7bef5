import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { output } from '../../../bot/cli/output.ts';
import { type WrittenRow, writeRows } from '../../../bot/cli/rows.ts';
import { textLines } from '../../../bot/cli/textLines.ts';

function atTerminal(isTTY: boolean) {
  let now = 0;
  const [stdout, stderr] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })];
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return {
    out: output(stdout, stderr, () => now),
    wait: (ms: number) => {
      now += ms;
    },
    data: () => read(stdout),
    words: () => read(stderr),
  };
}

async function* each<T>(...rows: readonly T[]) {
  yield* rows;
}

describe('progress', () => {
  test('is shown on a terminal after two seconds, a few times a second, and cleared before words', () => {
    const { out, wait, words } = atTerminal(true);
    out.progress('1 case');
    expect(words()).toBe('');
    wait(2100);
    out.progress('2 cases');
    out.progress('3 cases');
    expect(words()).toBe('\r\u001b[2K2 cases');
    wait(250);
    out.progress('4 cases');
    out.say('Done.');
    expect(words()).toBe('\r\u001b[2K4 cases\r\u001b[2KDone.\n');
  });

  test('is not shown where nobody watches', () => {
    const { out, wait, words } = atTerminal(false);
    wait(5000);
    out.progress('2 cases');
    expect(words()).toBe('');
  });
});

describe('rows', () => {
  const row = { a: '=1+1', b: ['x', 'y'], c: null, d: 'a,"b"\nc', e: -2 };
  const columns = ['a', 'b', 'c', 'd', 'e'];

  test('as CSV have a header, parted values and nothing that a spreadsheet runs', async () => {
    const { out, data } = atTerminal(false);
    expect(await writeRows(out, 'csv', columns, each(row))).toBe(1);
    expect(data()).toBe('a,b,c,d,e\n\'=1+1,x|y,,"a,""b""\nc",-2\n');
  });

  test.each(['=a', '+a', '-a', '@a', '\ta', '\ra'])('%j gets an apostrophe first', async (text) => {
    const { out, data } = atTerminal(false);
    await writeRows(out, 'csv', ['a'], each({ a: text }));
    expect(data()).toMatch(/^a\n"?'/);
  });

  test('as JSON lines are left as they are', async () => {
    const { out, data } = atTerminal(false);
    await writeRows(out, 'jsonl', columns, each<WrittenRow>(row, { a: 'x' }));
    const [first, second] = data().trim().split('\n');
    expect(JSON.parse(first ?? '')).toEqual(row);
    expect(JSON.parse(second ?? '')).toEqual({ a: 'x', b: null, c: null, d: null, e: null });
  });
});

describe('lines of text', () => {
  const lines = async (...chunks: readonly Uint8Array[]) => {
    const found: string[] = [];
    for await (const line of textLines(each(...chunks))) found.push(line);
    return found;
  };

  test('stay whole over chunks, keep empty ones, and are parted by line ends alone', async () => {
    const bytes = Buffer.from('föll\r\n\nrad\u2028ett\nsist');
    const chunks = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
    expect(await lines(...chunks)).toEqual(['föll', '', 'rad\u2028ett', 'sist']);
    expect(await lines(Buffer.from('a\n'))).toEqual(['a']);
  });

  test('that are not UTF-8 are refused', async () => {
    await expect(lines(Buffer.from('f\u00f6ll\n', 'latin1'))).rejects.toThrow('not UTF-8');
  });
});

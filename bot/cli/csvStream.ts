import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { csvOptions, type Line, lineNotUtf8, lineOf, type Parsed } from '../adapters/csv/csvFile.ts';
import { type FileFault, wrong } from '../domain/imports/fault.ts';
import { fileFaultText } from '../text/fileFaults.ts';

/** Far more than any row that was meant to be one; where a quotation mark is not closed, the rest of the file is one. */
const longestRow = 100_000;

/** Nothing after this place can be read. */
export class Unreadable extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault, cause?: unknown) {
    super(fileFaultText(fault, 'en'), { cause });
    this.fault = fault;
  }
}

/**
 * The rows of a CSV file, its header first, however many there are: never more of them in memory than are being read.
 * Throws Unreadable for a file that is not CSV in UTF-8, else what the file system says.
 */
export async function* csvLines(file: string): AsyncIterable<Line> {
  const texts = wellFormed(file);
  const first = await texts.next();
  if (first.done) return;
  const parser = parse({ ...csvOptions(first.value), max_record_size: longestRow });
  // What goes wrong is thrown to the reader below.
  pipeline(Readable.from(chained(first.value, texts)), parser, () => {});
  let ended = 0;
  try {
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      yield lineOf(parsed);
      ended = parsed.info.lines;
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    throw new Unreadable({ file, line: ended + 1, column: null, ...wrong('brokenQuotes') }, fault);
  }
}

async function* chained<T>(first: T, rest: AsyncIterable<T>): AsyncIterable<T> {
  yield first;
  yield* rest;
}

/** The file as text in whole lines, with one kind of line end: lines are counted as an editor counts them. */
async function* wellFormed(file: string): AsyncGenerator<string, void> {
  let lines = 0;
  for await (const bytes of wholeLines(file)) {
    const wrongByte = lineNotUtf8(bytes);
    if (wrongByte !== undefined)
      throw new Unreadable({ file, line: lines + wrongByte, column: null, ...wrong('notUtf8') });
    const text = bytes.toString('utf8').replace(/\r\n?/g, '\n');
    lines += text.split('\n').length - 1;
    yield text;
  }
}

async function* wholeLines(file: string): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(0x0a) + 1;
    const whole = Buffer.concat([rest, chunk.subarray(0, end)]);
    rest = end === 0 ? Buffer.concat([rest, chunk]) : chunk.subarray(end);
    if (end > 0) yield whole;
  }
  if (rest.length > 0) yield rest;
}

import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Where the tool speaks: data to one side, words to the other. */
export interface Output {
  /** One line of data. Waits while the reader is slower than the writer. */
  data(line: string): Promise<void>;
  /** One line of words. */
  say(words: string): void;
  /** How far something is, on one line that is written over; kept still for the first two seconds. */
  progress(words: string): void;
}

/** `1 case`, `2 cases`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

type Stream = Pick<Writable, 'write' | 'once' | 'off'> & { readonly isTTY?: boolean };

/** Quick work needs no progress, and no eye follows more than a few changes a second. */
const quietMs = 2000;
const betweenMs = 200;

const clearLine = '\r\u001b[2K';

/** `now` in milliseconds, from any start. */
export function output(stdout: Writable, stderr: Stream, now: () => number): Output {
  const started = now();
  let shownAt: number | undefined;
  const clear = () => {
    if (shownAt !== undefined) stderr.write(clearLine);
    shownAt = undefined;
  };
  return {
    data: async (line) => {
      clear();
      if (!stdout.write(`${line}\n`)) await once(stdout, 'drain');
    },
    say: (words) => {
      clear();
      stderr.write(`${words}\n`);
    },
    progress: (words) => {
      const at = now();
      if (!stderr.isTTY || at - started < quietMs || at - (shownAt ?? 0) < betweenMs) return;
      stderr.write(`${clearLine}${words}`);
      shownAt = at;
    },
  };
}

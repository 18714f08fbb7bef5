import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { output } from '../../../bot/cli/output.ts';
import { run } from '../../../bot/cli/program.ts';
import { type Struck, tellsOfCode } from './target.ts';
import type { Row } from './watch.ts';

/** What came of one command line. */
export interface Ran {
  readonly code: number;
  readonly data: string;
  readonly words: string;
}

/** The tool in this process, since a process of its own takes half a second to start; the same from its first word on. */
export async function lyhord(
  dataDir: string,
  words: readonly string[],
  given: Uint8Array = new Uint8Array(),
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const env = { MODE: 'local', DATA_DIR: dataDir, DEMO: 'off' };
  const clock = { now: () => '2026-11-22T08:00:00.000Z' };
  const out = output(stdout, stderr, () => 0);
  const code = await run(words, { env, out, stdin: Readable.from([given]), clock });
  for (const stream of [stdout, stderr]) stream.end();
  const [data, told] = await said;
  return { code, data, words: told };
}

/** What the tool says when it has met something that nobody thought of. */
const unforeseen = 'LOG_LEVEL=debug tells more';

/** Refused in words; and nothing written but that it was tried. */
export function judged({ code, data, words }: Ran, rows: readonly Row[], late: Struck['wrong']): Struck {
  const written = rows.filter(({ type }) => type !== 'log');
  const wrong: Struck['wrong'][number][] = [...late];
  if (words.includes(unforeseen) || ![0, 1, 2].includes(code))
    wrong.push(['crash', `exit ${code}: ${words.slice(-300)}`]);
  if (tellsOfCode(words) || tellsOfCode(data)) wrong.push(['trace', words.slice(0, 300)]);
  if (code !== 0 && written.length > 0) wrong.push(['write', `exit ${code}: ${written.map(({ pk }) => pk)}`]);
  return { came: written.length > 0 ? 'wrote' : `exit ${code}`, wrong };
}

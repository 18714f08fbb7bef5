import { z } from 'zod';
import { type Struck, tellsOfCode } from './target.ts';
import type { Row } from './watch.ts';

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What was sent, as JSON where it is any. */
const invoked = z.object({ type: z.literal('invoke'), name: z.unknown().optional() });

/** Whose name a document bears; others follow from one that does. */
const nameIn: Readonly<Record<string, (row: Row) => unknown>> = {
  event: ({ body }) => body['by'],
  log: ({ body }) => body['by'],
  profile: ({ pk }) => pk.replace(/^person:/, ''),
  draft: ({ pk }) => pk.replace(/^person:/, ''),
  channel: ({ body }) => body['connectedBy'],
  weekAction: ({ body }) => body['decidedBy'],
};

/** Under whose name it changes a case that a duty has passed on in. Source: usecases/changeByItself.ts */
const itself = 'lyhord';

/** Whoever a payload says that Teams has signed in; that Teams says so, a token proves, and here everyone is believed. */
const signedInBy = (payload: string): ReadonlySet<unknown> =>
  new Set([itself, ...Array.from(payload.matchAll(/"aadObjectId":"([\w-]+)"/g), ([, name]) => name)]);

/** Dialogs whose form stays open, with all that was typed, only when the answer says that it could not be taken. */
const sentDialogs: readonly unknown[] = ['task/submit', 'composeExtension/submitAction'];

/**
 * Answers that may come of something truly valid. With 503 how she is reached has been remembered; without any answer
 * we hung up while it was worked on.
 */
const taken: readonly number[] = [200, 503, 0];

/**
 * Judges what came of a payload for `/api/messages`. Two answers of 5xx are the platform's own words and no faults: 501
 * to an invoke that the bot takes no part in, and 503 to a dialog with a text that no card could show again.
 */
export function judgeAnswer(payload: string, { status, text }: Answer, rows: readonly Row[]): Struck {
  const invoke = invoked.safeParse(jsonIn(payload)).data;
  const isWord = invoke && (status === 501 || (status === 503 && sentDialogs.includes(invoke.name)));
  const names = signedInBy(payload);
  const wrong: Struck['wrong'][number][] = [];
  if (status >= 500 && !isWord) wrong.push(['ours', `${status} ${text.slice(0, 200)}`]);
  if (tellsOfCode(text)) wrong.push(['trace', text.slice(0, 300)]);
  const foreign = rows.filter((row) => {
    const name = nameIn[row.type]?.(row);
    // What is gone bears no name: a channel that is tied to another unit leaves the one it was tied to.
    return !taken.includes(status) || (name !== undefined && !names.has(name));
  });
  for (const { type, pk } of foreign) wrong.push(['write', `${status}: ${type} in ${pk}`]);
  return { came: rows.length > 0 ? 'wrote' : `${status}`, wrong };
}

/** The same of a call of the tab's API: only what was taken may write, in her name alone; a reading writes the log and no more. */
export function judgeCall(
  { personId, isRead }: { readonly personId: string; readonly isRead: boolean },
  { status, text }: Answer,
  rows: readonly Row[],
): Struck {
  const names: readonly unknown[] = [itself, personId];
  const foreign = rows.filter((row) => {
    const name = nameIn[row.type]?.(row);
    return status !== 200 || (isRead && row.type !== 'log') || (name !== undefined && !names.includes(name));
  });
  const wrong: Struck['wrong'][number][] = foreign.map(({ type, pk }) => ['write', `${status}: ${type} in ${pk}`]);
  if (status >= 500) wrong.push(['ours', `${status} ${text.slice(0, 200)}`]);
  if (status !== 200 && tellsOfCode(text)) wrong.push(['trace', text.slice(0, 300)]);
  return { came: rows.length > 0 ? 'wrote' : `${status}`, wrong };
}

/** The last activity in a payload, which may stand in a request; undefined where none can be read. */
function jsonIn(payload: string): unknown {
  try {
    const head = Math.max(0, payload.lastIndexOf(' HTTP/1.1\r\n'));
    return JSON.parse(payload.slice(payload.indexOf('{', head), payload.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}

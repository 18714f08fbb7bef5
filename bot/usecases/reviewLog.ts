import { createHash, randomUUID } from 'node:crypto';
import { type LogReview, logReview } from '../domain/logReview.ts';
import type { Actor } from '../domain/people.ts';
import { guard } from '../domain/privacy.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { type DocumentOf, keys, logReviewPartition } from '../ports/documents.ts';
import type { Deps } from './deps.ts';
import { exportLog, type LogEntry } from './exportLog.ts';

export interface ReviewInput {
  readonly from: Instant | null;
  readonly before: Instant | null;
  /** So many lines are drawn for somebody to look into. */
  readonly sample: number;
  /** The same seed draws the same lines from the same log. */
  readonly seed: string;
  /** What came of the review; null where nobody has said yet. */
  readonly note: string | null;
}

export interface ReviewedLog extends LogReview {
  readonly from: Instant;
  readonly before: Instant;
  readonly seed: string;
  /** Oldest first. */
  readonly sample: readonly LogEntry[];
}

const longestNote = 2000;
const firstOfAll = '2000-01-01T00:00:00.000Z';

/** Review of the access log (loggkontroll, R91): what stands out, and a draw for a closer look. A note is kept with it. */
export async function reviewLog(deps: Deps, by: Actor, input: ReviewInput): Promise<Result<ReviewedLog>> {
  const { from = firstOfAll, before = deps.clock.now() } = { ...given(input) };
  const note = input.note?.trim() ?? null;
  if (note === '' || (note ?? '').length > longestNote) return fail('invalid_input', 'note');
  if (note !== null && guard(note).refused.length > 0) return fail('invalid_input', 'refusedText');
  if (from >= before) return fail('invalid_input', 'emptyPeriod');
  const lines = await exportLog(deps, by, { from, before });
  if (!lines.ok) return lines;
  const review = logReview();
  const draw = drawOf(input.sample, input.seed);
  for await (const line of lines.value) {
    review.add(line);
    if (line.act !== 'tool') draw.add(line);
  }
  const found = { ...review.result(), from, before, seed: input.seed, sample: draw.result() };
  if (note !== null) {
    const at = deps.clock.now();
    const key = keys.logReview(at, randomUUID());
    await deps.store.createOnce({ ...key, by: by.personId, at, from, before, lines: found.lines, note });
  }
  return ok(found);
}

/** The last reviews whose note was kept, the latest first. An officer of a board has her own: others may name its cases. */
export async function reviewsBy({ store }: Deps, by: Actor): Promise<readonly DocumentOf<'logReview'>[]> {
  const found: DocumentOf<'logReview'>[] = [];
  for await (const document of store.find('partition', { pk: logReviewPartition }))
    if (document.type === 'logReview' && (by.board === '' || document.by === by.personId)) found.push(document);
  return found.toReversed().slice(0, reviewsTold);
}

const reviewsTold = 20;

const given = ({ from, before }: ReviewInput) => ({
  ...(from !== null && { from }),
  ...(before !== null && { before }),
});

/** Each line has a place by the seed alone, and the first ones are drawn: fair, and the same whoever draws again. */
function drawOf(size: number, seed: string) {
  let drawn: { readonly place: string; readonly line: LogEntry }[] = [];
  const closest = () => drawn.toSorted((a, b) => a.place.localeCompare(b.place)).slice(0, size);
  return {
    add(line: LogEntry): void {
      const { at, by, act, number, from } = line;
      const place = createHash('sha256')
        .update(JSON.stringify([seed, at, by, act, number, from]))
        .digest('hex');
      drawn.push({ place, line });
      if (drawn.length > 2 * size + 100) drawn = closest();
    },
    result: (): readonly LogEntry[] =>
      closest()
        .map(({ line }) => line)
        .sort((a, b) => a.at.localeCompare(b.at)),
  };
}

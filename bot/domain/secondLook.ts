import { secondLookTexts } from '../text/closing.ts';
import { blames } from './blames.ts';
import type { Field } from './forms/field.ts';
import { type Hint, isOfNames } from './forms/meaning.ts';
import type { Read } from './forms/read.ts';

/**
 * What the writer of words that others will read is asked about once: likely names, and words that look for somebody to
 * blame. It stops nothing; sent again, they stand.
 */
export function secondLook(fields: readonly Field[], { answers, hints }: Read): readonly Hint[] {
  const blaming = fields.flatMap(({ id }): readonly Hint[] => {
    const answer = answers[id];
    const found = typeof answer === 'string' ? blames(answer) : [];
    return found.length > 0 ? [{ field: id, text: secondLookTexts.blame, quote: found.slice(0, 5).join(', ') }] : [];
  });
  return [...hints.filter(isOfNames), ...blaming];
}

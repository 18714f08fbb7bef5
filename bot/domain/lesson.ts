import { z } from 'zod';
import { type Case, isFinished, isSecret } from './case.ts';
import { guard } from './privacy.ts';
import type { Instant } from './time.ts';

const lessonText = z
  .string()
  .refine((text) => guard(text).refused.length === 0)
  .brand<'Lesson'>();

/**
 * What staff can learn of a case: the only words of anybody's that a week's card in a channel holds (design/indicators.md,
 * "one lärdom"). It may, for they were written for staff: whoever wrote them was asked to leave persons out, and was
 * warned where they blamed or named one. Nothing else becomes a lesson: this is the one place that makes the type.
 */
export type Lesson = z.infer<typeof lessonText>;

/**
 * The lesson that the channel of the case's unit may be told; null while the case is neither answered nor closed, and for
 * one that the channel may not know of. The guard looks once more: what it has learned to see since is seen.
 */
export function lessonOf(c: Case): { readonly text: Lesson; readonly at: Instant } | null {
  const isTold = c.closed !== null || c.answers.length > 0;
  if (c.lesson === null || !isTold || isFinished(c) || isSecret(c)) return null;
  const text = lessonText.safeParse(c.lesson.text).data;
  return text === undefined ? null : { text, at: c.lesson.at };
}

import type { Result } from '../domain/result.ts';
import { failureTexts } from '../text/failures.ts';
import type { FailureText } from '../text/failureWords.ts';
import { Refusal } from './refusal.ts';

/** What came of a use case. Throws Refusal in the same words that everyone else hears. */
export function done<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, reason = 'other', about = '' } = result;
  const texts: { readonly other: FailureText } & Readonly<Record<string, FailureText | undefined>> = failureTexts[code];
  const found = Object.hasOwn(texts, reason) ? texts[reason] : undefined;
  throw new Refusal((found ?? texts.other)(about).en);
}

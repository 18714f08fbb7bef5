import type { Failure } from '../domain/result.ts';
import { messageTexts } from '../text/cards.ts';
import { failureTexts } from '../text/failures.ts';
import type { FailureText } from '../text/failureWords.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { type Message, text } from './elements.ts';
import { message } from './message.ts';

/**
 * What a refusal says. Where the reason names a person, the caller puts her name in `about` (or nothing). The same
 * reason reads differently to a reporter who adds to her report or wants it back: she learns how it stands, not by whom.
 */
export function failureText({ code, reason, about }: Failure, asked?: keyof typeof toReporter): Localised {
  const texts: { readonly other: FailureText } & Readonly<Record<string, FailureText | undefined>> = failureTexts[code];
  const hers = asked && code === 'wrong_status' ? toReporter[asked].get(reason ?? '') : undefined;
  const key = hers ?? reason ?? 'other';
  const found = Object.hasOwn(texts, key) ? texts[key] : undefined;
  return (found ?? texts.other)(about ?? '');
}

/** What stands in a reporter's way, and under which key she reads of it. */
const over = [
  ['closed', 'closedToReporter'],
  ['merged', 'mergedToReporter'],
] as const;
const taken = ['received', 'investigating', 'acting', 'following'] as const;
const toReporter: Readonly<Record<'add' | 'withdraw', ReadonlyMap<string, string>>> = {
  add: new Map(over),
  withdraw: new Map<string, string>([...over, ...taken.map((status) => [status, 'receivedWhenWithdrawing'] as const)]),
};

/** A kind no, with what is possible instead. */
export const refusalCard = (words: Localised, language: Language): Message =>
  message(language, messageTexts.news, [text(say(words, language))]);

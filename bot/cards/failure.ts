import type { Failure } from '../domain/result.ts';
import { messageTexts } from '../text/cards.ts';
import { type FailureText, failureTexts } from '../text/failures.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { type Message, text } from './elements.ts';
import { message } from './message.ts';

/**
 * What a refusal says. Where the reason names a person, the caller puts her name in `about` (or nothing). The same
 * reason reads differently to a reporter who wants her report back: she learns that it is received, not by whom.
 */
export function failureText({ code, reason, about }: Failure, asked?: 'withdraw'): Localised {
  const texts: { readonly other: FailureText } & Readonly<Record<string, FailureText | undefined>> = failureTexts[code];
  const key = asked === 'withdraw' && reason === 'received' ? 'receivedWhenWithdrawing' : (reason ?? 'other');
  const found = Object.hasOwn(texts, key) ? texts[key] : undefined;
  return (found ?? texts.other)(about ?? '');
}

/** A kind no, with what is possible instead. */
export const refusalCard = (words: Localised, language: Language): Message =>
  message(language, messageTexts.news, [text(say(words, language))]);

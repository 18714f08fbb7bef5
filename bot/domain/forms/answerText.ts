import { no, yes } from '../../text/cards.ts';
import { type Language, say } from '../../text/language.ts';
import type { Answer } from '../report.ts';
import { formatDateTime, formatDay, parseInstant } from '../time.ts';
import { isRealDay } from './days.ts';
import type { Field } from './field.ts';

/** An answer with its question, its days as they are said beside `beside` (time.ts); under its bare id when the question is no longer asked. */
export function answerText(
  fields: readonly Field[],
  id: string,
  answer: Answer,
  language: Language,
  beside: string,
): { readonly title: string; readonly words: string } {
  const field = fields.find((one) => one.id === id);
  return { title: field ? say(field.label, language) : id, words: inWords(field, answer, language, beside) };
}

function inWords(field: Field | undefined, answer: Answer, language: Language, beside: string): string {
  if (typeof answer === 'boolean') return say(answer ? yes : no, language);
  // A line each: options can be whole sentences.
  if (typeof answer === 'object') return answer.map((one) => optionText(field, one, language, beside)).join('\n');
  return optionText(field, String(answer), language, beside);
}

function optionText(field: Field | undefined, value: string, language: Language, beside: string): string {
  if (field?.kind === 'moment') {
    const instant = parseInstant(value);
    return instant ? formatDateTime(instant, language, { beside }) : value;
  }
  if (field?.kind === 'day' || field?.kind === 'dayAhead')
    return isRealDay(value) ? formatDay(value, language, { beside }) : value;
  if (field?.kind !== 'choice' && field?.kind !== 'choices') return value;
  // A value that was an option once is shown as it was stored.
  const option = Object.hasOwn(field.options, value) ? field.options[value] : undefined;
  return option ? say(option, language) : value;
}

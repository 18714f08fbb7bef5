import { answerFormTexts } from '../text/closing.ts';
import { type Language, say } from '../text/language.ts';
import type { Action } from './casework.ts';
import type { Fault, Field } from './forms/field.ts';
import { passage } from './forms/fields.ts';

export const longestAnswer = 2000;

/** *Svara*: the reporter's answer. */
export const answerFields: readonly Field[] = [
  passage('answer', answerFormTexts.label, { required: true, hint: answerFormTexts.hint, max: longestAnswer }),
];

type Told = Pick<Action, 'what'> & {
  readonly done: unknown;
  readonly dropped: unknown;
  readonly look?: { readonly enough: boolean } | null;
};

/** What is filled in leaves room to write more. */
const filledAtMost = longestAnswer / 2;

/**
 * An answer to start from: what has been done and what will be, in the words of the actions, kept apart; what turned
 * out not to help is nothing to thank for. Where nothing has been decided the sentence is left for the writer to end.
 */
export function startingAnswer(actions: readonly Told[], language: Language): string {
  const live = actions.filter(({ dropped, look }) => dropped === null && look?.enough !== false);
  const done = live.filter((action) => action.done !== null);
  const planned = live.filter((action) => action.done === null);
  const list = (title: string, items: readonly Told[]) => [title, ...items.map(({ what }) => `– ${what}`)].join('\n');
  const parts = [
    say(answerFormTexts.thanks, language),
    ...(done.length > 0 || planned.length === 0 ? [list(say(answerFormTexts.done, language), done)] : []),
    ...(planned.length > 0 ? [list(say(answerFormTexts.planned, language), planned)] : []),
  ].join('\n');
  return parts.length <= filledAtMost ? parts : startingAnswer([], language);
}

/** The sentence that was left to end has not been. */
export const unfinished = (field: string, answer: unknown): readonly Fault[] =>
  typeof answer === 'string' && answer.endsWith(':') ? [{ field, text: answerFormTexts.unfinished }] : [];

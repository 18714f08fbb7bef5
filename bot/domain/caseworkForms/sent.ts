import type { Answers, Fault, Field } from '../forms/field.ts';
import type { Hint } from '../forms/meaning.ts';
import type { Read } from '../forms/read.ts';
import { inputIdsOf } from '../forms/shape.ts';

/** A form as it was sent: what it says, or all that is wrong with it; and what to look at again. */
export type FormRead<T> = { readonly hints: readonly Hint[] } & (
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] }
);

/** `more` is what no field sees by itself; `value` is made where nothing is wrong. */
export function readAs<T>(
  fields: readonly Field[],
  { faults: found, hints }: Read,
  more: readonly Fault[],
  value: () => T | undefined,
): FormRead<T> {
  const faults = inOrder(fields, [...found, ...more]);
  const made = faults.length === 0 ? value() : undefined;
  return made === undefined ? { ok: false, faults, hints } : { ok: true, value: made, hints };
}

const inOrder = (fields: readonly Field[], faults: readonly Fault[]): readonly Fault[] =>
  fields.flatMap((field) => faults.filter((fault) => inputIdsOf(field).includes(fault.field)));

/** What was written; empty for what was left blank or is at fault. */
export const wordsOf = (answers: Answers, id: string): string => {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
};

/** What was chosen among these. */
export const chosenOf = <K extends string>(answers: Answers, id: string, keys: readonly K[]): K | undefined =>
  keys.find((key) => key === answers[id]);

const longestChoice = 80;

/** Somebody's own words as a choice in a list. */
export const asChoice = (id: number, words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return `${id}. ${line.length > longestChoice ? `${line.slice(0, longestChoice).toWellFormed()}…` : line}`;
};

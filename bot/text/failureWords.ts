import type { Localised } from './language.ts';

/** A text that may name who or what it speaks of. `about` is empty where nobody can be named. */
export type FailureText = (about: string) => Localised;

export const always =
  (text: Localised): FailureText =>
  () =>
    text;

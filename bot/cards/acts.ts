import { type Action, execute, seldom } from './elements.ts';
import type { Verb } from './verbs.ts';

/** Something that can be done by a button, wherever the button stands: on a card, or on a page of the tab. */
export interface Act {
  /** In the reader's language. */
  readonly title: string;
  readonly verb: Verb;
  readonly data: Readonly<Record<string, unknown>>;
  /** False for what is seldom wanted. */
  readonly isMain: boolean;
}

export const act = (title: string, verb: Verb, data: Act['data'], isMain = true): Act => ({
  ...{ title, verb, data, isMain },
});

/** The same as a card's button. */
export const button = ({ title, verb, data, isMain }: Act): Action => execute(title, verb, data, isMain ? {} : seldom);

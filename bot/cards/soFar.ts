import { formatDay } from '../domain/time.ts';
import type { WorkView } from '../domain/workView.ts';
import { andMore, closeTexts } from '../text/closing.ts';
import { type Language, say } from '../text/language.ts';
import { actionTitle, causeNumber, doneBy, workTexts } from '../text/work.ts';
import { type Element, quote, text } from './elements.ts';
import { cutBefore } from './parts.ts';

/** A reminder of what there is, not the reading of it. */
const atMost = { rows: 6, words: 160 };

/** Causes and actions in short, above a form that tells of them or ends them. */
export function soFar({ causes, actions }: WorkView, number: string, language: Language): readonly Element[] {
  const rows = [
    ...causes.map(({ id, what }) => `${say(causeNumber(id), language)}: ${brief(what)}`),
    ...actions.map((action) => {
      const title = say(actionTitle(action.id), language);
      return `${title}: ${brief(action.what)} (${stateOf(action, number, language)})`;
    }),
  ];
  const more = rows.length - atMost.rows;
  return [
    ...(rows.length > 0 ? [text(say(closeTexts.soFar, language), { weight: 'Bolder' })] : []),
    ...rows.slice(0, atMost.rows).map((row) => ({ ...quote(row), spacing: 'Small' })),
    ...(more > 0 ? [text(say(andMore(more), language), { isSubtle: true, size: 'Small' })] : []),
  ];
}

export const brief = (words: string): string =>
  words.length > atMost.words ? `${words.slice(0, cutBefore(words, atMost.words)).trim()}…` : words;

function stateOf({ done, dropped, dueOn }: WorkView['actions'][number], beside: string, language: Language): string {
  if (dropped) return say(workTexts.notToBeDone, language);
  return done ? say(workTexts.isDone, language) : say(doneBy(formatDay(dueOn, language, { beside })), language);
}

import type { CauseLine, WorkLines } from '../domain/workLines.ts';
import { actTexts } from '../text/act.ts';
import { andSoMany } from '../text/follow.ts';
import { causeStands, causeTexts } from '../text/investigate.ts';
import { type Language, say } from '../text/language.ts';
import { inShort } from './caseworkForm.ts';
import { box, type Element, quote, text } from './elements.ts';

/** So many causes are read above a form; those that nothing is done about come first. */
const mostCauses = 8;
const longestWords = 160;

/** The causes found so far, each with what has become of it. */
export function causeLines({ causes }: Pick<WorkLines, 'causes'>, language: Language): readonly Element[] {
  if (causes.length === 0) return [];
  const inOrder = [...causes].sort((a, b) => Number(b.stands === 'open') - Number(a.stands === 'open'));
  const more = causes.length - mostCauses;
  return [
    box('emphasis', [
      text(say(causeTexts.found, language), { weight: 'Bolder' }),
      ...inOrder.slice(0, mostCauses).flatMap((cause) => causeLine(cause, language)),
      ...(more > 0 ? [text(say(andSoMany(more), language), { size: 'Small' })] : []),
    ]),
  ];
}

const causeLine = ({ id, what, stands }: CauseLine, language: Language): readonly Element[] => [
  { ...quote(`${id}. ${inShort(what, longestWords)}`), spacing: 'Small' },
  text(say(causeStands[stands], language), { isSubtle: true, size: 'Small', spacing: 'None' }),
];

/** A gentle word where all that is decided is to tell staff. */
export const onlyWeak = (view: Pick<WorkLines, 'onlyWeak'>, language: Language): readonly Element[] =>
  view.onlyWeak ? [box('accent', [text(say(actTexts.onlyWeak, language))])] : [];

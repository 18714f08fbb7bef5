import { effectChoices, lookTexts } from '../../text/follow.ts';
import type { Action, Look } from '../casework.ts';
import { dayIn } from '../forms/days.ts';
import type { Field } from '../forms/field.ts';
import { choice, day, passage } from '../forms/fields.ts';
import { type Inputs, startingInputs } from '../forms/inputs.ts';
import type { Context } from '../forms/meaning.ts';
import { readForm, type Sent } from '../forms/read.ts';
import { chosenOf, type FormRead, readAs, wordsOf } from './sent.ts';

/** *Följ upp*: a dated observation, or a measure; who saw it is the one who writes it (design/product.md, 2). */
export const lookFields: readonly Field[] = [
  passage('seen', lookTexts.seen, { required: true, max: 2000, hint: lookTexts.seenHint }),
  day('seenOn', lookTexts.seenOn, { required: true }),
  choice('effect', lookTexts.effect, effectChoices, { required: true }),
];

type EffectChoice = keyof typeof effectChoices;
const meanings: Readonly<Record<EffectChoice, Pick<Look, 'effect' | 'enough'>>> = {
  yes: { effect: 'yes', enough: true },
  partlyEnough: { effect: 'partly', enough: true },
  partly: { effect: 'partly', enough: false },
  no: { effect: 'no', enough: false },
};
const effectKeys: readonly EffectChoice[] = ['yes', 'partlyEnough', 'partly', 'no'];

/** The latest look, where somebody has looked before. */
export function lookInputs({ look }: Pick<Action, 'look'>, now: Context['now']): Inputs {
  if (!look) return startingInputs(lookFields, now);
  const said = effectKeys.find((key) => meanings[key].effect === look.effect && meanings[key].enough === look.enough);
  return { seen: look.seen, seenOn: look.seenOn ?? dayIn(look.at), effect: said ?? '' };
}

export function readLook(inputs: Sent, context: Context): FormRead<Look> {
  const read = readForm(lookFields, inputs, context);
  const { answers } = read;
  const seenOn = wordsOf(answers, 'seenOn');
  return readAs(lookFields, read, [], () => {
    const effect = chosenOf(answers, 'effect', effectKeys);
    return (
      effect && {
        seen: wordsOf(answers, 'seen'),
        ...(seenOn === dayIn(context.now) ? {} : { seenOn }),
        ...meanings[effect],
      }
    );
  });
}

import { type Language, say } from '../text/language.ts';
import { andMore, weekTexts } from '../text/weekCard.ts';
import { execute, heading, type Message, row, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

const unitsAtOnce = 15;

/** For one with several units: whose week she wants to see. */
export const weekChoiceCard = (
  units: readonly { readonly unitId: string; readonly name: string }[],
  language: Language,
): Message =>
  message(language, weekTexts.toast, [
    heading(say(weekTexts.whose, language)),
    ...units
      .slice(0, unitsAtOnce)
      .map(({ unitId, name }) =>
        row([text(name, { weight: 'Bolder', color: 'Accent' })], execute(name, verbs.weekOpen, { unitId })),
      ),
    ...(units.length > unitsAtOnce ? [text(say(andMore(units.length - unitsAtOnce), language))] : []),
  ]);

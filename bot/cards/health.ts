import { buttons, messageTexts } from '../text/cards.ts';
import { healthTexts, troubles } from '../text/health.ts';
import { type Language, say } from '../text/language.ts';
import { box, buttonsInBody, type Element, execute, facts, heading, type Message, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

export interface Trouble {
  /** The unit's or the person's name, as an administrator knows them. */
  readonly about: string;
  readonly problem: keyof typeof troubles;
  /** What the trouble is filed under; with it the card has a button that tries again. */
  readonly key?: string;
}

/** The same as a few lines in a list. */
export const troubleBox = ({ about, problem, key }: Trouble, language: Language): Element =>
  box('attention', [
    text(`⚠ ${about}`, { weight: 'Bolder' }),
    text(say(troubles[problem].broken, language)),
    text(say(troubles[problem].mend, language), { size: 'Small' }),
    ...(key === undefined
      ? []
      : [buttonsInBody([execute(say(buttons.tryAgain, language), verbs.healthSeen, { about: key })])]),
  ]);

/** For administrators: what does not get through, and how to mend it. Nothing of any case. */
export const healthCard = ({ about, problem, key }: Trouble, language: Language): Message =>
  message(
    language,
    messageTexts.news,
    [
      heading(say(healthTexts.title, language)),
      facts([[say(healthTexts.about, language), about]]),
      text(say(troubles[problem].broken, language)),
      text(say(troubles[problem].mend, language), { weight: 'Bolder' }),
      text(say(healthTexts.nothingLost, language), { isSubtle: true }),
    ],
    key === undefined ? [] : [execute(say(buttons.tryAgain, language), verbs.healthSeen, { about: key })],
  );

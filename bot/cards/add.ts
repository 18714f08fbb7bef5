import { buttons } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { say } from '../text/language.ts';
import { addTexts } from '../text/triage.ts';
import { execute, type Message, text, withoutInputs } from './elements.ts';
import { formCard } from './formCard.ts';
import { answered, type Form, textInput } from './inputs.ts';
import { verbs } from './verbs.ts';

/** About 800 words, as in the report itself. */
export const longestAddition = 5000;

/** The reporter adds what she forgot. Input `text`. */
export function addCard({ caseId, number }: { readonly caseId: string; readonly number: string }, form: Form): Message {
  const { language } = form;
  return formCard(
    form,
    addTexts.title,
    [
      text(say(caseTitle(number), language)),
      ...textInput(
        {
          ...answered(form, 'text'),
          label: say(addTexts.label, language),
          hint: say(addTexts.hint, language),
          isRequired: true,
          errorMessage: say(addTexts.missing, language),
        },
        { lines: 'many', max: longestAddition },
      ),
    ],
    [
      execute(say(buttons.send, language), verbs.caseAdd, { caseId }),
      execute(say(buttons.back, language), verbs.caseReceipt, { caseId }, withoutInputs),
    ],
  );
}

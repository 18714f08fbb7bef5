import { buttons } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { say } from '../text/language.ts';
import { mergeTexts } from '../text/triage.ts';
import { execute, type Message, text, withoutInputs } from './elements.ts';
import { formCard } from './formCard.ts';
import { answered, type Form, textInput } from './inputs.ts';
import { verbs } from './verbs.ts';

/** A duplicate goes into the case it doubles. Input `number`. */
export function mergeCard(
  { caseId, number }: { readonly caseId: string; readonly number: string },
  form: Form,
): Message {
  const { language } = form;
  return formCard(
    form,
    mergeTexts.title,
    [
      text(say(caseTitle(number), language)),
      text(say(mergeTexts.hint, language), { isSubtle: true }),
      ...textInput(
        {
          ...answered(form, 'number'),
          label: say(mergeTexts.number, language),
          isRequired: true,
          errorMessage: say(mergeTexts.numberMissing, language),
        },
        { lines: 'one', max: 20, placeholder: '2026-000123' },
      ),
    ],
    [
      execute(say(buttons.merge, language), verbs.caseMerge, { caseId }),
      execute(say(buttons.back, language), verbs.caseOpen, { caseId }, withoutInputs),
    ],
  );
}

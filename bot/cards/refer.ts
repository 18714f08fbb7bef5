import { buttons } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { say } from '../text/language.ts';
import { referTexts } from '../text/triage.ts';
import { execute, type Message, text, withoutInputs } from './elements.ts';
import { formCard } from './formCard.ts';
import { answered, type Form, textInput } from './inputs.ts';
import { type UnitsToChoose, unitChoice } from './unitChoice.ts';
import { verbs } from './verbs.ts';

interface ReferView extends UnitsToChoose {
  readonly caseId: string;
  readonly number: string;
}

/** To another unit. Inputs `unitId`, `unitSearch`, `reason`; searching comes back as `caseReferOpen`. */
export function referCard(view: ReferView, form: Form): Message {
  const { language } = form;
  const { caseId } = view;
  return formCard(
    form,
    referTexts.title,
    [
      text(say(caseTitle(view.number), language)),
      text(say(referTexts.hint, language), { isSubtle: true }),
      ...unitChoice(referTexts.unit, view, form, (title) => execute(title, verbs.caseReferOpen, { caseId })),
      ...textInput(
        {
          ...answered(form, 'reason'),
          label: say(referTexts.reason, language),
          errorMessage: say(referTexts.reasonMissing, language),
          isRequired: view.more === 0 && answered(form, 'unitSearch').value === undefined,
        },
        { lines: 'many', max: 1000 },
      ),
    ],
    [
      execute(say(buttons.refer, language), verbs.caseRefer, { caseId }),
      execute(say(buttons.back, language), verbs.caseOpen, { caseId }, withoutInputs),
    ],
  );
}

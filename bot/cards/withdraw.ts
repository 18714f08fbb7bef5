import { toasts } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { type Language, say } from '../text/language.ts';
import { withdrawTexts } from '../text/triage.ts';
import { execute, heading, type Message, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

/** Asks once before a report is taken back. */
export const withdrawCard = (
  { caseId, number }: { readonly caseId: string; readonly number: string },
  language: Language,
): Message =>
  message(
    language,
    toasts.form,
    [
      heading(say(withdrawTexts.title, language)),
      text(say(caseTitle(number), language)),
      text(say(withdrawTexts.what, language)),
    ],
    [
      execute(say(withdrawTexts.yes, language), verbs.caseWithdraw, { caseId }),
      execute(say(withdrawTexts.no, language), verbs.caseReceipt, { caseId }),
    ],
  );

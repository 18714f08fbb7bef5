import type { NewsView } from '../domain/views.ts';
import { buttons } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { type Language, say } from '../text/language.ts';
import { newsTexts } from '../text/receipt.ts';
import { execute, type Message, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

/** A reporter's own report has been answered or closed: what she is told stands on the receipt. */
export const newsCard = ({ caseId, number, what }: NewsView, language: Language): Message =>
  message(
    language,
    newsTexts[what],
    [
      text(say(newsTexts[what], language), { weight: 'Bolder' }),
      text(say(caseTitle(number), language), { isSubtle: true, spacing: 'Small' }),
    ],
    [execute(say(what === 'answered' ? buttons.readAnswer : buttons.receipt, language), verbs.caseReceipt, { caseId })],
  );

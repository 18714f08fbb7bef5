import type { PaperOffer } from '../domain/papers/index.ts';
import { buttons } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { type Language, say } from '../text/language.ts';
import { paperCardTexts } from '../text/papers.ts';
import { execute, heading, type Message, row, text, withoutInputs } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

interface PapersView {
  readonly caseId: string;
  readonly number: string;
  readonly papers: readonly PaperOffer[];
}

/** The papers there are of a case, each a row to tap. */
export const papersCard = ({ caseId, number, papers }: PapersView, language: Language): Message =>
  message(
    language,
    paperCardTexts.toast,
    [
      heading(say(paperCardTexts.title, language)),
      text(say(caseTitle(number), language)),
      text(say(papers.length > 0 ? paperCardTexts.hint : paperCardTexts.none, language)),
      ...papers.map(({ key, title }) =>
        row(
          [text(title, { weight: 'Bolder', color: 'Accent' })],
          execute(title, verbs.casePaper, { caseId, paper: key }),
        ),
      ),
    ],
    [execute(say(buttons.back, language), verbs.caseOpen, { caseId }, withoutInputs)],
  );

import type { z } from 'zod';
import { boardRows } from '../../../../cards/board.ts';
import { storySections } from '../../../../cards/content.ts';
import { aboutWhat, stageOf } from '../../../../cards/direct.ts';
import { nextFor, ownActs, stepsShown, toldTo } from '../../../../cards/receipt.ts';
import type { boardCase, reportedCase } from '../../../../contract/cases.ts';
import type { BoardView } from '../../../../domain/boardView.ts';
import type { CasePage } from '../../../../domain/casePage.ts';
import { statusNames } from '../../../../text/case.ts';
import { boardTexts } from '../../../../text/casework.ts';
import { type Language, say } from '../../../../text/language.ts';
import { belongsTogether, managerDoesNotSee, thanks, wentTo } from '../../../../text/receipt.ts';
import { momentSaid, nameSaid } from '../says.ts';

type Reported = Extract<CasePage, { readonly as: 'reported' }>;

/** Her own report: what she wrote, how far it has come, what she was told. */
export function reportedSaid(
  { receipt, content }: Reported,
  language: Language,
): Omit<z.output<typeof reportedCase>, 'as' | 'tag'> {
  const { caseId, number, unitName, kind, status, managerSees } = receipt;
  const isWithdrawn = status === 'withdrawn';
  const notes = [
    ...(isWithdrawn ? [] : [thanks[kind], wentTo(unitName)]),
    ...(managerSees || isWithdrawn ? [] : [managerDoesNotSee]),
    ...(status === 'merged' ? [belongsTogether] : []),
  ];
  return {
    ...{ caseId, number, unit: unitName },
    about: aboutWhat(receipt, language),
    reportedAt: momentSaid(receipt.reportedAt, language),
    status: nameSaid(stageOf(content), statusNames, language),
    next: say(nextFor(receipt), language),
    notes: notes.map((words) => say(words, language)),
    steps: stepsShown(receipt, language).map(({ stage, words }) => ({ stage, words })),
    answers: [...toldTo(receipt, language)],
    story: [...storySections(content, language)],
    acts: [...ownActs(receipt, language)],
  };
}

/** A private provider's lex Sarah, as the board's SAS knows it. */
export const boardSaid = (view: BoardView, language: Language): Omit<z.output<typeof boardCase>, 'as' | 'tag'> => ({
  number: view.number,
  title: say(boardTexts.title, language),
  lead: say(boardTexts.lead, language),
  facts: boardRows(view, language).map(([label, value]) => ({ label, value })),
});

import type { BoardView } from '../domain/boardView.ts';
import { lexSarah } from '../domain/processes/lexSarah.ts';
import { outcomeNames } from '../domain/processes/lexSarahOutcomes.ts';
import { formatDateTime } from '../domain/time.ts';
import { caseTitle, labels } from '../text/case.ts';
import { boardTexts } from '../text/casework.ts';
import { type Language, say } from '../text/language.ts';
import { facts, heading, type Message, text } from './elements.ts';
import { message } from './message.ts';

/** A private provider's lex Sarah, for the board's SAS: receipt and outcome. */
export const boardCard = (view: BoardView, language: Language): Message =>
  message(language, boardTexts.toast, [
    heading(say(boardTexts.title, language)),
    text(say(caseTitle(view.number), language), { weight: 'Bolder' }),
    text(say(boardTexts.lead, language)),
    facts(boardRows(view, language)),
  ]);

/** All that she gets of it, as labels and values. */
export function boardRows(view: BoardView, language: Language): readonly (readonly [label: string, value: string])[] {
  const state = lexSarah.states[view.state];
  return [
    [say(labels.unit, language), view.unitName],
    ...(view.provider ? [[say(boardTexts.provider, language), view.provider] as const] : []),
    [say(labels.reported, language), formatDateTime(view.reportedAt, language, { beside: view.number })],
    ...(state ? [[say(labels.status, language), say(state, language)] as const] : []),
    ...(view.outcome ? [[say(boardTexts.outcome, language), say(outcomeNames[view.outcome], language)] as const] : []),
    ...(view.ivoNumber ? [[say(boardTexts.ivo, language), view.ivoNumber] as const] : []),
  ];
}

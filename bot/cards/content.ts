import { answerText } from '../domain/forms/answerText.ts';
import { reportTypeOf } from '../domain/reportTypes/index.ts';
import { formatDateTime } from '../domain/time.ts';
import type { ContentView } from '../domain/views.ts';
import { buttons, contentTexts, partOf, toasts, unknownPerson } from '../text/cards.ts';
import { caseTitle, labels } from '../text/case.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { picturesInTab } from '../text/pictures.ts';
import { caseActions, caseFacts, warnings } from './direct.ts';
import {
  type Action,
  box,
  type Element,
  execute,
  facts,
  heading,
  type Message,
  quote,
  seldom,
  text,
} from './elements.ts';
import { message } from './message.ts';
import { partsOf, type Section } from './parts.ts';
import { verbs } from './verbs.ts';
import { workSections } from './work.ts';

/**
 * The whole case in words, for one who may read it and whose reading is logged. `part` counts from 0: what does not
 * fit one card is read on in the next, so no word is cut away.
 */
export const contentCard = (view: ContentView, language: Language, part = 0): Message => {
  const parts = partsOf(sectionsOf(view, language));
  const at = Math.min(Math.max(Math.trunc(part) || 0, 0), parts.length - 1);
  const isLast = at === parts.length - 1;
  return message(
    language,
    toasts.content,
    [
      heading(say(caseTitle(view.number), language)),
      ...(at === 0 ? opening(view, language) : []),
      ...(parts.length > 1 ? [text(say(partOf(at + 1, parts.length), language), { weight: 'Bolder' })] : []),
      ...(parts[at] ?? []).flatMap(words),
      ...(isLast ? closing(view, language) : []),
    ],
    [
      ...(isLast ? [] : [readOn(view, at + 1, language)]),
      ...caseActions(view, language),
      ...(view.hasPapers ? [papers(view, language)] : []),
    ],
  );
};

const papers = ({ caseId }: ContentView, language: Language): Action =>
  execute(say(buttons.papers, language), verbs.casePapersOpen, { caseId }, seldom);

const opening = (view: ContentView, language: Language): readonly Element[] => [
  ...warnings(view, language),
  ...(view.concernsManager ? [box('warning', [text(say(contentTexts.concernsManager, language))])] : []),
  caseFacts(view, language, [
    [labels.happened, happened(view, language)],
    [labels.reporter, view.reporterName || say(unknownPerson, language)],
  ]),
];

export const happened = ({ occurredAt, number }: ContentView, language: Language): string =>
  occurredAt === null
    ? say(contentTexts.whenUnknown, language)
    : formatDateTime(occurredAt, language, { beside: number });

const closing = (view: ContentView, language: Language): readonly Element[] => [
  // The reference leads to the person in the journal; a card is not the place for it (design/domain.md).
  ...(view.personRef ? [text(say(contentTexts.personRef, language), { size: 'Small' })] : []),
  ...(view.pictures.length > 0 ? [text(say(picturesInTab(view.pictures.length), language))] : []),
  ...(view.joined.length > 0 ? [facts([[say(labels.joined, language), joinedNumbers(view.joined)]])] : []),
  text(say(contentTexts.logged, language), { isSubtle: true, size: 'Small' }),
];

/** A case that many were merged into still fits its card. */
const joinedNumbers = (numbers: readonly string[]): string =>
  numbers.length > 30 ? `${numbers.slice(0, 30).join(', ')} … (${numbers.length})` : numbers.join(', ');

function sectionsOf(view: ContentView, language: Language): readonly Section[] {
  return [...storySections(view, language), ...workSections(view.casework, view.number, language)].filter(
    ({ words }) => words !== '',
  );
}

/** What its reporter has told, then and since. */
export function storySections(view: ContentView, language: Language): readonly Section[] {
  const { fields } = reportTypeOf(view.reportType);
  const section = (title: Localised, words: string): Section => ({ title: say(title, language), words });
  return [
    section(contentTexts.what, view.what),
    ...(view.immediateAction ? [section(contentTexts.immediateAction, view.immediateAction)] : []),
    ...Object.entries(view.answers).map(([id, answer]) => answerText(fields, id, answer, language, view.number)),
    ...view.additions.map(({ at, text: added }) => ({
      title: `${say(contentTexts.addition, language)} ${formatDateTime(at, language, { beside: view.number })}`,
      words: added,
    })),
  ].filter(({ words }) => words !== '');
}

const words = ({ title, words }: Section): readonly Element[] => [
  text(title, { weight: 'Bolder', spacing: 'Medium' }),
  { ...quote(words), spacing: 'Small' },
];

const readOn = ({ caseId }: ContentView, part: number, language: Language): Action =>
  execute(say(buttons.readOn, language), verbs.caseRead, { caseId, part });

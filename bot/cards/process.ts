import { processKindOf } from '../domain/processes/index.ts';
import type { ProcessView } from '../domain/processView.ts';
import { buttons, contentTexts, partOf } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { processTexts } from '../text/process.ts';
import { button } from './acts.ts';
import {
  type Action,
  box,
  buttonsInBody,
  type Element,
  execute,
  facts,
  heading,
  type Message,
  quote,
  text,
} from './elements.ts';
import { message } from './message.ts';
import { partsOf, type Section } from './parts.ts';
import { takenSections } from './processTaken.ts';
import {
  clockShown,
  contactSections,
  othersTexts,
  processFacts,
  seldomActs,
  stepActs,
  togetherTexts,
} from './processWords.ts';
import { verbs } from './verbs.ts';

/** Clocks, and who can do what, take more room than the facts of a case. */
const bytesOfWords = 12_000;

/**
 * A legal process: what it is for, its clocks, what has been done, and what this reader can do now. Only for her own
 * chat or a dialog. `part` counts from 0, as on the card with the case's words.
 */
export function processCard(view: ProcessView, language: Language, part = 0): Message {
  const sections = takenSections(view, language);
  const parts = partsOf(sections, bytesOfWords);
  const at = Math.min(Math.max(Math.trunc(part) || 0, 0), parts.length - 1);
  const isLast = at === parts.length - 1;
  return message(
    language,
    processTexts.toast,
    [
      heading(say(processKindOf(view.key).title, language)),
      text(`${say(caseTitle(view.number), language)}, ${view.unitName}`, { weight: 'Bolder' }),
      ...(at === 0 ? opening(view, language) : []),
      title(processTexts.taken, language),
      ...(sections.length === 0 ? [text(say(processTexts.nothingTaken, language))] : []),
      ...(parts.length > 1 ? [text(say(partOf(at + 1, parts.length), language))] : []),
      ...(parts[at] ?? []).flatMap(words),
      ...(isLast ? whatNow(view, language) : []),
      text(say(contentTexts.logged, language), { isSubtle: true, size: 'Small' }),
    ],
    actions(view, isLast ? null : at + 1, language),
  );
}

const title = (words: Localised, language: Language): Element =>
  text(say(words, language), { weight: 'Bolder', spacing: 'Medium' });

function opening(view: ProcessView, language: Language): readonly Element[] {
  const { key, joinedTo } = view;
  return [
    text(say(processKindOf(key).lead, language)),
    facts(processFacts(view, language)),
    ...(joinedTo ? [togetherBox(joinedTo, language)] : []),
    ...view.clocks.map((clock) => clockBox(clock, view.number, language)),
    ...contactSections(view, language).flatMap((one) => [
      text(one.title, { weight: 'Bolder', spacing: 'Medium' }),
      text(one.words),
    ]),
  ];
}

function togetherBox(joinedTo: NonNullable<ProcessView['joinedTo']>, language: Language): Element {
  const [first = '', ...others] = togetherTexts(joinedTo, language);
  return box('emphasis', [text(first, { weight: 'Bolder' }), ...others.map((words) => text(words))]);
}

/** One clock: what is to be done by when, and whether that is the law's own time or the municipality's. */
function clockBox(clock: ProcessView['clocks'][number], beside: string, language: Language): Element {
  const { title: name, limit, word, stands, said } = clockShown(clock, beside, language);
  return box(stands === 'late' ? 'attention' : 'emphasis', [
    text(name, { weight: 'Bolder' }),
    text(limit, { spacing: 'None' }),
    ...(word ? [text(word, { isSubtle: true, spacing: 'None' })] : []),
    ...(said ? [text(said, { spacing: 'None' })] : []),
  ]);
}

const words = (section: Section): readonly Element[] => [
  text(section.title, { weight: 'Bolder', spacing: 'Medium' }),
  { ...quote(section.words), spacing: 'Small' },
];

/** A phone cuts buttons that stand side by side, and these must be told apart. */
const ownLine = (action: Action): Element => ({ ...buttonsInBody([action]), spacing: 'Small' });

/** What she can do, and for the rest who can: never only no. */
function whatNow(view: ProcessView, language: Language): readonly Element[] {
  const { byOthers } = view;
  const steps = stepActs(view, language);
  return [
    ...(steps.length > 0
      ? [title(processTexts.now, language), ...steps.map(button).map(ownLine)]
      : [text(say(processTexts.nothingNow, language), { spacing: 'Medium' })]),
    ...(byOthers.length > 0 ? [title(processTexts.byOthers, language)] : []),
    ...othersTexts(view, language).map((one) => text(one, { spacing: 'Small' })),
  ];
}

function actions(view: ProcessView, next: number | null, language: Language): readonly Action[] {
  const { caseId, key: process } = view;
  const data = { caseId, process };
  return [
    ...(next === null ? [] : [execute(say(buttons.readOn, language), verbs.processOpen, { ...data, part: next })]),
    execute(say(processTexts.read, language), verbs.caseRead, { caseId }),
    ...seldomActs(view, language).map(button),
  ];
}

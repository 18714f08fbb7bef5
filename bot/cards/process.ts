import { stepIn } from '../domain/processes/define.ts';
import { processKindOf } from '../domain/processes/index.ts';
import { outcomeNames } from '../domain/processes/lexSarah.ts';
import type { ProcessView, StepOfOthers } from '../domain/processView.ts';
import { formatDateTime, type Instant } from '../domain/time.ts';
import { buttons, contentTexts, partOf } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import {
  clockDone,
  clockDoneLate,
  clockLate,
  clockNeedless,
  lawsWord,
  limitNames,
  processTexts,
  relationNames,
  takeBackTexts,
} from '../text/process.ts';
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
  seldom,
  text,
} from './elements.ts';
import { message } from './message.ts';
import { partsOf, type Section } from './parts.ts';
import { stateText } from './processRows.ts';
import { takenSections } from './processTaken.ts';
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
  const { key, state, from, joinedTo, gathered } = view;
  const { lead, source } = processKindOf(key);
  const rows: readonly (readonly [Localised, string])[] = [
    [processTexts.state, stateText(key, state, language)],
    [processTexts.law, source],
    [processTexts.runsFrom, formatDateTime(from, language, { beside: view.number })],
    ...(gathered.length > 0 ? [[processTexts.gathered, numbers(gathered)] as const] : []),
  ];
  return [
    text(say(lead, language)),
    facts(rows.map(([label, value]) => [say(label, language), value])),
    ...(joinedTo ? [togetherBox(joinedTo, language)] : []),
    ...view.clocks.map((clock) => clockBox(clock, view.number, language)),
    ...contact(view, language),
  ];
}

/** A process that many others follow still fits its card. */
const numbers = (all: readonly string[]): string =>
  all.length > 30 ? `${all.slice(0, 30).join(', ')} … (${all.length})` : all.join(', ');

function togetherBox({ number, outcome }: NonNullable<ProcessView['joinedTo']>, language: Language): Element {
  const found = Object.entries(outcomeNames).find(([key]) => key === outcome)?.[1];
  return box('emphasis', [
    text(`${say(processTexts.joined, language)}${number ? `: ${number}` : ''}`, { weight: 'Bolder' }),
    text(say(processTexts.joinedGoOn, language)),
    ...(found ? [text(say(found, language))] : []),
  ]);
}

/** One clock: what is to be done by when, and whether that is the law's own time or the municipality's. */
function clockBox(clock: ProcessView['clocks'][number], beside: string, language: Language): Element {
  const { kind, basis, dueAt, isLate, doneAt } = clock;
  const limit = `${say(limitNames[basis], language)}: ${formatDateTime(dueAt, language, { beside })}.`;
  const isRunningLate = isLate && doneAt === null;
  return box(isRunningLate ? 'attention' : 'emphasis', [
    text(say(kind.title, language), { weight: 'Bolder' }),
    text(limit, { spacing: 'None' }),
    ...(kind.word ? [text(say(lawsWord(kind.word), language), { isSubtle: true, spacing: 'None' })] : []),
    ...(isRunningLate ? [text(say(clockLate, language), { spacing: 'None' })] : []),
    ...(doneAt ? [text(done(doneAt, clock, beside, language), { spacing: 'None' })] : []),
  ]);
}

/** What a decision made needless nobody has done: it must not say that a patient was told. */
function done(
  at: Instant,
  { isNeedless, isLate }: ProcessView['clocks'][number],
  beside: string,
  language: Language,
): string {
  const when = { sv: formatDateTime(at, 'sv', { beside }), en: formatDateTime(at, 'en', { beside }) };
  const words = isLate ? clockDoneLate : clockDone;
  return say((isNeedless ? clockNeedless : words)(when), language);
}

const contact = ({ contact: who }: ProcessView, language: Language): readonly Element[] =>
  who === null
    ? []
    : [title(processTexts.dataProtection, language), text(who || say(processTexts.dataProtectionUnknown, language))];

const words = (section: Section): readonly Element[] => [
  text(section.title, { weight: 'Bolder', spacing: 'Medium' }),
  { ...quote(section.words), spacing: 'Small' },
];

/** A phone cuts buttons that stand side by side, and these must be told apart. */
const ownLine = (action: Action): Element => ({ ...buttonsInBody([action]), spacing: 'Small' });

/** What she can do, and for the rest who can: never only no. */
function whatNow(view: ProcessView, language: Language): readonly Element[] {
  const { caseId, key, steps, byOthers } = view;
  const kind = processKindOf(key);
  const step = (name: string): readonly Action[] => {
    const found = stepIn(kind, name);
    const data = { caseId, process: key, step: name };
    return found ? [execute(say(found.button, language), verbs.processStepOpen, data)] : [];
  };
  return [
    ...(steps.length > 0
      ? [title(processTexts.now, language), ...steps.flatMap(step).map(ownLine)]
      : [text(say(processTexts.nothingNow, language), { spacing: 'Medium' })]),
    ...(byOthers.length > 0 ? [title(processTexts.byOthers, language)] : []),
    ...othersTexts(view, language).map((one) => text(one, { spacing: 'Small' })),
  ];
}

/** What others can do, said once for each who can. */
function othersTexts({ key, byOthers }: ProcessView, language: Language): readonly string[] {
  const kind = processKindOf(key);
  const button = ({ step }: StepOfOthers): string =>
    say(stepIn(kind, step)?.button ?? { sv: step, en: step }, language);
  return [...Map.groupBy(byOthers, (one) => whose(one, language))].map(
    ([who, theirs]) => `${theirs.map(button).join(' · ')}: ${who}`,
  );
}

function whose({ names, roles }: StepOfOthers, language: Language): string {
  const inRoles = roles.map((role) => say(relationNames[role], language)).join(', ');
  return names.length > 0 ? `${inRoles} (${names.join(', ')})` : inRoles;
}

function actions(
  { caseId, key, mayJoin, mayTakeBack }: ProcessView,
  next: number | null,
  language: Language,
): readonly Action[] {
  const data = { caseId, process: key };
  return [
    ...(next === null ? [] : [execute(say(buttons.readOn, language), verbs.processOpen, { ...data, part: next })]),
    execute(say(processTexts.read, language), verbs.caseRead, { caseId }),
    ...(mayTakeBack ? [execute(say(takeBackTexts.button, language), verbs.processTakeBackOpen, data, seldom)] : []),
    ...(mayJoin ? [execute(say(processTexts.join, language), verbs.processJoinOpen, data, seldom)] : []),
  ];
}

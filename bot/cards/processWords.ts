import { stepIn } from '../domain/processes/define.ts';
import { processKindOf } from '../domain/processes/index.ts';
import { outcomeNames } from '../domain/processes/lexSarahOutcomes.ts';
import type { ProcessView, StepOfOthers } from '../domain/processView.ts';
import { formatDateTime, type Instant } from '../domain/time.ts';
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
import { type Act, act } from './acts.ts';
import type { Section } from './parts.ts';
import { stateText } from './processRows.ts';
import { type Verb, verbs } from './verbs.ts';

/** A legal process in words, for its card and for its place on the case's page. */

/** Where it stands, by what law, and since when, as labels and values. */
export function processFacts(
  { key, state, from, gathered, number: beside }: ProcessView,
  language: Language,
): readonly (readonly [label: string, value: string])[] {
  const rows: readonly (readonly [Localised, string])[] = [
    [processTexts.state, stateText(key, state, language)],
    [processTexts.law, processKindOf(key).source],
    [processTexts.runsFrom, formatDateTime(from, language, { beside })],
    ...(gathered.length > 0 ? [[processTexts.gathered, numbers(gathered)] as const] : []),
  ];
  return rows.map(([label, value]) => [say(label, language), value]);
}

/** A process that many others follow still fits its card. */
const numbers = (all: readonly string[]): string =>
  all.length > 30 ? `${all.slice(0, 30).join(', ')} … (${all.length})` : all.join(', ');

/** That it is investigated with another, and what that came to. */
export function togetherTexts(
  { number, outcome }: NonNullable<ProcessView['joinedTo']>,
  language: Language,
): readonly string[] {
  const found = Object.entries(outcomeNames).find(([key]) => key === outcome)?.[1];
  return [
    `${say(processTexts.joined, language)}${number ? `: ${number}` : ''}`,
    say(processTexts.joinedGoOn, language),
    ...(found ? [say(found, language)] : []),
  ];
}

/** A clock in words; `said` is what has become of it, empty while it runs. */
export interface ClockShown {
  readonly title: string;
  readonly limit: string;
  readonly word: string;
  readonly stands: 'running' | 'late' | 'done' | 'doneLate' | 'needless';
  readonly said: string;
}

export function clockShown(clock: ProcessView['clocks'][number], beside: string, language: Language): ClockShown {
  const { kind, basis, dueAt, isLate, isNeedless, doneAt } = clock;
  const late = isLate ? say(clockLate, language) : '';
  return {
    title: say(kind.title, language),
    limit: `${say(limitNames[basis], language)}: ${formatDateTime(dueAt, language, { beside })}.`,
    word: kind.word ? say(lawsWord(kind.word), language) : '',
    stands: doneAt === null ? (isLate ? 'late' : 'running') : isNeedless ? 'needless' : isLate ? 'doneLate' : 'done',
    said: doneAt === null ? late : done(doneAt, clock, beside, language),
  };
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

/** Whom to ask, where the process has one. */
export const contactSections = ({ contact }: ProcessView, language: Language): readonly Section[] =>
  contact === null
    ? []
    : [
        {
          title: say(processTexts.dataProtection, language),
          words: contact || say(processTexts.dataProtectionUnknown, language),
        },
      ];

/** The steps she may take now. */
export function stepActs({ caseId, key, steps }: ProcessView, language: Language): readonly Act[] {
  const kind = processKindOf(key);
  return steps.flatMap((step) => {
    const found = stepIn(kind, step);
    return found ? [act(say(found.button, language), verbs.processStepOpen, { caseId, process: key, step })] : [];
  });
}

/** What others can do, said once for each who can. */
export function othersTexts({ key, byOthers }: ProcessView, language: Language): readonly string[] {
  const kind = processKindOf(key);
  const named = ({ step }: StepOfOthers): string => say(stepIn(kind, step)?.button ?? { sv: step, en: step }, language);
  return [...Map.groupBy(byOthers, (one) => whose(one, language))].map(
    ([who, theirs]) => `${theirs.map(named).join(' · ')}: ${who}`,
  );
}

function whose({ names, roles }: StepOfOthers, language: Language): string {
  const inRoles = roles.map((role) => say(relationNames[role], language)).join(', ');
  return names.length > 0 ? `${inRoles} (${names.join(', ')})` : inRoles;
}

/** What is seldom wanted: a decision was a mistake, or another case is investigated with this one. */
export function seldomActs(
  { caseId, key: process, mayJoin, mayTakeBack }: ProcessView,
  language: Language,
): readonly Act[] {
  const seldom = (title: Localised, verb: Verb): Act => act(say(title, language), verb, { caseId, process }, false);
  return [
    ...(mayTakeBack ? [seldom(takeBackTexts.button, verbs.processTakeBackOpen)] : []),
    ...(mayJoin ? [seldom(processTexts.join, verbs.processJoinOpen)] : []),
  ];
}

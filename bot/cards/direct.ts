import { categories } from '../domain/categories.ts';
import { nextSteps, type StepKey } from '../domain/nextSteps.ts';
import { reportTypeOf } from '../domain/reportTypes/index.ts';
import { formatDateTime, formatDay } from '../domain/time.ts';
import type { DirectView } from '../domain/views.ts';
import type { WorkCounts } from '../domain/workCounts.ts';
import { belongsWith, buttons, caseToasts, directTexts, reasons, toasts } from '../text/cards.ts';
import { caseTitle, harmNames, kindNames, labels, notAssessed, riskLevelNames, statusNames } from '../text/case.ts';
import { actionsInWords, causesInWords, workTexts } from '../text/follow.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { awayNotes } from '../text/standIn.ts';
import { type Act, act, button } from './acts.ts';
import { type Action, box, type Element, execute, facts, heading, type Message, text } from './elements.ts';
import { message } from './message.ts';
import { processRows, startProcess } from './processRows.ts';
import { stepButton } from './steps.ts';
import { verbs } from './verbs.ts';

/** The card in person to one who must act or watch: why it comes to her, what, where and how urgent. No words yet. */
export const directCard = (view: DirectView, language: Language): Message =>
  message(
    language,
    toastFor(view),
    [
      heading(say(caseTitle(view.number), language)),
      ...whyToHer(view).map((words) => text(say(words, language))),
      ...warnings(view, language),
      caseFacts(view, language),
      ...processRows(view, language),
      text(say(directTexts.logged, language), { isSubtle: true, size: 'Small' }),
    ],
    [
      execute(say(buttons.read, language), verbs.caseRead, { caseId: view.caseId }),
      ...caseActions(view, language),
      ...startProcess(view, language),
    ],
  );

/** Why it comes to her, and who is away. */
function whyToHer({ noManager, as, away }: DirectView): readonly Localised[] {
  if (noManager) return [reasons.noManager];
  switch (away?.to) {
    case 'standIn':
      return [awayNotes.standsIn(away.name, away.until)];
    case 'herself':
      return [awayNotes.herself(away.deputy)];
    case 'others':
      return [reasons[as], awayNotes.others(away.name, away.until, away.deputy)];
    default:
      return [reasons[as]];
  }
}

/** For one who held the case and no longer may see it: not even its number. */
export const handledElsewhereCard = (language: Language): Message =>
  message(language, toasts.elsewhere, [text(say(directTexts.elsewhere, language))]);

/** For one who may read both cases of a merge: where this one has gone. */
export const handledTogetherCard = (of: { readonly number: string; readonly into: string }, language: Language) =>
  message(language, toasts.together, [
    heading(say(caseTitle(of.number), language)),
    text(say(belongsWith(of.into), language)),
  ]);

/** On a locked phone: never what it is about, and for a lex Sarah case not even which. */
function toastFor(view: DirectView): Localised {
  const { urgent, lexSarah, mayAct, noManager, status } = view;
  const isWaiting = status === 'registered';
  if (noManager) return toasts.someCaseNow;
  if (urgent && isWaiting) return mayAct ? toasts.someCaseNow : toasts.someCaseNowToRead;
  if (lexSarah) return isWaiting && mayAct ? toasts.someCase : toasts.someCaseToRead;
  const news = caseToasts(view.number);
  return isWaiting && !mayAct ? news.toRead : news[stageOf(view)];
}

/** What the status is called: a case has no later one than received, but assessed is more. */
export const stageOf = ({ status, riskLevel }: Pick<DirectView, 'status' | 'riskLevel'>) =>
  status === 'received' && riskLevel !== null ? 'assessed' : status;

/** What must not be missed, and whether it cannot wait. */
export function warningsIn(view: DirectView): readonly { readonly words: Localised; readonly isUrgent: boolean }[] {
  const urgent = view.mayAct ? directTexts.urgent : directTexts.urgentToKnow;
  const isWaiting = view.urgent && view.status === 'registered';
  const asksForAnalysis = view.asksForAnalysis && view.mayAct && !view.work.isInvestigated;
  return [
    ...(isWaiting ? [{ words: urgent, isUrgent: true }] : []),
    ...(view.lexSarah ? [{ words: directTexts.lexSarah, isUrgent: false }] : []),
    ...(asksForAnalysis ? [{ words: directTexts.analysis, isUrgent: false }] : []),
  ];
}

export const warnings = (view: DirectView, language: Language): readonly Element[] =>
  warningsIn(view).map(({ words, isUrgent }) =>
    isUrgent
      ? box('attention', [text(say(words, language), { weight: 'Bolder' })])
      : box('warning', [text(say(words, language))]),
  );

type FactRow = readonly [label: Localised, value: string];

/** What is known of the case without its words; `more` rows come last. */
export const caseFacts = (view: DirectView, language: Language, more: readonly FactRow[] = []): Element =>
  facts(factRows(view, language, more));

/** The same as labels and values, in the reader's language. */
export function factRows(
  view: DirectView,
  language: Language,
  more: readonly FactRow[] = [],
): readonly (readonly [label: string, value: string])[] {
  const to = (words: Localised) => say(words, language);
  const rows: readonly FactRow[] = [
    [labels.about, aboutWhat(view, language)],
    [labels.unit, view.unitName],
    [labels.category, view.categories.map((key) => to(categories[key].label)).join(', ')],
    [labels.harm, to(harmNames[view.harm])],
    ...(view.events > 1 ? [[labels.events, String(view.events)] as const] : []),
    [labels.risk, to(view.riskLevel === null ? notAssessed : riskLevelNames[view.riskLevel])],
    [labels.reported, formatDateTime(view.reportedAt, language, { beside: view.number })],
    [labels.status, to(statusNames[stageOf(view)])],
    ...(view.holder ? [[labels.holder, view.holder] as const] : []),
    ...workRows(view.work, view.number, language),
    ...more,
  ];
  return rows.map(([label, value]) => [to(label), value]);
}

/** How far the work has come: what there is to tell. */
function workRows(
  { causes, causesUnanswered, ...work }: WorkCounts,
  beside: string,
  language: Language,
): readonly FactRow[] {
  const { actionsOpen, nextDueOn, effectsToSee, effectsNotEnough } = work;
  const to = (words: Localised) => say(words, language);
  return [
    ...(causes > 0 ? [[workTexts.causes, to(causesInWords(causes, causesUnanswered))] as const] : []),
    ...(nextDueOn === null
      ? []
      : [[workTexts.actions, to(actionsInWords(actionsOpen, formatDay(nextDueOn, language, { beside })))] as const]),
    ...(effectsToSee > 0 ? [[workTexts.toSee, String(effectsToSee)] as const] : []),
    ...(effectsNotEnough > 0 ? [[workTexts.notEnough, String(effectsNotEnough)] as const] : []),
  ];
}

/** The type of report and what it counts as, said once where they are the same. */
export function aboutWhat({ reportType, kind }: Pick<DirectView, 'reportType' | 'kind'>, language: Language): string {
  const title = say(reportTypeOf(reportType).title, language);
  const kindName = say(kindNames[kind], language);
  return title.toLowerCase().includes(kindName.toLowerCase()) ? title : `${title} (${kindName.toLowerCase()})`;
}

/** What this person can do with the case as it stands: the next sensible step first. */
export function caseActs(view: DirectView, language: Language): readonly Act[] {
  const { first, others } = nextSteps(view);
  const step = (key: StepKey, isMain: boolean): Act => {
    const { title, verb } = stepButton(key, view);
    return act(say(title, language), verb, { caseId: view.caseId }, isMain);
  };
  return [...first.map((key) => step(key, true)), ...others.map((key) => step(key, false))];
}

export const caseActions = (view: DirectView, language: Language): readonly Action[] =>
  caseActs(view, language).map(button);

import type { Cause } from '../domain/casework.ts';
import { causeFields, leaveFields } from '../domain/caseworkForms/cause.ts';
import { findingsFields } from '../domain/caseworkForms/findings.ts';
import { dayIn } from '../domain/forms/days.ts';
import type { SimilarCase, SimilarCases } from '../domain/similar.ts';
import { formatDay } from '../domain/time.ts';
import type { ContentView } from '../domain/views.ts';
import type { WorkLines } from '../domain/workLines.ts';
import { buttons } from '../text/cards.ts';
import { statusNames } from '../text/case.ts';
import { causeTexts, findingsTexts, investigatedMeanwhile, leaveTexts, moreSimilar } from '../text/investigate.ts';
import { type Language, say } from '../text/language.ts';
import { caseworkForm, inShort, type WorkForm } from './caseworkForm.ts';
import { warnings } from './direct.ts';
import { box, type Element, type Message, quote, text } from './elements.ts';
import { story } from './story.ts';
import { verbs } from './verbs.ts';
import { causeLines } from './workLines.ts';

interface FindingsView {
  readonly content: ContentView;
  /** The version of the case that the form was opened from. */
  readonly seen: number;
  readonly similar: SimilarCases;
  /** What somebody else has found out meanwhile, and who. */
  readonly overtaken?: { readonly by: string; readonly what: string };
}

/** *Utred*, step 1: what it led to and what happened. It shows the story, so opening it is reading the case. */
export function findingsCard({ content, seen, similar, overtaken }: FindingsView, form: WorkForm): Message {
  const { language } = form;
  const { caseId, number, work } = content;
  return caseworkForm(form, {
    title: findingsTexts.title,
    number,
    above: [
      ...(overtaken ? [overtakenBox(overtaken, language)] : []),
      ...warnings(content, language),
      ...story(content, language),
      ...similarLines(similar, language),
      text(say(findingsTexts.hint, language), { isSubtle: true, separator: true }),
    ],
    fields: findingsFields,
    buttons: [
      { title: findingsTexts.save, verb: verbs.caseInvestigate, data: { caseId, seen } },
      ...(work.isInvestigated
        ? [{ title: findingsTexts.toCauses, verb: verbs.caseCauseOpen, data: { caseId }, leaves: true as const }]
        : []),
      { title: buttons.back, verb: verbs.caseOpen, data: { caseId }, leaves: true },
    ],
  });
}

const longestFound = 600;

const overtakenBox = ({ by, what }: { readonly by: string; readonly what: string }, language: Language): Element =>
  box('attention', [
    text(`⚠ ${say(investigatedMeanwhile(by), language)}`, { weight: 'Bolder' }),
    { ...quote(inShort(what, longestFound)), spacing: 'Small' },
  ]);

function similarLines({ cases, more }: SimilarCases, language: Language): readonly Element[] {
  if (cases.length === 0) return [text(say(findingsTexts.noneSimilar, language), { isSubtle: true, size: 'Small' })];
  return [
    box('emphasis', [
      text(say(findingsTexts.similar, language), { weight: 'Bolder' }),
      ...cases.map((one) => text(similarInWords(one, language), { size: 'Small', spacing: 'Small' })),
      ...(more > 0 ? [text(say(moreSimilar(more), language), { size: 'Small', spacing: 'Small' })] : []),
    ]),
  ];
}

const effectWords = {
  yes: findingsTexts.effectShown,
  partly: findingsTexts.effectPartly,
  no: findingsTexts.effectNot,
} as const;

function similarInWords({ number, reportedAt, status, effect }: SimilarCase, language: Language): string {
  const shown = effect === null ? findingsTexts.effectUnknown : effectWords[effect];
  const day = formatDay(dayIn(reportedAt), language, { beside: number });
  return `${number}, ${day}: ${say(statusNames[status], language)}. ${say(shown, language)}`;
}

/** *Utred*, step 2: one cause, with those found above it. */
export function causeCard(view: WorkLines, form: WorkForm): Message {
  const { caseId, number } = view;
  const send = (goOn: 'more' | 'act' | 'done') => ({ verb: verbs.caseCause, data: { caseId, goOn } });
  return caseworkForm(form, {
    title: causeTexts.title,
    number,
    above: [...causeLines(view, form.language), text(say(causeTexts.hint, form.language), { isSubtle: true })],
    fields: causeFields,
    buttons: [
      { title: causeTexts.more, ...send('more') },
      { title: causeTexts.act, ...send('act') },
      { title: buttons.finished, ...send('done') },
    ],
  });
}

/** *Ingen åtgärd* mot en orsak. */
export const leaveCard = ({ caseId, number, causes }: WorkLines, waiting: readonly Cause[], form: WorkForm): Message =>
  caseworkForm(form, {
    title: leaveTexts.title,
    number,
    above: causeLines({ causes }, form.language),
    fields: leaveFields(waiting),
    buttons: [
      { title: leaveTexts.button, verb: verbs.caseCauseLeave, data: { caseId } },
      { title: buttons.back, verb: verbs.caseActOpen, data: { caseId, here: true }, leaves: true },
    ],
  });

import type { z } from 'zod';
import { happened, storySections } from '../../../../cards/content.ts';
import { aboutWhat, caseActs, factRows, stageOf, warningsIn } from '../../../../cards/direct.ts';
import { startActs } from '../../../../cards/processRows.ts';
import { untilText, whatWaits } from '../../../../cards/reminder.ts';
import { endSections, findings } from '../../../../cards/work.ts';
import type { handledCase } from '../../../../contract/cases.ts';
import { isOpen } from '../../../../domain/case.ts';
import type { HandledView } from '../../../../domain/casePage.ts';
import type { ContentView } from '../../../../domain/views.ts';
import type { Waiting } from '../../../../domain/waiting.ts';
import { contentTexts, unknownPerson } from '../../../../text/cards.ts';
import { labels, riskLevelNames, statusNames } from '../../../../text/case.ts';
import { missingTexts } from '../../../../text/closing.ts';
import { type Language, type Localised, say } from '../../../../text/language.ts';
import { byItself, eventText } from '../../../../text/timeline.ts';
import { exactlySaid, nameSaid } from '../says.ts';
import { processSaid } from './process.ts';
import { actionsSaid, assessmentSaid, causesSaid } from './work.ts';

type Said = Omit<z.output<typeof handledCase>, 'as' | 'tag'>;

/** A case in the reader's language, for one who handles it or watches over it. */
export function handledSaid(view: HandledView, language: Language): Said {
  const { content } = view;
  return {
    ...{ caseId: content.caseId, version: view.version, number: content.number },
    ...headSaid(view, language),
    facts: caseFactsSaid(content, language),
    mergedInto: view.mergedInto && refSaid(view.mergedInto),
    joined: view.joined.map(refSaid),
    missing: view.missing.map((one) => say(missingTexts[one], language)),
    // Who may not read what others found is not told how near its end the case is.
    canBeClosed: view.lines !== null && isOpen(content) && view.missing.length === 0,
    story: [...storySections(content, language)],
    assessment: assessmentSaid(view, language),
    findings: [...findings(content.casework, content.number, language)],
    causes: causesSaid(view, language),
    actions: actionsSaid(view, language),
    ending: [...endSections(content.casework, content.number, language)],
    processes: view.processes.map((process) => processSaid(process, language)),
    papers: [...view.papers],
    timeline: view.timeline.map(({ seq, at, who, isOwn, told }) => ({
      ...{ seq, isOwn, at: exactlySaid(at, language) },
      who: who === null ? say(byItself, language) : who || say(unknownPerson, language),
      what: say(eventText(told), language),
    })),
    ...{ maySeeReaders: view.maySeeReaders, mayMask: view.lines !== null, isLogged: view.isLogged },
  };
}

/** What stands at the top: what it is, how it stands, what is next, and what can be done. */
function headSaid({ content, nextDue }: HandledView, language: Language) {
  const { concernsManager, riskLevel } = content;
  return {
    about: aboutWhat(content, language),
    unit: content.unitName,
    status: nameSaid(stageOf(content), statusNames, language),
    risk: riskLevel && nameSaid(riskLevel, riskLevelNames, language),
    warnings: [
      ...warningsIn(content).map(({ words, isUrgent }) => ({ words: say(words, language), isUrgent })),
      ...(concernsManager ? [{ words: say(contentTexts.concernsManager, language), isUrgent: false }] : []),
    ],
    nextDue: nextDue && {
      what: say(nextSentence(nextDue), language),
      until: say(untilText(nextDue, content.number), language),
      isPast: nextDue.isPast,
    },
    acts: [...caseActs(content, language), ...startActs(content, language)],
  };
}

/** A clock has a name of its own; all else is said of the case. */
function nextSentence(due: Waiting): Localised {
  const { sv, en } = whatWaits(due);
  return due.name.clock ? { sv: `${sv}.`, en: `${en}.` } : { sv: `Ärendet ${sv}.`, en: `The case ${en}.` };
}

/** The page is no card: the reference that leads to the person in the journal may stand there. */
function caseFactsSaid(content: ContentView, language: Language) {
  const { reporterName, personRef } = content;
  return factRows(content, language, [
    [labels.happened, happened(content, language)],
    [labels.reporter, reporterName || say(unknownPerson, language)],
    ...(personRef ? [[labels.personRef, personRef] as const] : []),
  ]).map(([label, value]) => ({ label, value }));
}

const refSaid = ({ id, number }: { readonly id: string; readonly number: string }) => ({ caseId: id, number });

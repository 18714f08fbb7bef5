import type { LegalClock } from '../domain/legal.ts';
import { processKindOf } from '../domain/processes/index.ts';
import type { ProcessLine } from '../domain/processLines.ts';
import { formatDateTime } from '../domain/time.ts';
import type { DirectView } from '../domain/views.ts';
import { type Language, say } from '../text/language.ts';
import { dueBy, limitNames, processTexts } from '../text/process.ts';
import { type Act, act, button } from './acts.ts';
import { type Action, type Element, execute, row, text } from './elements.ts';
import { verbs } from './verbs.ts';

/** The law's processes on the card of one who must act or watch: a row each. */
export function processRows(view: DirectView, language: Language): readonly Element[] {
  const { processes } = view;
  return [
    ...(processes.length > 0 ? [text(say(processTexts.processes, language), { weight: 'Bolder' })] : []),
    ...processes.map((line) => processRow(view, line, language)),
  ];
}

/** A way to begin another; with the card's other seldom buttons, for a "…" of its own says nothing. */
export const startActs = ({ caseId, startable }: DirectView, language: Language): readonly Act[] =>
  startable.length > 0 ? [act(say(processTexts.start, language), verbs.processStartOpen, { caseId }, false)] : [];

export const startProcess = (view: DirectView, language: Language): readonly Action[] =>
  startActs(view, language).map(button);

function processRow({ caseId, number }: DirectView, { key, state, next }: ProcessLine, language: Language): Element {
  const title = say(processKindOf(key).title, language);
  return row(
    [
      text(`${title}: ${stateText(key, state, language)}`, { weight: 'Bolder', color: 'Accent' }),
      ...(next ? [text(nextText(next, number, language), { isSubtle: true, size: 'Small', spacing: 'None' })] : []),
    ],
    execute(title, verbs.processOpen, { caseId, process: key }),
  );
}

/** A process that is investigated with another has no state of its own. */
export function stateText(key: ProcessLine['key'], state: string, language: Language): string {
  return say(processKindOf(key).states[state] ?? processTexts.joined, language);
}

const nextText = ({ kind, basis, dueAt }: LegalClock, beside: string, language: Language): string => {
  const when = formatDateTime(dueAt, language, { beside });
  return `${say(dueBy(kind.title, when), language)} ${say(limitNames[basis], language)}.`;
};

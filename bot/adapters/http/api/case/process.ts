import { takenSections } from '../../../../cards/processTaken.ts';
import {
  clockShown,
  contactSections,
  othersTexts,
  processFacts,
  seldomActs,
  stepActs,
  togetherTexts,
} from '../../../../cards/processWords.ts';
import { processKindOf } from '../../../../domain/processes/index.ts';
import type { ProcessView } from '../../../../domain/processView.ts';
import { type Language, say } from '../../../../text/language.ts';

/** A legal process with its clocks, what has been done, and who can do what now. */
export function processSaid(view: ProcessView, language: Language) {
  const { title, lead } = processKindOf(view.key);
  const [contact = null] = contactSections(view, language);
  return {
    ...{ key: view.key, title: say(title, language), lead: say(lead, language) },
    facts: processFacts(view, language).map(([label, value]) => ({ label, value })),
    together: view.joinedTo ? [...togetherTexts(view.joinedTo, language)] : [],
    clocks: view.clocks.map((clock) => clockShown(clock, view.number, language)),
    contact,
    taken: [...takenSections(view, language)],
    acts: [...stepActs(view, language), ...seldomActs(view, language)],
    byOthers: [...othersTexts(view, language)],
  };
}

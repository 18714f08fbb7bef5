import { answerFormTexts, closeTexts } from '../text/closing.ts';
import { longestAnswer } from './answerForm.ts';
import type { Case } from './case.ts';
import { heldBy, type Missing, missingIn } from './closing.ts';
import type { Field } from './forms/field.ts';
import { passage } from './forms/fields.ts';
import type { ProcessKey } from './process.ts';
import { hasEnded } from './processes/index.ts';

/** What one who closes a case can put right in the form itself; all else has a form of its own. */
const askedHere: readonly Missing[] = ['answer', 'immediateAction'];

export interface Closing {
  /** What must be done elsewhere first, in the order it is best mended. */
  readonly first: readonly Missing[];
  /** The legal processes that go on, where `first` names them. */
  readonly processes: readonly ProcessKey[];
  readonly asksAnswer: boolean;
  readonly asksImmediateAction: boolean;
}

/** What closing the case takes, by this person. Whoever closes a case that nobody has received receives it too. */
export function closingOf(c: Case, by: string): Closing {
  const missing = missingIn(heldBy(c, by, 'enhetschef'), null);
  const elsewhere = missing.filter((one) => !askedHere.includes(one));
  return {
    // With work left to do, all of it is listed: the form opens when that is done.
    first: elsewhere.length > 0 ? missing : [],
    processes: c.processes.filter((process) => !hasEnded(process)).map(({ key }) => key),
    asksAnswer: missing.includes('answer'),
    asksImmediateAction: missing.includes('immediateAction'),
  };
}

/** *Avsluta*: what was done at once, where that is all that was done, and the answer. Nothing typed is left unread. */
export const closeFields = ({ asksAnswer, asksImmediateAction }: Closing): readonly Field[] => [
  passage('immediateAction', closeTexts.immediateAction, {
    required: asksImmediateAction,
    hint: closeTexts.immediateActionHint,
  }),
  passage('answer', asksAnswer ? answerFormTexts.label : closeTexts.moreAnswer, {
    required: asksAnswer,
    hint: answerFormTexts.hint,
    max: longestAnswer,
  }),
];

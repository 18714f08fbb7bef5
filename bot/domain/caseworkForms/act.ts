import { actTexts, strengthChoices } from '../../text/act.ts';
import type { Localised } from '../../text/language.ts';
import type { Case } from '../case.ts';
import { type ActionPlan, type Cause, strengths } from '../casework.ts';
import type { Fault, Field, Options } from '../forms/field.ts';
import { choice, choices, dayAhead, passage } from '../forms/fields.ts';
import { type Inputs, startingInputs } from '../forms/inputs.ts';
import type { Context } from '../forms/meaning.ts';
import { readForm, type Sent } from '../forms/read.ts';
import type { Person } from '../people.ts';
import { unansweredCauses } from '../workCounts.ts';
import { asChoice, chosenOf, type FormRead, readAs, wordsOf } from './sent.ts';

/** A first proposal, which costs a tap only to change. */
const usualDays = 14;

type Known = Pick<Case, 'causes' | 'actions'>;

/** The causes that an action can answer: those that nobody has left. */
const causesToAnswer = ({ causes }: Known): readonly Cause[] => causes.filter(({ left }) => left === null);

/** *Åtgärda.* `owners` are the people there are to choose from. */
export function actFields(c: Known, owners: readonly Person[]): readonly Field[] {
  const causes = causesToAnswer(c);
  return [
    ...(causes.length > 0 ? [choices('causes', actTexts.causes, optionsOf(causes), { required: true })] : []),
    passage('what', actTexts.what, { required: true, max: 500, hint: actTexts.whatHint }),
    choice('strength', actTexts.strength, strengthChoices, { required: true }),
    ownerField(owners),
    dayAhead('dueOn', actTexts.dueOn, usualDays, { required: true }),
  ];
}

export const ownerField = (owners: readonly Person[]): Field =>
  choice('ownerId', actTexts.owner, Object.fromEntries(owners.map(({ personId, name }) => [personId, as(name)])), {
    required: true,
  });

const optionsOf = (causes: readonly Cause[]): Options =>
  Object.fromEntries(causes.map(({ id, what }) => [String(id), as(asChoice(id, what))]));

const as = (words: string): Localised => ({ sv: words, en: words });

interface Start {
  readonly now: Context['now'];
  readonly owners: readonly Person[];
  /** The one who decides, who does it herself until she says otherwise. */
  readonly by: string;
  /** The causes it is to answer, where that is known. */
  readonly causes?: readonly number[];
}

/** What the form begins with: the one cause there is to choose, herself, and in two weeks. */
export function actInputs(c: Known, { now, owners, by, causes = [] }: Start): Inputs {
  const waiting = unansweredCauses(c);
  const open = waiting.length > 0 ? waiting : causesToAnswer(c);
  const wanted = causes.length > 0 ? causes : open.length === 1 ? open.map(({ id }) => id) : [];
  const possible = causesToAnswer(c).filter(({ id }) => wanted.includes(id));
  return {
    ...startingInputs(actFields(c, owners), now),
    causes: possible.map(({ id }) => id).join(','),
    ...(owners.some(({ personId }) => personId === by) ? { ownerId: by } : {}),
  };
}

export function readAct(c: Known, owners: readonly Person[], inputs: Sent, context: Context): FormRead<ActionPlan> {
  const fields = actFields(c, owners);
  const read = readForm(fields, inputs, context);
  const faults = read.faults.map((fault): Fault => ({ ...fault, text: missing(fault) }));
  const { answers } = read;
  return readAs(fields, { ...read, faults }, [], () => {
    const strength = chosenOf(answers, 'strength', strengths);
    const causes = answers['causes'];
    return (
      strength && {
        ...{ what: wordsOf(answers, 'what'), strength },
        causes: Array.isArray(causes) ? causes.map(Number) : [],
        ...{ ownerId: wordsOf(answers, 'ownerId'), dueOn: wordsOf(answers, 'dueOn') },
      }
    );
  });
}

/** Of what must be chosen, in words of its own. */
function missing({ field, text }: Fault): Localised {
  if (field === 'causes') return actTexts.causesMissing;
  return field === 'ownerId' ? actTexts.ownerMissing : text;
}

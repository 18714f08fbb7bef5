import { actTexts, dropTexts, effectPlanTexts, moveTexts } from '../../text/act.ts';
import { faultTexts } from '../../text/faults.ts';
import type { Action, EffectPlan, Move } from '../casework.ts';
import { dayIn } from '../forms/days.ts';
import type { Field } from '../forms/field.ts';
import { dayAhead, line, passage } from '../forms/fields.ts';
import type { Inputs } from '../forms/inputs.ts';
import type { Context } from '../forms/meaning.ts';
import { readForm, type Sent } from '../forms/read.ts';
import { after, type Limits } from '../limits.ts';
import type { Person } from '../people.ts';
import { atStockholm } from '../time.ts';
import { ownerField } from './act.ts';
import { type FormRead, readAs, wordsOf } from './sent.ts';

/** How the effect of an action will be seen, and when; may be left for later. */
export const effectPlanFields: readonly Field[] = [
  passage('sign', effectPlanTexts.sign, { max: 500, hint: effectPlanTexts.signHint }),
  dayAhead('lookOn', effectPlanTexts.lookOn, 0, { upFront: true }),
];

export const isBlankPlan = (inputs: Inputs): boolean => (inputs['sign'] ?? '').trim() === '';

/** As planned; else as long after it is due as the municipality lets it be. */
export const effectPlanInputs = ({ plan, dueOn }: Action, { look }: Pick<Limits, 'look'>): Inputs => ({
  sign: plan?.sign ?? '',
  lookOn: plan?.lookOn ?? dayIn(after(atStockholm(dueOn, '12:00'), look)),
});

export function readEffectPlan(inputs: Sent, context: Context): FormRead<EffectPlan> {
  const read = readForm(effectPlanFields, inputs, context);
  const [sign, lookOn] = [wordsOf(read.answers, 'sign'), wordsOf(read.answers, 'lookOn')];
  const isAtFault = (id: string): boolean => read.faults.some(({ field }) => field === id);
  const missing = [
    ...(sign === '' && !isAtFault('sign') ? [{ field: 'sign', text: faultTexts.text }] : []),
    ...(lookOn === '' && !isAtFault('lookOn') ? [{ field: 'lookOn', text: faultTexts.dayAhead }] : []),
  ];
  return readAs(effectPlanFields, read, missing, () => ({ sign, lookOn }));
}

/** *Ändra*: who does it, and by when. */
export const moveFields = (owners: readonly Person[]): readonly Field[] => [
  ownerField(owners),
  dayAhead('dueOn', actTexts.dueOn, 0, { required: true }),
  line('reason', moveTexts.reason, { max: 300 }),
];

export const moveInputs = ({ ownerId, dueOn }: Action): Inputs => ({ ownerId, dueOn });

export function readMove(owners: readonly Person[], inputs: Sent, context: Context): FormRead<Move> {
  const fields = moveFields(owners);
  const read = readForm(fields, inputs, context);
  const { answers } = read;
  return readAs(fields, read, [], () => ({
    ...{ ownerId: wordsOf(answers, 'ownerId'), dueOn: wordsOf(answers, 'dueOn') },
    reason: wordsOf(answers, 'reason') || null,
  }));
}

/** *Görs inte.* */
export const dropFields: readonly Field[] = [passage('reason', dropTexts.reason, { required: true, max: 1000 })];

export function readDrop(inputs: Sent, context: Context): FormRead<string> {
  const read = readForm(dropFields, inputs, context);
  return readAs(dropFields, read, [], () => wordsOf(read.answers, 'reason'));
}

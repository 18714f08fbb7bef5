import { causeGroupNames } from '../../text/caseworkNames.ts';
import { causeTexts, leaveTexts } from '../../text/investigate.ts';
import { type Cause, type CauseFound, causeGroups } from '../casework.ts';
import type { Field } from '../forms/field.ts';
import { choice, line, passage } from '../forms/fields.ts';
import type { Inputs } from '../forms/inputs.ts';
import type { Context } from '../forms/meaning.ts';
import { readForm, type Sent } from '../forms/read.ts';
import { asChoice, chosenOf, type FormRead, readAs, wordsOf } from './sent.ts';

const whyIds = ['why1', 'why2', 'why3'] as const;

/** One cause. Nothing is required in the client, so that *Klar* can be said of an empty form. */
export const causeFields: readonly Field[] = [
  choice('group', causeTexts.group, causeGroupNames, { upFront: true }),
  passage('what', causeTexts.what, { max: 500 }),
  ...whyIds.map((id) => line(id, causeTexts[id], { max: 300 })),
];

export type CauseToAdd = Omit<CauseFound, 'id'>;

/** Whether nothing has been written; a group once chosen cannot be unchosen, and alone says nothing. */
export const isBlankCause = (inputs: Inputs): boolean =>
  ['what', ...whyIds].every((id) => (inputs[id] ?? '').trim() === '');

export function readCause(inputs: Sent, context: Context): FormRead<CauseToAdd> {
  const read = readForm(causeFields, inputs, context);
  const { answers } = read;
  const isAtFault = (id: string): boolean => read.faults.some(({ field }) => field === id);
  const missing = [
    { field: 'group', text: causeTexts.groupMissing },
    { field: 'what', text: causeTexts.whatMissing },
  ].filter(({ field }): boolean => answers[field] === undefined && !isAtFault(field));
  return readAs(causeFields, read, missing, () => {
    const group = chosenOf(answers, 'group', causeGroups);
    const whys = whyIds.map((id) => wordsOf(answers, id)).filter((why) => why !== '');
    return group && { group, what: wordsOf(answers, 'what'), whys };
  });
}

/** *Ingen åtgärd*: one of the causes that wait, and why nothing is done about it. */
export const leaveFields = (causes: readonly Cause[]): readonly Field[] => [
  choice(
    'causeId',
    leaveTexts.cause,
    Object.fromEntries(causes.map(({ id, what }) => [String(id), { sv: asChoice(id, what), en: asChoice(id, what) }])),
    { required: true },
  ),
  passage('reason', leaveTexts.reason, { required: true, max: 1000 }),
];

export interface Leaving {
  readonly causeId: number;
  readonly reason: string;
}

export function readLeaving(causes: readonly Cause[], inputs: Sent, context: Context): FormRead<Leaving> {
  const fields = leaveFields(causes);
  const read = readForm(fields, inputs, context);
  return readAs(fields, read, [], () => ({
    causeId: Number(wordsOf(read.answers, 'causeId')),
    reason: wordsOf(read.answers, 'reason'),
  }));
}

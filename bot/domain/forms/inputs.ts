import { type Instant, localMinute } from '../time.ts';
import { daysAfter, daysBefore } from './days.ts';
import type { Field } from './field.ts';
import { inputIdsOf } from './shape.ts';

/** What is in a form's inputs, as the client sends and shows it. */
export type Inputs = Readonly<Record<string, string>>;

/** A form as it opens: the defaults that its fields hold. */
export function startingInputs(fields: readonly Field[], now: Instant): Inputs {
  const here = localMinute(now);
  return Object.assign({}, ...fields.map((field) => initialOf(field, here)));
}

/** `here` is the time in Stockholm, `2026-11-22T02:00+01:00`. */
function initialOf(field: Field, here: string): Inputs {
  switch (field.kind) {
    case 'choice':
      return field.initial === undefined ? {} : { [field.id]: field.initial };
    case 'yesNo':
      return { [field.id]: String(field.initial) };
    case 'day':
      return { [field.id]: daysBefore(here.slice(0, 10), field.daysBack) };
    case 'dayAhead':
      return { [field.id]: daysAfter(here.slice(0, 10), field.daysAhead) };
    case 'moment':
      return momentInputs(field, here);
    default:
      return {};
  }
}

export function momentInputs(field: Field, local: string): Inputs {
  const [date = '', time = ''] = inputIdsOf(field);
  return { [date]: local.slice(0, 10), [time]: local.slice(11, 16) };
}

import type { Localised } from '../../text/language.ts';
import type { Field, Options } from './field.ts';

type More = Partial<Pick<Field, 'required' | 'upFront' | 'hint'>>;

/** A line: at most 200 characters unless told. */
export const line = (id: string, label: Localised, more: More & { readonly max?: number } = {}): Field => ({
  id,
  label,
  kind: 'text',
  lines: 'one',
  max: 200,
  required: false,
  ...more,
});

/** Some sentences: at most 1,000 characters unless told. */
export const passage = (id: string, label: Localised, more: More & { readonly max?: number } = {}): Field => ({
  id,
  label,
  kind: 'text',
  lines: 'many',
  max: 1000,
  required: false,
  ...more,
});

export const choice = (
  id: string,
  label: Localised,
  options: Options,
  more: More & { readonly initial?: string } = {},
): Field => ({ id, label, kind: 'choice', options, required: false, ...more });

export const choices = (id: string, label: Localised, options: Options, more: More = {}): Field => ({
  id,
  label,
  kind: 'choices',
  options,
  required: false,
  ...more,
});

export const yesNo = (id: string, label: Localised, more: More & { readonly initial?: boolean } = {}): Field => ({
  id,
  label,
  kind: 'yesNo',
  initial: false,
  required: false,
  ...more,
});

/** A day that has been: today unless told. */
export const day = (id: string, label: Localised, more: More & { readonly daysBack?: number } = {}): Field => ({
  id,
  label,
  kind: 'day',
  daysBack: 0,
  required: false,
  ...more,
});

export const dayAhead = (id: string, label: Localised, daysAhead: number, more: More = {}): Field => ({
  id,
  label,
  kind: 'dayAhead',
  daysAhead,
  required: false,
  ...more,
});

export const moment = (id: string, label: Localised, more: More = {}): Field => ({
  id,
  label,
  kind: 'moment',
  required: false,
  ...more,
});

/** The three answers to what a reporter may not know. */
export const yesNoUnknown: Options = {
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  unknown: { sv: 'Vet inte', en: 'Don’t know', lattlast: 'Jag vet inte' },
};

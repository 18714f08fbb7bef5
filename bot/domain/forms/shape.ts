import { z } from 'zod';
import { faultTexts, outOfRange, tooLong } from '../../text/faults.ts';
import type { Localised } from '../../text/language.ts';
import { categoryKeys } from '../categories.ts';
import type { Answer } from '../report.ts';
import { isRealDay } from './days.ts';
import type { Field } from './field.ts';

/** Beyond this nothing is even cleaned; a card holds far less. */
const hugest = 100_000;
const longestChoice = 2_000;

/** `missing` and the other shape faults, as zod carries them. */
type Code = 'missing' | 'tooLong' | 'outOfRange' | 'unreadable' | 'notAnOption' | 'count' | 'notADay' | 'notATime';

/** Undefined stands for what was left blank. */
type Value = Answer | undefined;
type Shape = z.ZodType<Value>;

/** An input's field, the shape that what is typed in it must have, and what it is when left out, as most inputs are. */
interface Shaped {
  readonly field: Field;
  readonly shape: Shape;
  readonly blank: z.ZodSafeParseResult<Value>;
}

/** Every input of the form by its id, in order. */
export type Shapes = ReadonlyMap<string, Shaped>;

/** The choice that opens the search among all units, and the id of its input. */
export const otherUnit = 'other';
export const unitSearchId = 'unitSearch';
/** Ticked when what sounds like concern for a child is not that (R21). */
export const notChildId = 'notChild';

/** The ids of a field's inputs. */
export const inputIdsOf = (field: Field): readonly string[] => {
  if (field.kind === 'moment') return [`${field.id}Date`, `${field.id}Time`];
  return field.kind === 'unit' ? [field.id, unitSearchId] : [field.id];
};

/** What a person typed as it is kept: NFC, one kind of line break, no control or text-direction characters. */
export const clean = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .trim();

const code = (name: Code): Code => name;
const typed = (longest: number) =>
  z
    .string(code('unreadable'))
    .max(longest, code('tooLong'))
    .nullish()
    .transform((text) => clean(text ?? ''));
const blank = (value: string): Value => (value === '' ? undefined : value);
const given = (required: boolean) => (value: unknown) => !required || value !== '';

const text = (max: number, required: boolean): Shape =>
  typed(hugest)
    .refine(given(required), code('missing'))
    .refine((value) => value.length <= max, code('tooLong'))
    .transform(blank);

const oneOf = (values: readonly string[], required: boolean): Shape => {
  const known = new Set(['', ...values]);
  return typed(longestChoice)
    .refine(given(required), code('missing'))
    .refine((value) => known.has(value), code('notAnOption'))
    .transform(blank);
};

const anyOf = (values: readonly string[], required: boolean): Shape => {
  const known = new Set(values);
  return typed(longestChoice)
    .transform((value) => [...new Set(value.split(',').map((part) => part.trim()))].filter((part) => part !== ''))
    .refine((chosen) => !required || chosen.length > 0, code('missing'))
    .refine((chosen) => chosen.every((one) => known.has(one)), code('notAnOption'))
    .transform((chosen) => (chosen.length > 0 ? chosen : undefined));
};

const yesOrNo = (initial: boolean): Shape =>
  z
    .union([z.boolean().transform(String), typed(longestChoice)], code('unreadable'))
    .refine((value) => ['', 'true', 'false'].includes(value), code('notAnOption'))
    .transform((value) => (value === '' ? initial : value === 'true'));

const count = (min: number, max: number, required: boolean): Shape =>
  z
    .union([z.number().transform(String), typed(longestChoice)], code('unreadable'))
    .refine(given(required), code('missing'))
    .refine((value) => /^\d*$/.test(value), code('count'))
    .refine((value) => value === '' || (Number(value) >= min && Number(value) <= max), code('outOfRange'))
    .transform((value) => (value === '' ? undefined : Number(value)));

const day = (required: boolean): Shape =>
  typed(longestChoice)
    .refine(given(required), code('missing'))
    .refine((value) => value === '' || isRealDay(value), code('notADay'))
    .transform(blank);

const spelledTime = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.][0-5]\d)?$/;
const timeOfDay: Shape = typed(longestChoice)
  .refine((value) => value === '' || spelledTime.test(value), code('notATime'))
  .transform((value) => blank(value.replace(spelledTime, (_, h: string, m: string) => `${h.padStart(2, '0')}:${m}`)));

function shapesOfField(field: Field): readonly Shape[] {
  switch (field.kind) {
    case 'text':
      return [text(field.max, field.required)];
    case 'choice':
      return [oneOf(Object.keys(field.options), field.required)];
    case 'choices':
      // The form offers the usual categories; the reporter's own words may have pointed at any other (R12).
      return [anyOf(field.id === 'categories' ? categoryKeys : Object.keys(field.options), field.required)];
    case 'yesNo':
      return [yesOrNo(field.initial)];
    case 'count':
      return [count(field.min, field.max, field.required)];
    case 'day':
    case 'dayAhead':
      return [day(field.required)];
    case 'moment':
      return [day(false), timeOfDay];
    case 'unit':
      return [text(longestChoice, field.required), text(longestChoice, false)];
  }
}

const made = new WeakMap<readonly Field[], Shapes>();

/** The zod schemas of a form, derived from its fields and made once. */
export function shapesOf(fields: readonly Field[]): Shapes {
  const earlier = made.get(fields);
  if (earlier) return earlier;
  const shapes = new Map(
    fields.flatMap((field) => {
      const ids = inputIdsOf(field);
      return shapesOfField(field).flatMap((shape, i) => {
        const id = ids[i];
        return id === undefined ? [] : [[id, { field, shape, blank: shape.safeParse(undefined) }] as const];
      });
    }),
  );
  made.set(fields, shapes);
  return shapes;
}

/** What a shape fault says, in words; `raw` is what was sent. */
export function shapeFault(message: string, field: Field, raw: unknown): Localised {
  if (message === 'missing') return faultTexts[field.kind];
  if (message === 'tooLong' && field.kind === 'text' && typeof raw === 'string') {
    return tooLong(raw.length > hugest ? raw.length : clean(raw).length, field.max);
  }
  if (message === 'outOfRange' && field.kind === 'count') return outOfRange(field.min, field.max);
  if (message === 'count' || message === 'notAnOption' || message === 'notADay' || message === 'notATime') {
    return faultTexts[message];
  }
  return faultTexts.unreadable;
}

import { hintTexts } from '../../text/form.ts';
import type { Field } from '../forms/field.ts';
import { type Inputs, momentInputs, startingInputs } from '../forms/inputs.ts';
import type { Hint } from '../forms/meaning.ts';
import { quoteNames } from '../forms/quotes.ts';
import { clean, notChildId, shapesOf } from '../forms/shape.ts';
import { type AlsoTold, alsoTold } from '../prefill/alsoTold.ts';
import { managerActs } from '../prefill/managerActs.ts';
import { guard } from '../privacy.ts';
import type { Instant } from '../time.ts';
import type { ReportType } from './define.ts';

/** What a person's own words tell of a form; the shape of `lyhord prefill`. Source: design/interfaces.md. */
interface Told {
  readonly text: string;
  readonly categories: readonly string[];
  /** Stockholm time to the minute, `2026-11-22T02:00+01:00`. */
  readonly occurredAt: string | null;
  /** `harm` leaves the question open, with a hint that it was understood. */
  readonly harm: 'none' | 'harm' | 'unknown';
  readonly immediateAction: string | null;
}

interface Begin {
  readonly now: Instant;
  /** From `homeUnit`. */
  readonly unit: string;
  readonly told?: Told;
}

/** A form as it opens: defaults where a default is honest, and what the person's own words told. */
export function initialInputs(type: ReportType, { now, unit, told }: Begin): Inputs {
  const filled = { ...startingInputs(type.fields, now), unit };
  return told ? { ...filled, ...toldInputs(type, { ...told, also: alsoTold(told.text, now) }) } : filled;
}

/** What is worth a second look in a form filled from somebody's own words. */
export function initialHints(type: ReportType, told: Pick<Told, 'text' | 'harm'>): readonly Hint[] {
  const asked = (id: string) => type.fields.some((field) => field.id === id);
  const names = asked('what') ? guard(told.text).hints : [];
  return [
    ...(names.length > 0 ? [{ field: 'what', text: hintTexts.name, quote: quoteNames(told.text, names) }] : []),
    ...(told.harm === 'harm' && asked('harm') ? [{ field: 'harm', text: hintTexts.howSerious }] : []),
    // Never ticked by guess: it decides who may see the report.
    ...(asked('concernsManager') && managerActs(told.text)
      ? [{ field: 'concernsManager', text: hintTexts.aboutManager }]
      : []),
  ];
}

/** What was typed in the form's own inputs, to be shown again: nothing of it is lost, and nothing else comes with it. */
export function typedInputs(type: ReportType, inputs: Readonly<Record<string, unknown>>): Inputs {
  const ids = [...shapesOf(type.fields).keys(), notChildId];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const value = Object.hasOwn(inputs, id) ? inputs[id] : undefined;
      if (typeof value === 'string') return [[id, clean(value)]];
      return typeof value === 'number' || typeof value === 'boolean' ? [[id, String(value)]] : [];
    }),
  );
}

type Read = Told & { readonly also: AlsoTold };

function toldInputs(type: ReportType, told: Read): Inputs {
  return Object.assign({}, ...type.fields.map((field) => toldInput(type, field, told)));
}

function toldInput(type: ReportType, field: Field, told: Read): Inputs {
  const { text, categories, harm, immediateAction, also } = told;
  switch (field.id) {
    case 'what':
      return { what: clean(text) };
    case 'immediateAction':
      return immediateAction ? { immediateAction: clean(immediateAction) } : {};
    case 'harm':
      return harm === 'none' ? { harm } : {};
    case 'categories':
      return categoriesInput(type, field, categories);
    case 'when':
      return whenInputs(field, told);
    case 'says':
    case 'sayer':
      return { [field.id]: also[field.id] ?? '' };
    case 'events':
      return { events: String(also.events ?? '') };
    case 'from':
    case 'to':
      return { [field.id]: also.period?.[field.id] ?? '' };
    default:
      return {};
  }
}

/** Now, where the words tell nothing of when; blank, where they tell something that leaves the moment open. */
function whenInputs(field: Field, { occurredAt, also }: Read): Inputs {
  if (occurredAt) return momentInputs(field, occurredAt);
  return also.tellsWhen ? momentInputs(field, '') : {};
}

/**
 * Where several can be ticked all are kept but what the type itself settles; where only one can, the first that the
 * form offers.
 */
function categoriesInput(type: ReportType, field: Field, categories: readonly string[]): Inputs {
  if (field.kind !== 'choices' && field.kind !== 'choice') return {};
  const isOffered = (key: string) => Object.hasOwn(field.options, key);
  const isSettled = (key: string) => !isOffered(key) && type.categories.some((own) => own === key);
  const value =
    field.kind === 'choices' ? categories.filter((key) => !isSettled(key)).join(',') : categories.find(isOffered);
  return value ? { categories: value } : {};
}

import type { Field } from '../domain/forms/field.ts';
import { type Hint, isOfNames } from '../domain/forms/meaning.ts';
import { caseTitle } from '../text/case.ts';
import { namesFound } from '../text/investigate.ts';
import { type Localised, say } from '../text/language.ts';
import { type Action, box, type Element, execute, type Message, text, withoutInputs } from './elements.ts';
import { fieldElements } from './fields.ts';
import { formCard } from './formCard.ts';
import type { Form } from './inputs.ts';
import type { Verb } from './verbs.ts';

/** A form of casework as it stands; `hints` are there when it has come back for a second look. */
export interface WorkForm extends Form {
  readonly hints: readonly Hint[];
}

/** A button that sends the form, or one that leaves it. */
export interface FormButton {
  readonly title: Localised;
  readonly verb: Verb;
  readonly data: Readonly<Record<string, unknown>>;
  readonly leaves?: true;
}

interface Parts {
  readonly title: Localised;
  readonly number: string;
  readonly above: readonly Element[];
  readonly fields: readonly Field[];
  /** After a field with this id. */
  readonly below?: Readonly<Record<string, readonly Element[]>>;
  readonly buttons: readonly FormButton[];
}

/** A form of casework: its title and case, what is known, its questions. Likely names are pointed out once, softly. */
export function caseworkForm(form: WorkForm, { title, number, above, fields, below = {}, buttons }: Parts): Message {
  const { language } = form;
  const view = { ...form, unitChoices: [], moreUnits: false };
  // What is wrong is mended first; only names that she has been shown count as seen when she sends again.
  const hasNames = form.faults.length === 0 && form.hints.some(isOfNames);
  return formCard(
    form,
    title,
    [
      // Close under its title, but not under the box that says what is wrong.
      text(say(caseTitle(number), language), { isSubtle: true, spacing: form.faults.length > 0 ? 'Small' : 'None' }),
      ...(hasNames ? [box('warning', [text(say(namesFound, language))])] : []),
      ...above,
      ...fields.flatMap((field) => [...fieldElements(field, view), ...(below[field.id] ?? [])]),
    ],
    buttons.map((button) => asAction(button, form, hasNames)),
  );
}

const asAction = ({ title, verb, data, leaves }: FormButton, { language }: Form, hasNames: boolean): Action =>
  leaves
    ? execute(say(title, language), verb, data, withoutInputs)
    : execute(say(title, language), verb, { ...data, ...(hasNames ? { hinted: true } : {}) });

/** Words of somebody's own on a card that must stay small. */
export function inShort(words: string, longest: number): string {
  return words.length > longest ? `${words.slice(0, longest).toWellFormed()}…` : words;
}

import { categories, categoryKeys } from '../domain/categories.ts';
import type { Field, Options } from '../domain/forms/field.ts';
import type { Hint } from '../domain/forms/meaning.ts';
import { inputIdsOf, otherUnit, unitSearchId } from '../domain/forms/shape.ts';
import { yes } from '../text/cards.ts';
import { faultTexts } from '../text/faults.ts';
import { reportFormTexts } from '../text/form.ts';
import { type Language, say } from '../text/language.ts';
import { type Element, quote, text } from './elements.ts';
import {
  type Asked,
  answered,
  type Choice,
  choiceInput,
  choicesInput,
  dateInput,
  type Form,
  numberInput,
  textInput,
  timeInput,
  toggleInput,
} from './inputs.ts';

/** A form with what its fields need to know besides. */
export interface FieldsView extends Form {
  readonly hints: readonly Hint[];
  readonly unitChoices: readonly { readonly id: string; readonly name: string }[];
  readonly moreUnits: boolean;
}

/**
 * No limit in the client: it would cut a pasted text without a word. The parser says how much too long a text is and
 * gives it back whole. Such a card can pass the 28 KB that every other keeps to, up to `mostBytes` of typed words: nothing
 * lost comes before a small card, and Teams refuses only above 100 KB.
 */
const noLimit = 100_000;

/** So many stand open as radio buttons or boxes; more become a list that opens. */
const shownOpen = 6;

/** The inputs of one field with what was typed and what is wrong, and under them what to think of. */
export const fieldElements = (field: Field, view: FieldsView): readonly Element[] => [
  ...inputsOf(field, view),
  // In a form this long, words above the label would seem to belong to the question before.
  ...(field.hint ? [text(say(field.hint, view.language), { isSubtle: true, size: 'Small', spacing: 'Small' })] : []),
  ...hintsOf(field, view),
];

function inputsOf(field: Field, view: FieldsView): readonly Element[] {
  const asked = ask(field, view);
  switch (field.kind) {
    case 'text':
      return textInput(asked, { lines: field.lines, max: noLimit });
    case 'choice':
      return choiceInput(
        asked,
        choicesOf(field.options, view.language),
        styleOf(field, Object.keys(field.options).length),
      );
    case 'choices': {
      const options = field.id === 'categories' ? withChosen(field.options, asked.value) : field.options;
      return choicesInput(asked, choicesOf(options, view.language), styleOf(field, Object.keys(options).length));
    }
    case 'yesNo':
      return toggleInput(asked, say(yes, view.language));
    case 'count':
      return numberInput(asked, { min: field.min, max: field.max });
    case 'day':
    case 'dayAhead':
      return dateInput(asked);
    case 'moment':
      return momentInputs(field, view);
    case 'unit':
      return unitInputs(field, view);
  }
}

const ask = (field: Field, view: FieldsView): Asked => ({
  ...answered(view, field.id),
  label: say(field.label, view.language),
  ...(field.required ? { isRequired: true, errorMessage: say(faultTexts[field.kind], view.language) } : {}),
});

// Behind "Fler uppgifter" a list takes one line instead of six.
const styleOf = (field: Field, options: number): 'compact' | 'expanded' =>
  options <= shownOpen && (field.required || field.upFront || field.kind === 'choices') ? 'expanded' : 'compact';

const choicesOf = (options: Options, language: Language): readonly Choice[] =>
  Object.entries(options).map(([value, label]) => ({ title: say(label, language), value }));

/** The categories offered, and those that the reporter's own words have already pointed at. */
function withChosen(options: Options, value = ''): Options {
  const chosen = value.split(',');
  const others = categoryKeys.filter((key) => chosen.includes(key) && !Object.hasOwn(options, key));
  return { ...options, ...Object.fromEntries(others.map((key) => [key, categories[key].label])) };
}

function momentInputs(field: Field, view: FieldsView): readonly Element[] {
  const [dateId = '', timeId = ''] = inputIdsOf(field);
  const { language } = view;
  const label = say(field.label, language);
  return [
    ...dateInput({ ...answered(view, dateId), label: `${label} ${say(reportFormTexts.day, language)}` }),
    ...timeInput({ ...answered(view, timeId), label: say(reportFormTexts.time, language) }),
  ];
}

function unitInputs(field: Field, view: FieldsView): readonly Element[] {
  const { language, moreUnits } = view;
  const { value, ...asked } = ask(field, view);
  const other = { title: say(reportFormTexts.otherUnit, language), value: otherUnit };
  const choices = [
    ...view.unitChoices.map(({ id, name }) => ({ title: name, value: id })),
    ...(moreUnits ? [other] : []),
  ];
  // After a search that found several, or a unit that is gone, the choice is open again.
  const isChosen = asked.fault === undefined && choices.some((choice) => choice.value === value);
  const chosen = isChosen && value !== undefined ? { value } : {};
  return [
    ...choiceInput({ ...asked, ...chosen }, choices, styleOf(field, choices.length)),
    ...(moreUnits
      ? textInput(
          { ...answered(view, unitSearchId), label: say(reportFormTexts.searchUnit, language) },
          { lines: 'one', max: noLimit },
        )
      : []),
  ];
}

const hintsOf = (field: Field, { hints, language }: FieldsView): readonly Element[] =>
  hints
    .filter((hint) => hint.field === field.id)
    .flatMap((hint) => [
      text(say(hint.text, language), { color: 'Accent', size: 'Small', spacing: 'Small' }),
      ...(hint.quote ? [{ ...quote(hint.quote), spacing: 'Small' }] : []),
    ]);

import { buttons } from '../text/cards.ts';
import { type Localised, say } from '../text/language.ts';
import { moreUnits, unitTexts } from '../text/triage.ts';
import { type Action, buttonsInBody, type Element, text } from './elements.ts';
import { answered, choiceInput, type Form, textInput } from './inputs.ts';

/** Some of the units that can be chosen, and how many there are besides. */
export interface UnitsToChoose {
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly more: number;
}

/** A list longer than this is no help on a phone; the rest is found by name. */
const unitsAtOnce = 15;

/** Inputs `unitId` and, where there are too many to list, `unitSearch` with a button that asks for others. */
export function unitChoice(
  label: Localised,
  view: UnitsToChoose,
  form: Form,
  search: (title: string) => Action,
): readonly Element[] {
  const { language } = form;
  const listed = view.units.slice(0, unitsAtOnce);
  const more = view.more + view.units.length - listed.length;
  const isSearched = more > 0 || answered(form, 'unitSearch').value !== undefined;
  return [
    ...(listed.length > 0 ? unitList(label, listed, form, isSearched) : [text(say(unitTexts.none, language))]),
    ...(more > 0 ? [text(say(moreUnits(more), language), { size: 'Small', isSubtle: true })] : []),
    ...(isSearched
      ? [
          ...textInput(
            { ...answered(form, 'unitSearch'), label: say(unitTexts.search, language) },
            { lines: 'one', max: 100 },
          ),
          buttonsInBody([search(say(buttons.search, language))]),
        ]
      : []),
  ];
}

// With a search button beside it the list is not required in the client: that would stand in the way of searching.
const unitList = (label: Localised, units: UnitsToChoose['units'], form: Form, isSearched: boolean) =>
  choiceInput(
    {
      ...answered(form, 'unitId'),
      label: say(label, form.language),
      isRequired: !isSearched,
      errorMessage: say(unitTexts.missing, form.language),
    },
    units.map(({ unitId, name }) => ({ title: name, value: unitId })),
    'expanded',
  );

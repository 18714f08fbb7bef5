import type { Hint } from '../domain/forms/meaning.ts';
import { secondLookTexts } from '../text/closing.ts';
import { say } from '../text/language.ts';
import { box, type Element, text } from './elements.ts';
import type { FieldsView } from './fields.ts';
import type { Form } from './inputs.ts';

/** A form whose words are looked at a second time. */
export interface SecondLook extends Form {
  readonly hints: readonly Hint[];
  /** They have been looked at: what is sent now stands. */
  readonly isLooked: boolean;
}

/** Without units to choose among. */
export const asFields = (form: SecondLook): FieldsView => ({ ...form, unitChoices: [], moreUnits: false });

/** Said at the top, since the hint itself may be off the screen. */
export const secondLookBox = ({ hints, language }: SecondLook): readonly Element[] =>
  hints.length > 0 ? [box('warning', [text(`⚠ ${say(secondLookTexts.banner, language)}`)])] : [];

/** What the button that sends the form says of it. */
export const looked = ({ isLooked }: SecondLook) => (isLooked ? { hinted: true } : {});

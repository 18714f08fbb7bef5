import { toasts } from '../text/cards.ts';
import { type Localised, say } from '../text/language.ts';
import { formTexts } from '../text/triage.ts';
import { type Action, box, type Element, heading, type Message, text } from './elements.ts';
import type { Form } from './inputs.ts';
import { message } from './message.ts';

/** A form: its title, what is wrong first of all, then its inputs. */
export const formCard = (form: Form, title: Localised, body: readonly Element[], actions: readonly Action[]): Message =>
  message(form.language, toasts.form, [heading(say(title, form.language)), ...faultsOf(form), ...body], actions);

/** Says at the top that something is wrong, where a screen reader begins and a phone has scrolled to. */
const faultsOf = ({ faults, language }: Form): readonly Element[] =>
  faults.length > 0 ? [box('attention', [text(`⚠ ${say(formTexts.almost, language)}`)])] : [];

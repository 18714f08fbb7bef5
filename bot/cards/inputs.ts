import type { Fault } from '../domain/forms/field.ts';
import { type Language, say } from '../text/language.ts';
import { type Element, quote, text } from './elements.ts';

/** A form as it stands: everything typed so far comes back with its faults, so that nothing is typed twice. */
export interface Form {
  readonly language: Language;
  /** Values as the client sends them, keyed by input id; several choices are joined by comma. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

/** What every input has. Teams blocks sending while a required input is empty and then shows `errorMessage`. */
export interface Asked {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  /** The server's word on what was sent, shown under the input. */
  readonly fault?: string;
  /** The place in what was typed that the fault is about. */
  readonly faultQuote?: string;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** The id of an input with what was typed in it and what is wrong with it. */
export function answered(form: Form, id: string): Pick<Asked, 'id' | 'value' | 'fault' | 'faultQuote'> {
  const value = form.inputs[id];
  const fault = form.faults.find(({ field }) => field === id);
  return {
    id,
    ...(value ? { value } : {}),
    ...(fault ? { fault: say(fault.text, form.language) } : {}),
    ...(fault?.quote ? { faultQuote: fault.quote } : {}),
  };
}

export const textInput = (
  asked: Asked,
  look: { readonly lines: 'one' | 'many'; readonly max: number; readonly placeholder?: string },
): readonly Element[] =>
  withFault(asked, {
    ...common('Input.Text', asked),
    isMultiline: look.lines === 'many',
    maxLength: look.max,
    ...(look.placeholder ? { placeholder: look.placeholder } : {}),
  });

/** One of several: `expanded` shows all as radio buttons, `compact` is a list that opens. */
export const choiceInput = (
  asked: Asked,
  choices: readonly Choice[],
  style: 'compact' | 'expanded' | 'filtered',
): readonly Element[] => withFault(asked, { ...common('Input.ChoiceSet', asked), choices, style, wrap: true });

/** Any number of several; the value is the chosen ones joined by comma. */
export const choicesInput = (
  asked: Asked,
  choices: readonly Choice[],
  style: 'compact' | 'expanded',
): readonly Element[] =>
  withFault(asked, { ...common('Input.ChoiceSet', asked), choices, style, wrap: true, isMultiSelect: true });

/** `min` and `max` are days, YYYY-MM-DD. */
export const dateInput = (
  asked: Asked,
  bounds: { readonly min?: string; readonly max?: string } = {},
): readonly Element[] => withFault(asked, { ...common('Input.Date', asked), ...bounds });

/** The value is HH:mm. */
export const timeInput = (asked: Asked): readonly Element[] => withFault(asked, common('Input.Time', asked));

export const numberInput = (
  asked: Asked,
  bounds: { readonly min?: number; readonly max?: number } = {},
): readonly Element[] => {
  const { value, ...shape } = common('Input.Number', asked);
  const typed = Number(value);
  return withFault(asked, { ...shape, ...bounds, ...(value && Number.isFinite(typed) ? { value: typed } : {}) });
};

/** A yes in one tap: `true` or `false`. `label` is the question, `yes` what the tick stands for. */
export const toggleInput = (asked: Asked, yes: string): readonly Element[] =>
  withFault(asked, {
    ...common('Input.Toggle', asked),
    title: yes,
    value: asked.value === 'true' ? 'true' : 'false',
    valueOn: 'true',
    valueOff: 'false',
    wrap: true,
  });

type Shape = Element & { readonly label: string; readonly value?: string };

const common = (type: string, { id, label, value, isRequired, errorMessage }: Asked): Shape => ({
  type,
  id,
  label,
  ...(value ? { value } : {}),
  ...(isRequired ? { isRequired } : {}),
  ...(errorMessage ? { errorMessage } : {}),
});

/**
 * The fault stands right after its input, its sign says what its colour says. The hint comes last: the label is part of
 * the input, so anything above it would look as if it belonged to the question before.
 */
const withFault = ({ hint, fault, faultQuote }: Asked, input: Element): readonly Element[] => [
  input,
  ...(fault ? [text(`⚠ ${fault}`, { color: 'Attention', spacing: 'Small' })] : []),
  ...(faultQuote ? [{ ...quote(faultQuote), spacing: 'Small' }] : []),
  ...(hint ? [text(hint, { isSubtle: true, size: 'Small', spacing: 'Small' })] : []),
];

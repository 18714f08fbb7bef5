import type { CardNode } from './cardNode.ts';

/** What a person does to an input: types, ticks, or picks by the visible title. */
export type Filling = string | number | boolean | readonly string[];

/** An input the client does not let pass, and what it says about it. */
export interface InputFault {
  readonly label: string;
  readonly message: string;
}

/** Changes the input as a person would; throws when a person could not (no such choice, no such date). */
export function fill(input: CardNode, filling: Filling): void {
  input.value = typed(input, filling);
}

function typed(input: CardNode, filling: Filling): string {
  if (input.type === 'Input.Toggle') {
    if (typeof filling !== 'boolean') throw new Error(`"${nameOf(input)}" is ticked with true or false`);
    return filling ? on(input) : off(input);
  }
  if (input.type === 'Input.ChoiceSet') return picked(input, typeof filling === 'object' ? filling : [String(filling)]);
  const text = String(filling);
  const form = FORMS[input.type ?? ''];
  if (form && text !== '' && !form.test(text)) throw new Error(`"${nameOf(input)}" cannot hold ${text}`);
  return input.maxLength === undefined ? text : text.slice(0, input.maxLength); // the field takes no more keys
}

const FORMS: Readonly<Record<string, RegExp>> = {
  'Input.Date': /^\d{4}-\d{2}-\d{2}$/,
  'Input.Time': /^\d{2}:\d{2}$/,
  'Input.Number': /^-?\d+(\.\d+)?$/,
};

function picked(input: CardNode, titles: readonly string[]): string {
  if (!input.isMultiSelect && titles.length > 1) throw new Error(`"${nameOf(input)}" takes one choice`);
  // A people picker or a typeahead asks the service: the person is given as the value it would find.
  if (input['choices.data'] !== undefined) return titles.join(',');
  return titles.map((title) => valueOfChoice(input, title)).join(',');
}

function valueOfChoice(input: CardNode, title: string): string {
  const choice = input.choices?.find((one) => one.title === title);
  if (choice) return choice.value;
  const there = input.choices?.map((one) => one.title).join(' | ');
  throw new Error(`"${nameOf(input)}" has no choice "${title}", only: ${there}`);
}

/** What is sent: inputs that hold something, as strings. Source: the `adaptivecards` client, which leaves out the rest. */
export function valuesOf(inputs: readonly CardNode[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const input of inputs) {
    const value = held(input);
    if (input.id !== undefined && value !== '') values[input.id] = value;
  }
  return values;
}

/** Hidden inputs are checked too, as the clients do: a required one that nobody can see blocks the form. */
export const faultsOf = (inputs: readonly CardNode[]): InputFault[] =>
  inputs
    .filter((input) => !passes(input))
    .map((input) => ({ label: nameOf(input), message: input.errorMessage ?? '' }));

function passes(input: CardNode): boolean {
  const value = held(input);
  if (input.type === 'Input.Toggle') return !input.isRequired || value === on(input);
  if (value === '') return !input.isRequired;
  if (input.regex !== undefined && !new RegExp(input.regex).test(value)) return false;
  return inRange(input, value);
}

function inRange({ type, min, max }: CardNode, value: string): boolean {
  const read = (limit: string | number): string | number => (type === 'Input.Number' ? Number(limit) : String(limit));
  return (min === undefined || read(value) >= read(min)) && (max === undefined || read(value) <= read(max));
}

const held = (input: CardNode): string => String(input.value ?? (input.type === 'Input.Toggle' ? off(input) : ''));
const on = (toggle: CardNode): string => toggle.valueOn ?? 'true';
const off = (toggle: CardNode): string => toggle.valueOff ?? 'false';

/** What a person calls the input. */
export const nameOf = (input: CardNode): string => input.label ?? input.title ?? input.id ?? '';

import { type CardNode, cardsAround, isButton, isInput, ownNodes, readCard, visible } from './cardNode.ts';
import { type Filling, faultsOf, fill, type InputFault, nameOf, valuesOf } from './inputs.ts';
import { textOn } from './visibleText.ts';

/** What came of a button that stays in the client. */
export type LocalOutcome =
  /** The client showed its errors; nothing was sent. */
  | { readonly kind: 'invalid'; readonly faults: readonly InputFault[] }
  /** Something was shown or hidden. */
  | { readonly kind: 'local' }
  | { readonly kind: 'link'; readonly url: string };

/** A button that asks the bot: the button, and its data with the inputs merged in. */
export type AskBot<Outcome> = (button: CardNode, data: Readonly<Record<string, unknown>>) => Promise<Outcome>;

/** A card on one person's screen: read by label and title, filled in and pressed as she would. */
export class ShownCard<Outcome> {
  readonly #card: CardNode;
  readonly #askBot: AskBot<Outcome>;

  constructor(content: unknown, askBot: AskBot<Outcome>) {
    this.#card = readCard(content);
    this.#askBot = askBot;
  }

  /** Everything that can be read on it now. */
  get text(): string {
    return textOn(this.#card);
  }
  /** Labels of the inputs that can be seen. */
  get labels(): string[] {
    return this.#seen(isInput).map(nameOf);
  }
  /** Titles of the buttons that can be seen. */
  get buttons(): string[] {
    return this.#seen(isButton).flatMap((button) => button.title ?? []);
  }
  /** What is asked for when the card is opened by one of these users (Universal Actions). */
  get refreshes(): CardNode['refresh'] {
    return this.#card.refresh;
  }
  /** The title of the choice picked, or what is typed or ticked, in the input with this label. */
  inputValue(label: string): string {
    const input = this.#input(label);
    const value = valuesOf([input])[input.id ?? ''] ?? '';
    const titles = value.split(',').map((one) => input.choices?.find((choice) => choice.value === one)?.title);
    return titles.every((title) => title !== undefined) ? titles.join(', ') : value;
  }

  /** Types text, a number, `2026-11-22` or `14:05`; picks choices by title; ticks with true or false. */
  fill(label: string, filling: Filling): this {
    fill(this.#input(label), filling);
    return this;
  }

  /** Presses a visible button. Where several have the same title, `nth` (from 1) says which. */
  async press(title: string, nth?: number): Promise<Outcome | LocalOutcome> {
    const button = this.#button(title, nth);
    switch (button.type) {
      case 'Action.OpenUrl':
        return { kind: 'link', url: button.url ?? '' };
      case 'Action.ToggleVisibility':
        this.#toggle(button);
        return { kind: 'local' };
      case 'Action.ShowCard':
        button.unfolded = !button.unfolded;
        return { kind: 'local' };
      default:
        return this.#send(button);
    }
  }

  async #send(button: CardNode): Promise<Outcome | LocalOutcome> {
    const around = button.associatedInputs === 'none' ? [] : cardsAround(this.#card, button);
    const inputs = around.flatMap((card) => [...ownNodes(card)].filter(isInput));
    const faults = faultsOf(inputs);
    if (faults.length > 0) return { kind: 'invalid', faults };
    return this.#askBot(button, { ...dataOf(button), ...valuesOf(inputs) });
  }

  #toggle(button: CardNode): void {
    for (const target of button.targetElements ?? []) {
      const { elementId, isVisible } =
        typeof target === 'string' ? { elementId: target, isVisible: undefined } : target;
      const node = [...ownNodes(this.#card)].find((one) => one.id === elementId);
      if (!node) throw new Error(`"${button.title}" shows or hides "${elementId}", which is not on the card`);
      node.isVisible = isVisible ?? node.isVisible === false;
    }
  }

  #seen(are: (node: CardNode) => boolean): CardNode[] {
    return [...visible(this.#card)].filter(are);
  }

  #input(label: string): CardNode {
    const found = this.#seen(isInput).filter((input) => nameOf(input) === label);
    return only(found, `an input "${label}"`, this.labels);
  }

  #button(title: string, nth?: number): CardNode {
    const found = this.#seen(isButton).filter((button) => button.title === title);
    const wanted = nth === undefined ? found : found.slice(nth - 1, nth);
    const button = only(wanted, `a button "${title}"`, this.buttons);
    if (button.isEnabled === false) throw new Error(`The button "${title}" is greyed out`);
    return button;
  }
}

function only(found: readonly CardNode[], what: string, there: readonly string[]): CardNode {
  const [first, second] = found;
  if (first === undefined) throw new Error(`No one can see ${what}. There are: ${there.join(' | ')}`);
  if (second !== undefined) throw new Error(`There are ${found.length} of ${what}; say which`);
  return first;
}

const dataOf = (button: CardNode): object => (typeof button.data === 'object' ? (button.data ?? {}) : {});

import type { DialogAnswer } from './botAnswers.ts';
import type { CardNode } from './cardNode.ts';
import type { Filling } from './inputs.ts';
import { type LocalOutcome, ShownCard } from './shownCard.ts';

/** What came of a button in a dialog. */
type DialogOutcome = LocalOutcome | { readonly kind: 'dialog'; readonly dialog: Dialog } | { readonly kind: 'closed' };

/** A dialog over the chat (task/fetch → task/submit), with one card after the other until it closes. */
export class Dialog {
  readonly #submit: (data: Readonly<Record<string, unknown>>) => Promise<DialogAnswer>;
  #shown: Extract<DialogAnswer, { kind: 'continue' }> | null = null;
  #card: ShownCard<DialogOutcome> | null = null;
  /** What was said as it closed; null while it is open, or when it closed without a word. */
  closingMessage: string | null = null;

  constructor(first: DialogAnswer, submit: (data: Readonly<Record<string, unknown>>) => Promise<DialogAnswer>) {
    this.#submit = submit;
    this.#next(first);
  }

  get isOpen(): boolean {
    return this.#shown !== null;
  }
  get title(): string {
    return this.#shown?.title ?? '';
  }
  /** The web page in it, null for a card. */
  get url(): string | null {
    return this.#shown?.url ?? null;
  }
  get card(): ShownCard<DialogOutcome> {
    if (!this.#card) throw new Error(this.isOpen ? 'The dialog shows a page, not a card' : 'The dialog is closed');
    return this.#card;
  }
  /** What can be read in it, or what was said as it closed. */
  get text(): string {
    return this.#card?.text ?? this.closingMessage ?? '';
  }

  fill(label: string, filling: Filling): this {
    this.card.fill(label, filling);
    return this;
  }

  press(title: string, nth?: number): Promise<DialogOutcome> {
    return this.card.press(title, nth);
  }

  /** The X in the corner: the bot hears nothing. */
  close(): void {
    this.#shown = null;
    this.#card = null;
  }

  #next(answer: DialogAnswer): void {
    this.close();
    if (answer.kind === 'close') {
      this.closingMessage = answer.message;
      return;
    }
    this.#shown = answer;
    this.#card =
      answer.card === undefined ? null : new ShownCard(answer.card, (button, data) => this.#ask(button, data));
  }

  async #ask(button: CardNode, data: Readonly<Record<string, unknown>>): Promise<DialogOutcome> {
    if (button.type !== 'Action.Submit') throw new Error(`${button.type} does nothing in a dialog of Teams`);
    this.#next(await this.#submit(data));
    return this.isOpen ? { kind: 'dialog', dialog: this } : { kind: 'closed' };
  }
}

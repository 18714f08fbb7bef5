/**
 * The page of Microsoft's Agents Playground as a person sees it: rooms, messages and cards.
 *
 * Every selector of that page lives here. Its own class names are generated and change with each release, so we go
 * by role, label and text, and by the `ac-` classes of the card renderer. Nothing sleeps: each step waits for what
 * it needs, until Playwright's timeout.
 *
 * The page keeps its conversations in memory only: a reload empties them and installs the bot anew.
 */
import type { Locator, Page } from 'playwright-core';
import { CardOnPage } from './cardOnPage.ts';

/** Where to speak: the chat with the bot alone, or a channel of the one team, by its name. */
export type Room = 'personal' | { channel: string };

/** A shown-and-opened card would count as a card of its own: only the outermost are messages. */
const CARD = '.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)';
const ROOM_LIST = '[aria-label="Chat and Teams Channel"]';
const EDITOR = '[data-lexical-editor]';

export class Playground {
  readonly page: Page;
  private room: Room = 'personal';

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * Opens the page and waits until it has reached the bot. Opening sends `installationUpdate` and
   * `conversationUpdate` for the personal chat; the first visit to a channel does the same for that channel.
   */
  static async open(page: Page, url: string): Promise<Playground> {
    await page.goto(url);
    await page.getByText('Connected.', { exact: true }).waitFor();
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
    // The log repeats what is said, and takes a third of the width.
    await page.getByTitle('Hide log panel').click();
    return new Playground(page);
  }

  async goTo(room: Room): Promise<void> {
    const name = room === 'personal' ? 'Personal Chat' : ` - ${room.channel}`;
    await this.page.getByRole('treeitem', { name }).click();
    this.room = room;
    await (room === 'personal' ? this.sendButton() : this.postButton()).waitFor();
  }

  /** Sends a message in the personal chat, or begins a thread in the channel. */
  async say(text: string): Promise<void> {
    await this.editor().click();
    await this.page.keyboard.insertText(text);
    await this.submit();
  }

  /** As `say`, but to the bot by name: in a channel it hears nothing else. */
  async sayTo(botName: string, text: string): Promise<void> {
    await this.editor().click();
    // The list of names opens for keys only, not for inserted text.
    await this.page.keyboard.type('@');
    await this.page.getByRole('menuitem', { name: botName }).click();
    await this.page.keyboard.insertText(` ${text}`);
    await this.submit();
  }

  /** The newest card; in a channel the newest thread is on top. It may still be the one before: prefer `cardWith`. */
  lastCard(): CardOnPage {
    const cards = this.page.locator(CARD);
    return new CardOnPage(this.page, this.room === 'personal' ? cards.last() : cards.first());
  }

  /** The newest card that says `text`, now or soon. Once answered, a card says something else: ask for it again. */
  async cardWith(text: string): Promise<CardOnPage> {
    const cards = this.page.locator(CARD).filter({ hasText: text });
    const card = this.room === 'personal' ? cards.last() : cards.first();
    await card.waitFor();
    return new CardOnPage(this.page, card);
  }

  /** The words of every card in the room, oldest first in the chat and newest thread first in a channel. */
  async cardTexts(): Promise<string[]> {
    return this.page.locator(CARD).allInnerTexts();
  }

  /** Waits for `text` in the room, in a card or in a message. */
  async waitForText(text: string): Promise<void> {
    await this.said(text).first().waitFor();
  }

  /** Whether the room shows `text` at this moment; wait for something that comes after it first. */
  async shows(text: string): Promise<boolean> {
    return (await this.said(text).count()) > 0;
  }

  /** Saves a picture of the whole window. */
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  /** Not in the list of rooms, which repeats the latest message. */
  private said(text: string): Locator {
    return this.page
      .getByText(text)
      .and(this.page.locator(`:not(${ROOM_LIST} *)`))
      .filter({ visible: true });
  }

  /** A channel has one editor for a new thread, on top, and one for each thread's replies. */
  private editor(): Locator {
    return this.page.locator(EDITOR).first();
  }

  private sendButton(): Locator {
    return this.page.getByRole('button', { name: 'Send Message' }).last();
  }

  private postButton(): Locator {
    return this.page.getByRole('button', { name: 'Post', exact: true });
  }

  private async submit(): Promise<void> {
    await (this.room === 'personal' ? this.sendButton() : this.postButton()).click();
  }
}

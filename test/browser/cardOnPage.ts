import type { Locator, Page } from 'playwright-core';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** One adaptive card on the Playground's page, used as a person would: by the labels of its inputs and buttons. */
export class CardOnPage {
  private readonly page: Page;
  private readonly card: Locator;

  constructor(page: Page, card: Locator) {
    this.page = page;
    this.card = card;
  }

  /** What the card says, inputs' values left out. */
  async text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: a person sees line breaks, and not what is hidden
    return this.card.innerText();
  }

  async waitForText(text: string): Promise<void> {
    await this.card.getByText(text).first().waitFor();
  }

  /** Fills an `Input.Text` or `Input.Number`. */
  async fill(label: string, value: string): Promise<void> {
    await this.input(label).fill(value);
  }

  /** What an input holds. Dates and times read as the page shows them: `November 18, 2026`, `2:17 PM`. */
  async value(label: string): Promise<string> {
    return this.input(label).inputValue();
  }

  /** Picks from an `Input.ChoiceSet`: compact, filtered or several at once from a list; or one of radio buttons. */
  async choose(label: string, ...choices: string[]): Promise<void> {
    // Once something is missing, the name of the group holds that too.
    const radios = this.card.getByRole('radiogroup', { name: label }).first();
    await radios.or(this.input(label)).first().waitFor();
    if (await radios.count()) return this.chooseRadio(radios, choices);
    await this.input(label).click();
    for (const choice of choices) await this.choice(choice).click();
    // A list of several stays open over the rest of the card.
    await this.page.keyboard.press('Escape');
  }

  /** Ticks an `Input.Toggle` by its title, or one box of a choice set with several. */
  async tick(title: string): Promise<void> {
    await this.card.getByRole('checkbox', { name: title }).check();
  }

  /** Sets an `Input.Date`, given as `2026-11-18`, in the calendar: a typed date leaves it open over the card. */
  async setDate(label: string, date: string): Promise<void> {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    await this.input(label).click();
    const calendar = this.page.getByRole('dialog', { name: 'Calendar' });
    await this.turnTo(calendar, year * 12 + month - 1);
    await calendar.getByRole('gridcell', { name: `${day}, ${MONTHS[month - 1]}, ${year}`, exact: true }).click();
    await calendar.waitFor({ state: 'hidden' });
  }

  /** Sets an `Input.Time`, given as `14:05`. */
  async setTime(label: string, time: string): Promise<void> {
    await this.input(label).fill(time);
    await this.input(label).press('Enter');
    // The list of half hours stays open over the inputs below.
    await this.input(label).press('Escape');
  }

  /** Presses a button of the card, by its title. */
  async press(title: string): Promise<void> {
    const button = this.card.getByRole('button', { name: title, exact: true });
    const more = this.card.getByRole('button', { name: 'More options' });
    await button.or(more).first().waitFor();
    if (await button.count()) return button.first().click();
    // From the seventh on, and the secondary ones, buttons hide in a menu.
    await more.last().click();
    await this.page.getByRole('menuitem', { name: title, exact: true }).click();
  }

  /** Saves a picture of the card alone; of a long one its top, `highest` pixels of it. */
  async screenshot(path: string, { highest = Number.POSITIVE_INFINITY } = {}): Promise<void> {
    await this.card.scrollIntoViewIfNeeded();
    const box = await this.card.boundingBox();
    if (!box || box.height <= highest) await this.card.screenshot({ path });
    else await this.page.screenshot({ path, clip: { ...box, height: highest } });
  }

  /** By label, which also marks the little arrow that opens a list: hence the tag. */
  private input(label: string): Locator {
    const optional = this.card.getByLabel(label, { exact: true });
    const required = this.card.getByLabel(`${label} *`, { exact: true });
    return this.card.locator('input, textarea').and(optional.or(required)).first();
  }

  /** Lists hang outside the card; one of several choices is a menu of ticks. */
  private choice(name: string): Locator {
    const one = this.page.getByRole('option', { name, exact: true });
    return one.or(this.page.getByRole('menuitemcheckbox', { name, exact: true }));
  }

  private async chooseRadio(radios: Locator, choices: string[]): Promise<void> {
    for (const choice of choices) await radios.getByRole('radio', { name: choice, exact: true }).check();
  }

  /** Leafs through the calendar to a month, counted from year 0. */
  private async turnTo(calendar: Locator, wanted: number): Promise<void> {
    for (;;) {
      const [name = '', year = ''] = ((await calendar.getByRole('grid').getAttribute('aria-label')) ?? '').split(
        /[ ,]+/,
      );
      const steps = wanted - (Number(year) * 12 + MONTHS.indexOf(name));
      if (steps === 0) return;
      const title = `${name} ${year}`;
      await calendar.getByRole('button', { name: steps < 0 ? 'Previous month' : 'Next month' }).click();
      await calendar.getByRole('grid', { name: title }).waitFor({ state: 'detached' });
    }
  }
}

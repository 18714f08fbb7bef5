import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../chromium.ts';
import { faultsOf, isTooWide, looks, openTab, settled } from './tabOnPage.ts';
import { startTab, type TabRun } from './tabRun.ts';

let run: TabRun;
let browser: Browser;
beforeAll(async () => {
  [run, browser] = await Promise.all([startTab(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await run.stop();
});

const rows = (page: Page) => page.getByRole('list', { name: 'Att göra' }).getByRole('listitem');
const chosen = (page: Page) => page.getByRole('button', { pressed: true });
const toReceive = (page: Page) => page.getByRole('checkbox', { name: /^Välj \d{4}-\d{6} för att ta emot$/ });

/** `Ta emot (7)` → 7. */
async function countOn(page: Page, name: RegExp): Promise<number> {
  const text = await page.getByRole('button', { name }).textContent();
  return Number(/\((\d+)\)/.exec(text ?? '')?.[1]);
}

describe('Att göra', () => {
  test.each(looks)('axe finds nothing, and nothing is wider than a phone (%s)', async (look) => {
    const page = await openTab(browser, run, 'demo-verksamhetschef', 'att-gora', { look, width: 360 });
    expect(await rows(page).count()).toBeGreaterThan(5);
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  test('at 200 % in a small window, its longest row included, all of it is inside', async () => {
    // What zooming to 200 % does to a page: half as many pixels for the same window.
    const page = await openTab(browser, run, 'demo-verksamhetschef', 'att-gora', { width: 640 / 2 });
    const inside = await page.evaluate<boolean>(
      "[...document.querySelectorAll('main li')].every((row) => row.scrollWidth <= row.clientWidth + 1)",
    );
    expect([inside, await isTooWide(page)]).toEqual([true, false]);
    await page.context().close();
  });

  test('what is chosen stays in the address: over a reload, and back again', async () => {
    const page = await openTab(browser, run, 'demo-verksamhetschef', 'att-gora');
    const all = await rows(page).count();
    const late = await countOn(page, /^Bara försenat/);
    await page.getByRole('button', { name: /^Svar \(/ }).click();
    await page.waitForURL(/waits=answerOwed/);
    await page.getByRole('button', { name: /^Bara försenat/ }).click();
    await page.waitForURL(/late=1/);
    await chosen(page).nth(1).waitFor();
    const both = await rows(page).count();
    expect(both).toBeLessThan(late);
    await page.reload();
    await settled(page);
    expect(await chosen(page).allTextContents()).toEqual([
      expect.stringContaining('Svar ('),
      expect.stringContaining('Bara försenat ('),
    ]);
    expect(await rows(page).count()).toBe(both);
    await page.goBack();
    await page.goBack();
    expect(page.url()).not.toContain('waits');
    await rows(page)
      .nth(all - 1)
      .waitFor();
    await page.context().close();
  });

  test('what is late says so in words', async () => {
    const page = await openTab(browser, run, 'demo-verksamhetschef', 'att-gora?late=1');
    expect(await rows(page).filter({ hasText: 'Försenat' }).count()).toBe(await rows(page).count());
    expect(await rows(page).first().textContent()).toContain('Skulle vara klart');
    await page.context().close();
  });

  test('three are chosen and received by keyboard alone, and the rest stay', async () => {
    const page = await openTab(browser, run, 'demo-verksamhetschef', 'att-gora?waits=notReceived');
    const before = await toReceive(page).count();
    expect(before).toBeGreaterThanOrEqual(5);
    const numbers: string[] = [];
    for (const i of [0, 1, 2]) {
      await tabTo(page, toReceive(page).nth(i));
      await page.keyboard.press('Space');
      numbers.push(/\d{4}-\d{6}/.exec((await toReceive(page).nth(i).getAttribute('aria-label')) ?? '')?.[0] ?? '');
    }
    await tabTo(page, page.getByRole('button', { name: 'Ta emot valda (3)' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('3 ärenden är mottagna.').waitFor();
    await toReceive(page)
      .nth(before - 3)
      .waitFor({ state: 'detached' });
    expect(await toReceive(page).count()).toBe(before - 3);
    for (const number of numbers) expect(await page.getByRole('listitem').filter({ hasText: number }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('of what somebody else has received meanwhile she is told by whom', async () => {
    const hers = await openTab(browser, run, 'demo-verksamhetschef', 'att-gora?waits=notReceived');
    const managers = await openTab(browser, run, 'demo-enhetschef', 'att-gora?waits=notReceived');
    const label = (await toReceive(managers).first().getAttribute('aria-label')) ?? '';
    await hers.getByRole('checkbox', { name: label }).check();
    await managers.getByRole('checkbox', { name: label }).check();
    await managers.getByRole('button', { name: 'Ta emot valda (1)' }).click();
    await managers.getByText('Ett ärende är mottaget.').waitFor();
    await hers.getByRole('button', { name: 'Ta emot valda (1)' }).click();
    await hers.getByText('Karin Lund har redan tagit emot ärendet').waitFor();
    await Promise.all([hers, managers].map((page) => page.context().close()));
  });

  test.each(['demo-sas', 'demo-mas', 'demo-mar', 'demo-enhetschef', 'demo-verksamhetschef'])(
    'is where %s begins',
    async (personId) => {
      const page = await openTab(browser, run, personId, '');
      await page.waitForURL('**/tab/att-gora');
      await page.getByRole('heading', { level: 1, name: 'Att göra' }).waitFor();
      await page.context().close();
    },
  );

  test('whoever has nothing to do is told so kindly', async () => {
    const page = await openTab(browser, run, 'demo-ledning', 'att-gora');
    await page.getByText('Inget väntar på dig just nu. Fint!').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('an address made by hand shows all, and one of nothing leads back', async () => {
    const page = await openTab(browser, run, 'demo-verksamhetschef', 'att-gora?unitId=finns-inte');
    await page.getByRole('button', { name: 'Visa allt' }).click();
    await rows(page).first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });
});

/** Moves on by keyboard until it is there; a page that cannot be gone through never gets there. */
async function tabTo(page: Page, to: ReturnType<Page['locator']>, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    if ((await to.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error('It cannot be reached by keyboard');
}

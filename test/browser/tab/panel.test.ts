import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../chromium.ts';
import { firstWaiting } from './firstWaiting.ts';
import { faultsOf, isTooWide, looks, openTab } from './tabOnPage.ts';
import { startTab, type TabRun } from './tabRun.ts';

let run: TabRun;
let browser: Browser;
let waiting: string;
beforeAll(async () => {
  [run, browser] = await Promise.all([startTab(), launchBrowser()]);
  waiting = await firstWaiting(run, 'demo-enhetschef');
});
afterAll(async () => {
  await browser.close();
  await run.stop();
});

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page, name: RegExp | string) => page.getByRole('dialog', { name });

/** The next press is answered when it is let go, and not before. */
async function holdNext(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  const hold = async (route: { continue: () => Promise<void> }): Promise<void> => {
    await held.promise;
    await route.continue();
  };
  await page.route('**/api/v1/turn', hold, { times: 1 });
  return held.resolve;
}
/** The page asks for all it shows anew when a press has been answered. */
const refreshed = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/me'));

describe('what opens beside the page', () => {
  test.each(looks)('is called by its own heading, and axe finds nothing (%s)', async (look) => {
    const page = await openTab(browser, run, 'demo-medarbetare', 'rapporter', { look, width: 360 });
    await press(page, 'Rapportera');
    await dialog(page, 'Vad har hänt?').waitFor();
    await page.getByRole('button', { name: /^Fall/ }).click();
    await dialog(page, 'Fall').waitFor();
    expect([await faultsOf(page), await isTooWide(page)]).toEqual([[], false]);
    await page.context().close();
  });

  test('is called so in the reader’s language', async () => {
    const page = await openTab(browser, run, 'demo-mar', 'rapporter');
    await press(page, 'Språk');
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await press(page, 'Report');
    await dialog(page, 'What has happened?').waitFor();
    await page.context().close();
  });
});

describe('two presses', () => {
  test('the later one stands, also when the earlier is answered last', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', waiting);
    const letGo = await holdNext(page);
    await press(page, 'Svara');
    await dialog(page, 'Hämtar …').waitFor();
    await press(page, 'Stäng');
    await page.getByRole('button', { name: 'Följ upp', exact: true }).first().click();
    await dialog(page, /^Följ upp/).waitFor();
    const isRefreshed = refreshed(page);
    letGo();
    await isRefreshed;
    expect(await dialog(page, /^Följ upp/).count()).toBe(1);
    await page.context().close();
  });

  test('what has been closed over stays closed', async () => {
    const page = await openTab(browser, run, 'demo-medarbetare', 'rapporter');
    const letGo = await holdNext(page);
    await press(page, 'Rapportera');
    await press(page, 'Stäng');
    const isRefreshed = refreshed(page);
    letGo();
    await isRefreshed;
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  test('two taps on one button are one', async () => {
    const page = await openTab(browser, run, 'demo-medarbetare', 'rapporter');
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/turn')) asked += 1;
    });
    // Both before the page has had time to open anything.
    await page.evaluate(`{
      const button = [...document.querySelectorAll('main button')].find((one) => one.textContent === 'Rapportera');
      button.click();
      button.click();
    }`);
    await dialog(page, 'Vad har hänt?').waitFor();
    expect(asked).toBe(1);
    await page.context().close();
  });
});

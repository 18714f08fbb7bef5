import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../chromium.ts';
import { faultsOf, isTooWide, looks, openTab } from './tabOnPage.ts';
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

describe('Ledning', () => {
  test.each(looks)('axe finds nothing, on the narrowest page and with large text (%s)', async (look) => {
    const page = await openTab(browser, run, 'demo-ledning', 'ledning', { look, width: 320 });
    await page.getByRole('table', { name: 'Enheterna' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.evaluate('document.documentElement.style.fontSize = "200%"');
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  test('is where ledning begins; leads from a unit to its charts, and to no case', async () => {
    const page = await openTab(browser, run, 'demo-ledning', '');
    const units = page.getByRole('table', { name: 'Enheterna' });
    await units.getByRole('link', { name: 'Björkgården' }).click();
    await page.waitForURL('**/tab/enhet/enhet-001');
    await page.getByRole('heading', { level: 3, name: 'Fall', exact: true }).waitFor();
    expect(await page.locator('a[href*="/arende/"]').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Visa ärendena' }).count()).toBe(0);
    await page.context().close();
  });

  test('shows one area alone, remembers it in the address, and gives it as a file', async () => {
    const page = await openTab(browser, run, 'demo-ledning', 'ledning');
    await page.getByLabel('Område', { exact: true }).selectOption('Norra området');
    await page.waitForURL('**/tab/ledning?omrade=Norra**');
    const units = page.getByRole('table', { name: 'Enheterna' });
    await units.getByRole('link', { name: 'Solgläntan' }).waitFor({ state: 'detached' });
    await units.getByRole('link', { name: 'Björkgården' }).waitFor();
    await expect(units.getByRole('row').count()).resolves.toBe(4);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hämta tabellen' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('lyhord-enheter.csv');
    await page.context().close();
  });
});

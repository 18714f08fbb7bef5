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

const rows = (page: Page) => page.getByRole('list', { name: 'Åtgärder', exact: true }).getByRole('listitem');

describe('Åtgärder', () => {
  test.each(looks)('axe finds nothing, for one who reads and one who counts (%s)', async (look) => {
    for (const [personId, width] of [
      ['demo-verksamhetschef', 320],
      ['demo-ledning', 360],
      ['demo-sas', 1280],
    ] as const) {
      const page = await openTab(browser, run, personId, 'atgarder', { look, width });
      expect(await faultsOf(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await page.context().close();
    }
  });

  test('what is chosen, and the order, stay in the address over a reload and back again', async () => {
    const page = await openTab(browser, run, 'demo-verksamhetschef', 'atgarder');
    const all = await rows(page).count();
    await page.getByRole('button', { name: /^Hjälpte \(/ }).click();
    await page.waitForURL(/state=yes/);
    await page.getByLabel('Sortera efter').selectOption('Styrka');
    await page.waitForURL(/sort=strength/);
    await page.reload();
    await settled(page);
    expect(await page.getByRole('button', { pressed: true }).textContent()).toContain('Hjälpte (');
    const some = await rows(page).count();
    expect([some > 0, some < all]).toEqual([true, true]);
    expect(await rows(page).filter({ hasText: 'Hjälpte' }).count()).toBe(some);
    await page.goBack();
    await page.goBack();
    await rows(page)
      .nth(all - 1)
      .waitFor();
    await page.context().close();
  });

  test('a row leads to its case', async () => {
    const page = await openTab(browser, run, 'demo-verksamhetschef', 'atgarder');
    await rows(page).first().getByRole('link').click();
    await page.waitForURL(/\/arende\/[0-9a-f]{32}$/);
    await page.context().close();
  });

  test('ledning reads numbers and no words', async () => {
    const page = await openTab(browser, run, 'demo-ledning', 'atgarder');
    await page.getByRole('heading', { name: 'Åtgärder i tal' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Hjälpte', exact: true }).count()).toBe(2);
    expect(await page.getByRole('rowheader', { name: 'Björkgården' }).count()).toBe(1);
    expect(await rows(page).count()).toBe(0);
    await page.context().close();
  });

  test('the file is fetched, and the page says so', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', 'atgarder');
    const fetched = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta som CSV-fil' }).click();
    expect((await fetched).suggestedFilename()).toBe('atgarder.csv');
    await page.getByText('Filen är hämtad.').waitFor();
    await page.context().close();
  });
});

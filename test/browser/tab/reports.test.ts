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

describe('Mina rapporter', () => {
  test.each(looks)('axe finds nothing, with and without the form (%s)', async (look) => {
    const page = await openTab(browser, run, 'demo-medarbetare', 'rapporter', { look, width: 360 });
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.getByRole('button', { name: 'Rapportera', exact: true }).click();
    await page.getByRole('button', { name: /^Fall/ }).click();
    await page.getByRole('dialog').getByLabel('Vad hände?').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  test('a report is sent with the very same form, and stands first in the list', async () => {
    const page = await openTab(browser, run, 'demo-medarbetare', 'rapporter');
    await page.getByRole('button', { name: 'Rapportera', exact: true }).click();
    await page.getByRole('button', { name: /^Fall/ }).click();
    await page
      .getByRole('dialog')
      .getByLabel('Vad hände?')
      .fill('En boende gled av stolen vid frukosten. Ingen skada.');
    await page.getByLabel('Nej', { exact: true }).first().check();
    await page.getByRole('button', { name: 'Skicka' }).click();
    const said = page
      .getByRole('dialog')
      .getByText(/\d{4}-\d{6}/)
      .first();
    const [number = ''] = /\d{4}-\d{6}/.exec((await said.textContent()) ?? '') ?? [];
    await page.getByRole('button', { name: 'Stäng', exact: true }).click();
    await page.getByRole('listitem').first().getByText(number).waitFor();
    await page.context().close();
  });

  test('her own words fill in the form, and nothing is sent until she says so', async () => {
    const page = await openTab(browser, run, 'demo-medarbetare', 'rapporter', { width: 360 });
    const words = 'en boende föll i badrummet i natt vid två, ingen skada';
    await page.getByLabel('Berätta vad som hände').fill(words);
    await page.getByRole('button', { name: 'Fyll i formuläret' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('heading', { name: 'Fall' }).waitFor();
    expect(await form.getByLabel('Vad hände?').inputValue()).toBe(words);
    expect(await form.getByLabel('Nej', { exact: true }).first().isChecked()).toBe(true);
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });
});

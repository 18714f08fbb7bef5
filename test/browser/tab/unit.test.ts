import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { launchBrowser } from '../chromium.ts';
import { localTool } from '../localTool.ts';
import { weekHistory } from '../weekHistory.ts';
import { faultsOf, isTooWide, looks, openTab } from './tabOnPage.ts';
import { startTab, type TabRun } from './tabRun.ts';

let run: TabRun;
let browser: Browser;
const today = Temporal.Now.plainDateISO('Europe/Stockholm');
const lastMonday = today.subtract({ days: today.dayOfWeek - 1, weeks: 1 });
const lastWeek = `${lastMonday.yearOfWeek}-W${String(lastMonday.weekOfYear).padStart(2, '0')}`;

beforeAll(async () => {
  [run, browser] = await Promise.all([startTab(), launchBrowser()]);
  const file = join(run.dataDir, 'history.csv');
  await writeFile(file, weekHistory(lastMonday));
  await localTool(run, 'import', 'cases', file);
});
afterAll(async () => {
  await browser.close();
  await run.stop();
});

const falls = (page: Page): Locator => page.getByRole('region', { name: 'Fall', exact: true });

/** Every point of the chart as it is read out. */
async function pointsOf(chart: Locator): Promise<readonly (string | null)[]> {
  await chart.scrollIntoViewIfNeeded();
  await chart.getByRole('img').first().waitFor();
  return Promise.all((await chart.getByRole('img').all()).map((one) => one.getAttribute('aria-label')));
}

describe('Enheten', () => {
  test.each(looks)('axe finds nothing, table beside and all, on the narrowest page (%s)', async (look) => {
    const page = await openTab(browser, run, 'demo-enhetschef', `enhet/enhet-001?vecka=${lastWeek}`, {
      look,
      width: 320,
    });
    await falls(page).getByRole('button', { name: 'Visa som tabell' }).click();
    await pointsOf(falls(page));
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.evaluate('document.documentElement.style.fontSize = "200%"');
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  test('the conclusion comes first, and each point is read by the keyboard alone', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', `enhet/enhet-001?vecka=${lastWeek}`);
    await page.getByText(/^Fallen har legat under det vanliga i .* veckor\./).waitFor();
    const chart = falls(page);
    await chart.getByText(/värden i rad har legat under det vanliga/).waitFor();
    const points = await pointsOf(chart);
    expect(points.length).toBe(53);
    await chart.getByRole('img').last().focus();
    for (const [key, index] of [
      ['ArrowLeft', -2],
      ['Home', 0],
      ['ArrowRight', 1],
      ['End', -1],
    ] as const) {
      await page.keyboard.press(key);
      const read = await page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
      expect(read).toBe(points.at(index));
      await chart.getByText(read, { exact: true }).waitFor();
    }
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Visa som tabell');
    await page.context().close();
  });

  test('the table beside says the same as the chart', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', `enhet/enhet-001?vecka=${lastWeek}`);
    const chart = falls(page);
    const points = await pointsOf(chart);
    await chart.getByRole('button', { name: 'Visa som tabell' }).click();
    const table = chart.getByRole('table');
    const [weeks, cells] = await Promise.all([
      table.getByRole('rowheader').allTextContents(),
      table.getByRole('cell').allTextContents(),
    ]);
    const said = weeks.map((week, i) => {
      const [value, , note] = cells.slice(i * 3, i * 3 + 3);
      return `${week}: ${value}${note ? `, ${note}` : ''}`;
    });
    expect(said.reverse()).toEqual(points);
    await page.context().close();
  });

  test('another unit and another week stand in the address', async () => {
    const page = await openTab(browser, run, 'demo-ledning', 'enhet');
    await page.waitForURL('**/tab/enhet/ledning');
    await page.getByLabel('Enhet', { exact: true }).selectOption({ label: 'Solgläntan' });
    await page.getByRole('button', { name: 'Veckan före' }).click();
    await page.waitForURL(`**/tab/enhet/enhet-004?vecka=${lastWeek}`);
    await page.getByRole('heading', { level: 2, name: /^Solgläntan, vecka/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 2, name: /^Solgläntan, vecka/ }).waitFor();
    await page.context().close();
  });

  test('the manager says what is to be done, and finds it on the page', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', `enhet/enhet-001?vecka=${lastWeek}`, { width: 360 });
    await page.getByRole('button', { name: 'Vad gör vi åt det?' }).click();
    await page.getByLabel('Vad ska göras?').fill('Halkmattor i alla badrum före jul.');
    await page.getByRole('dialog').getByRole('button', { name: 'Bestäm' }).click();
    const decided = page.getByRole('region', { name: 'Beslutat om veckorna' });
    await decided.getByText('Halkmattor i alla badrum före jul.').waitFor();
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  test('a unit that is not hers is refused in words', async () => {
    const page = await openTab(browser, run, 'demo-medarbetare', 'enhet/enhet-004');
    await page
      .getByText(/siffror|enhet/i)
      .first()
      .waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(0);
    await page.context().close();
  });
});

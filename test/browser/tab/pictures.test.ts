import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../chromium.ts';
import { faultsOf, isTooWide, openTab } from './tabOnPage.ts';
import { startTab, type TabRun } from './tabRun.ts';

let run: TabRun;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [run, browser] = await Promise.all([startTab(), launchBrowser()]);
  page = await openTab(browser, run, 'demo-medarbetare', 'rapporter', { width: 360 });
  // A report of hers that somebody works on.
  await page
    .getByRole('link', { name: /Mottaget/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Bilder' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await run.stop();
});

const aPhoto = () =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: '#335577' } })
    .png()
    .toBuffer();
const choose = (name: string, buffer: Buffer) =>
  page.getByLabel('Lägg till en bild').setInputFiles({ name, mimeType: 'image/png', buffer });

describe('pictures of a case', () => {
  test('a file that is no picture is refused in words that help', async () => {
    await choose('virus.png', Buffer.from('<script>alert(1)</script>'));
    await page.getByText('Filen är ingen bild som jag kan öppna.').waitFor();
    // The same file again would come to the same.
    expect(await page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0);
  });

  test('a photo is added, looked at and taken away, on a phone', async () => {
    await choose('golv.png', await aPhoto());
    await page.getByText(/Bild 1, tillagd av Leyla Demir/).waitFor();
    await page.getByRole('button', { name: 'Visa bilden' }).click();
    const picture = page.getByRole('img', { name: /Bild 1/ });
    await picture.waitFor();
    expect(await isTooWide(page)).toBe(false);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ta bort' }).click();
    await page.getByLabel('Den visar en person').check();
    await picture.waitFor({ state: 'detached' });
  });
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../chromium.ts';
import { faultsOf, isTooWide, looks, openTab, settled } from './tabOnPage.ts';
import { startTab, type TabRun } from './tabRun.ts';

let run: TabRun;
let browser: Browser;
/** A case that a masked copy has something to hide in. */
let number = '';
beforeAll(async () => {
  [run, browser] = await Promise.all([startTab(), launchBrowser()]);
  number = await reportedCase();
});
afterAll(async () => {
  await browser.close();
  await run.stop();
});

async function reportedCase(): Promise<string> {
  const page = await openTab(browser, run, 'demo-medarbetare', 'rapporter');
  await page.getByRole('button', { name: 'Rapportera', exact: true }).click();
  await page.getByRole('button', { name: /^Fall/ }).click();
  await page.getByLabel('Vad hände?').fill('En boende i rum 12 gled av stolen vid ärtsoppan.');
  await page.getByLabel('Nej', { exact: true }).first().check();
  await page.getByRole('button', { name: 'Skicka' }).click();
  const said = page
    .getByRole('dialog')
    .getByText(/\d{4}-\d{6}/)
    .first();
  const [found = ''] = /\d{4}-\d{6}/.exec((await said.textContent()) ?? '') ?? [];
  await page.context().close();
  return found;
}

const hits = (page: Page) => page.getByRole('main').getByRole('listitem');

describe('Sök', () => {
  test.each(looks)('axe finds nothing in the search or in the copy (%s)', async (look) => {
    const page = await openTab(browser, run, 'demo-enhetschef', 'sok', { look, width: 320 });
    await page.getByRole('button', { name: 'Fler val' }).click();
    await page.getByLabel('Ord i ärendet').fill('ÄRTSOPPAN');
    await page.keyboard.press('Enter');
    await page.getByText('Ett ärende visas').waitFor();
    await page.getByRole('checkbox', { name: `Välj ärende ${number}` }).check();
    expect([await faultsOf(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByRole('link', { name: 'Gör maskerad kopia' }).click();
    await page.getByRole('button', { name: 'rum 12' }).waitFor();
    expect([await faultsOf(page), await isTooWide(page)]).toEqual([[], false]);
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  test('by number; the filter stands in the address and survives that the page is read anew', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', 'sok');
    expect(await hits(page).count()).toBeGreaterThan(3);
    await page.getByLabel('Ärendenummer').fill(number);
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await page.getByText('Ett ärende visas').waitFor();
    await page.reload();
    await settled(page);
    expect([await hits(page).count(), await page.getByLabel('Ärendenummer').inputValue()]).toEqual([1, number]);
    expect(new URL(page.url()).search).toBe(`?number=${number}`);
    await page.getByRole('button', { name: 'Rensa' }).click();
    await page.getByText(/^\d+ ärenden visas$/).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('by words, which stand in no address; a case is opened, and the way back leads to the same search', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', 'sok?kind=avvikelse');
    await page.getByLabel('Ord i ärendet').fill('ärtsoppan "av stolen"');
    await page.keyboard.press('Enter');
    await page.getByText('Ett ärende visas').waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual(['av stolen', 'ärtsoppan']);
    expect(page.url()).not.toMatch(/rtsoppan/);
    await page.getByRole('link', { name: new RegExp(number) }).click();
    await page.waitForURL(/arende/);
    await page.goBack();
    await page.getByText('Ett ärende visas').waitFor();
    expect(await page.getByLabel('Ord i ärendet').inputValue()).toBe('ärtsoppan "av stolen"');
    await page.context().close();
  });

  test('a personal number is refused kindly, and stays where it was typed', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', 'sok');
    await page.getByLabel('Ord i ärendet').fill('850131-1230');
    await page.keyboard.press('Enter');
    await page.getByText('Sök inte på personnummer').waitFor();
    expect(await page.getByLabel('Ord i ärendet').inputValue()).toBe('850131-1230');
    await page.context().close();
  });

  test('whoever watches over other cases finds nothing of this one', async () => {
    const page = await openTab(browser, run, 'demo-solsidan', `sok?number=${number}`);
    await page.getByText('Här finns inget ärende som du kan läsa').waitFor();
    await page.context().close();
  });
});

describe('a masked copy', () => {
  test.each(looks)('of an address that names no case is told of like a case that is not there (%s)', async (look) => {
    const page = await openTab(browser, run, 'demo-enhetschef', `sok/maskera/finns-inte,${'f'.repeat(32)}`, {
      ...{ look, width: 320 },
    });
    await page.getByText('Jag hittar inget sådant ärende som du kan se.').waitFor();
    expect(await page.getByText('Ladda om sidan').count()).toBe(0);
    expect([await faultsOf(page), await isTooWide(page)]).toEqual([[], false]);
    await page.getByRole('link', { name: 'Till första sidan' }).click();
    await page.waitForURL('**/tab/att-gora');
    await page.context().close();
  });

  test('is looked through, changed and fetched with the keyboard alone', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', `sok?number=${number}`);
    await page.getByRole('checkbox', { name: `Välj ärende ${number}` }).press('Space');
    await page.getByRole('link', { name: 'Gör maskerad kopia' }).press('Enter');
    const room = page.getByRole('button', { name: 'rum 12' });
    expect(await room.getAttribute('aria-pressed')).toBe('true');
    await page.getByLabel('Ord att dölja').fill('Ärtsoppan');
    await page.keyboard.press('Enter');
    await page.getByText('”Ärtsoppan” döljs nu.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement?.textContent')).toBe('rum 12');
    await page.keyboard.press('Enter');
    expect(await room.getAttribute('aria-pressed')).toBe('false');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta kopian' }).press('Enter');
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`${number} maskerad kopia.docx`);
    const words = strFromU8(unzipSync(await readFile(await download.path()))['word/document.xml'] ?? new Uint8Array());
    expect(words).toContain('En boende i rum 12 gled av stolen vid [maskerat].');
    expect(words).toContain('Maskeringar som togs bort');
    expect(words).not.toMatch(/ärtsoppan/i);
    await page.getByText('Kopian är hämtad').waitFor();
    await page.context().close();
  });
});

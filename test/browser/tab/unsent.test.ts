import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../chromium.ts';
import { faultsOf, openTab } from './tabOnPage.ts';
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

const withPhone = 'Hon halkade i köket. Ring 070-123 45 67.';

/** A report of a fall, begun and not sent. */
async function begun(what: string): Promise<Page> {
  const page = await openTab(browser, run, 'demo-medarbetare', 'rapporter', { width: 360 });
  await page.getByRole('button', { name: 'Rapportera', exact: true }).click();
  await page.getByRole('button', { name: /^Fall/ }).click();
  await page.getByLabel('Vad hände?').fill(what);
  await page.getByLabel('Nej', { exact: true }).first().check();
  return page;
}
const words = (page: Page): Promise<string> => page.getByLabel('Vad hände?').inputValue();
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const question = (page: Page) => page.getByText('Du har skrivit något som inte är skickat.');

/** The page was left for a moment, longer than what it shows is held for new; what it shows is asked for anew. */
async function comeBack(page: Page): Promise<void> {
  const refused = page.waitForEvent('response', (response) => response.url().endsWith('/me'));
  await page.evaluate(`{
    const later = Date.now() + 60_000;
    Date.now = () => later;
    window.dispatchEvent(new Event('visibilitychange'));
  }`);
  await refused;
}

describe('what is typed and not sent', () => {
  test('stands when the form comes back with something to mend, and closing asks first', async () => {
    const page = await begun(withPhone);
    await press(page, 'Skicka');
    await page.getByText('Ta bort telefonnumret').waitFor();
    await press(page, 'Stäng');
    await question(page).waitFor();
    await press(page, 'Fortsätt skriva');
    expect(await words(page)).toBe(withPhone);
    await page.context().close();
  });

  test('stands when the sign-in is lost while she looks elsewhere', async () => {
    const page = await begun(withPhone);
    await page.route('**/api/v1/**', (route) => route.fulfill({ status: 401, json: { error: 'signed_out' } }));
    await comeBack(page);
    expect(await words(page)).toBe(withPhone);
    await page.context().close();
  });

  test("stands at a phone's way back, which closes the form and not the page", async () => {
    const page = await begun(withPhone);
    await page.goBack();
    await question(page).waitFor();
    expect(await words(page)).toBe(withPhone);
    await press(page, 'Stäng utan att skicka');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/tab/rapporter');
    await page.context().close();
  });

  test('is asked about before the page is loaded anew', async () => {
    const page = await begun(withPhone);
    const asked = page.waitForEvent('dialog');
    await page.evaluate('setTimeout(() => location.reload())');
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await words(page)).toBe(withPhone);
    await page.context().close();
  });

  test('goes as it stands, not as it stood when the server did not answer', async () => {
    const page = await begun('Hon halkade.');
    await page.route('**/api/v1/turn', (route) => route.abort(), { times: 1 });
    await press(page, 'Skicka');
    const again = page.getByRole('button', { name: 'Försök igen' });
    await again.waitFor();
    await page.getByLabel('Vad hände?').fill('Hon halkade i köket.');
    await again.waitFor({ state: 'detached' });
    await press(page, 'Skicka');
    await page.getByText('Rapporten gäller Björkgården.').waitFor();
    await page.context().close();
  });
});

describe('one card after another', () => {
  test('is read from its beginning, by eye and by keyboard', async () => {
    const page = await begun(withPhone);
    const start = page.getByRole('heading', { name: 'Fall' });
    await press(page, 'Skicka');
    await page.getByText('Ta bort telefonnumret').waitFor();
    expect(await start.and(page.locator(':focus')).count()).toBe(1);
    await page.route('**/api/v1/turn', (route) => route.abort(), { times: 1 });
    await press(page, 'Skicka');
    const away = page.getByText('Lyhörd svarar inte just nu.');
    await away.waitFor();
    expect((await away.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Escape');
    await question(page).waitFor();
    await page.context().close();
  });

  test('has a name for every choice of several', async () => {
    const page = await begun(withPhone);
    await page.getByRole('radiogroup', { name: 'Kom någon till skada eller for illa?' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('what was done', () => {
  test('is said in words that axe finds nothing wrong with and that keep no keyboard', async () => {
    const page = await begun('Hon halkade i hallen.');
    await press(page, 'Skicka');
    await press(page, 'Lägg till');
    await page.getByLabel('Vad vill du lägga till?').fill('Hon var vaken.');
    await press(page, 'Skicka');
    const told = page.getByRole('status').filter({ hasText: 'tillagt i ärende' });
    await told.waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await faultsOf(page)).toEqual([]);
    const close = told.getByRole('button', { name: 'Stäng' });
    await close.focus();
    await page.keyboard.press('Tab');
    expect(await close.and(page.locator(':focus')).count()).toBe(0);
    await close.click();
    await told.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

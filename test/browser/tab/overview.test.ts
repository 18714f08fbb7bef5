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

  test('turns the pages of many units in their place, and back', async () => {
    const page = await openTab(browser, run, 'demo-ledning', 'rapporter');
    let many: readonly object[] = [];
    await page.route('**/api/v1/overview/units*', async (route) => {
      if (many.length === 0) {
        const { rows } = (await (await route.fetch()).json()) as { rows: readonly object[] };
        many = Array.from({ length: 120 }, (_, i) => ({ ...rows[0], unitId: `u${i}`, name: `Enhet ${i + 1}` }));
      }
      const after = Number(new URL(route.request().url()).searchParams.get('after') ?? 0);
      const shown = many.slice(after, after + 50);
      await route.fulfill({ json: { rows: shown, total: 120, next: after + 50 < 120 ? String(after + 50) : null } });
    });
    await page.goto(`${run.origin}/tab/ledning`);
    const units = page.getByRole('table', { name: 'Enheterna' });
    const turn = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await page.getByText('1–50 av 120').waitFor();
    await turn('Nästa');
    await units.getByRole('link', { name: 'Enhet 51', exact: true }).waitFor();
    await turn('Nästa');
    await page.getByText('101–120 av 120').waitFor();
    expect(await units.getByRole('row').count()).toBe(21);
    await turn('Föregående');
    await units.getByRole('link', { name: 'Enhet 100', exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
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

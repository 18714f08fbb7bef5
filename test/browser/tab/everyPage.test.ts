import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoCast } from '../../../bot/demo/municipality.ts';
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

/** Everybody sees the pages that are there for her, each look in turn; what is not for her says so. */
const readers = [...demoCast, { personId: 'demo-solsidan', name: 'Rut Malmgren', roles: ['privat verksamhetschef'] }];

describe.each(readers.map((reader, i) => ({ ...reader, look: looks[i % looks.length] ?? 'light' })))(
  '$name, $roles',
  ({ personId, look }) => {
    test(`every page of hers is whole, on 320 pixels, and axe finds nothing (${look})`, async () => {
      const page = await openTab(browser, run, personId, '', { width: 320, look });
      const links = page.getByRole('navigation').first().getByRole('link');
      const addresses = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
      expect(addresses.length).toBeGreaterThanOrEqual(3);
      for (const address of addresses) {
        await page.getByRole('navigation').first().locator(`a[href="${address}"]`).click();
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await settled(page);
        expect([address, await faultsOf(page)]).toEqual([address, []]);
        expect([address, await isTooWide(page)]).toEqual([address, false]);
      }
      await page.context().close();
    });

    test('a page that is not hers, and one that is nobody’s, lead on', async () => {
      const page = await openTab(browser, run, personId, 'finns-inte', { width: 320, look });
      await page.getByText('Den sidan finns inte, eller så är den inte till för dig.').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    });
  },
);

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../chromium.ts';
import { faultsOf, isTooWide, looks, openTab, settled } from './tabOnPage.ts';
import { startTab, type TabRun } from './tabRun.ts';

let run: TabRun;
let browser: Browser;
beforeAll(async () => {
  [run, browser] = await Promise.all([startTab(), launchBrowser()]);
  await readSomething();
});
afterAll(async () => {
  await browser.close();
  await run.stop();
});

/** So that the log has a line: a manager opens one of her cases. */
async function readSomething(): Promise<void> {
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${run.origin}/api/v1${path}`, {
      ...init,
      headers: { 'lyhord-demo-person': 'demo-enhetschef', 'Content-Type': 'application/json' },
    });
  const toDo = (await (await call('/to-do')).json()) as { rows: readonly { caseId: string }[] };
  const body = JSON.stringify({ verb: 'case.read', data: { caseId: toDo.rows[0]?.caseId } });
  expect((await call('/turn', { method: 'POST', body })).status).toBe(200);
}

const units = (last: string): Buffer =>
  Buffer.from(
    [
      'unitId,name,area,operation,regime,lagrum,careRecipients',
      'bjork,Björkgården,Norr,aldreomsorg_sabo,kommunal,sol|hsl,36',
      last,
    ].join('\n'),
  );
const people = Buffer.from(
  'personId,name,email,role,unitIds,deputyFor\ndemo-admin,Anders Ottosson,,admin,,\nkarin,Karin Lund,,enhetschef,bjork|eken,',
);
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });

async function choose(page: Page, last: string): Promise<void> {
  await page.getByLabel('Enheter (units.csv)').setInputFiles(file('units.csv', units(last)));
  await page.getByLabel('Personer (people.csv)').setInputFiles(file('people.csv', people));
  await page.getByRole('button', { name: 'Granska', exact: true }).click();
}

/** Goes on with the keyboard until something with this name has focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      'document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? ""',
    );
    if (focused === name) return;
  }
  throw new Error(`no way to "${name}" with the keyboard`);
}

describe('Administration', () => {
  test.each(looks)('axe finds nothing in any part, and nothing is too wide for a phone (%s)', async (look) => {
    const width = look === 'light' ? 320 : 360;
    const page = await openTab(browser, run, 'demo-admin', 'administration', { look, width });
    const parts = await page.getByRole('navigation', { name: 'Delar av administrationen' }).getByRole('link').all();
    expect(parts).toHaveLength(9);
    for (const part of parts) {
      await part.click();
      await settled(page);
      expect({ in: await part.textContent(), faults: await faultsOf(page) }).toMatchObject({ faults: [] });
      expect({ in: await part.textContent(), isTooWide: await isTooWide(page) }).toMatchObject({ isTooWide: false });
    }
    await page.context().close();
  });

  test('a fault in a file is shown at its line and column; a good file says what changes and waits for a yes', async () => {
    const page = await openTab(browser, run, 'demo-admin', 'administration/inlasning', { width: 360 });
    await page.getByRole('button', { name: 'Granska', exact: true }).click();
    expect(await page.getByText('Välj en fil här.').count()).toBe(2);
    await choose(page, 'eken,Eken,Norr,sjukhus,kommunal,sol,12');
    const row = page.getByRole('row', { name: /sjukhus/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual(['units.csv', '3', 'operation']);
    expect(await page.getByRole('button', { name: 'Läs in', exact: true }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await choose(page, 'eken,Eken,Norr,hemtjanst,kommunal,sol,12');
    await page.getByRole('button', { name: 'Läs in', exact: true }).waitFor();
    expect(await page.getByRole('row', { name: /Enheter: Nya/ }).textContent()).toContain('Eken');
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('what gallring would let go is counted when it is asked for', async () => {
    const page = await openTab(browser, run, 'demo-admin', 'administration/gallring', { width: 360 });
    const said = page.getByRole('status').filter({ hasText: 'kan gallras nu' });
    expect(await said.count()).toBe(0);
    await page.getByRole('button', { name: 'Räkna vad som kan gallras' }).click();
    await said.waitFor();
    expect([await said.textContent(), await faultsOf(page)]).toEqual(['Inget ärende kan gallras nu.', []]);
    await page.context().close();
  });

  test('the log is reviewed with the keyboard alone', async () => {
    const page = await openTab(browser, run, 'demo-sas', 'administration');
    await page.getByRole('table', { name: 'Händelser' }).getByText('Läste ärendet').first().waitFor();
    await tabTo(page, 'Granska perioden');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Läsningar per person' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await tabTo(page, 'Vad kom granskningen fram till?');
    await page.keyboard.type('Ring 070-123 45 67.');
    await tabTo(page, 'Granskad');
    await page.keyboard.press('Enter');
    await page.getByText('Skriv den utan.').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Läsningen hörde till arbetet.');
    await tabTo(page, 'Granskad');
    await page.keyboard.press('Enter');
    await page.getByText('Tack. Granskningen är sparad.').waitFor();
    await page
      .getByRole('list', { name: 'Tidigare granskningar' })
      .getByText('Läsningen hörde till arbetet.')
      .waitFor();
    await page.context().close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../chromium.ts';
import { faultsOf, isTooWide, type Look, looks, openTab } from './tabOnPage.ts';
import { startTab, type TabRun } from './tabRun.ts';

let run: TabRun;
let browser: Browser;
/** A case far enough to have something of everything, and a report of her own. */
let worked: string;
let mine: string;
beforeAll(async () => {
  [run, browser] = await Promise.all([startTab(), launchBrowser()]);
  worked = await aCaseIn('demo-enhetschef', 'list.toDo', 'following');
  mine = await aCaseIn('demo-medarbetare', 'list.mine', 'closed');
});
afterAll(async () => {
  await browser.close();
  await run.stop();
});

/** One call of the API as one of the invented people. */
async function ask<T>(personId: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${run.origin}/api/v1${path}`, {
    headers: { 'Lyhord-Demo-Person': personId, 'Content-Type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  return (await response.json()) as T;
}

const press = (personId: string, verb: string, data: object) => ask(personId, '/turn', { verb, data });

/** The id of a case that waits for this person, or is hers, in this status. */
async function aCaseIn(personId: string, list: 'list.toDo' | 'list.mine', status: string): Promise<string> {
  for (let page = 0; page < 9; page += 1) {
    const card = JSON.stringify(await press(personId, list, { page }));
    for (const id of new Set([...card.matchAll(/"caseId":"([0-9a-f]{32})"/g)].map(([, found = '']) => found))) {
      const found = await ask<{ status?: { key: string } }>(personId, `/cases/${id}`);
      if (found.status?.key === status) return id;
    }
  }
  throw new Error(`no case of ${personId} is ${status}`);
}

/** What stands in focus, by the name that is read aloud. */
const inFocus = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const at = document.activeElement;
    return (at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim();
  })()`);

/** Goes on by keyboard alone until this is reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await inFocus(page)) === name) return;
  }
  throw new Error(`${name} cannot be reached by keyboard`);
}

async function looksRight(who: string, id: string, look: Look): Promise<void> {
  const page = await openTab(browser, run, who, `arende/${id}`, { look, width: 360 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await isTooWide(page)).toBe(false);
  }
  await page.context().close();
}

describe('Ärendet', () => {
  test.each(looks)('axe finds nothing on a case (%s)', async (look) => {
    await looksRight('demo-enhetschef', worked, look);
  });

  test('axe finds nothing on my own report, and where there is no such case', async () => {
    await looksRight('demo-medarbetare', mine, 'light');
    await looksRight('demo-enhetschef', 'f'.repeat(32), 'light');
  });

  test('is received and assessed in place by keyboard alone, and the time line tells it', async () => {
    const id = await aCaseIn('demo-enhetschef', 'list.toDo', 'registered');
    const page = await openTab(browser, run, 'demo-enhetschef', `arende/${id}`);
    await page.getByRole('button', { name: 'Ta emot' }).waitFor();
    await tabTo(page, 'Ta emot');
    await page.keyboard.press('Enter');
    const timeline = page.getByRole('region', { name: 'Det som har hänt' });
    await timeline.getByText('Ärendet togs emot.').waitFor();

    // The next sensible step has taken the place of the one that was done, and the focus with it.
    await page.locator('button:focus', { hasText: 'Bedöm' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('1 Mindre: obehag eller obetydlig skada').first().waitFor();
    for (const answer of ['1 Mindre: obehag eller obetydlig skada', '1 Någon gång om året']) {
      await tabTo(page, answer);
      await page.keyboard.press('Space');
    }
    await tabTo(page, 'Spara bedömningen');
    await page.keyboard.press('Enter');
    await timeline.getByText('Bedömt. Risknivå: låg.').waitFor();
    await page.getByText('Bedömt', { exact: true }).first().waitFor();
    await page.context().close();
  });

  test('the later of two sees what the other has changed, when she comes back to the page', async () => {
    const id = await aCaseIn('demo-enhetschef', 'list.toDo', 'received');
    const page = await openTab(browser, run, 'demo-enhetschef', `arende/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await press('demo-verksamhetschef', 'case.answer', { caseId: id, answer: 'Vi har satt upp en ny lampa.' });
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    const bar = page.getByRole('status').filter({ hasText: 'Någon har ändrat ärendet' });
    await bar.getByText('Den som rapporterade fick svar.').waitFor();
    await bar.getByRole('button', { name: 'Jag har sett det' }).click();
    await bar.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('on paper there is all of it, dark on white, and not a button', async () => {
    const page = await openTab(browser, run, 'demo-enhetschef', `arende/${worked}`, { look: 'dark' });
    await page.getByRole('region', { name: 'Det som har hänt' }).getByRole('listitem').first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.locator('html[data-look=default]').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    const folded = page.getByRole('region', { name: 'Det som har hänt' }).locator('li:not(:visible)');
    expect(await folded.count()).toBe(0);
    await page.getByRole('heading', { name: 'Det som rapporterades' }).waitFor();
    await page.context().close();
  });
});

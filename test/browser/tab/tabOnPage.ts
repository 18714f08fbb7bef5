import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import type { TabRun } from './tabRun.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const looks = ['light', 'dark', 'contrast'] as const;
export type Look = (typeof looks)[number];

interface How {
  /** CSS pixels; 1280 unless told. */
  readonly width?: number;
  readonly look?: Look;
}

/** Opens a page of the tab as one of the invented people; a fault in the page or a refused resource fails the test. */
export async function openTab(
  browser: Browser,
  { origin }: Pick<TabRun, 'origin'>,
  personId: string,
  path: string,
  { width = 1280, look = 'light' }: How = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'contrast' ? 'active' : 'none',
    locale: 'sv-SE',
    // What is on its way from one colour to another has none that can be judged.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (fault) => {
    throw fault;
  });
  await page.addInitScript(`sessionStorage.setItem('lyhord-demo-person', ${JSON.stringify(personId)})`);
  await page.goto(`${origin}/tab/${path}`);
  await settled(page);
  return page;
}

/** Nothing on the page is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor();
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
}

/** All of WCAG 2.2 AA that axe knows, and its best practices. Fluent's own focus sentinels lie outside: nobody stops at them. */
const inspect = `axe.run({ exclude: ['[data-tabster-dummy]'] }, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
})`;

/** What axe finds, one line a fault; empty when there is none. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(inspect);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Whether something on the page is wider than the window: on a phone one must never have to scroll sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');

/** The colour that an element stands on. */
export const colourBehind = (place: Locator): Promise<string> =>
  place.locator('..').evaluate((element) => {
    const { getComputedStyle } = globalThis as unknown as {
      getComputedStyle(of: unknown): { readonly backgroundColor: string };
    };
    return getComputedStyle(element).backgroundColor;
  });

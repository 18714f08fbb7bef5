/** `npm run icons`: draws the two PNG files of the Teams package anew from their SVG, in the tests' own browser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/browser/chromium.ts';
import { iconSizes } from './icons.ts';

const folder = join(import.meta.dirname, 'icons');

/** `side` is in pixels; what the SVG leaves empty stays transparent. */
async function draw(browser: Browser, name: string, side: number): Promise<void> {
  const svg = await readFile(join(folder, `${name}.svg`), 'utf8');
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>body { margin: 0; line-height: 0 }</style>${svg}`);
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
}

const browser = await launchBrowser();
try {
  for (const [name, side] of Object.entries(iconSizes)) await draw(browser, name, side);
} finally {
  await browser.close();
}

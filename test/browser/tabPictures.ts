import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { firstWaiting } from './tab/firstWaiting.ts';
import { openTab } from './tab/tabOnPage.ts';
import { startTab } from './tab/tabRun.ts';

/** A page by the name its pictures have, the one who looks, and its address. */
const pages = [
  ['rapporter', 'demo-medarbetare', 'rapporter'],
  ['att-gora', 'demo-enhetschef', 'att-gora'],
  ['enheten', 'demo-enhetschef', 'enhet'],
  ['sok', 'demo-mas', 'sok?category=fall'],
  ['ledning', 'demo-ledning', 'ledning'],
  ['atgarder', 'demo-verksamhetschef', 'atgarder'],
  ['administration', 'demo-admin', 'administration'],
] as const;

const looks = [
  ['light', { look: 'light' }],
  ['dark', { look: 'dark' }],
  ['phone', { look: 'light', width: 360 }],
] as const;

/** What the window shows of each page of the tab: light, dark, and on a phone. */
export async function takeTabPictures(browser: Browser, pictureOf: (name: string) => string): Promise<void> {
  const run = await startTab();
  try {
    const person = 'demo-enhetschef';
    for (const [name, personId, path] of [...pages, ['arendet', person, await firstWaiting(run, person)]])
      for (const [look, how] of looks) {
        const page = await openTab(browser, run, personId, path, how);
        // A page of few colours: a palette holds it in a third of the bytes.
        await sharp(await page.screenshot())
          .png({ palette: true, colours: 128, effort: 10 })
          .toFile(pictureOf(`tab-${name}-${look}`));
        await page.context().close();
      }
  } finally {
    await run.stop();
  }
}

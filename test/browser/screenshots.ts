/** `npm run screenshots`: makes the README's pictures anew, from the program as it runs in the Playground, and from the tab. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { takeCaseworkPictures } from './caseworkPictures.ts';
import { launchBrowser } from './chromium.ts';
import { startLocal } from './localRun.ts';
import { Playground } from './playground.ts';
import { takeTabPictures } from './tabPictures.ts';
import { takeWeekPictures } from './weekPictures.ts';

const folder = join(import.meta.dirname, 'pictures');
const pictureOf = (name: string): string => join(folder, `${name}.png`);

/** One person's way through the main job, a picture at each card. */
async function takePictures(teams: Playground): Promise<void> {
  await teams.cardWith('Hej, jag är Lyhörd!');
  await teams.say('En boende halkade i badrummet i natt klockan två, ingen skada');
  const form = await teams.cardWith('Inget är skickat än');
  await form.screenshot(pictureOf('form'));
  await form.press('Skicka');
  const receipt = await teams.cardWith('Nu: Väntar på att tas emot');
  await receipt.screenshot(pictureOf('receipt'));
  const number = /Ärende (\S+)/.exec(await receipt.text())?.[1] ?? '';
  await teams.goTo({ channel: 'General' });
  await (await teams.cardWith(number)).screenshot(pictureOf('channel'));
  await teams.goTo('personal');
  await assess(teams);
  await teams.goTo({ channel: 'General' });
  const assessed = await teams.cardWith(number);
  await assessed.waitForText('Måttlig');
  await assessed.screenshot(pictureOf('channel-assessed'));
}

async function assess(teams: Playground): Promise<void> {
  await (await teams.cardWith('Du får ärendet för att du ansvarar')).press('Bedöm');
  const form = await teams.cardWith(often);
  await form.choose(serious, '2 Måttlig: går över, ger mer vårdbehov');
  await form.choose(often, '2 Varje månad');
  await form.screenshot(pictureOf('assessment'));
  await form.press('Spara bedömningen');
  await teams.waitForText('Nu: Bedömd');
}

const serious = 'För den som får vård eller stöd: Hur allvarligt var det, eller kunde det ha blivit?';
const often = 'För den som får vård eller stöd: Hur ofta kan det hända?';

/** The first picture of the README: the words, the number, the channel. */
async function compose(browser: Browser): Promise<void> {
  const shown = [
    ['1. Skriv vad som hände. Formuläret är redan ifyllt.', 'form'],
    ['2. Skicka. Kvittot följer ärendet ända till svaret.', 'receipt'],
    ['3. Kanalen ser numret och läget, aldrig orden.', 'channel', 'channel-assessed'],
  ] as const;
  const image = async (name: string): Promise<string> =>
    `<img src="data:image/png;base64,${await readFile(pictureOf(name), 'base64')}">`;
  const figures = await Promise.all(
    shown.map(async ([words, ...names]) => {
      const images = await Promise.all(names.map(image));
      return `<figure><figcaption>${words}</figcaption>${images.join('')}</figure>`;
    }),
  );
  const page = await browser.newPage({ viewport: { width: 1200, height: 688 } });
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: flex; gap: 24px; background: #f5f5f5; font: 600 14px 'Open Sans' }
    figure { margin: 0; flex: 1; display: flex; flex-direction: column; gap: 12px; height: 640px; overflow: hidden }
    img { width: 100%; background: #fff; border-radius: 8px; box-shadow: 0 1px 4px #0003 }
  </style>${figures.join('')}`);
  await page.screenshot({ path: pictureOf('lyhord') });
}

await mkdir(folder, { recursive: true });
const local = await startLocal();
try {
  const browser = await launchBrowser();
  try {
    // High enough for a whole form: what is scrolled away is not in the picture.
    const page = await browser.newPage({ viewport: { width: 1280, height: 1800 }, locale: 'sv-SE' });
    page.setDefaultTimeout(15_000);
    const teams = await Playground.open(page, local.url);
    await takePictures(teams);
    await takeCaseworkPictures(teams, local, pictureOf);
    await takeWeekPictures(teams, local, pictureOf);
    await compose(browser);
    await takeTabPictures(browser, pictureOf);
  } finally {
    await browser.close();
  }
} finally {
  await local.stop();
}

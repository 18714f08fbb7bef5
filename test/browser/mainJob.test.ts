import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { type LocalRun, startLocal } from './localRun.ts';
import { Playground } from './playground.ts';

jest.setTimeout(90_000);

/** What a newcomer does with `npm start`, in Microsoft's own client, in the order of the README's tour. */
describe('the main job, in a browser', () => {
  const words = 'En boende halkade på våta kakelplattor i badrummet i natt vid två';
  let local: LocalRun;
  let browser: Browser;
  let teams: Playground;
  let number = '';

  beforeAll(async () => {
    const started = performance.now();
    local = await startLocal();
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'sv-SE' });
    page.setDefaultTimeout(10_000);
    teams = await Playground.open(page, local.url);
    await teams.cardWith('Hej, jag är Lyhörd!');
    process.stdout.write(`First answer ${((performance.now() - started) / 1000).toFixed(1)} s after the start.\n`);
  });

  afterAll(async () => {
    await browser?.close();
    await local?.stop();
  });

  test('what happened, in her own words, becomes a form that is filled in', async () => {
    await teams.say(words);
    const form = await teams.cardWith('Inget är skickat än');
    expect(await form.text()).toMatch(/^Fall\n/);
    expect(await form.value('Vad hände?')).toBe(words);
    expect(await form.value('Klockan')).toMatch(/^0?2:00$/);
  });

  test('what is missing is said at its question, and nothing is sent', async () => {
    const form = await teams.cardWith('Inget är skickat än');
    await form.press('Skicka');
    await form.waitForText('Välj ett av alternativen.');
    expect(await teams.shows('Väntar på att tas emot')).toBe(false);
  });

  test('one answer and one tap: the receipt with its number stands in the place of the form', async () => {
    const form = await teams.cardWith('Inget är skickat än');
    await form.choose('Kom någon till skada eller for illa?', 'Ja, lindrigt');
    await form.press('Skicka');
    const receipt = await (await teams.cardWith('Nu: Väntar på att tas emot')).text();
    number = /Ärende (\d{4}-\d{6,})/.exec(receipt)?.[1] ?? '';
    expect(receipt).toContain(`Ärende ${number}`);
    expect(await teams.shows('Inget är skickat än')).toBe(false);
  });

  test('the channel shows the case and not a word of hers', async () => {
    await teams.goTo({ channel: 'General' });
    const card = await (await teams.cardWith(number)).text();
    for (const line of ['Händelse: Hälsa', 'Inte bedömd än', 'Väntar på att tas emot']) expect(card).toContain(line);
    const channel = (await teams.cardTexts()).join('\n');
    for (const word of words.split(' ').filter(({ length }) => length > 4)) expect(channel).not.toContain(word);
    expect(channel).not.toContain('Karin');
  });

  test('Ta emot in the channel changes the card there, and the receipt follows', async () => {
    await (await teams.cardWith(number)).press('Ta emot');
    await (await teams.cardWith(number)).waitForText('Mottaget');
    expect(await (await teams.cardWith(number)).text()).toContain('Enhetschef');
    await teams.goTo('personal');
    await teams.waitForText('Klart: Mottagen');
  });

  test('Bedöm opens the form in her own chat; once saved, every card follows', async () => {
    await (await teams.cardWith('Du får ärendet för att du ansvarar')).press('Bedöm');
    const form = await teams.cardWith('Hur ofta kan det hända?');
    expect(await form.text()).toContain(words);
    await form.choose('För den som får vård eller stöd: Hur ofta kan det hända?', '2 Varje månad');
    await form.press('Spara bedömningen');
    await teams.waitForText('Nu: Bedömd');
    await teams.goTo({ channel: 'General' });
    await (await teams.cardWith(number)).waitForText('Låg');
  });

  test('a colleague who has nothing to do with the case finds nothing of it', async () => {
    await teams.goTo('personal');
    await teams.say('demo roll medarbetare');
    await teams.waitForText('Nu är du Leyla Demir');
    await teams.cardWith('Inget väntar på dig');
    await teams.say(`ärende ${number}`);
    await teams.waitForText('Jag hittar inget sådant ärende');
  });

  test('MAS, whose area it touches, reads the words in her own chat', async () => {
    await teams.say('demo roll mas');
    await teams.waitForText('Nu är du Oskar Nygren');
    await teams.say(`ärende ${number}`);
    await (await teams.cardWith('Du får ärendet för att du är MAS')).press('Läs');
    await (await teams.cardWith('Nu står det i loggen')).waitForText(words);
  });
});

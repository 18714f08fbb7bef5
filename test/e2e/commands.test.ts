import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cardOf, exported, numberIn, report, seen, startWorld, tieChannels, type World } from './world.ts';

let world: World;
let number: string;
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
  number = await report(world, 'asa', 'Larmet gick inte fram i morse');
  await seen(world.people.eva.chat, number);
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
});

/** What is answered to words in her own chat: a card's text, or words. */
async function answerTo(name: keyof World['people'], words: string): Promise<string> {
  const { chat } = world.people[name];
  await chat.say(words);
  const { card, text, fromBot } = chat.messages.at(-1) ?? {};
  expect(fromBot).toBe(true);
  return card?.text ?? text ?? '';
}

describe('what can be written in the own chat, in any case, in Swedish or English', () => {
  test.each([
    ['hjälp', 'Så här gör du'],
    ['HJÄLP', 'Så här gör du'],
    ['Help!', 'Så här gör du'],
    ['rapportera', 'Vad har hänt?'],
    ['Report', 'Vad har hänt?'],
    ['hej', 'Vad har hänt?'],
    ['mina ärenden', 'Mina ärenden'],
    ['My Cases', 'Mina ärenden'],
    ['koppla', 'Skriv koppla i den kanal'],
    ['ärende abc', 'Skriv numret så här: ärende 2026-000123'],
    ['case', 'Skriv numret så här: ärende 2026-000123'],
    ['mina ärende', 'Mina ärenden'],
    ['god natt', 'Vad har hänt?'],
  ])('%s', async (words, answer) => expect(await answerTo('asa', words)).toContain(answer));

  test('mina ärenden lists her own, and opens the receipt', async () => {
    expect(await answerTo('asa', 'mina ärenden')).toContain(number);
    expect(await answerTo('bo', 'mina ärenden')).toContain('Du har inte rapporterat något än');
    expect(await answerTo('eva', 'mina ärenden')).not.toContain(number);
  });

  test('ångra says how a report is taken back, above her own reports', async () => {
    const { chat } = world.people.asa;
    expect(await answerTo('asa', 'ångra')).toContain(number);
    expect(chat.messages.at(-2)?.text).toContain('Öppna den här, och tryck på Ta tillbaka.');
    const list = chat.card('Mina ärenden');
    const [own = ''] = list.buttons.filter((title) => title.startsWith(number));
    expect(cardOf(await list.press(own)).buttons).toContain('Ta tillbaka');
  });

  test('two words that say what it is about are a report, and come along into the form', async () => {
    expect(await answerTo('asa', 'Boende ramlade')).toContain('Jag har fyllt i det jag förstod.');
    expect(world.people.asa.chat.card().inputValue('Vad hände?')).toBe('Boende ramlade');
  });

  test('a personal number is warned of, however few the words around it', async () => {
    const { chat } = world.people.asa;
    await chat.say('Anna 811228-9874');
    const [warning, menu] = chat.messages.slice(-2);
    expect(warning?.card?.text).toContain('Jag såg ett personnummer i texten.');
    expect(menu?.card?.text).toContain('Vad har hänt?');
  });

  test('att göra lists what waits for a manager, and for nobody else', async () => {
    expect(await answerTo('eva', 'att göra')).toContain(number);
    expect(await answerTo('dina', 'to do')).toContain(number);
    expect(await answerTo('gun', 'att göra')).toContain('Inget väntar på dig');
    expect(await answerTo('asa', 'att göra')).not.toContain(number);
  });

  test('ärende <nummer> opens the receipt of the reporter and the card of the manager; to others there is none', async () => {
    expect(await answerTo('asa', `ärende ${number}`)).toContain('Väntar på att tas emot');
    expect(await answerTo('eva', `case ${number}`)).toContain('Du får ärendet för att');
    const refusal = await answerTo('bo', `ärende ${number}`);
    expect(refusal).toContain('Jag hittar inget sådant ärende');
    expect(await answerTo('bo', 'ärende 2026-999999')).toBe(refusal);
    expect(await answerTo('bo', 'ärende 7')).toBe(refusal);
  });

  test('in a channel the bot says what the channel is for, and nothing of anyone', async () => {
    const channel = world.inChannel('asa');
    for (const words of ['mina ärenden', `ärende ${number}`, 'någon föll i badrummet i natt', 'hjälp']) {
      await channel.say(words);
      expect(channel.messages.at(-1)?.card?.text).toContain('Den visar aldrig vad någon har skrivit');
    }
  });
});

describe('languages', () => {
  test('each person has her own; the receipt follows it', async () => {
    expect(await answerTo('asa', 'språk en')).toContain('From now on I write in English.');
    expect(await answerTo('asa', 'help')).toContain('How to');
    await world.people.eva.chat.card(number).press('Ta emot');
    expect((await seen(world.people.asa.chat, '✓ Done: Received')).text).toContain(number);
    expect(await answerTo('asa', 'language lättläst')).toContain('Nu skriver jag på lätt svenska.');
    expect(await answerTo('asa', 'språk sv')).toContain('Från och med nu skriver jag på svenska.');
    expect(await answerTo('asa', 'språk klingon')).toContain('Vilket språk vill du ha?');
  });

  test('a change of language takes nothing from a form that is open', async () => {
    const { chat } = world.people.asa;
    await chat.say('Duschen blev inte av idag, ingen skada');
    const form = chat.card('Skicka').fill('Vad hände?', 'Duschen blev inte av på tre dagar.');
    expect(await answerTo('asa', 'språk en')).toContain('English');
    expect(form.inputValue('Vad hände?')).toBe('Duschen blev inte av på tre dagar.');
    const receipt = cardOf(await form.press('Skicka'));
    expect(receipt.text).toContain('Thank you!');
    const words = (await exported(world, '--with-text', '--as', 'sara')).map(({ what }) => what);
    expect(words).toContain('Duschen blev inte av på tre dagar.');
    await chat.say('språk sv');
  });
});

describe('somebody whom the directory does not know', () => {
  test('reports by choosing the unit', async () => {
    const { chat } = world.people.nova;
    await chat.say('Någon halkade i trappan, ingen skada');
    const form = chat.card('Skicka');
    expect(form.inputValue('Vilken enhet gäller det?')).toBe('');
    expect(await form.press('Skicka')).toMatchObject({ kind: 'invalid' });
    const receipt = cardOf(await form.fill('Vilken enhet gäller det?', 'Granen').press('Skicka'));
    expect(receipt.text).toContain('Rapporten gäller Granen');
    await seen(world.people.gun.chat, numberIn(receipt.text));
    expect(await answerTo('nova', 'mina ärenden')).toContain(numberIn(receipt.text));
  });
});

describe('a form that was begun', () => {
  test('waits in the menu as it was sent, and goes when it is thrown away', async () => {
    const { chat } = world.people.bo;
    await chat.say('Larmet svarade inte i natt');
    const form = chat.card('Skicka').fill('Kom någon till skada eller for illa?', 'Nej');
    cardOf(await form.fill('När hände det? Dag', '2011-01-01').fill('Klockan', '10:00').press('Skicka'));
    await chat.say('meny');
    const menu = chat.card('Påbörjat');
    const again = cardOf(await menu.press('Fortsätt'));
    expect(again.inputValue('Vad hände?')).toBe('Larmet svarade inte i natt');
    expect(again.inputValue('När hände det? Dag')).toBe('2011-01-01');
    expect(cardOf(await again.press('Avbryt')).text).toContain('Inget är sparat.');
    expect(await answerTo('bo', 'meny')).not.toContain('Påbörjat');
  });
});

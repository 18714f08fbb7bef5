import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cardOf, dialogOf, exported, numberIn, seen, startWorld, tieChannels, type World } from './world.ts';

const complaint = 'Maten var kall tre dagar i rad.';
const harm = 'Kom någon till skada eller for illa?';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
});

const words = async (): Promise<readonly unknown[]> =>
  (await exported(world, '--with-text', '--as', 'maria')).map(({ what }) => what);
const count = async (): Promise<number> => (await exported(world)).length;

describe('a complaint that was told aloud', () => {
  const spoken = {
    'Vad är det?': 'Klagomål: något blev inte som det ska',
    'Vem säger det?': 'Personen själv',
    'Vad säger personen?': complaint,
    'Berättades det muntligt för dig?': true,
  };

  test('is read back, can be changed, and is stored as it was read', async () => {
    const { chat } = world.people.asa;
    await chat.say('rapportera');
    await chat.card('Vad har hänt?').press('Visa fler');
    await chat.card('Vad har hänt?').press('Klagomål, synpunkt eller beröm');
    const form = chat.card('Vad säger personen?');
    for (const [label, filling] of Object.entries(spoken)) form.fill(label, filling);
    const readBack = cardOf(await form.press('Skicka'));
    expect(readBack.text).toContain(complaint);
    expect(await count()).toBe(0);
    const again = cardOf(await readBack.press('Ändra texten'));
    expect(again.inputValue('Vad säger personen?')).toBe(complaint);
    const second = cardOf(await again.fill('Vad säger personen?', `${complaint} Även soppan.`).press('Skicka'));
    await second.press('Ja, skicka');
    numberIn(chat.card('Ärende').text);
    expect(await words()).toEqual([`${complaint} Även soppan.`]);
  });

  test('the same in a dialog, where closing it sends nothing and keeps a draft', async () => {
    const dialog = dialogOf(await world.inChannel('bo').card('Rapportera till Lyhörd').press('Rapportera'));
    await dialog.press('Visa fler');
    await dialog.press('Klagomål, synpunkt eller beröm');
    for (const [label, filling] of Object.entries(spoken)) dialog.fill(label, filling);
    await dialog.press('Skicka');
    expect(dialog.text).toContain('Läs upp texten');
    dialog.close();
    expect(await count()).toBe(1);
    const { chat } = world.people.bo;
    await chat.say('rapportera');
    const menu = chat.card('Påbörjat');
    const form = cardOf(await menu.press('Fortsätt'));
    expect(form.inputValue('Vad säger personen?')).toBe(complaint);
    const readBack = cardOf(await form.press('Skicka'));
    await readBack.press('Ja, skicka');
    expect(chat.card('Ärende').text).toContain('klagomålet');
    await chat.say('rapportera');
    expect(chat.card('Vad har hänt?').text).not.toContain('Påbörjat');
  });
});

describe('concern for a child', () => {
  test('stops what is written in the chat, and nothing is stored', async () => {
    const before = await count();
    const { chat } = world.people.asa;
    await chat.say('jag är orolig för ett barn som blir slaget hemma');
    expect(chat.card().text).toContain('Oro för ett barn ska inte rapporteras här');
    expect(chat.card().buttons).not.toContain('Skicka');
    expect(await count()).toBe(before);
  });

  test('stops a form too, until she says that it is something else', async () => {
    const before = await count();
    const { chat } = world.people.asa;
    await chat.say('rapportera');
    await chat.card('Vad har hänt?').press('Hot och våld');
    const form = chat.card('Först: hjälp personen');
    const stopped = cardOf(
      await form
        .fill('Vad hände?', 'Jag misstänker att barnet blir slaget av sin pappa')
        .fill(harm, 'Vet inte')
        .press('Skicka'),
    );
    expect(stopped.text).toContain('Så når du mottagningen');
    expect(await count()).toBe(before);
    await stopped.fill('Är det något annat än oro för ett barn?', true).press('Skicka');
    expect(await count()).toBe(before + 1);
  });
});

describe('Rapportera detta on a message', () => {
  const payload = (content: string) => ({ messagePayload: { body: { contentType: 'html', content } } });

  test('gives the filled-in form in a dialog; sending it gives a receipt in the own chat', async () => {
    const said = '<div><p>Taklyften stannade halvv&auml;gs i morse, <b>ingen skada</b></p></div>';
    const dialog = await world.inChannel('bo').command('report', payload(said));
    expect(dialog.card.inputValue('Vad hände?')).toBe('Taklyften stannade halvvägs i morse, ingen skada');
    expect(dialog.card.inputValue(harm)).toBe('Nej');
    await dialog.press('Skicka');
    await seen(world.people.bo.chat, numberIn(dialog.text));
  });

  test('on a message without words gives the menu', async () => {
    const dialog = await world.inChannel('bo').command('report', payload('<div><img alt=""></div>'));
    expect(dialog.text).toContain('Vad har hänt?');
  });

  test('leaves out what may not be kept', async () => {
    const dialog = await world.inChannel('bo').command('report', payload('Ring 070-123 45 67 om fallet i hallen'));
    expect(dialog.card.inputValue('Vad hände?')).toBe('Ring […] om fallet i hallen');
  });
});

describe('an old client', () => {
  test('reports through messages with a value: the receipt takes the place of the form', async () => {
    const { chat } = world.oldPhone;
    await chat.say('det luktar gas i källaren, ingen skada');
    await chat.card('Skicka').press('Skicka');
    const receipt = await seen(chat, 'Väntar på att tas emot');
    expect(chat.messages.filter(({ fromBot }) => fromBot)).toHaveLength(1);
    expect(receipt.text).toContain(numberIn(receipt.text));
  });
});

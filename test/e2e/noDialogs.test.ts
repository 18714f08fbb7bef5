import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wireOf } from './raw.ts';
import { cardOf, numberIn, report, seen, startWorld, tieChannels, type World } from './world.ts';

const story = 'Rullstolens broms släppte i backen';
const inOwnChat = { kind: 'message', text: 'Jag svarar dig i vår egen chatt.' };
const forPerson = 'För den som får vård eller stöd';

let world: World;
beforeAll(async () => {
  // The Agents Playground knows no dialogs; with it, every form from a channel opens in the person's own chat.
  world = await startWorld({ PLAYGROUND: 'on' });
  for (const name of ['asa', 'eva', 'erik'] as const) await world.people[name].chat.install();
  await tieChannels(world);
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
});

test('a report from the channel opens in the own chat, and the receipt takes its place there', async () => {
  const { chat } = world.people.asa;
  const before = chat.messages.length;
  expect(await world.inChannel('asa').card('Rapportera till Lyhörd').press('Rapportera')).toEqual(inOwnChat);
  const form = cardOf(await chat.card('Vad har hänt?').press('Fall'));
  const faulty = cardOf(
    await form
      .fill('Vad hände?', story)
      .fill('Kom någon till skada eller for illa?', 'Nej')
      .fill('När hände det? Dag', '2011-01-01')
      .press('Skicka'),
  );
  expect(faulty.inputValue('Vad hände?')).toBe(story);
  await faulty.fill('När hände det? Dag', '').fill('Klockan', '').press('Skicka');
  numberIn(chat.card('Ärende').text);
  expect(chat.messages).toHaveLength(before + 1);
});

test('the manager takes over and assesses from the channel: the form comes to her alone, the card follows', async () => {
  const number = await report(world, 'asa', story);
  const card = await seen(world.inChannel('eva'), number);
  expect(card.buttons).toEqual(['Ta emot', 'Bedöm']);
  const posts = world.inChannel('eva').messages.length;
  expect(await card.press('Ta emot')).toMatchObject({ kind: 'message', text: expect.stringContaining(number) });
  await seen(world.inChannel('eva'), 'Läge: Mottaget');
  expect(await world.inChannel('eva').card(number).press('Bedöm')).toEqual(inOwnChat);
  const form = world.people.eva.chat.card(`Bedöm ${number}`);
  form.fill(
    `${forPerson}: Hur allvarligt var det, eller kunde det ha blivit?`,
    '1 Mindre: obehag eller obetydlig skada',
  );
  form.fill(`${forPerson}: Hur ofta kan det hända?`, '2 Varje månad');
  expect(cardOf(await form.press('Spara bedömningen')).text).toContain('är sparad');
  await seen(world.inChannel('eva'), 'Risknivå: Låg');
  await seen(world.people.asa.chat, '● Nu: Bedömd');
  expect(world.inChannel('eva').messages).toHaveLength(posts);
  expect(wireOf(world, world.channels.bjorken.id)).not.toMatch(/Rullstol|broms|backen/);
});

test('somebody who may not is told so beside the card, and everybody else sees nothing of it', async () => {
  const number = await report(world, 'asa', story);
  const card = await seen(world.inChannel('gun'), number);
  const wire = wireOf(world, world.channels.bjorken.id);
  for (const button of ['Ta emot', 'Bedöm']) {
    expect(await card.press(button)).toMatchObject({ text: expect.stringContaining('Jag hittar inget sådant ärende') });
  }
  expect(wireOf(world, world.channels.bjorken.id)).toBe(wire);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Name } from './municipality.ts';
import { waitFor } from './teams/waitFor.ts';
import { brought, cardOf, dialogOf, numberIn, report, seen, startWorld, tieChannels, type World } from './world.ts';

const outside = 'Ärendet hanteras utanför kanalen.';
const forPerson = 'För den som får vård eller stöd';
const severity = `${forPerson}: Hur allvarligt var det, eller kunde det ha blivit?`;
const likelihood = `${forPerson}: Hur ofta kan det hända?`;

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
});

/** What the message that showed this case in the channel says now; the number is gone from it when the case is. */
async function leftChannel(number: string): Promise<void> {
  const { bjorken } = world.channels;
  const posts = world.connector.teams.conversation(bjorken.id)?.posts ?? [];
  const index = posts.findIndex(({ versions }) => JSON.stringify(versions[0]).includes(number));
  await waitFor(() => world.inChannel('eva').messages[index]?.card?.text === outside, `${number} to leave the channel`);
}

/** Eva's answer to a button of her direct card, in her own chat. */
async function pressedBy(name: Name, number: string, button: string) {
  const { chat } = world.people[name];
  return brought(chat, await seen(chat, number), button);
}

test('a referred case leaves the channel, and the new unit receives it anew', async () => {
  const number = await report(world, 'asa', 'Hemtjänsten kom två timmar för sent');
  await seen(world.inChannel('eva'), number);
  const form = await pressedBy('eva', number, 'Hänvisa');
  expect(form.text).toContain('Hänvisa till en annan enhet');
  const done = cardOf(
    await form.fill('Vilken enhet ska ha ärendet?', 'Granen').fill('Varför?', 'Gäller hemtjänsten.').press('Hänvisa'),
  );
  expect(done.text).toBe(`Ärende ${number} är hänvisat till Granen.`);
  await leftChannel(number);
  expect((await seen(world.inChannel('gun', 'granen'), number)).buttons).toEqual(['Ta emot', 'Bedöm']);
  expect((await seen(world.people.gun.chat, number)).text).toContain('Enhet: Granen');
  await seen(world.people.eva.chat, 'Ärendet hanteras av någon annan nu');
  expect((await seen(world.people.asa.chat, number)).text).toContain('Rapporten gäller Granen');
});

test('a duplicate goes into the case it doubles', async () => {
  const first = await report(world, 'asa', 'Taklyften stannade på natten');
  const second = await report(world, 'bo', 'Taklyften stannade igen samma natt');
  await seen(world.inChannel('eva'), second);
  const form = await pressedBy('eva', second, 'Slå ihop');
  const wrong = cardOf(await form.fill('Numret på ärendet som ska leva vidare', '2026-999999').press('Slå ihop'));
  expect(wrong.text).toContain('Jag hittar inget sådant ärende');
  expect(wrong.inputValue('Numret på ärendet som ska leva vidare')).toBe('2026-999999');
  await wrong.fill('Numret på ärendet som ska leva vidare', first).press('Slå ihop');
  expect(world.people.eva.chat.card().text).toBe(`Ärende ${second} hör nu ihop med ${first}.`);
  await leftChannel(second);
  await seen(world.people.eva.chat, `Hör nu ihop med ${first}.`);
  expect((await seen(world.people.bo.chat, 'hör ihop med en annan')).text).toContain(second);
  await (await seen(world.people.eva.chat, `Ärende ${first}\nDu får ärendet`)).press('Ta emot');
  await waitFor(() => world.people.bo.chat.card(second).text.includes('● Nu: Bedöms'), 'the other receipt to follow');
  expect((await seen(world.people.bo.chat, second)).text).not.toContain(first);
});

test('an assessment that another has overtaken comes back with all that was chosen, and then goes through', async () => {
  const number = await report(world, 'asa', 'Rullstolens broms släppte i backen');
  const form = await pressedBy('eva', number, 'Bedöm');
  const other = await pressedBy('erik', number, 'Bedöm');
  await other
    .fill(severity, '4 Katastrofal: död, fara för livet eller stor skada som består')
    .fill(likelihood, '1 Någon gång om året')
    .press('Spara bedömningen');
  expect(world.people.erik.chat.card().text).toContain('behöver en händelseanalys');
  form.fill(severity, '1 Mindre: obehag eller obetydlig skada').fill(likelihood, '2 Varje månad');
  const again = cardOf(await form.press('Spara bedömningen'));
  expect(again.text).toContain('Erik Delchef har bedömt ärendet under tiden: allvar 4, hur ofta 1, risk 4.');
  expect(again.inputValue(likelihood)).toBe('2 Varje månad');
  await again.press('Spara bedömningen');
  expect(world.people.eva.chat.card().text).toBe(`Bedömningen av ärende ${number} är sparad.\n[Till ärendet]`);
});

test('an assessment of her own in another window is told of in the same way, and a double tap is not', async () => {
  const number = await report(world, 'asa', 'Sänggrinden var trasig');
  const { chat } = world.people.eva;
  const direct = await seen(chat, number);
  await direct.press('Bedöm');
  const first = chat.card();
  await direct.press('Bedöm');
  const second = chat.card();
  first.fill(severity, '2 Måttlig: går över, ger mer vårdbehov').fill(likelihood, '3 Varje vecka');
  await first.press('Spara bedömningen');
  expect(cardOf(await first.press('Spara bedömningen')).text).toBe(
    `Bedömningen av ärende ${number} är sparad.\n[Till ärendet]`,
  );
  second.fill(severity, '1 Mindre: obehag eller obetydlig skada').fill(likelihood, '2 Varje månad');
  const again = cardOf(await second.press('Spara bedömningen'));
  expect(again.text).toContain(
    'Du har redan bedömt ärendet i ett annat fönster: allvar 2, hur ofta 3, risk 6. Allt du har valt här finns kvar.',
  );
  expect(again.inputValue(likelihood)).toBe('2 Varje månad');
  await again.press('Spara bedömningen');
  expect(chat.card().text).toBe(`Bedömningen av ärende ${number} är sparad.\n[Till ärendet]`);
});

test('a case that turns out lex Sarah leaves the channel, and SAS is told', async () => {
  const number = await report(world, 'asa', 'Den boende låg kvar i sängen hela dagen');
  await seen(world.inChannel('eva'), number);
  const dialog = dialogOf(await world.inChannel('eva').card(number).press('Bedöm'));
  dialog.fill(severity, '2 Måttlig: går över, ger mer vårdbehov').fill(likelihood, '3 Varje vecka');
  dialog.fill('Kan det vara ett missförhållande (lex Sarah)?', true);
  await dialog.press('Spara bedömningen');
  await leftChannel(number);
  const card = await seen(world.people.sara.chat, 'lex Sarah');
  expect(card.text).toContain(number);
  // She investigates together with the managers, who receive and assess.
  expect(card.buttons).toEqual(['Lex Sarah', 'Läs', 'Utred', 'Åtgärda', 'Starta process']);
  await seen(world.people.vera.chat, number);
  // Her own card of it too: the next test counts what comes to her.
  await seen(world.people.eva.chat, number);
});

test('a report about the manager goes past her and every deputy', async () => {
  const before = { eva: world.people.eva.chat.messages.length, channel: world.inChannel('eva').messages.length };
  const { chat } = world.people.asa;
  await chat.say('Chefen skällde på den boende inför alla');
  const form = chat.card('Skicka');
  if (!form.labels.includes('Gäller det närmaste chefen?')) await form.press('Fler uppgifter');
  const receipt = cardOf(
    await form
      .fill('Kom någon till skada eller for illa?', 'Vet inte')
      .fill('Gäller det närmaste chefen?', true)
      .press('Skicka'),
  );
  const number = numberIn(receipt.text);
  await seen(world.people.vera.chat, number);
  await seen(world.people.sara.chat, number);
  const { eva, erik, dina } = world.people;
  expect(eva.chat.messages).toHaveLength(before.eva);
  expect(world.inChannel('eva').messages).toHaveLength(before.channel);
  for (const { chat: hers } of [eva, erik, dina]) expect(JSON.stringify(hers.messages)).not.toContain(number);
  await eva.chat.say(`ärende ${number}`);
  expect(eva.chat.messages.at(-1)?.text).toContain('Jag hittar inget sådant ärende');
});

test('a button on a card that is out of date says how the case stands, and changes nothing', async () => {
  const number = await report(world, 'asa', 'Fönstret gick inte att stänga');
  const old = await pressedBy('eva', number, 'Läs');
  await (await seen(world.people.erik.chat, number)).press('Ta emot');
  expect(await old.press('Ta emot')).toMatchObject({
    text: expect.stringContaining('Erik Delchef har redan tagit emot'),
  });
});

test('a manager who reports has the receipt and the card to act on', async () => {
  const { chat } = world.people.eva;
  const number = await report(world, 'eva', 'Förrådet var olåst');
  await seen(chat, `Ärende ${number}\nDu får ärendet`);
  expect(chat.messages.filter(({ card }) => card?.text.includes(number))).toHaveLength(2);
  await chat.card(`Ärende ${number}\nDu får ärendet`).press('Ta emot');
  await seen(chat, '✓ Klart: Mottagen');
});

test('a unit whose channel moves shows its next case where it moved', async () => {
  await world.inChannel('eva', 'free').say('koppla Björken');
  const number = await report(world, 'asa', 'Brandlarmet tjöt i onödan');
  await seen(world.inChannel('eva', 'free'), number);
  expect(JSON.stringify(world.inChannel('eva').messages)).not.toContain(number);
  await world.inChannel('eva').say('koppla Björken');
  await (await seen(world.people.eva.chat, number)).press('Ta emot');
  expect((await seen(world.inChannel('eva'), number)).text).toContain('Läge: Mottaget');
});

describe('the reporter', () => {
  test('adds what she forgot, and whoever reads the case sees it', async () => {
    const number = await report(world, 'asa', 'Larmet i korridoren svarade inte');
    const receipt = world.people.asa.chat.card(number);
    await receipt.press('Lägg till');
    const form = world.people.asa.chat.card('Vad vill du lägga till?');
    const again = cardOf(await form.fill('Vad vill du lägga till?', 'Ring 070-123 45 67').press('Skicka'));
    expect(again.text).toContain('⚠');
    await again.fill('Vad vill du lägga till?', 'Batteriet var slut.').press('Skicka');
    await seen(world.people.asa.chat, 'Du har lagt till något en gång.');
    const words = await pressedBy('eva', number, 'Läs');
    expect(words.text).toContain('Batteriet var slut.');
    expect(await world.server.tool('export', 'log')).toContain(number);
  });

  test('takes it back before anyone has received it, and not after', async () => {
    const number = await report(world, 'asa', 'Dörren till förrådet stod öppen');
    await seen(world.inChannel('eva'), number);
    const asking = cardOf(await world.people.asa.chat.card(number).press('Ta tillbaka'));
    const receipt = cardOf(await asking.press('Ja, ta tillbaka'));
    expect(receipt.text).toContain('Du har tagit tillbaka rapporten');
    await seen(world.inChannel('eva'), 'Läge: Tillbakataget');

    const other = await report(world, 'asa', 'Dörren till köket stod öppen');
    const asked = cardOf(await world.people.asa.chat.card(other).press('Ta tillbaka'));
    await (await seen(world.people.eva.chat, other)).press('Ta emot');
    expect(await asked.press('Ja, ta tillbaka')).toMatchObject({
      text: expect.stringContaining('så den kan inte tas tillbaka'),
    });
  });
});

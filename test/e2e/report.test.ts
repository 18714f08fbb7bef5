import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { names } from './municipality.ts';
import { caseIdOn, press, wireOf } from './raw.ts';
import { numberIn, seen, startWorld, tieChannels, type World } from './world.ts';

const story = 'en boende föll i badrummet i natt vid två, ingen skada';
/** What of the story could tell anybody something; `ingen` stands on every channel card ("Ingen än"). */
const telling = ['boende', 'föll', 'badrummet', 'skada', 'kvastskaft', 'vid två'];

let world: World;
let number: string;
/** Times a finger touched the screen, per journey. */
const taps = { report: 0, triage: 0 };

beforeAll(async () => {
  world = await startWorld();
  await world.people.asa.chat.install();
});
afterAll(() => world.stop());

const wireOfChannel = (): string => wireOf(world, world.channels.bjorken.id);

const assessing = {
  severity: 'För den som får vård eller stöd: Hur allvarligt var det, eller kunde det ha blivit?',
  likelihood: 'För den som får vård eller stöd: Hur ofta kan det hända?',
};

describe('a report from a few words, in the order it happens', () => {
  test('a manager ties the channel with one word', async () => {
    await tieChannels(world);
    expect((await seen(world.inChannel('eva'), 'hör till Björken')).buttons).toEqual(['Rapportera']);
  });

  test('the words become a form that is filled in, with five questions at most to answer', async () => {
    const { chat } = world.people.asa;
    await chat.say(story);
    const form = await seen(chat, 'Inget är skickat än');
    expect(form.text).toMatch(/^Fall\nFörst: hjälp personen/);
    expect(form.inputValue('Vad hände?')).toBe(story);
    expect(form.inputValue('Kom någon till skada eller for illa?')).toBe('Nej');
    expect(form.inputValue('Klockan')).toBe('02:00');
    expect(form.inputValue('Vilken enhet gäller det?')).toBe('Björken');
    expect(wireOf(world, chat.conversationId).match(/"isRequired":true/g)).toHaveLength(3);
    expect(await world.server.tool('export', 'cases')).not.toContain('2026-');
  });

  test('one tap sends it, and the receipt takes the place of the form with the number', async () => {
    const { chat } = world.people.asa;
    const before = chat.messages.length;
    await chat.card('Inget är skickat än').press('Fler uppgifter');
    chat.card('Inget är skickat än').fill('Vad gjordes direkt?', 'Städade undan ett kvastskaft.');
    taps.report += 1;
    expect(await chat.card('Inget är skickat än').press('Skicka')).toMatchObject({ kind: 'card' });
    const receipt = chat.card('Ärende');
    number = numberIn(receipt.text);
    expect(receipt.text).toContain('Väntar på att tas emot');
    expect(chat.messages).toHaveLength(before);
    expect(taps.report).toBeLessThanOrEqual(3);
  });

  test('both managers and MAS have a card in person, the deputy and the others have none', async () => {
    const { eva, erik, maria, dina, vera, sara, mats, gun } = world.people;
    for (const { chat } of [eva, erik, maria]) expect((await seen(chat, number)).text).not.toMatch(/boende|kvastskaft/);
    for (const { chat } of [dina, vera, sara, mats, gun]) expect(chat.messages).toEqual([]);
  });

  test('the channel shows the case and nothing that is secret', async () => {
    const card = await seen(world.inChannel('eva'), number);
    expect(card.text.split('\n')).toEqual([
      `Ärende ${number}`,
      'Gäller: Händelse: Hälsa',
      'Risknivå: Inte bedömd än',
      'Läge: Väntar på att tas emot',
      expect.stringMatching(/^Dag: den \d{1,2} \p{Ll}+$/u),
      'Hanteras av: Ingen än',
      '[Ta emot]',
      '[Bedöm]',
    ]);
  });

  test('a manager takes it over from the channel, and every card follows where it stands', async () => {
    const channel = world.inChannel('eva');
    const posts = channel.messages.length;
    taps.triage += 1;
    expect(await channel.card(number).press('Ta emot')).toMatchObject({
      kind: 'message',
      text: expect.stringContaining(number),
    });
    expect((await seen(channel, 'Läge: Mottaget')).text).toContain('Hanteras av: Enhetschef');
    expect(channel.card(number).buttons).toEqual(['Bedöm']);
    expect(channel.messages).toHaveLength(posts);
    expect((await seen(world.people.asa.chat, '✓ Klart: Mottagen')).text).toContain(number);
    expect((await seen(world.people.erik.chat, 'Läge: Mottaget')).text).toContain(names.eva);
  });

  test('a second manager who presses the same button hears kindly who was first', async () => {
    const { body } = await press(world, 'erik', 'case.receive', { caseId: caseIdOn(wireOfChannel()) });
    expect(body).toContain('Eva Chef har redan tagit emot ärendet');
  });

  test('assessing takes three taps from the channel, in a dialog that she alone sees', async () => {
    const channel = world.inChannel('eva');
    taps.triage += 1;
    const pressed = await channel.card(number).press('Bedöm');
    if (pressed.kind !== 'dialog') throw new Error(pressed.kind);
    const { dialog } = pressed;
    expect(dialog.text).toContain(story);
    dialog
      .fill(assessing.severity, '3 Betydande: måttlig skada som består')
      .fill(assessing.likelihood, '1 Någon gång om året');
    taps.triage += 1;
    await dialog.press('Spara bedömningen');
    expect(dialog.text).toContain(
      `Bedömningen av ärende ${number} är sparad. Den visar att ärendet behöver en händelseanalys`,
    );
    expect(taps.triage).toBeLessThanOrEqual(3);
    await seen(world.people.asa.chat, '● Nu: Bedömd');
  });

  test('severity three tells the head of operations and MAS at once', async () => {
    expect((await seen(world.people.vera.chat, number)).text).toContain('för att du är verksamhetschef');
    expect((await seen(world.people.maria.chat, number)).text).toContain('Risknivå');
  });

  test('nothing of it all has ever stood in the channel: not in a version, not in a toast, not in a button', async () => {
    const wire = wireOfChannel();
    expect(wire).toContain(number);
    const words = [...telling, ...Object.values(names), ...Object.keys(names).map((id) => `"${id}"`)];
    for (const secret of words) expect(wire.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(wire).not.toMatch(/\b([01]\d|2[0-3])[:.][0-5]\d\b/);
  });

  test('the store holds together, and the log holds none of her words', async () => {
    expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ cases: 1, broken: [] });
    for (const secret of telling.slice(0, 3)) expect(world.server.written()).not.toContain(secret);
  });
});

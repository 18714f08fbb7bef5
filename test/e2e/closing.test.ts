import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Name } from './municipality.ts';
import { waitFor } from './teams/waitFor.ts';
import { brought, cardOf, report, seen, startWorld, tieChannels, type World } from './world.ts';

const forPerson = 'För den som får vård eller stöd';
const severity = `${forPerson}: Hur allvarligt var det, eller kunde det ha blivit?`;
const likelihood = `${forPerson}: Hur ofta kan det hända?`;
const mild = '1 Mindre: obehag eller obetydlig skada';
const grave = '3 Betydande: måttlig skada som består';
const [atOnce, toTell] = ['Vad gjordes direkt?', 'Vad vill du berätta?'];

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
});

/** The form that a button of her direct card opens in her own chat. */
async function pressedBy(name: Name, number: string, button: string) {
  const { chat } = world.people[name];
  const card = await waitFor(() => {
    const found = chat.card(`Ärende ${number}\nDu får ärendet`);
    if (!found.buttons.includes(button)) throw new Error(`${button} is not there yet`);
    return found;
  }, `"${button}" on ${number}`);
  return brought(chat, card, button);
}

async function assessed(by: Name, words: string, how = mild): Promise<string> {
  const number = await report(world, by, words);
  await seen(world.people.eva.chat, number);
  const form = await pressedBy('eva', number, 'Bedöm');
  await form.fill(severity, how).fill(likelihood, '1 Någon gång om året').press('Spara bedömningen');
  return number;
}

const newsIn = (name: Name) =>
  world.people[name].chat.messages.filter(({ summary }) => summary === 'Det har kommit svar på din rapport.');

test('a harmless case is closed in one dialog, and its reporter reads the answer on her receipt', async () => {
  const number = await assessed('asa', 'Golvet var halt utanför duschen');
  const form = await pressedBy('eva', number, 'Avsluta');
  expect(form.labels).toEqual([atOnce, toTell]);
  expect(form.inputValue(toTell)).toContain('Tack för att du berättade.');
  form.fill(atOnce, 'Golvet torkades.').fill(toTell, 'Tack för att du berättade. Nu ligger det en matta där.');
  const again = await Promise.all([form.press('Avsluta'), form.press('Avsluta')]);
  for (const outcome of again) expect(cardOf(outcome).text).toContain(`Ärende ${number} är avslutat.`);

  const news = await seen(world.people.asa.chat, 'Det har kommit svar på din rapport.');
  expect(news.text).not.toContain('matta');
  const receipt = cardOf(await news.press('Läs svaret'));
  expect(receipt.text).toContain('Det här ändrades');
  expect(receipt.text).toContain('Nu ligger det en matta där.');
  expect(receipt.buttons).toEqual(['Ny rapport']);
  expect(newsIn('asa')).toHaveLength(1);

  expect((await seen(world.inChannel('eva'), number)).text).not.toMatch(/matta|torkades/);
  await seen(world.inChannel('eva'), 'Läge: Avslutat');
  const summaries = world.people.asa.chat.messages.map(({ summary }) => summary).join('\n');
  expect(summaries).not.toMatch(/matta|torkades/);
});

test('an answer that is too long comes back whole: nothing that was typed is cut', async () => {
  const number = await assessed('asa', 'Dörrstoppet saknas i matsalen');
  const form = await pressedBy('eva', number, 'Avsluta');
  const long = 'Nu är det ordnat. '.repeat(1_500);
  const again = cardOf(await form.fill(atOnce, 'Ett nytt sattes dit.').fill(toTell, long).press('Avsluta'));
  expect(again.inputValue(toTell)).toBe(long);
});

describe('a case with work left', () => {
  test('cannot be closed: the form says what is missing, and opens what mends it', async () => {
    const number = await assessed('asa', 'Dörren till medicinrummet stod öppen hela natten', grave);
    const list = await pressedBy('eva', number, 'Avsluta');
    expect(list.text).toContain('Ärendet är inte utrett.');
    expect(list.text).toContain('Den som rapporterade har inte fått svar.');
    expect(list.buttons).toEqual(['Öppna processen', 'Utred', 'Svara', 'Tillbaka']);
    // Nothing is asked for that could not be sent from here.
    expect(list.labels).toEqual([]);
    const { chat } = world.people.eva;
    await list.press('Svara');
    const form = chat.card('Svara den som rapporterade');
    expect(form.text).toContain('Dörren till medicinrummet stod öppen');
    const lesson = cardOf(await form.fill(toTell, 'Vi utreder varför dörren stod öppen.').press('Skicka'));
    expect(lesson.text).toContain('✓ Svaret är skickat.');
    expect(cardOf(await lesson.press('Hoppa över')).text).toContain('Ingen ny lärdom är sparad.');
    expect((await seen(world.people.asa.chat, 'Vi utreder varför')).text).toContain('Svar till dig');
  });

  test('that came meanwhile keeps the answer typed, and takes it along to the form that can send it', async () => {
    const number = await assessed('asa', 'Trappan var hal vid entrén');
    const form = await pressedBy('eva', number, 'Avsluta');
    const worse = await pressedBy('eva', number, 'Bedöm igen');
    await worse.fill(severity, grave).press('Spara bedömningen');
    const words = 'Personalen glömde sanda.';
    const list = cardOf(await form.fill(atOnce, 'Sandade.').fill(toTell, words).press('Avsluta'));
    expect(list.text).toContain('Ärendet är inte utrett.');
    expect(list.inputValue(toTell)).toBe(words);
    await list.press('Svara');
    const { chat } = world.people.eva;
    expect(chat.card('Svara den som rapporterade').inputValue(toTell)).toBe(words);
  });

  test('that is not assessed says only that', async () => {
    const number = await report(world, 'asa', 'Rullatorn var borta när hon skulle gå');
    await seen(world.people.eva.chat, number);
    await (await seen(world.people.eva.chat, number)).press('Ta emot');
    const list = await pressedBy('eva', number, 'Avsluta');
    expect(list.buttons).toEqual(['Bedöm', 'Svara', 'Tillbaka']);
  });
});

test('an answer that ends halfway, names somebody or blames comes back with all that was typed', async () => {
  const number = await assessed('asa', 'Maten kom för sent två dagar i rad');
  const form = await pressedBy('eva', number, 'Svara');
  const halfway = cardOf(await form.press('Skicka'));
  expect(halfway.text).toContain('⚠ Texten slutar mitt i.');
  const refused = cardOf(await halfway.fill(toTell, 'Ring 070-123 45 67 om det.').press('Skicka'));
  expect(refused.inputValue(toTell)).toBe('Ring 070-123 45 67 om det.');
  const blaming = cardOf(await refused.fill(toTell, 'Personalen glömde beställa.').press('Skicka'));
  expect(blaming.text).toContain('Kan det sägas utan att peka ut någon?');
  expect(blaming.inputValue(toTell)).toBe('Personalen glömde beställa.');
  const lesson = cardOf(await blaming.fill(toTell, 'Beställningen går nu av sig själv.').press('Skicka'));
  const kept = cardOf(await lesson.fill('Lärdom', 'Det var slarv.').press('Spara lärdomen'));
  expect(kept.text).toContain('Kan det sägas utan att peka ut någon?');
  expect(cardOf(await kept.press('Spara lärdomen')).text).toBe('Tack. Lärdomen är sparad.\n[Till ärendet]');
  expect((await pressedBy('eva', number, 'Läs')).text).toContain('Det var slarv.');
});

test('a closed case is found, read, answered and reopened, and its receipt goes on', async () => {
  const number = await assessed('bo', 'Rakapparaten var inte laddad på morgonen');
  const form = await pressedBy('eva', number, 'Avsluta');
  await form.fill(atOnce, 'Den laddades.').fill(toTell, 'Nu laddas den varje kväll.').press('Avsluta');
  await seen(world.people.bo.chat, '✓ Klart: Avslutad');
  await world.people.eva.chat.say(`ärende ${number}`);
  expect(world.people.eva.chat.card().buttons).toEqual(['Läs', 'Svara', 'Återöppna']);
  await world.people.bo.chat.say(`ärende ${number}`);
  expect(world.people.bo.chat.card().text).toContain('Vill du berätta mer? Gör en ny rapport.');

  const reopening = await pressedBy('eva', number, 'Återöppna');
  expect(await reopening.press('Återöppna')).toMatchObject({ kind: 'invalid' });
  const done = cardOf(await reopening.fill('Varför behöver det öppnas igen?', 'Det hände igen.').press('Återöppna'));
  expect(done.text).toContain(`Ärende ${number} är öppet igen.`);
  expect(cardOf(await done.press('Till ärendet')).buttons).toContain('Avsluta');
  const goesOn = () => world.people.bo.chat.messages.some(({ card }) => isOpenReceipt(card, number));
  await waitFor(goesOn, 'the receipt to go on');
  const words = await pressedBy('eva', number, 'Läs');
  expect(words.text).toContain('Det hände igen.');
});

const isOpenReceipt = (card: { text: string; buttons: string[] } | null, number: string): boolean =>
  card?.text.includes(number) === true && card.buttons.includes('Lägg till');

test('who adds to a closed report on an old form is shown the way to a new one', async () => {
  const number = await assessed('bo', 'Fönstret i matsalen gick inte att stänga');
  await world.people.bo.chat.card(number).press('Lägg till');
  const form = world.people.bo.chat.card('Vad vill du lägga till?');
  const closing = await pressedBy('eva', number, 'Avsluta');
  await closing.fill(atOnce, 'Vi stängde det.').fill(toTell, 'Haken är lagad.').press('Avsluta');
  const outcome = await form.fill('Vad vill du lägga till?', 'Det drog också.').press('Skicka');
  expect(outcome).toMatchObject({ kind: 'message', text: expect.stringContaining('Gör en ny rapport') });
  expect(JSON.stringify(outcome)).not.toContain('Eva');
});

test('the reporter of a merged report hears the answer too, and nothing of the other', async () => {
  const first = await assessed('asa', 'Larmknappen på rum fyra gav inget ljud');
  const second = await report(world, 'bo', 'Larmet på rummet hördes inte ut');
  const merging = await pressedBy('eva', second, 'Slå ihop');
  await merging.fill('Numret på ärendet som ska leva vidare', first).press('Slå ihop');
  await seen(world.people.bo.chat, 'hör ihop med en annan');
  const before = { asa: newsIn('asa').length, bo: newsIn('bo').length };
  await waitFor(
    () => pressedBy('eva', first, 'Svara').then(({ text }) => text.includes('1 annan')),
    'the merge to be known',
  );
  const form = world.people.eva.chat.card('Svaret går också till 1 annan som rapporterade samma händelse.');
  await form.fill(toTell, 'Larmet har fått nytt batteri.').press('Skicka');
  await waitFor(() => newsIn('asa').length > before.asa && newsIn('bo').length > before.bo, 'both to hear');
  expect(newsIn('bo')).toHaveLength(before.bo + 1);
  const receipt = await seen(world.people.bo.chat, 'Larmet har fått nytt batteri.');
  expect(receipt.text).toContain(second);
  expect(receipt.text).not.toContain(first);
});

test('only those who act on a case can answer, close or reopen it', async () => {
  const number = await assessed('asa', 'Golvet i entrén var halt av snö', grave);
  const { sara, asa } = world.people;
  for (const { chat } of [sara, asa]) {
    await chat.say(`ärende ${number}`);
    const { buttons } = chat.card(number);
    for (const button of ['Svara', 'Avsluta', 'Återöppna']) expect(buttons).not.toContain(button);
  }
  // Buttons that were there for someone else: the card names what is asked for, never who may.
  const caseId = caseIdOf(number);
  for (const [name, verb, words] of [
    ['asa', 'case.close.open', 'enhetens chef är den som avslutar'],
    ['sara', 'case.answer', 'enhetens chef är den som svarar'],
    ['gun', 'case.reopen', 'Jag hittar inget sådant ärende'],
  ] as const) {
    const { chat } = world.people[name];
    const before = chat.messages.length;
    const typed = { answer: 'Jag svarar.', reason: 'Jag vill.' };
    await chat.send({ type: 'message', value: { verb, caseId, ...typed } });
    await waitFor(() => chat.messages.length > before, 'an answer');
    expect(chat.messages.at(-1)?.text).toContain(words);
  }
});

/** As it stands in the data of the buttons on the channel's card. */
function caseIdOf(number: string): string | undefined {
  const { bjorken } = world.channels;
  const posts = world.connector.teams.conversation(bjorken.id)?.posts ?? [];
  const post = posts.find(({ versions }) => JSON.stringify(versions[0]).includes(number));
  return /"caseId":"([0-9a-f]{32})"/.exec(JSON.stringify(post?.versions[0]))?.[1];
}

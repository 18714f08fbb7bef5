import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { atStockholm, formatDateTime } from '../../bot/domain/time.ts';
import type { Name } from './municipality.ts';
import { press } from './raw.ts';
import type { Filling } from './teams/inputs.ts';
import { waitFor } from './teams/waitFor.ts';
import { cardOf, numberIn, report, reportWith, seen, startWorld, tieChannels, type World } from './world.ts';

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

const reportAs = (title: string, fill: Readonly<Record<string, Filling>>) => reportWith(world, 'asa', title, fill);

/** Her card of a legal process, opened from the case's own card in her chat. */
async function opened(name: Name, number: string, process: string) {
  const { chat } = world.people[name];
  await (await seen(chat, `Ärende ${number}\nDu får ärendet`)).press(process);
  return chat.card(`${process}\nÄrende ${number}`);
}

/** One step as she takes it: the button of the process' card, the form below it, and the process as it then stands. */
async function step(
  name: Name,
  number: string,
  process: string,
  button: string,
  fill: Readonly<Record<string, Filling>>,
) {
  await (await opened(name, number, process)).press(button);
  const form = world.people[name].chat.card();
  for (const [label, filling] of Object.entries(fill)) form.fill(label, filling);
  return cardOf(await form.press('Spara'));
}

const inAnyChannel = (): string =>
  JSON.stringify((['bjorken', 'granen', 'free'] as const).map((channel) => world.inChannel('eva', channel).messages));

test('a lex Sarah goes from report to IVO, chair and written report, in nobody’s sight but theirs', async () => {
  const number = await reportAs('Missförhållande (lex Sarah)', {
    'Vad hände?': 'Fick ingen hjälp på hela natten.',
    'Kom någon till skada eller for illa?': 'Ja, allvarligt',
    'Vad handlar det om? Välj ett eller flera.': ['Insats utebliven'],
  });
  const card = await seen(world.people.sara.chat, `Ärende ${number}\nDu får ärendet`);
  expect(card.text).toContain('Lex Sarah: Ska bedömas');
  expect(card.text).toMatch(/Första bedömning: senast .*Kommunens gräns\./);

  const begun = await step('sara', number, 'Lex Sarah', 'Inled utredning', {
    'Vad är gjort för att det inte ska hända igen nu?': 'Extra personal i natt.',
  });
  expect(begun.text).toContain('Läge: Utreds');
  expect(begun.text).toContain('Besluta: verksamhetschefen (Vera Verksamhet)');
  expect(begun.buttons).not.toContain('Besluta');

  const wrong = await step('vera', number, 'Lex Sarah', 'Besluta', {
    'Vad kom utredningen fram till?': 'Allvarligt missförhållande: anmäls till IVO',
    'Skälen för beslutet': 'Ring 070-123 45 67 om ni undrar.',
  });
  expect(wrong.text).toContain('⚠');
  expect(wrong.inputValue('Skälen för beslutet')).toBe('Ring 070-123 45 67 om ni undrar.');
  const decided = cardOf(await wrong.fill('Skälen för beslutet', 'Ingen tittade till på tio timmar.').press('Spara'));
  expect(decided.text).toContain('Läge: Ska anmälas till IVO');

  const reported = await step('sara', number, 'Lex Sarah', 'Anmält till IVO', {
    'IVO:s diarienummer': '3.1.1-12345/2026',
  });
  expect(reported.text).toContain('Läge: Nämndens ordförande ska få veta');
  expect(reported.text).toContain('Lagens ord: snarast.');
  await step('sara', number, 'Lex Sarah', 'Ordförande vet', {});
  const written = await step('sara', number, 'Lex Sarah', 'Rapport lämnad', { 'Nämndens diarienummer': 'SN 2026/17' });
  expect(written.text).toContain('Läge: Den det gäller ska få veta');
  const told = await step('sara', number, 'Lex Sarah', 'Personen vet', {
    'Vem har fått veta?': ['Personen själv', 'Anhörig'],
  });
  expect(told.text).toContain('Läge: Klart');
  for (const words of ['3.1.1-12345/2026', 'SN 2026/17', 'Ingen tittade till', 'Sara Samordnare'])
    expect(told.text).toContain(words);

  expect(inAnyChannel()).not.toContain(number);
  for (const name of ['maria', 'gun', 'bo'] as const)
    expect(JSON.stringify(world.people[name].chat.messages)).not.toContain(number);
  expect(await world.server.tool('export', 'log')).toMatch(new RegExp(`vera.*read.*${number}`));
});

test('a personal-data breach known on a Friday evening has until Monday evening, by law', async () => {
  const friday = lastFriday();
  const answered = await press(world, 'asa', 'form.submit', {
    ...{ reportType: 'informationssakerhet', requestId: randomUUID(), unit: 'bjorken' },
    ...{ what: 'Lista kvar i skrivaren.', harm: 'none', personalData: 'yes' },
    ...{ knownSinceDate: friday, knownSinceTime: '20:00' },
  });
  const number = numberIn(answered.body);
  const monday = formatDateTime(hoursAfter(atStockholm(friday, '20:00'), 72), 'sv', { beside: number });
  const card = await seen(world.people.eva.chat, `Ärende ${number}\nDu får ärendet`);
  expect(card.text).toContain(`Anmälan till IMY: senast ${monday}. Lagens gräns.`);
  const process = await opened('eva', number, 'Personuppgiftsincident');
  expect(process.text).toContain(`Lagens gräns: ${monday}.`);
  expect(process.text).toContain('Dataskyddsombud');
  const notified = await step('eva', number, 'Personuppgiftsincident', 'Anmält till IMY', {
    'IMY:s diarienummer': 'inväntas',
    'Vilka slags uppgifter, och hur många personer?': 'Adresser, omkring tio personer.',
    'Vad kan det leda till?': 'Någon kan ha läst dem.',
    'Vad har ni gjort åt det?': 'Listan är bränd.',
    'Är risken hög för dem det gäller?': 'Nej',
  });
  expect(notified.text).toContain('Läge: Klart');
});

test('a lex Maria, with the patient told of all six things', async () => {
  const number = await report(world, 'asa', 'Fel dos av kvällens läkemedel till en boende');
  await (await seen(world.people.eva.chat, `Ärende ${number}\nDu får ärendet`)).press('Bedöm');
  const form = world.people.eva.chat.card('Spara bedömningen');
  await form
    .fill(severity, '3 Betydande: måttlig skada som består')
    .fill(likelihood, '1 Någon gång om året')
    .press('Spara bedömningen');
  await seen(world.people.maria.chat, 'Lex Maria: Beslut om anmälan till IVO återstår');
  const reported = await step('maria', number, 'Lex Maria', 'Anmält till IVO', {
    'IVO:s diarienummer': 'inväntas',
    'Blev det en vårdskada?': 'Ja: patienten ska få veta',
  });
  expect(reported.text).toContain('Läge: Anmält. Utredningen återstår');
  await step('maria', number, 'Lex Maria', 'Utredningen är klar', { 'Vad kom ni fram till?': 'Listan var gammal.' });
  const items = [
    'Att det har hänt',
    'Vad som görs för att det inte ska hända igen',
    'Att man kan klaga hos IVO',
    'Att man kan få ersättning enligt patientskadelagen',
    'Att man kan få ersättning från läkemedelsförsäkringen',
  ];
  const told = { 'Vem har fått veta?': ['Personen själv'], 'Står det i journalen?': true };
  const missing = await step('maria', number, 'Lex Maria', 'Patienten vet', {
    ...told,
    'Vad fick patienten veta?': items,
  });
  expect(missing.text).toContain('⚠ Patienten har rätt att få veta alltihop');
  missing.fill('Vad fick patienten veta?', [...items, 'Vad patientnämnden kan hjälpa till med']);
  expect(cardOf(await missing.press('Spara')).text).toContain('Läge: Klart');
});

test('two lex Sarah cases are investigated together: a wrong number comes back at its field, the other then leads', async () => {
  const about = {
    'Kom någon till skada eller for illa?': 'Ja, lindrigt',
    'Vad handlar det om? Välj ett eller flera.': ['Bemötande'],
  };
  const lead = await reportAs('Missförhållande (lex Sarah)', { ...about, 'Vad hände?': 'Någon skrek.' });
  const other = await reportAs('Missförhållande (lex Sarah)', { ...about, 'Vad hände?': 'Någon skrek igen.' });
  await (await opened('sara', other, 'Lex Sarah')).press('Utred tillsammans');
  const form = world.people.sara.chat.card('Utred tillsammans med ett annat ärende');
  const wrong = cardOf(await form.fill('Numret på det andra ärendet', other).press('Spara'));
  expect(wrong.text).toContain('Det är samma ärende.');
  expect(wrong.inputValue('Numret på det andra ärendet')).toBe(other);
  const joined = cardOf(await wrong.fill('Numret på det andra ärendet', lead).press('Spara'));
  expect(joined.text).toContain(`Utreds ihop med ett annat ärende: ${lead}`);
  expect(joined.buttons).toEqual(['Läs ärendet']);
  await waitFor(
    async () => (await opened('sara', lead, 'Lex Sarah')).text.includes(`Hit hör också: ${other}`),
    'the leading case to know of it',
  );
});

test('a process is begun by hand from the case, with the reason, and those without mandate see who has it', async () => {
  const number = await report(world, 'asa', 'Taklyften stannade med en medarbetare under');
  await (await seen(world.people.eva.chat, `Ärende ${number}\nDu får ärendet`)).press('Starta process');
  const form = world.people.eva.chat.card('Starta en process');
  const names = cardOf(
    await form
      .fill('Vilken?', 'Medicinteknik')
      .fill('Varför?', 'Lyften gick ner. Anna Svensson såg det.')
      .press('Spara'),
  );
  expect(names.text).toContain('Det ser ut som namn i texten.');
  const started = cardOf(await names.fill('Varför?', 'Lyften gick ner av sig själv.').press('Spara'));
  expect(started.text).toContain('Lyften gick ner av sig själv.');
  expect(started.text).toContain('Anmält · Ingen anmälan: MAS, MAR');
  expect(started.text).toContain('Just nu behöver du inte göra något här.');
  expect(inAnyChannel()).not.toContain('Medicinteknik');
});

test('a mistaken decision is taken back with the reason: the process goes on, and its card shows both', async () => {
  const number = await reportAs('Missförhållande (lex Sarah)', {
    'Vad hände?': 'Dörren var låst utifrån.',
    'Kom någon till skada eller for illa?': 'Ja, lindrigt',
    'Vad handlar det om? Välj ett eller flera.': ['Bemötande'],
  });
  await seen(world.people.sara.chat, `Ärende ${number}\nDu får ärendet`);
  const declined = await step('sara', number, 'Lex Sarah', 'Inte lex Sarah', {
    'Varför inte?': 'Dörren gick att öppna.',
  });
  expect(declined.text).toContain('Läge: Klart');
  await (await opened('sara', number, 'Lex Sarah')).press('Ta tillbaka beslutet');
  const form = world.people.sara.chat.card('Ta tillbaka ett beslut');
  const wrong = cardOf(await form.fill('Varför tas det tillbaka?', 'Ring 070-123 45 67.').press('Spara'));
  expect(wrong.inputValue('Varför tas det tillbaka?')).toBe('Ring 070-123 45 67.');
  const back = cardOf(await wrong.fill('Varför tas det tillbaka?', 'Fel ärende.').press('Spara'));
  expect(back.text).toContain('Läge: Ska bedömas');
  expect(back.text).toMatch(/Ingen utredning enligt lex Sarah \(taget tillbaka\).*Sara Samordnare.*Fel ärende\./s);
  expect(back.text).toContain('Dörren gick att öppna.');
  expect(back.buttons).toContain('Inte lex Sarah');
  expect(back.buttons).not.toContain('Ta tillbaka beslutet');
});

/** The latest Friday behind us whose Monday has the same clock: summer time neither begins nor ends in between. */
function lastFriday(): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - 3);
  for (;;) {
    const date = day.toISOString().slice(0, 10);
    const isSame = hoursAfter(atStockholm(date, '20:00'), 72) === atStockholm(dayAfter(date, 3), '20:00');
    if (day.getUTCDay() === 5 && isSame) return date;
    day.setUTCDate(day.getUTCDate() - 1);
  }
}

const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * 3_600_000).toISOString().slice(0, 10);

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Name } from './municipality.ts';
import { caseIdOn, press, submit, wireOf } from './raw.ts';
import type { Dialog } from './teams/dialog.ts';
import { waitFor } from './teams/waitFor.ts';
import {
  brought,
  cardOf,
  dialogOf,
  exported,
  numberIn,
  report,
  seen,
  startWorld,
  tieChannels,
  type World,
} from './world.ts';

const story = 'En boende föll i badrummet på natten och bröt handleden';
const secrets = ['badrummet', 'handleden', 'Golvet var halt', 'Larmet hördes inte', 'halkmatta', 'Larmet byts'];
const forPerson = 'För den som får vård eller stöd';

const findings = {
  consequence: 'Vad blev följden för personen?',
  accountBy: 'Vem har berättat hur det var?',
  account: 'Vad fick ni höra?',
  what: 'Vad hände, steg för steg?',
};
const causeOf = { group: 'Vad handlar orsaken om?', what: 'Vilken är orsaken?', why: 'Varför blev det så?' };
const action = {
  causes: 'Vilken orsak gör ni något åt?',
  what: 'Vad ska göras?',
  strength: 'Hur stark är åtgärden?',
  owner: 'Vem ska göra det?',
  dueOn: 'När ska det vara klart?',
};
const strong = 'Stark: ändra så att det inte kan hända. Till exempel en spärr eller ny utrustning.';
const medium = 'Medel: ändra rutinen. Till exempel en checklista eller dubbelkontroll.';
const effect = { sign: 'Vad ska ni kunna se eller mäta?', seen: 'Vad har ni sett eller mätt?', did: 'Hjälpte det?' };

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
});

/** A fall with serious harm, received and assessed as severity 3 by Eva, from the thread. */
async function graveFall(): Promise<string> {
  const { chat } = world.people.asa;
  await chat.say(story);
  const form = chat.card('Skicka').fill('Kom någon till skada eller for illa?', 'Ja, allvarligt');
  const number = numberIn(cardOf(await form.press('Skicka')).text);
  await (await seen(world.inChannel('eva'), number)).press('Ta emot');
  const dialog = await inThread('eva', number, 'Bedöm');
  dialog.fill(`${forPerson}: Hur ofta kan det hända?`, '1 Någon gång om året');
  await dialog.press('Spara bedömningen');
  expect(dialog.text).toContain('är sparad');
  return number;
}

/** A dialog from the living card, once the card has the button. */
async function inThread(name: Name, number: string, button: string): Promise<Dialog> {
  await seen(world.inChannel(name), number);
  const card = await waitFor(() => withButton(world.inChannel(name).card(number), button), `${button} on ${number}`);
  return dialogOf(await card.press(button));
}
function withButton<C extends { readonly buttons: readonly string[] }>(card: C | undefined, button: string): C {
  if (!card?.buttons.includes(button)) throw new Error(`No ${button} yet`);
  return card;
}

/** A form below the direct card in somebody's own chat, once the card has the button. */
async function inPerson(name: Name, number: string, button: string) {
  const { chat } = world.people[name];
  const direct = () => chat.messages.flatMap(({ card }) => card ?? []).find(({ text }) => isDirect(text, number));
  const card = await waitFor(() => withButton(direct(), button), `${button} to ${name}`);
  return brought(chat, card, button);
}
const isDirect = (text: string, number: string) => text.startsWith(`Ärende ${number}\nDu får ärendet`);

/** The living card in the channel comes to say how the case stands. */
const standsAs = (number: string, status: string) =>
  waitFor(() => {
    const { text } = world.inChannel('eva').card(number);
    if (!text.includes(`Läge: ${status}`)) throw new Error(text);
    return text;
  }, `${number} to be ${status}`);

const whatHappened = <F extends { fill(label: string, filling: string): F }>(form: F): F =>
  form
    .fill(findings.consequence, 'Bruten handled och rädsla för att gå upp.')
    .fill(findings.accountBy, 'Personen själv')
    .fill(findings.account, 'Det var mörkt och halt.')
    .fill(findings.what, 'Hon gick upp själv vid två. Larmet tystnade.');

describe('a fall with harm, from report to shown effect, in the thread', () => {
  let number: string;

  test('is investigated in one dialog: the person first, then two causes, each kept when it is sent', async () => {
    number = await graveFall();
    const dialog = await inThread('eva', number, 'Utred');
    expect(dialog.text).toContain(story);
    expect(dialog.card.labels[0]).toBe(findings.consequence);
    expect(dialog.card.inputValue('Vad behöver vi bli bättre på?')).toBe('Ge hälso- och sjukvård');
    await whatHappened(dialog).press('Spara och fortsätt');
    await standsAs(number, 'Utreds');
    await dialog
      .fill(causeOf.group, 'Omgivning och organisation')
      .fill(causeOf.what, 'Golvet var halt.')
      .fill(causeOf.why, 'Duschen läcker.')
      .press('En orsak till');
    expect(dialog.text).toContain('1. Golvet var halt.');
    expect(dialog.card.inputValue(causeOf.what)).toBe('');
    await dialog.fill(causeOf.group, 'Teknik och utrustning').fill(causeOf.what, 'Larmet hördes inte.').press('Klar');
    expect(dialog.text).toBe(`Utredningen av ärende ${number} är sparad.`);
  });

  test('is acted on: one cause gets an action, the other a reason', async () => {
    const dialog = await inThread('eva', number, 'Åtgärda');
    expect(dialog.card.inputValue(action.owner)).toBe('Eva Chef');
    await dialog
      .fill(action.causes, ['1. Golvet var halt.'])
      .fill(action.what, 'Lägg halkmatta i badrummet.')
      .fill(action.strength, strong)
      .fill(action.owner, 'Bo Kollega')
      .press('Bestäm');
    await dialog.fill(effect.sign, 'Inga fall i badrummet på en månad.').press('En åtgärd till');
    await dialog.press('Ingen åtgärd');
    await dialog.fill('Varför görs inget åt den?', 'Larmet byts av kommunen i vår.').press('Ingen åtgärd');
    expect(dialog.text).toBe(`Skälet är sparat i ärende ${number}.`);
    await standsAs(number, 'Åtgärdas');
  });

  test('the owner, who may not read the case, says in her own chat that it is done', async () => {
    const card = await seen(world.people.bo.chat, 'Lägg halkmatta');
    expect(card.text).not.toContain('handleden');
    expect(cardOf(await card.press('Det är klart')).text).toContain('Klart. Tack!');
  });

  test('without effect it leads straight on to something new for the same cause, and then to a shown effect', async () => {
    const dialog = await inThread('eva', number, 'Följ upp');
    expect(dialog.text).toContain('Inga fall i badrummet på en månad.');
    await dialog.fill(effect.seen, 'Två fall till på mattan, 3 och 9 november.').fill(effect.did, 'Nej').press('Spara');
    expect(dialog.text).toContain('Effekten räckte inte.');
    expect(dialog.card.inputValue(action.causes)).toBe('1. Golvet var halt.');
    await dialog.fill(action.what, 'Lägg nytt golv.').fill(action.strength, strong).press('Bestäm');
    await dialog.press('Klar');
    await (await seen(world.people.eva.chat, 'Lägg nytt golv.')).press('Det är klart');
    const second = await inThread('eva', number, 'Följ upp');
    await second.fill(effect.seen, 'Inga fall på sex veckor.').fill(effect.did, 'Ja').press('Spara');
    expect(second.text).toBe(`Uppföljningen i ärende ${number} är sparad.`);
    await standsAs(number, 'Effekten följs upp');
  });

  test('nothing of it stood in the channel, each reading is in the log, and the next one sees the case as similar', async () => {
    const wire = wireOf(world, world.channels.bjorken.id);
    for (const secret of secrets) expect(wire).not.toContain(secret);
    const log = await world.server.tool('export', 'log');
    expect(log.split('\n').filter((line) => line.includes(number) && line.includes('dialog')).length).toBeGreaterThan(
      3,
    );
    const next = await graveFall();
    const dialog = await inThread('eva', next, 'Utred');
    expect(dialog.text).toMatch(new RegExp(`${number}, .*: Effekten följs upp\\. Effekten är visad\\.`));
  });
});

describe('in her own chat', () => {
  test('the same forms follow each other in place, and come back whole when something is wrong', async () => {
    const number = await graveFall();
    const form = await inPerson('eva', number, 'Utred');
    const long = 'å'.repeat(2600);
    const wrong = cardOf(
      await whatHappened(form).fill(findings.what, `${long} 19121212-1212`).press('Spara och fortsätt'),
    );
    expect(wrong.text).toContain('⚠');
    expect(wrong.inputValue(findings.what)).toBe(`${long} 19121212-1212`);
    expect(wrong.inputValue(findings.account)).toBe('Det var mörkt och halt.');
    const named = cardOf(await wrong.fill(findings.what, 'Karin Andersson såg fallet.').press('Spara och fortsätt'));
    expect(named.text).toContain('Det ser ut som namn i texten.');
    const causes = cardOf(await named.press('Spara och fortsätt'));
    causes.fill(causeOf.group, 'Processer och rutiner').fill(causeOf.what, 'Ingen såg till badrummet.');
    const act = cardOf(await causes.press('Åtgärda'));
    expect(act.inputValue(action.causes)).toBe('1. Ingen såg till badrummet.');
    const past = cardOf(
      await act
        .fill(action.what, 'Se till badrummet varje kväll.')
        .fill(action.strength, medium)
        .fill(action.dueOn, '2020-01-01')
        .press('Bestäm'),
    );
    expect(past.text).toContain('Den dagen har redan varit.');
    const plan = cardOf(await past.fill(action.dueOn, '2099-01-01').press('Bestäm'));
    expect(plan.text).toContain('mer än två år fram');
    const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await cardOf(await plan.fill(action.dueOn, soon).press('Bestäm')).press('Klar');
    await seen(world.people.eva.chat, `Åtgärden i ärende ${number} är sparad.`);
    await seen(world.people.eva.chat, 'Se till badrummet varje kväll.');
    const open = await inPerson('eva', number, 'Följ upp');
    const move = cardOf(await open.press('Ändra'));
    await move.fill(action.owner, 'Åsa Medarbetare').press('Spara ändringen');
    await seen(world.people.asa.chat, 'Se till badrummet varje kväll.');
    await seen(world.people.eva.chat, 'Någon annan gör åtgärden nu.');
  });

  test('looking for another owner loses nothing that is typed, whether or not a name is', async () => {
    await graveFall();
    const caseId = caseIdOn(wireOf(world, world.channels.bjorken.id));
    for (const ownerSearch of [{}, { ownerSearch: 'bo' }]) {
      const typed = { what: 'Sätt upp ett handtag.', ...ownerSearch, searches: true };
      const { body } = await press(world, 'eva', 'case.act.open', { ...typed, caseId });
      expect(body).toContain('Sätt upp ett handtag.');
    }
  });

  test('two managers at once: the second sees that the first was there, with all she wrote, and may go on', async () => {
    const number = await graveFall();
    const [eva, erik] = [await inPerson('eva', number, 'Utred'), await inPerson('erik', number, 'Utred')];
    await whatHappened(erik)
      .fill(findings.what, 'Vår genomgång visar att larmet var sönder.')
      .press('Spara och fortsätt');
    const again = cardOf(await whatHappened(eva).press('Spara och fortsätt'));
    expect(again.text).toContain('Erik Delchef har utrett ärendet under tiden.');
    expect(again.text).toContain('Vår genomgång visar att larmet var sönder.');
    expect(again.inputValue(findings.account)).toBe('Det var mörkt och halt.');
    expect(cardOf(await again.press('Spara och fortsätt')).text).toContain('Varför hände det?');
  });
});

describe('whoever may not', () => {
  const nobodys: readonly Name[] = ['bo', 'gun', 'lina', 'lena', 'adam', 'ulla', 'asa', 'maria'];
  const buttons: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'case.investigate.open': {},
    'case.investigate': { consequence: 'x', accountBy: 'ingen', account: 'x', what: 'x' },
    'case.cause.open': {},
    'case.cause': { group: 'teknik', what: 'x', goOn: 'more' },
    'case.cause.leave.open': {},
    'case.cause.leave': { causeId: '1', reason: 'x' },
    'case.act.open': {},
    'case.act': { what: 'x', strength: 'weak', ownerId: 'eva', dueOn: '2027-01-01', causes: '1' },
    'case.effectPlan.open': { actionId: 1 },
    'case.effectPlan': { actionId: 1, sign: 'x', lookOn: '2027-01-01' },
    'case.follow.open': {},
    'case.follow': { actionId: 1, seen: 'x', seenOn: '2026-01-01', effect: 'yes' },
    'case.action.move.open': { actionId: 1 },
    'case.action.move': { actionId: 1, ownerId: 'bo', dueOn: '2027-01-01' },
    'case.action.drop.open': { actionId: 1 },
    'case.action.drop': { actionId: 1, reason: 'x' },
  };
  const standing = async () => [await exported(world), await world.server.tool('verify')];

  test('gets a kind no to every button, and nothing changes', async () => {
    const number = await report(world, 'asa', 'Dörren till badrummet gick inte att låsa');
    await seen(world.inChannel('eva'), number);
    const caseId = caseIdOn(wireOf(world, world.channels.bjorken.id));
    const before = await standing();
    for (const name of nobodys)
      for (const [verb, data] of Object.entries(buttons))
        for (const way of [press, submit]) {
          const { status, body } = await way(world, name, verb, { ...data, caseId });
          expect([name, verb, status]).toEqual([name, verb, 200]);
          expect(body).toMatch(
            /Jag hittar inget sådant ärende|Du kan läsa ärendet|Det här gör enhetens chef|Du har inte rätt till det här/,
          );
        }
    expect(await standing()).toEqual(before);
  });

  test('a step pressed twice is one step', async () => {
    const number = await graveFall();
    const wire = wireOf(world, world.channels.bjorken.id);
    const caseId = caseIdOn(wire);
    const steps = [
      ['case.investigate', { ...buttons['case.investigate'], seen: 99 }],
      ['case.cause', buttons['case.cause'] ?? {}],
      ['case.act', { ...buttons['case.act'], dueOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) }],
      [
        'case.effectPlan',
        { ...buttons['case.effectPlan'], lookOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) },
      ],
      ['action.finish', { actionId: 1 }],
      ['case.follow', { ...buttons['case.follow'], seenOn: new Date().toISOString().slice(0, 10) }],
    ] as const;
    const takeAll = async () => {
      for (const [verb, data] of steps) await press(world, 'eva', verb, { ...data, caseId });
      return JSON.parse(await world.server.tool('verify'));
    };
    const once = await takeAll();
    expect(await takeAll()).toEqual(once);
    await standsAs(number, 'Effekten följs upp');
  });
});

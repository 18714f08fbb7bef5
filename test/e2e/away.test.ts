import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { directory, type Name } from './municipality.ts';
import { waitFor } from './teams/waitFor.ts';
import { cardOf, numberIn, report, seen, startWorld, type World } from './world.ts';

/** A world whose clock starts at this moment. */
const worldAt = (moment: string): Promise<World> =>
  startWorld({
    NODE_OPTIONS: `--import=${join(import.meta.dirname, 'otherTime.mjs')}`,
    CLOCK_AHEAD_MS: String(Date.parse(moment) - Date.now()),
  });

let world: World;
/** What waited when the deputy began to stand in, and what she received then. */
let waiting: string;
let taken: string;
const stop = async (): Promise<void> => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
};
const say = async (name: Name, words: string) => {
  await world.people[name].chat.say(words);
  return world.people[name].chat.messages.at(-1);
};
const until = 'Till och med';
const deputy = 'Vem ersätter dig?';
const inGranen = async (words: string): Promise<string> => {
  const { chat } = world.people.gun;
  const form = (await say('gun', words))?.card;
  if (!form) throw new Error(`No form to "${words}"`);
  return numberIn(
    cardOf(await chat.card('Skicka').fill('Kom någon till skada eller for illa?', 'Nej').press('Skicka')).text,
  );
};

describe('on a Tuesday at ten', () => {
  beforeAll(async () => {
    world = await worldAt('2026-11-24T09:00:00.000Z');
  });
  afterAll(() => stop());

  test('a manager goes away in one line, and her deputy is told what it means', async () => {
    waiting = await inGranen('Trapphuset var mörkt i går kväll');
    await seen(world.people.gun.chat, waiting);
    const answer = (await say('gun', 'Borta till 3 dec, ersätts av Eva Chef.'))?.card;
    expect(answer?.text).toContain('Du är borta från den 24 november till och med den 3 december.');
    expect(answer?.text).toContain('Eva Chef ersätter dig och har fått veta det.');
    const card = await seen(world.people.eva.chat, 'Du ersätter Gun Granchef');
    expect(card.text).toContain('från den 24 november till och med den 3 december');
    expect(card.text).toContain('Det gäller Granen.');
  });

  test('a report then comes to the deputy, who receives it, and what waited with the next round', async () => {
    // An absence is in force, or over, as soon as the program has looked again.
    await waitFor(async () => (await say('eva', `ärende ${waiting}`))?.card, 'the absence to be in force');
    taken = await inGranen('Hissen stod stilla i morse');
    const card = await seen(world.people.eva.chat, taken);
    expect(card.text).toContain('Du får ärendet för att du ersätter Gun Granchef till och med den 3 december.');
    const received = cardOf(await card.press('Ta emot'));
    expect(received.text).toContain('Hanteras av: Eva Chef');
    expect(JSON.stringify(world.people.gun.chat.messages)).not.toContain(`Ärende ${taken}\\nDu får ärendet`);
    const ofWaiting = () => world.people.eva.chat.messages.filter((one) => one.card?.text.includes(waiting)).length;
    const before = ofWaiting();
    await world.server.tool('tick');
    await waitFor(() => ofWaiting() > before, 'the card of what waited');
  });

  test('and is back: new reports come to her again, and the deputy sees them no more', async () => {
    expect((await say('gun', 'tillbaka'))?.card?.text).toContain('Välkommen tillbaka!');
    await seen(world.people.eva.chat, 'Du ersätter inte längre Gun Granchef.');
    const notHers = 'Jag hittar inget sådant ärende';
    await waitFor(async () => (await say('eva', `ärende ${taken}`))?.text.includes(notHers), 'the absence to be over');
    const number = await inGranen('Porten gick inte att låsa');
    await waitFor(
      () =>
        world.people.gun.chat.messages.some(
          ({ card }) => card?.text.includes(number) && card.buttons.includes('Ta emot'),
        ),
      'the card to the manager',
    );
    expect((await say('eva', `ärende ${number}`))?.text).toContain(notHers);
    expect((await say('gun', 'tillbaka'))?.text).toContain('Du är inte borta');
  });

  test('borta alone asks, with the usual deputy proposed, and gives back what was typed with its faults', async () => {
    const asked = (await say('eva', 'borta'))?.card;
    expect(asked?.inputValue('Från och med')).toBe('2026-11-24');
    expect(asked?.inputValue(deputy)).toBe('Dina Ersättare (Björken)');
    const wrong = cardOf(await world.people.eva.chat.card('När är du borta?').fill(until, '2026-11-20').press('Spara'));
    expect(wrong.text).toContain('Den dagen har redan varit');
    expect(wrong.inputValue(until)).toBe('2026-11-20');
    const done = cardOf(await wrong.fill(until, '2026-12-04').press('Spara'));
    expect(done.text).toContain('Dina Ersättare ersätter dig');
    expect((await say('eva', 'borta'))?.card?.inputValue(until)).toBe('2026-12-04');
    expect(cardOf(await done.press('Jag är tillbaka')).text).toContain('Välkommen tillbaka!');
  });

  test('what cannot be read, and a name that is nobody’s or several people’s, come back in the form', async () => {
    const unread = (await say('eva', 'borta till 31 nov, ersätts av Dina'))?.card;
    expect(unread?.text).toContain('Den dagen finns inte i kalendern. Välj en annan. Du skrev:\ntill 31 nov');
    expect(unread?.inputValue('Namn, om det är någon annan')).toBe('Dina');
    expect((await say('eva', 'borta till fredag, ersätts av Nisse'))?.card?.text).toContain(
      'Jag hittar ingen med det namnet',
    );
    const several = (await say('eva', 'borta 23/12–7 jan, ersätts av e'))?.card;
    expect(several?.text).toContain('Flera heter e. Välj den rätta i listan.');
    expect(several?.inputValue(until)).toBe('2027-01-07');
  });

  test('days to come can be taken back', async () => {
    const planned = (await say('eva', 'away 23/12 - 7 jan, replaced by nobody'))?.card;
    expect(planned?.text).toContain('Ingen ersätter dig.');
    expect(planned?.text).toContain('Nya ärenden går till Erik Delchef.');
    const listed = (await say('eva', 'tillbaka'))?.card;
    expect(listed?.text).toContain('Du är borta från den 23 december till och med den 7 januari 2027.');
    expect(cardOf((await listed?.press('Ta bort')) ?? { kind: 'local' }).text).toContain('Borttaget');
  });

  test('those who are no managers read whom to ask, and what only begins so is a report', async () => {
    expect((await say('asa', 'borta till fredag'))?.text).toContain('Det här är för chefer');
    expect((await say('maria', 'borta till fredag'))?.text).toContain('be en administratör');
    const story = 'Borta i två timmar var den boende innan vi hittade henne';
    for (const name of ['asa', 'eva'] as const) expect((await say(name, story))?.card?.buttons).toContain('Skicka');
    expect((await say('asa', 'hjälp'))?.card?.text).not.toContain('ersätts av');
    expect((await say('eva', 'hjälp'))?.card?.text).toContain('borta till 3 dec, ersätts av Nils');
  });
});

describe('on a Friday night', () => {
  beforeAll(async () => {
    world = await worldAt('2026-11-27T21:00:00.000Z');
    const units = directory.units.replace(/^(unitId.*)$/m, '$1,onCall').replace(/^(bjorken.*)$/m, '$1,lina');
    const files = {
      units: join(world.server.dataDir, 'on-call.csv'),
      people: join(world.server.dataDir, 'people.csv'),
    };
    await writeFile(files.units, units.replace(/^((?:granen|linden).*)$/gm, '$1,'));
    await world.server.tool('import', 'directory', files.units, files.people);
  });
  afterAll(() => stop());

  test('a serious fall reaches the manager on call, who receives it; what can wait does not', async () => {
    const quiet = await report(world, 'asa', 'Larmet var tyst i en kvart');
    await world.people.asa.chat.say('en boende föll i badrummet och slog huvudet');
    const form = world.people.asa.chat.card('Skicka');
    const number = numberIn(
      cardOf(await form.fill('Kom någon till skada eller for illa?', 'Ja, allvarligt').press('Skicka')).text,
    );
    const card = await seen(world.people.lina.chat, number);
    expect(card.text).toContain('det brådskar och du är chef i beredskap nu');
    expect(card.text).not.toContain('huvudet');
    await seen(world.people.eva.chat, number);
    expect(cardOf(await card.press('Ta emot')).text).toContain('Hanteras av: Lina Lindchef');
    expect((await seen(world.people.asa.chat, '● Nu: Bedöms')).text).toContain(number);
    expect(JSON.stringify(world.people.lina.chat.messages)).not.toContain(quiet);
    expect((await say('lina', `ärende ${quiet}`))?.text).toContain('Jag hittar inget sådant ärende');
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { directory } from './municipality.ts';
import { waitFor } from './teams/waitFor.ts';
import { report, seen, startWorld, tieChannels, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
});

async function importPeople(people: string): Promise<string> {
  const files = [join(world.server.dataDir, 'units.csv'), join(world.server.dataDir, 'new-people.csv')] as const;
  await writeFile(files[1], people);
  return world.server.tool('import', 'directory', ...files);
}

test('a file with faults changes nothing, and every fault is told with its line and column', async () => {
  const broken = directory.people
    .replace('eva,Eva Chef,,enhetschef,bjorken,', 'eva,Eva Chef,,chef,bjorken,')
    .replace('gun,Gun Granchef,,enhetschef,granen,', 'gun,Gun Granchef,,enhetschef,finns-inte,');
  const told = await importPeople(broken).then(String, String);
  expect(told).toMatch(/new-people\.csv.*4.*role/);
  expect(told).toMatch(/new-people\.csv.*7.*unitIds/);
  const number = await report(world, 'asa', 'Larmet var tyst i natt');
  await seen(world.people.eva.chat, number);
});

test('who leaves a post loses its cases, and who takes it over gets the next, without a restart', async () => {
  const number = await report(world, 'asa', 'Larmet var tyst igen i natt');
  const card = await seen(world.people.eva.chat, number);
  await importPeople(
    directory.people
      .replace('eva,Eva Chef,,enhetschef,bjorken,', 'eva,Eva Chef,,medarbetare,granen,')
      .replace('lina,Lina Lindchef,,enhetschef,linden,', 'lina,Lina Lindchef,,enhetschef,linden|bjorken,'),
  );
  const { chat } = world.people.eva;
  await waitFor(async () => {
    await chat.say(`ärende ${number}`);
    return chat.messages.at(-1)?.text.includes('Jag hittar inget sådant ärende');
  }, 'the new directory to be in force');
  expect(await card.press('Läs')).toMatchObject({ text: expect.stringContaining('Jag hittar inget sådant ärende') });
  expect(await world.inChannel('eva').card(number).press('Ta emot')).toMatchObject({
    text: expect.stringContaining('Jag hittar inget sådant ärende'),
  });
  const next = await report(world, 'asa', 'Larmet var tyst för tredje gången i natt');
  await seen(world.people.lina.chat, next);
  await (await seen(world.people.erik.chat, number)).press('Ta emot');
  await seen(chat, 'Ärendet hanteras av någon annan nu');
});

test('a unit that nobody answers for any more: SAS gets the duty, and an administrator is told', async () => {
  await importPeople(
    directory.people.replace('lina,Lina Lindchef,,enhetschef,linden,', 'lina,Lina Lindchef,,medarbetare,linden,'),
  );
  const { sara, lina, adam } = world.people;
  const { chat } = lina;
  await waitFor(async () => {
    await chat.say('att göra');
    return !chat.card().text.includes('2026-');
  }, 'the new directory to be in force');
  const number = await report(world, 'lina', 'Dörrlarmet var avstängt');
  expect((await seen(sara.chat, number)).buttons).toContain('Läs');
  expect((await seen(adam.chat, 'Linden')).text).not.toContain('Dörrlarmet');
});

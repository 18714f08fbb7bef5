import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { press } from './raw.ts';
import { waitFor } from './teams/waitFor.ts';
import { exported, numberIn, startWorld, tieChannels, type World } from './world.ts';

/** A killed server's outbox is held for it a while; then whoever runs goes on. */
const takenOverMs = 45_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
  await world.people.eva.chat.install();
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
});

const form = (what: string) => ({ reportType: 'fall', requestId: randomUUID(), what, harm: 'none', unit: 'bjorken' });

const cardsOf = (number: string, name: 'eva' | 'erik' | 'maria'): number =>
  world.people[name].chat.messages.filter(({ card }) => card?.text.includes(number)).length;

test('stopped as the platform stops it, it gives its outbox away, and the rest is sent at once when it is back', async () => {
  const answers = Array.from({ length: 10 }, (_, i) =>
    press(world, 'asa', 'form.submit', form(`Halkade ${i + 1} gånger`)),
  );
  const numbers = (await Promise.all(answers)).map(({ body }) => numberIn(body));
  await world.server.kill('SIGTERM');
  await world.server.restart();
  for (const number of numbers) await waitFor(() => cardsOf(number, 'erik') === 1, `the card of ${number}`);
});

test('stopped while reports come, whoever has a receipt has a case, and nobody else', async () => {
  const before = (await exported(world)).length;
  const coming = Array.from({ length: 30 }, (_, i) =>
    press(world, 'asa', 'form.submit', form(`Ramlade ${i + 1} gånger`)),
  );
  const [stopped, ...answers] = await Promise.allSettled([world.server.kill('SIGTERM'), ...coming]);
  expect(stopped.status).toBe('fulfilled');
  // The others found no one there, or were told so.
  const taken = answers.flatMap((answer) =>
    answer.status === 'fulfilled' && answer.value.status === 200 ? [numberIn(answer.value.body)] : [],
  );
  expect(world.server.written().trim().split('\n').at(-1)).toContain('"stopped"');
  await world.server.restart();
  const stored = (await exported(world)).map(({ externalId }) => externalId);
  expect(stored).toEqual(expect.arrayContaining(taken));
  expect(stored).toHaveLength(before + taken.length);
});

test('killed between storing and sending, it sends after the restart, once each', async () => {
  world.connector.faults.failNext(({ kind }) => kind === 'post' || kind === 'create', 'hang', Number.POSITIVE_INFINITY);
  const stored = numberIn((await press(world, 'asa', 'form.submit', form('Halkade i hallen'))).body);
  await world.server.kill();
  world.connector.faults.clear();
  await world.server.restart();
  for (const name of ['eva', 'erik', 'maria'] as const) {
    await waitFor(() => cardsOf(stored, name) === 1, `the card of ${name}`, takenOverMs);
  }
  await waitFor(() => world.inChannel('eva').card(stored), 'the channel card', takenOverMs);
});

test('killed while a report is on its way, the same report sent again is one case', async () => {
  const sent = form('Halkade i köket');
  const before = (await exported(world)).length;
  const answers = [press(world, 'asa', 'form.submit', sent), press(world, 'asa', 'form.submit', sent)];
  await Promise.allSettled([...answers, world.server.kill()]);
  await world.server.restart();
  const again = await press(world, 'asa', 'form.submit', sent);
  expect(numberIn(again.body)).toBe(numberIn((await press(world, 'asa', 'form.submit', sent)).body));
  expect(await exported(world)).toHaveLength(before + 1);
});

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Name } from './municipality.ts';
import type { Fault } from './teams/faults.ts';
import { waitFor } from './teams/waitFor.ts';
import { report, seen, startWorld, tieChannels, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
  for (const name of ['eva', 'adam', 'dina'] as const) await world.people[name].chat.install();
});
beforeEach(() => world.connector.faults.clear());
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  expect(world.server.written()).not.toMatch(/"level":50/);
  await world.stop();
});

/** How many messages in her chat show this case. */
const cards = (name: Name, number: string): number =>
  world.people[name].chat.messages.filter(({ card }) => card?.text.includes(number)).length;

/** The next `times` messages to her chat go wrong. */
function failNext(name: Name, kind: 'post' | 'update', fault: Fault, times = 1): void {
  const about = world.people[name].chat.conversationId;
  world.connector.faults.failNext((request) => request.kind === kind && request.about === about, fault, times);
}

/** When requests to write to her began, in ms. */
const attempts = (name: Name): number[] =>
  world.connector.requests
    .filter(({ kind, about }) => kind === 'post' && about === world.people[name].chat.conversationId)
    .map(({ at }) => at);

let unanswered: string;
test('a platform that never answers holds up one card, and nobody else’s', async () => {
  failNext('mats', 'post', 'hang');
  unanswered = await report(world, 'asa', 'Rullstolens broms släppte i backen');
  await seen(world.people.erik.chat, unanswered);
  await seen(world.people.eva.chat, unanswered);
  expect(cards('mats', unanswered)).toBe(0);
});

test('a platform that asks to wait is obeyed, and the card comes once', async () => {
  failNext('eva', 'post', { status: 429, headers: { 'retry-after': '2' } });
  const number = await report(world, 'asa', 'Larmet var tyst i natt');
  await seen(world.people.eva.chat, number);
  const [first = 0, second = 0] = attempts('eva').slice(-2);
  expect(second - first).toBeGreaterThanOrEqual(2_000);
  expect(cards('eva', number)).toBe(1);
});

test.each<[what: string, fault: Fault, cards: number]>([
  ['it is refused for now', { status: 503 }, 1],
  ['the connection breaks before anything is done', 'reset-before', 1],
  ['the connection breaks when all is done: nobody can know, and two cards are better than none', 'reset-after', 2],
  ['a gateway gives up on what is done all the same', { status: 504, applied: true }, 2],
])('when a card is posted and %s, it comes', async (_what, fault, wanted) => {
  failNext('eva', 'post', fault);
  const number = await report(world, 'asa', 'Larmet var tyst i natt');
  await waitFor(() => cards('eva', number) === wanted, `${wanted} cards`);
});

test('the living card is brought up to date after any fault, without a second one', async () => {
  const number = await report(world, 'asa', 'Larmet var tyst i natt');
  await seen(world.people.erik.chat, number);
  for (const fault of [{ status: 502 }, 'reset-after'] as const) failNext('asa', 'update', fault);
  await world.people.erik.chat.card(number).press('Ta emot');
  await seen(world.people.asa.chat, '✓ Klart: Mottagen');
  expect(cards('asa', number)).toBe(1);
});

test('a card that somebody has deleted is posted anew, and followed from then on', async () => {
  const number = await report(world, 'asa', 'Larmet var tyst i natt');
  await seen(world.inChannel('eva'), number);
  const post = world.connector.teams.conversation(world.channels.bjorken.id)?.posts.at(-1);
  if (post) post.deleted = true;
  await (await seen(world.people.erik.chat, number)).press('Ta emot');
  await waitFor(() => world.inChannel('eva').card(number).text.includes('Läge: Mottaget'), 'the card anew');
});

test('a manager who cannot be reached is followed by her deputy, and an administrator is told what to mend', async () => {
  const eva = world.connector.teams.personal('eva');
  if (!eva) throw new Error('Eva has no chat');
  world.connector.teams.refuse(eva, 'MessageWritesBlocked');
  const number = await report(world, 'asa', 'Larmet var tyst i natt');
  await seen(world.people.dina.chat, number);
  const health = await seen(world.people.adam.chat, 'Eva Chef');
  expect(health.text).not.toContain('Larmet');

  world.connector.teams.refuse(eva, null);
  await health.press('Lagat, försök igen');
  await seen(world.people.eva.chat, number);
});

test('a team that the bot is taken out of is told to the administrators, once for each unit', async () => {
  await world.inChannel('eva').uninstall();
  const health = await seen(world.people.adam.chat, 'Björken');
  await seen(world.people.adam.chat, 'Granen');
  const before = world.people.adam.chat.messages.length;
  const number = await report(world, 'asa', 'Larmet var tyst i natt');
  await seen(world.people.eva.chat, number);
  expect(world.people.adam.chat.messages).toHaveLength(before);
  await world.inChannel('eva').install();
  await health.press('Lagat, försök igen');
  await seen(world.inChannel('eva'), number);
});

test('the card that the platform never answered comes after all', async () => {
  await waitFor(() => cards('mats', unanswered) === 1, 'the card of MAR', 25_000);
});

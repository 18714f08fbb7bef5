import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { press } from './raw.ts';
import { waitFor } from './teams/waitFor.ts';
import { numberIn, startWorld, tieChannels, type World } from './world.ts';

const reports = 15;

let world: World;
beforeAll(async () => {
  world = await startWorld({}, { limits: true });
  await tieChannels(world);
  for (const name of ['asa', 'eva', 'erik', 'maria'] as const) await world.people[name].chat.install();
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ cases: reports, broken: [] });
  await world.stop();
});

const form = () => ({
  reportType: 'fall',
  requestId: randomUUID(),
  what: 'Halkade i hallen',
  harm: 'none',
  unit: 'bjorken',
});

/** The case numbers that stand in a conversation, in the order they came there. */
const numbersIn = (conversationId: string): readonly string[] =>
  (world.connector.teams.conversation(conversationId)?.posts ?? []).flatMap(({ versions }) => {
    const wire = JSON.stringify(versions);
    return /Ärende \d{4}-/.test(wire) ? [numberIn(wire)] : [];
  });

test('a bad hour: every card comes, once and in order, and the platform seldom has to say stop', async () => {
  const sent: string[] = [];
  for (let report = 0; report < reports; report++) {
    sent.push(numberIn((await press(world, 'asa', 'form.submit', form())).body));
  }
  const places = [
    world.channels.bjorken.id,
    world.people.eva.chat.conversationId,
    world.people.maria.chat.conversationId,
  ];
  for (const place of places) {
    await waitFor(() => numbersIn(place).length >= reports, `all cards in ${place}`, 20_000);
    expect(numbersIn(place)).toEqual(sent);
  }
  // Answers to people are not paced, and what leaves in time may arrive bunched: a few refusals are no fault.
  const refused = world.connector.requests.filter(({ outcome }) => outcome === 429);
  expect(refused.length).toBeLessThan(world.connector.requests.length / 5);
});

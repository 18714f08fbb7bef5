import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, isWorkingDay } from '../../bot/domain/calendar.ts';
import { atStockholm, stockholm } from '../../bot/domain/time.ts';
import { caseIdOn, press, submit, wireOf } from './raw.ts';
import { waitFor } from './teams/waitFor.ts';
import { exported, report, seen, startWorld, tieChannels, type World } from './world.ts';

let world: World;
const now = () => new Date().toISOString();
const dayIn = (instant: string) => stockholm(instant).toPlainDate().toString();

/** The morning of the second working day from now: what was reported today is late then. */
const morning = () => atStockholm(dayIn(addWorkingDays(now(), 2)), '08:00');
/** A Saturday at noon a week from then. */
const saturday = () => {
  let day = Temporal.PlainDate.from(dayIn(morning())).add({ days: 1 });
  while (isWorkingDay(day.toString()) || day.dayOfWeek !== 6) day = day.add({ days: 1 });
  return atStockholm(day.toString(), '12:00');
};
const title = 'Det här väntar på dig';
const digests = (name: 'eva' | 'erik' | 'vera') =>
  world.people[name].chat.messages.filter(({ card }) => card?.text.includes(title));
const unitDigests = () =>
  world.inChannel('eva').messages.filter(({ card }) => card?.text.includes('Det här väntar på enheten'));

beforeAll(async () => {
  world = await startWorld();
  const { asa, eva, erik, vera } = world.people;
  for (const person of [asa, eva, erik, vera]) await person.chat.install();
  await tieChannels(world);
}, 60_000);
afterAll(() => world.stop());

describe('a morning with two cases that nobody has received', () => {
  test('gives each manager one message and the channel one, however often the work is done', async () => {
    const first = await report(world, 'asa', 'en boende föll i badrummet i natt vid två');
    const second = await report(world, 'asa', 'kvällsmedicinen låg kvar i dosetten i morse');
    const at = morning();
    await Promise.all([world.server.tool('tick', '--at', at), world.server.tool('tick', '--at', at)]);
    const card = await seen(world.people.eva.chat, title);
    expect(card.text).toContain(first);
    expect(card.text).toContain(second);
    await waitFor(() => unitDigests()[0], 'the unit’s message');
    await world.server.tool('tick', '--at', at);
    await world.people.eva.chat.say('att göra');
    await seen(world.people.eva.chat, 'Att göra');
    expect([digests('eva').length, digests('erik').length, unitDigests().length]).toEqual([1, 1, 1]);
  }, 60_000);

  test('tells nothing of what happened, on no locked phone and in no channel', () => {
    const [message] = digests('eva');
    expect(message?.summary).toBe('Något väntar på dig.');
    expect(wireOf(world, world.channels.bjorken.id)).not.toMatch(/badrummet|dosetten|Åsa/);
  });

  test('one tap receives a case, says so, and leaves the other standing there', async () => {
    const card = world.people.eva.chat.card(title);
    const { cases } = await listOfCases();
    const [one] = cases;
    const answer = await press(world, 'eva', 'case.receive', { caseId: await caseIdOf(one ?? ''), beside: '1' });
    expect(JSON.stringify(answer.body)).toContain('Du har tagit emot');
    expect(world.people.eva.chat.card(title).text).toBe(card.text);
  });

  test('a reminder is put off with a day and a reason; what is wrong is said at its place', async () => {
    const { cases } = await listOfCases();
    const caseId = await caseIdOf(cases[1] ?? '');
    await press(world, 'eva', 'reminder.snooze.open', { caseId, duty: 'notReceived' });
    const form = await seen(world.people.eva.chat, 'Skjut upp påminnelsen');
    form.fill('Varför ska den vänta?', 'Ring 070-123 45 67');
    await form.press('Skjut upp');
    const again = await seen(world.people.eva.chat, 'Nästan klart');
    again.fill('Varför ska den vänta?', 'Chefen är på utbildning');
    await again.press('Skjut upp');
    await seen(world.people.eva.chat, 'Påminnelsen om ärende');
    const other = await press(world, 'gun', 'reminder.snooze.open', { caseId, duty: 'notReceived' });
    expect(JSON.stringify(other.body)).toContain('hittar inget sådant ärende');
  }, 60_000);

  test('a Saturday is quiet', async () => {
    const before = JSON.stringify([digests('eva').length, digests('vera').length, unitDigests().length]);
    expect(JSON.parse(await world.server.tool('tick', '--at', saturday()))).toMatchObject({ remindersMade: 0 });
    expect(JSON.stringify([digests('eva').length, digests('vera').length, unitDigests().length])).toBe(before);
  }, 60_000);
});

describe('danger to life', () => {
  test('comes at night too, to the manager and then to the next in line', async () => {
    const { chat } = world.people.asa;
    await chat.say('en boende hittades livlös i sängen i natt, ambulans kom');
    const form = chat.card('Skicka').fill('Kom någon till skada eller for illa?', 'Ja, livshotande eller död');
    await form.press('Skicka');
    // The first night in which both reminders by the hour have come, whatever time of day it is here.
    const both = stockholm(now()).add({ hours: 6, minutes: 5 });
    const night = both.hour < 3 ? both.toPlainDate() : both.toPlainDate().add({ days: 1 });
    await world.server.tool('tick', '--at', atStockholm(night.toString(), '03:00'));
    const card = await seen(world.people.eva.chat, 'Det här kan inte vänta');
    expect(card.text).toContain('ska tas emot');
    expect(card.buttons).toEqual(['Ta emot']);
    await seen(world.people.vera.chat, 'Enhetschefen har fått två påminnelser');
  }, 60_000);
});

describe('the law’s 72 hours', () => {
  const clock = 'Personuppgiftsincident: Anmälan till IMY\nBjörken.';
  test('are told at whatever hour they are nearly over, and not before', async () => {
    const known = Temporal.Instant.from(now());
    const hours = (count: number) => known.add({ hours: count }).toString();
    const answer = await submit(world, 'asa', 'form.submit', {
      ...{ reportType: 'informationssakerhet', requestId: randomUUID(), unit: 'bjorken' },
      ...{ what: 'En lista låg kvar i skrivaren.', harm: 'none', personalData: 'yes' },
    });
    expect(JSON.stringify(answer.body)).toContain('2026-');
    const told = () => world.people.eva.chat.messages.filter(({ card }) => card?.text.includes(clock)).length;
    await world.server.tool('tick', '--at', hours(47));
    await world.server.tool('tick', '--at', hours(49));
    const card = await seen(world.people.eva.chat, clock);
    expect(card.text).toContain('lagens gräns');
    expect(card.buttons).toEqual(['Öppna processen']);
    await world.server.tool('tick', '--at', hours(49));
    await world.server.tool('tick', '--at', hours(73));
    await waitFor(() => told() === 2, 'the one when they are over');
    await seen(world.people.sara.chat, clock);
  }, 60_000);
});

async function listOfCases() {
  const cases = await exported(world);
  return { cases: cases.map(({ externalId }) => externalId) };
}

/** The case's id, from the button of its row in the list. */
async function caseIdOf(number: string): Promise<string> {
  await world.people.eva.chat.say(`ärende ${number}`);
  await seen(world.people.eva.chat, `Ärende ${number}`);
  return caseIdOn(wireOf(world, world.people.eva.chat.conversationId));
}

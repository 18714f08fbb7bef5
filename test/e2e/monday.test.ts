import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { atStockholm, isoWeekBounds, isoWeekOf, stockholm } from '../../bot/domain/time.ts';
import { press, wireOf } from './raw.ts';
import { waitFor } from './teams/waitFor.ts';
import { dialogOf, seen, startWorld, tieChannels, type World } from './world.ts';

/** The last Monday morning that has been, when every card of the week before was due. */
function lastMonday(): string {
  const now = new Date().toISOString();
  const monday = (of: string) => stockholm(isoWeekBounds(isoWeekOf(of)).from);
  const thisWeek = atStockholm(monday(now).toPlainDate().toString(), '07:20');
  if (thisWeek <= now) return thisWeek;
  return atStockholm(monday(now).subtract({ days: 7 }).toPlainDate().toString(), '07:20');
}

let world: World;
const weekCards = (channel: 'bjorken' | 'granen' | 'free'): readonly string[] =>
  world
    .inChannel('eva', channel)
    .messages.filter(({ summary }) => summary === 'Veckans sammanfattning.')
    .map(({ card }) => card?.text ?? '');

beforeAll(async () => {
  world = await startWorld();
  for (const person of [world.people.asa, world.people.eva, world.people.lena]) await person.chat.install();
  await tieChannels(world);
}, 60_000);
afterAll(() => world.stop());

describe('a Monday, in the order it happens', () => {
  test('a channel is tied to ledning by ledning, and by nobody else', async () => {
    await world.inChannel('eva', 'free').say('koppla ledning');
    const said = () => world.people.eva.chat.messages.some(({ text }) => text.startsWith('Bara ledningen'));
    await waitFor(said, 'a kind refusal');
    expect(wireOf(world, world.channels.free.id)).not.toContain('hör till ledningen');
    await world.inChannel('lena', 'free').say('koppla ledning');
    await seen(world.inChannel('lena', 'free'), 'hör till ledningen');
  });

  test('each tied channel gets one card, however often the work is done', async () => {
    const at = lastMonday();
    await Promise.all([world.server.tool('tick', '--at', at), world.server.tool('tick', '--at', at)]);
    for (const channel of ['bjorken', 'granen', 'free'] as const) await seen(world.inChannel('eva', channel), 'vecka');
    await world.server.tool('tick', '--at', at);
    await world.inChannel('eva').say('vecka');
    await seen(world.inChannel('eva'), 'hittills');
    expect([weekCards('bjorken').length, weekCards('granen').length, weekCards('free').length]).toEqual([2, 1, 1]);
    expect(weekCards('free')[0]).toMatch(/^Hela verksamheten, vecka \d+\n/);
  }, 60_000);

  test('a manager decides what is to be done, and the channel sees that, not what', async () => {
    const card = world.inChannel('eva').card('Björken, vecka');
    const dialog = dialogOf(await card.press('Vad gör vi åt det?'));
    dialog.fill('Vad ska göras?', 'Nattlampor i korridoren');
    await dialog.press('Bestäm');
    expect(dialog.closingMessage).toContain('Det är beslutat');
    const told = await seen(world.people.eva.chat, 'Nattlampor');
    expect(told.buttons).toEqual(['Det är klart']);
    expect(wireOf(world, world.channels.bjorken.id)).not.toContain('Nattlampor');
    await told.press('Det är klart');
    await seen(world.people.eva.chat, 'Bra gjort');
  });

  test('whoever does not manage the unit is kindly refused', async () => {
    const answer = await press(world, 'asa', 'week.action.open', { unitId: 'bjorken', week: '2026-W01' });
    expect(JSON.stringify(answer.body)).toContain('Prata gärna med chefen');
    const other = await press(world, 'eva', 'week.open', { unitId: 'granen' });
    expect(JSON.stringify(other.body)).toContain('din egen enhet');
  });

  test('everyone sees the week of her own unit, and ledning the whole', async () => {
    await world.people.asa.chat.say('vecka');
    expect((await seen(world.people.asa.chat, 'Björken, vecka')).buttons).toEqual([]);
    await world.people.lena.chat.say('week');
    await seen(world.people.lena.chat, 'Hela verksamheten');
  });
});

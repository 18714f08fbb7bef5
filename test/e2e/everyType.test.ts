import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Example, examples } from './everyType.ts';
import { wireOf } from './raw.ts';
import { dialogOf, exported, numberIn, reportWith, seen, startWorld, tieChannels, type World } from './world.ts';

let world: World;
/** What was reported under which number. */
const sent = new Map<string, Example>();
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
});
afterAll(() => world.stop());

describe.each(examples)('$title', (example) => {
  const { title, fill, secret } = example;

  test('is reported inline in the chat', async () => {
    sent.set(await reportWith(world, 'asa', title, fill), example);
  });

  test('is reported in a dialog from the channel, with a living receipt in the own chat', async () => {
    const button = world.inChannel('bo').card('Rapportera till Lyhörd');
    const dialog = dialogOf(await button.press('Rapportera'));
    if (!dialog.card.buttons.includes(title)) await dialog.press('Visa fler');
    await dialog.press(title);
    for (const [label, filling] of Object.entries(fill)) dialog.fill(label, filling);
    await dialog.press('Skicka');
    const number = numberIn(dialog.text);
    sent.set(number, example);
    expect((await seen(world.people.bo.chat, number)).text).toContain('Väntar på att tas emot');
    if (!secret) await seen(world.inChannel('bo'), number);
  });
});

test('each is stored once, as what it is', async () => {
  const cases = await exported(world);
  expect(cases).toHaveLength(2 * examples.length);
  for (const { externalId, kind, categories, unitId } of cases) {
    const { kind: wanted, categories: all } = sent.get(externalId) ?? {};
    expect({ externalId, kind, categories, unitId }).toEqual({
      externalId,
      kind: wanted,
      categories: all,
      unitId: 'bjorken',
    });
  }
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
});

test('a missförhållande has never stood in the channel, and all others do', () => {
  const wire = wireOf(world, world.channels.bjorken.id);
  for (const [number, { secret = false }] of sent) expect([number, wire.includes(number)]).toEqual([number, !secret]);
  const typed = examples.flatMap(({ fill }) => Object.values(fill)).filter((one) => String(one).endsWith('.'));
  expect(typed).toHaveLength(examples.length - 1);
  for (const words of typed) expect(wire).not.toContain(words);
});

test('every card sent has a toast that tells nothing, words for clients that cannot show it, and less than 28 KB', () => {
  const Sent = z.object({
    type: z.literal('message'),
    summary: z.string().min(1),
    attachments: z.tuple([
      z.object({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.looseObject({ version: z.literal('1.5'), fallbackText: z.string().min(1) }),
      }),
    ]),
  });
  const written = world.connector.requests.filter(({ kind }) => kind === 'post' || kind === 'update');
  expect(written.length).toBeGreaterThan(100);
  for (const { body } of written) {
    const { summary, attachments } = Sent.parse(body);
    expect(summary).not.toMatch(/fall|läkemedel|missförhållande|björken|åsa|bo kollega/i);
    expect(Buffer.byteLength(JSON.stringify(attachments))).toBeLessThan(28 * 1024);
  }
});

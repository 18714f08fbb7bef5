import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Name } from './municipality.ts';
import { caseIdOn, press, submit, wireOf } from './raw.ts';
import { exported, numberIn, report, seen, startWorld, tieChannels, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  expect(world.server.written()).not.toMatch(/"level":50/);
  await world.stop();
});

const form = (inputs: Readonly<Record<string, unknown>>) => ({
  reportType: 'fall',
  requestId: randomUUID(),
  what: 'Halkade i hallen',
  harm: 'none',
  unit: 'bjorken',
  ...inputs,
});
const count = async (): Promise<number> => (await exported(world)).length;
const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** All that the store and the log hold, as bytes read as text. */
async function everythingKept(): Promise<string> {
  const files = await readdir(world.server.dataDir);
  const kept = await Promise.all(files.map((file) => readFile(join(world.server.dataDir, file), 'latin1')));
  return kept.join('') + world.server.written();
}

test('a button there is none for is told from a case that has changed', async () => {
  expect((await press(world, 'asa', 'hittepa', {})).body).toContain('Den knappen känner jag inte igen');
});

describe('a form that cannot be right comes back as it was typed, and stores nothing', () => {
  test.each<[what: string, inputs: Readonly<Record<string, unknown>>]>([
    ['without words', { what: '' }],
    ['with spaces for words', { what: '  \n ' }],
    ['without an answer on harm', { harm: undefined }],
    ['with a harm there is not', { harm: 'stor' }],
    ['without a unit', { unit: '' }],
    ['with an unknown unit', { unit: 'finns-inte' }],
    ['in the future', { whenDate: dayFrom(3), whenTime: '12:00' }],
    ['years back', { whenDate: '2011-01-01', whenTime: '12:00' }],
    ['on a day that is none', { whenDate: '2026-02-31', whenTime: '12:00' }],
    ['with 20 kB of words', { what: 'Halka '.repeat(3_400) }],
    ['with a personnummer', { what: 'Det gällde 19121212-1212 i hallen' }],
    ['with a phone number in another field', { immediateAction: 'Ring 070-123 45 67' }],
    ['with an e-mail address', { personRef: 'nagon@kommun.example' }],
    ['with an unknown category', { categories: 'hittepa' }],
  ])('%s', async (_what, inputs) => {
    const sent = form(inputs);
    const { status, body } = await press(world, 'asa', 'form.submit', sent);
    expect(status).toBe(200);
    expect(JSON.parse(body).type).toBe('application/vnd.microsoft.card.adaptive');
    expect(body).toContain('Nästan klart');
    const typed = String(sent.what).trim();
    expect(body).toContain(JSON.stringify(typed).slice(1, -1));
  });

  test('with a hundred thousand characters she is told, and the form she has is left standing', async () => {
    const tooLong = form({ what: 'Halka '.repeat(17_000) });
    const { status, body } = await press(world, 'asa', 'form.submit', tooLong);
    expect([status, JSON.parse(body).value]).toEqual([200, expect.stringContaining('Texten är för lång')]);
    // Any words would close a dialog, and what she typed with it.
    expect((await submit(world, 'asa', 'form.submit', tooLong)).status).toBe(503);
  });

  test('values of any other kind are as good as absent', async () => {
    for (const value of [7, true, null, [], ['a', 'b'], { $ne: '' }]) {
      const { status, body } = await press(world, 'asa', 'form.submit', form({ what: value, unit: value }));
      expect([status, body]).toEqual([200, expect.stringContaining('Nästan klart')]);
    }
    expect(await count()).toBe(0);
  });
});

test('the forms of work come back whole too up to what a card holds, and above that the form she has is left standing', async () => {
  const number = await report(world, 'asa', 'Golvet i duschen är halt');
  await seen(world.people.eva.chat, number);
  const id = (name: Name) =>
    caseIdOn(wireOf(world, world.connector.teams.personal(world.people[name].member.id)?.id ?? ''));
  const ids = { asa: id('asa'), eva: id('eva') };
  const [long, tooLong] = ['Halka '.repeat(5_000), 'Halka '.repeat(17_000)];
  const forms: readonly (readonly [Name, verb: string, input: string, rest?: object])[] = [
    ['asa', 'case.add', 'text'],
    ['eva', 'case.assess', 'reason'],
    ['eva', 'case.refer', 'reason'],
    ['eva', 'case.merge', 'number'],
    ['eva', 'absence', 'deputyName'],
    ['eva', 'week.action', 'what', { unitId: 'bjorken', week: '2026-W10', requestId: randomUUID() }],
    ['eva', 'reminder.snooze', 'reason', { duty: 'notReceived' }],
  ];
  for (const [name, verb, input, rest] of forms) {
    const data = { caseId: ids[name === 'asa' ? 'asa' : 'eva'], ...rest };
    const again = await press(world, name, verb, { ...data, [input]: long });
    expect([verb, JSON.parse(again.body).type]).toEqual([verb, 'application/vnd.microsoft.card.adaptive']);
    if (verb !== 'case.assess') expect([verb, again.body.includes(long.trim())]).toEqual([verb, true]);
    const left = await press(world, name, verb, { ...data, [input]: tooLong });
    expect([verb, JSON.parse(left.body).value]).toEqual([verb, expect.stringContaining('Texten är för lång')]);
    expect([verb, (await submit(world, name, verb, { ...data, [input]: tooLong })).status]).toEqual([verb, 503]);
  }
});

describe('what may not be kept', () => {
  const number = '19121212-1212';

  test('is refused in the chat, and the form keeps the rest', async () => {
    const { chat } = world.people.bo;
    await chat.say(`Personen ${number} föll i hallen i natt`);
    expect((await seen(chat, 'Det där kan jag inte ta emot')).text).toContain('ett personnummer');
    expect(chat.card('Skicka').inputValue('Vad hände?')).toBe('Personen […] föll i hallen i natt');
  });

  test('stands nowhere: not in the store, not in its journal, not in the log', async () => {
    const kept = await everythingKept();
    expect(kept).toContain('Halkade i hallen');
    for (const part of [number, '191212121212', '070-123', 'nagon@kommun']) expect(kept).not.toContain(part);
  });
});

test('signs of every kind are kept as they were written, and shown as text', async () => {
  const signs = '<b>[länk](http://evil.example)</b> "a"\\ \'; DROP TABLE docs; -- 🧑‍🦽 שלום €';
  const { body } = await press(world, 'asa', 'form.submit', form({ what: signs }));
  const number = numberIn(body);
  const [stored] = (await exported(world, '--with-text', '--as', 'maria')).filter(
    ({ externalId }) => externalId === number,
  );
  expect(stored?.what).toBe(signs);
  await (await seen(world.people.eva.chat, number)).press('Läs');
  expect(world.people.eva.chat.card('Det här hände').text).toContain(signs);
  // Half a character, and one that ends strings elsewhere, can be kept by nobody; the rest of the words must.
  const broken = await press(world, 'asa', 'form.submit', form({ what: 'Halkade \ud83d i \u0000 hallen' }));
  expect(broken.status).toBe(200);
});

describe('what is sent more than once', () => {
  test('ten at the same time make one case, and all ten get its number', async () => {
    const before = await count();
    const sent = form({});
    const answers = await Promise.all(Array.from({ length: 10 }, () => press(world, 'asa', 'form.submit', sent)));
    expect(new Set(answers.map(({ body }) => numberIn(body))).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  test('the first of two that differ stands, and the second is told its number', async () => {
    const sent = form({});
    const first = numberIn((await press(world, 'asa', 'form.submit', sent)).body);
    const second = await press(world, 'asa', 'form.submit', { ...sent, what: 'Halkade i köket' });
    expect(numberIn(second.body)).toBe(first);
    expect((await exported(world, '--with-text', '--as', 'maria')).map(({ what }) => what)).not.toContain(
      'Halkade i köket',
    );
  });

  test('the same form of two people makes two cases', async () => {
    const sent = form({});
    const numbers = [await press(world, 'asa', 'form.submit', sent), await press(world, 'bo', 'form.submit', sent)];
    expect(new Set(numbers.map(({ body }) => numberIn(body))).size).toBe(2);
  });

  test('steps in the wrong order store nothing and say where to look', async () => {
    const before = await count();
    const requestId = randomUUID();
    for (const verb of ['form.confirm', 'form.edit']) {
      const { body } = await press(world, 'asa', verb, { requestId });
      expect(body).toContain('Det formuläret finns inte kvar');
    }
    expect((await press(world, 'asa', 'draft.discard', { requestId })).status).toBe(200);
    expect(await count()).toBe(before);
  });

  test('a case taken over ten times at once is taken over once', async () => {
    const { body } = await press(world, 'asa', 'form.submit', form({}));
    const caseId = /"caseId":"([0-9a-f]{32})"/.exec(body)?.[1];
    const both = ['eva', 'erik'] as const;
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => press(world, both[i % 2] ?? 'eva', 'case.receive', { caseId })),
    );
    const refused = answers.filter((answer) => answer.body.includes('har redan tagit emot'));
    expect(refused).toHaveLength(5);
  });
});

describe('long words in the chat', () => {
  test.each([
    [20_000, 'Inget är skickat än'],
    [100_000, 'för långt för ett formulär'],
  ])('%i characters are answered', async (length, answer) => {
    const { chat } = world.people.nova;
    await chat.say(`Halkade i hallen ${'och sedan '.repeat(length / 10)}`);
    const { fromBot, text, card } = chat.messages.at(-1) ?? {};
    expect(fromBot).toBe(true);
    expect(card?.text ?? text).toContain(answer);
  });
});

describe('a form with what looks like a name', () => {
  test('comes back once with a soft hint, and goes when it is sent again', async () => {
    const sent = form({ what: 'Anna Svensson föll i hallen' });
    const before = await count();
    const first = await press(world, 'asa', 'form.submit', sent);
    expect(first.body).toContain('Skicka ändå, eller ändra först?');
    expect(first.body).toContain('"hinted":true');
    expect(await count()).toBe(before);
    const second = await press(world, 'asa', 'form.submit', { ...sent, isKept: true, hinted: true });
    expect(second.body).toContain('Tack');
    expect(await count()).toBe(before + 1);
  });
});

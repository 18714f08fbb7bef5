import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Name } from './municipality.ts';
import { caseIdOn, press, send, submit, wireOf } from './raw.ts';
import type { Conversation } from './teams/teamsState.ts';
import { waitFor } from './teams/waitFor.ts';
import { exported, report, seen, startWorld, tieChannels, type World } from './world.ts';

const story = 'Fel dos av kvällens läkemedel till en boende';

/** Every button of a case, with what it would send. */
const caseButtons: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'case.receipt': {},
  'case.open': {},
  'case.read': {},
  'case.add.open': {},
  'case.add': { text: 'Ett tillägg.' },
  'case.withdraw.open': {},
  'case.withdraw': {},
  'case.receive': {},
  'case.assess.open': {},
  'case.assess': { invanareSeverity: '4', invanareLikelihood: '4', categories: 'fall' },
  'case.refer.open': {},
  'case.refer': { unitId: 'granen', reason: 'Hör hemma där.' },
  'case.merge.open': {},
  'case.merge': { number: '2026-000001' },
  'process.startOpen': {},
  'process.start': { process: 'tillbud', reason: 'Ett tillägg.' },
  'process.open': { process: 'tillbud' },
  'process.stepOpen': { process: 'tillbud', step: 'report' },
  'process.step': { process: 'tillbud', step: 'decline', grounds: 'Ett tillägg.' },
  'process.takeBackOpen': { process: 'tillbud' },
  'process.takeBack': { process: 'tillbud', step: 'decline', reason: 'Ett tillägg.' },
  'process.joinOpen': { process: 'lexSarah' },
  'process.join': { process: 'lexSarah', number: '2026-000001' },
};
const ofReporter = ['case.receipt', 'case.add.open', 'case.add', 'case.withdraw.open', 'case.withdraw'];
const ofManager = Object.keys(caseButtons).filter((verb) => /receive|assess|refer|merge/.test(verb));
const ofProcesses = Object.keys(caseButtons).filter((verb) => verb.startsWith('process.'));
const nobodys: readonly Name[] = ['bo', 'gun', 'lina', 'sara', 'mats', 'ulla', 'lena', 'adam', 'nova'];

let world: World;
let caseId: string;
let before: unknown;

/** Cases as figures and the number of events: whatever changes a case changes one of them. */
const standing = async (): Promise<unknown> => [await exported(world), await world.server.tool('verify')];

beforeAll(async () => {
  world = await startWorld();
  await tieChannels(world);
  const number = await report(world, 'asa', story);
  await seen(world.inChannel('eva'), number);
  await seen(world.people.maria.chat, number);
  caseId = caseIdOn(wireOf(world, world.channels.bjorken.id));
  before = await standing();
});
afterAll(async () => {
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ broken: [] });
  await world.stop();
});

describe.each(nobodys)('%s, whom the case does not concern', (name) => {
  test.each(Object.entries(caseButtons))('%s: the same answer as for a case that never was', async (verb, inputs) => {
    const never = 'f'.repeat(32);
    for (const way of [press, submit]) {
      const forged = await way(world, name, verb, { ...inputs, caseId });
      expect(forged).toEqual(await way(world, name, verb, { ...inputs, caseId: never }));
      expect(forged.status).toBe(200);
      expect(forged.body).toContain('Jag hittar inget sådant ärende');
    }
  });
});

describe('those who may read it may not do more than is theirs', () => {
  const denied: readonly (readonly [Name, string])[] = [
    ...ofManager.map((verb) => ['maria', verb] as const),
    ...[...ofManager, ...ofProcesses].map((verb) => ['asa', verb] as const),
    ...ofReporter.flatMap((verb) => (['eva', 'dina', 'vera', 'maria'] as const).map((name) => [name, verb] as const)),
  ];
  test.each(denied)('%s presses %s', async (name, verb) => {
    const sent = world.connector.requests.length;
    for (const way of [press, submit]) {
      const { status, body } = await way(world, name, verb, { ...caseButtons[verb], caseId });
      expect(status).toBe(200);
      expect(body).toMatch(/Du kan läsa ärendet[,.] |Bara den som rapporterade|Jag hittar inget sådant ärende/);
    }
    expect(world.connector.requests).toHaveLength(sent);
  });
});

describe('a form belongs to the one who began it', () => {
  test('nobody else opens, confirms or throws away her draft', async () => {
    const requestId = randomUUID();
    const half = { reportType: 'fall', requestId, what: 'Halkade i hallen', unit: 'bjorken' };
    await press(world, 'asa', 'form.submit', half);
    for (const verb of ['form.edit', 'form.confirm', 'draft.discard']) {
      const { body } = await press(world, 'bo', verb, { requestId });
      expect(body).not.toContain('Halkade i hallen');
    }
    expect((await press(world, 'asa', 'form.edit', { requestId })).body).toContain('Halkade i hallen');
    await press(world, 'asa', 'draft.discard', { requestId });
  });

  test('no unit is tied by one who does not manage it', async () => {
    const place = world.connector.teams.conversation(world.channels.free.id);
    for (const [name, unitId] of [
      ['asa', 'bjorken'],
      ['gun', 'bjorken'],
      ['maria', 'granen'],
      ['eva', 'finns-inte'],
    ] as const) {
      const { body } = await press(world, name, 'channel.connect', { unitId }, place);
      expect([name, body]).toEqual([name, expect.stringMatching(/Bara enhetens chef|Jag hittar inte den enheten/)]);
    }
  });
});

describe('buttons that no card has', () => {
  test.each(['case.delete', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'.repeat(64)])(
    '%s is answered kindly',
    async (verb) => {
      const { status, body } = await press(world, 'asa', verb, { caseId });
      expect(status).toBe(200);
      expect(body).toContain('Den knappen känner jag inte igen');
    },
  );

  test('ids that are none, and data that are none', async () => {
    for (const forged of ['', '../..', `${caseId}' OR 1=1`, { $gt: '' }, ['a'], 7, null]) {
      const { status, body } = await press(world, 'eva', 'case.read', { caseId: forged });
      expect([status, body]).toEqual([200, expect.stringContaining('Jag hittar inget sådant ärende')]);
    }
    for (const value of [undefined, null, 'text', [], { action: 'case.read' }, { action: { verb: 7 } }]) {
      const answer = await send(world, 'eva', { type: 'invoke', name: 'adaptiveCard/action', value });
      expect(JSON.parse(answer.body)).toMatchObject({ type: 'application/vnd.microsoft.error' });
    }
  });

  test('a health card belongs to the administrators', async () => {
    const { body } = await press(world, 'eva', 'health.seen', { about: 'channel:bjorken' });
    expect(body).toContain('Du har inte rätt till det här');
  });
});

test('after all of it nothing has changed, and only those who may have read are in the log', async () => {
  expect(await standing()).toEqual(before);
  const log = await world.server.tool('export', 'log');
  for (const name of nobodys.filter((one) => one !== 'adam')) expect(log).not.toContain(`,${name},`);
});

describe('whatever a manager presses in the channel', () => {
  const asMessage = (verb: string, data: Readonly<Record<string, unknown>>, place: Conversation) =>
    send(world, 'eva', { type: 'message', value: { ...data, verb } }, place);

  test('no word of a case comes there, neither to all nor to her', async () => {
    const place = world.connector.teams.conversation(world.channels.bjorken.id);
    if (!place) throw new Error('Björken has no channel');
    const half = { reportType: 'fall', requestId: randomUUID(), what: story };
    const buttons = [...Object.entries(caseButtons), ['form.submit', half], ['form.edit', half]] as const;
    for (const [verb, inputs] of buttons) {
      const answers = [
        await press(world, 'eva', verb, { ...inputs, caseId }, place),
        await asMessage(verb, { ...inputs, caseId }, place),
      ];
      for (const { status, body } of answers) {
        expect([verb, status]).toEqual([verb, 200]);
        expect(body).not.toMatch(/läkemedel|Åsa|boende/i);
      }
    }
    const wire = wireOf(world, place.id);
    expect(wire).not.toMatch(/Fel dos|läkemedel av|Åsa|Ett tillägg|Hör hemma där/);
    await waitFor(
      () => wireOf(world, world.people.eva.chat.conversationId).includes(story),
      'the words in her own chat',
    );
  });
});

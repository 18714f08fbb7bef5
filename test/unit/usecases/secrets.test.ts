import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { categoryKeys } from '../../../bot/domain/categories.ts';
import { harms, kinds, type Report } from '../../../bot/domain/report.ts';
import { reportTypeKeys } from '../../../bot/domain/reportTypes/keys.ts';
import type { Outgoing } from '../../../bot/ports/messenger.ts';
import type { StoredRecord } from '../../../bot/ports/store.ts';
import { addPicture } from '../../../bot/usecases/addPicture.ts';
import { answerReporter, closeCase, drawLesson, reopenCase } from '../../../bot/usecases/closeCase.ts';
import { addCause, investigateCase } from '../../../bot/usecases/investigateCase.ts';
import { readCase } from '../../../bot/usecases/readCase.ts';
import { addToCase, assessCase, mergeCases, receiveCase, referCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aTriage } from '../../builders.ts';
import { atWork, hour, listed, report } from '../../fakes.ts';

/** Stands in every text that somebody wrote and in every person's name. */
const mark = 'HEMLIGT';
const secret = fc.string({ maxLength: 20 }).map((text) => `${text}${mark}`);

const plain = aDirectory();
const directory = aDirectory({ people: plain.people.map((person) => ({ ...person, name: `${person.name} ${mark}` })) });

const reports: fc.Arbitrary<Partial<Report>> = fc.record({
  type: fc.constantFrom(...reportTypeKeys),
  kind: fc.constantFrom(...kinds),
  unitId: fc.constantFrom('bjorken', 'granen'),
  categories: fc.uniqueArray(fc.constantFrom(...categoryKeys), { minLength: 1, maxLength: 3 }),
  harm: fc.constantFrom(...harms),
  what: secret,
  immediateAction: secret,
  personRef: secret,
  concernsManager: fc.boolean(),
  answers: fc.dictionary(fc.constantFrom('place', 'ownWords', 'other'), secret),
});

const steps = [
  'add',
  'addPicture',
  'investigate',
  'answer',
  'close',
  'reopen',
  'receive',
  'lexSarah',
  'aboutManager',
  'refer',
  'merge',
  'read',
  'refuse',
  'send',
] as const;
type World = Awaited<ReturnType<typeof atWork>>;

async function take(world: World, id: string, step: (typeof steps)[number]): Promise<unknown> {
  const { deps, teams } = world;
  const asa = actor('asa', directory);
  switch (step) {
    case 'add':
      return addToCase(deps, actor('leyla', directory), id, `Tillägg ${mark}`);
    case 'addPicture':
      await addPicture(deps, asa, id, { requestId: `asas ${mark}`, file: async () => new Uint8Array([1]) });
      return addPicture(deps, actor('leyla', directory), id, {
        requestId: mark,
        file: async () => new Uint8Array([2]),
      });
    case 'investigate':
      await investigateCase(deps, asa, id, {
        ...{ consequence: mark, accountBy: 'person', account: mark, what: mark, formaga: null },
      });
      return addCause(deps, asa, id, { group: 'rutiner', what: mark, whys: [mark] });
    case 'answer':
      await answerReporter(deps, asa, id, `Svar ${mark}`);
      return drawLesson(deps, asa, id, `Lärdom ${mark}`);
    case 'close':
      await assessCase(deps, asa, id, aTriage());
      return closeCase(deps, asa, id, `Direkt ${mark}`);
    case 'reopen':
      return reopenCase(deps, asa, id, `Igen ${mark}`);
    case 'receive':
      return receiveCase(deps, asa, id);
    case 'lexSarah':
      return assessCase(deps, asa, id, aTriage({ lexSarah: true }));
    case 'aboutManager':
      return assessCase(deps, asa, id, aTriage({ concernsManager: true }));
    case 'refer':
      return referCase(deps, asa, id, 'granen', `Därför ${mark}`);
    case 'merge':
      return mergeCases(deps, asa, id, '2026-000001');
    case 'read':
      return readCase(deps, asa, id, 'chat');
    case 'refuse':
      return teams.answers(({ where }) =>
        where === 'karin' || where === 'asa' ? { outcome: 'refused', problem: 'blocked', error: '403' } : undefined,
      );
    case 'send':
      return world.sendAll(hour);
  }
}

/** All that is stored, but for the case itself, in its partition, and the directory. */
const beside = ({ kind }: StoredRecord): boolean => kind !== 'event' && kind !== 'snapshot';

const toChannel = ({ kind }: Outgoing): boolean => kind === 'channelCase' || kind === 'outsideChannel';

describe('what somebody wrote, and who she is', () => {
  test('never goes to a channel, and never stands in a fact, a notice, a post, a log or a trouble', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.array(fc.constantFrom(...steps), { maxLength: 8 }), async (over, taken) => {
        const world = await atWork({ directory });
        await report(world, { what: mark });
        const { id } = await report(world, over);
        for (const step of [...taken, 'send'] as const) await take(world, id, step);
        const records = (await listed(world.store.find('everyRecord', {}))).filter(beside);
        expect(records.length).toBeGreaterThan(0);
        expect(JSON.stringify(records)).not.toContain(mark);
        const facts = records.filter(({ kind }) => kind === 'facts');
        expect(JSON.stringify(facts)).not.toMatch(/leyla|karin|asa/);
        const pictures = (await world.store.loadCase(id))?.case.pictures ?? [];
        const shown = JSON.stringify([records, world.teams.requests]);
        expect(pictures.filter(({ pictureId }) => shown.includes(pictureId))).toEqual([]);
        const inChannels = world.teams.requests.filter(({ where }) => where.startsWith('c-'));
        expect(JSON.stringify(inChannels)).not.toMatch(new RegExp(`${mark}|leyla|karin|asa`));
        expect(inChannels.filter(({ message }) => !toChannel(message))).toEqual([]);
        expect(
          world.teams.requests.filter(({ where, message }) => toChannel(message) && !where.startsWith('c-')),
        ).toEqual([]);
        // Nor does a notice or a card carry the words: those are asked for, and the asking is logged.
        const cards = world.teams.requests.map(({ message }) => message);
        const silent = cards.filter(({ kind }) => !['direct', 'health', 'receipt'].includes(kind));
        expect(JSON.stringify(silent)).not.toContain(mark);
        // What the reporter is told stands on her own receipt, and of all that was written nothing else.
        const receipts = world.teams.requests.flatMap(({ where, message }) =>
          message.kind === 'receipt' ? [{ where, view: { ...message.view, answers: [] } }] : [],
        );
        expect(receipts.filter(({ where }) => where !== 'leyla')).toEqual([]);
        expect(JSON.stringify(receipts)).not.toContain(mark);
        await world.store.close();
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test('a secret case is in no channel when all has been sent, whatever happened before', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.array(fc.constantFrom(...steps), { maxLength: 8 }), async (over, taken) => {
        const world = await atWork({ directory });
        await report(world);
        const { id } = await report(world, over);
        for (const step of [...taken, 'send'] as const) await take(world, id, step);
        const c = (await world.store.loadCase(id))?.case;
        const last = new Map<string, Outgoing>();
        for (const { where, message } of world.teams.requests) {
          if (message.kind === 'outsideChannel' || (message.kind === 'channelCase' && message.view.caseId === id)) {
            last.set(where, message);
          }
        }
        const shows = [...last].flatMap(([where, { kind }]) => (kind === 'channelCase' ? [where] : []));
        const expected = c?.lexSarah || c?.concernsManager || c?.status === 'merged' ? [] : [`c-${c?.unitId}`];
        expect(shows).toEqual(expected);
        await world.store.close();
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

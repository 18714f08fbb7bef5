import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { laneCount } from '../../../bot/domain/notices.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { pacer } from '../../../bot/domain/sending/pace.ts';
import { summaryDueAt } from '../../../bot/domain/summaryDue.ts';
import type { DocumentOf } from '../../../bot/ports/documents.ts';
import type { Address, Messenger, Outgoing, SendOutcome } from '../../../bot/ports/messenger.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { connectChannel } from '../../../bot/usecases/connectChannel.ts';
import { createSummaries } from '../../../bot/usecases/createSummaries.ts';
import { troubleOver } from '../../../bot/usecases/deliveryHealth.ts';
import { type DispatchDeps, dispatchLane } from '../../../bot/usecases/dispatchOutbox.ts';
import { decideWeekAction, finishWeekAction } from '../../../bot/usecases/weekActions.ts';
import { actor, aDirectory } from '../../builders.ts';

const week = '2026-W47';
const due = summaryDueAt('bjorken', week, '07:00');
const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
const hour = 60 * 60 * 1000;

interface Said {
  readonly to: Address | 'update';
  readonly message: Outgoing;
}

let store: Store;
let now: string;
let said: Said[];
/** What becomes of the posts to come; after these they arrive. */
let outcomes: SendOutcome[];
let deps: DispatchDeps;

const arrived: SendOutcome = {
  outcome: 'sent',
  post: { serviceUrl: 'https://teams.example', conversationId: 'c', activityId: 'a' },
  tenantId: 't',
};
const messenger: Messenger = {
  post: async (to, message) => {
    said.push({ to, message });
    return outcomes.shift() ?? arrived;
  },
  update: async (_post, message) => {
    said.push({ to: 'update', message });
    return arrived;
  },
};

beforeEach(async () => {
  store = sqliteStore(':memory:');
  now = due;
  said = [];
  outcomes = [];
  deps = {
    ...{
      store,
      messenger,
      pacer: pacer(),
      random: () => 0,
      broken: new Set(),
      unwritten: new Map(),
      policy: defaultPolicy,
    },
    ...{ clock: { now: () => now }, directories: { current: async () => aDirectory() }, nudge: () => {} },
  };
  await tie('bjorken', 'karin');
});
afterEach(() => store.close());

const tie = (unitId: string, by: string) =>
  connectChannel(deps, actor(by), unitId, {
    ...{ serviceUrl: 'https://teams.example', tenantId: 't', teamId: 'team', channelId: `19:${unitId}` },
  });
const send = async (): Promise<void> => {
  for (let lane = 0; lane < laneCount; lane++) {
    const { faults } = await dispatchLane(deps, lane);
    expect(faults).toEqual([]);
  }
};
const later = async (ms: number): Promise<void> => {
  now = plus(now, ms);
  await send();
};
const kinds = () => said.map(({ message }) => message.kind);
async function troubles(): Promise<readonly DocumentOf<'health'>[]> {
  const found: DocumentOf<'health'>[] = [];
  for await (const health of store.find('brokenDeliveries', {})) found.push(health);
  return found;
}

describe('a week’s card', () => {
  test('is posted once in the unit’s channel, with the week’s figures', async () => {
    await createSummaries(deps);
    await send();
    await later(hour);
    expect(said).toEqual([
      {
        to: expect.objectContaining({ kind: 'channel', channelId: '19:bjorken' }),
        message: { kind: 'week', view: expect.objectContaining({ week, unitName: 'Björken', units: null }) },
      },
    ]);
  });

  test('that certainly did not arrive is sent again', async () => {
    outcomes = [{ outcome: 'retry', afterMs: 1000, error: '429' }];
    await createSummaries(deps);
    await send();
    await later(hour);
    expect(kinds()).toEqual(['week', 'week']);
    expect(await troubles()).toEqual([]);
  });

  test('that may have arrived is not sent again, and an administrator is told', async () => {
    outcomes = [{ outcome: 'ambiguous', error: '502' }];
    await createSummaries(deps);
    await send();
    await later(hour);
    expect(kinds()).toEqual(['week', 'health']);
    expect(said[1]).toMatchObject({
      to: { kind: 'person', personId: 'anders' },
      message: { view: { about: 'Björken', problem: 'uncertainWeek', key: 'uncertain:channel:bjorken' } },
    });
    expect(await troubles()).toMatchObject([{ problem: 'uncertainWeek', error: '502' }]);
  });

  test('that was under way when the program stopped is uncertain to the next one', async () => {
    await createSummaries(deps);
    // As after a power cut in the middle of a post: the store took what was said before it, and nothing after.
    const cut: Store = {
      ...store,
      settle: (settled) => (settled.notice.ambiguous > 0 ? store.settle(settled) : Promise.reject(new Error('cut'))),
    };
    for (let lane = 0; lane < laneCount; lane++) await dispatchLane({ ...deps, store: cut }, lane).catch(() => {});
    deps = { ...deps, unwritten: new Map() };
    await later(hour);
    expect(kinds()).toEqual(['week', 'health']);
    expect(await troubles()).toMatchObject([{ problem: 'uncertainWeek' }]);
  });

  test('that an administrator found missing is sent once more, and is then over', async () => {
    outcomes = [{ outcome: 'ambiguous', error: '502' }];
    await createSummaries(deps);
    await send();
    await troubleOver(deps, 'uncertain:channel:bjorken');
    await later(hour);
    expect(kinds()).toEqual(['week', 'health', 'week']);
    expect(await troubles()).toEqual([]);
  });

  test('that nobody asked for again is forgotten when the next week’s card has come', async () => {
    outcomes = [{ outcome: 'ambiguous', error: '502' }];
    await createSummaries(deps);
    await send();
    now = summaryDueAt('bjorken', '2026-W48', '07:00');
    await createSummaries(deps);
    await send();
    expect(kinds()).toEqual(['week', 'health', 'week']);
    expect(await troubles()).toEqual([]);
  });

  test('that could not be sent before the next one is left out', async () => {
    outcomes = [{ outcome: 'retry', afterMs: null, error: 'ECONNREFUSED' }];
    await createSummaries(deps);
    await send();
    await later(7 * 24 * hour);
    expect(kinds()).toEqual(['week']);
  });

  test('of ledning tells of every unit, in the channel that ledning tied', async () => {
    expect(await tie('ledning', 'karin')).toMatchObject({ ok: false, reason: 'connectLedning' });
    expect(await tie('ledning', 'henrik')).toMatchObject({ ok: true, value: { name: 'ledningen' } });
    now = plus(due, hour);
    expect(await createSummaries(deps)).toBe(2);
    await send();
    const whole = said.find(({ message }) => message.kind === 'week' && message.view.unitId === 'ledning');
    expect(whole).toMatchObject({ to: { channelId: '19:ledning' }, message: { view: { unitName: null } } });
    expect(whole?.message).toHaveProperty('view.units.silent');
  });
});

describe('what is decided under a week’s card', () => {
  const key = { unitId: 'bjorken', week, id: '0f8fad5b-d9cb-469f-a165-70867728950e' };
  const decision = { what: 'HEMLIGT: mer ljus på natten', ownerId: 'leyla', dueOn: '2026-12-04' };
  const decide = (by: string) => decideWeekAction(deps, actor(by), key, decision);

  test('brings the card in the channel up to date without its words, and tells the two whom it is about', async () => {
    await createSummaries(deps);
    await send();
    said = [];
    expect(await decide('karin')).toMatchObject({ ok: true });
    expect(await decide('karin')).toMatchObject({ ok: true });
    await send();
    const card = said.find(({ message }) => message.kind === 'week');
    expect(card).toMatchObject({
      to: 'update',
      message: { view: { decided: { count: 1, firstDueOn: '2026-12-04' } } },
    });
    expect(JSON.stringify(card)).not.toContain('HEMLIGT');
    const told = said.filter(({ message }) => message.kind === 'weekAction');
    expect(told.map(({ to }) => to)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ personId: 'leyla' }),
        expect.objectContaining({ personId: 'karin' }),
      ]),
    );
    expect(said).toHaveLength(3);
  });

  test('is for those who manage the unit alone', async () => {
    for (const by of ['leyla', 'gunnar', 'maria', 'henrik', 'anders']) {
      expect(await decide(by)).toMatchObject({ code: 'not_allowed' });
    }
    for (const by of ['karin', 'nils', 'asa']) expect(await decide(by)).toMatchObject({ ok: true });
  });

  test('posts no card where none has been posted', async () => {
    await decide('karin');
    await send();
    expect(kinds()).toEqual(['weekAction', 'weekAction']);
  });

  test('stands by count on the cards of the weeks after, until its owner has done it', async () => {
    await decide('karin');
    now = summaryDueAt('bjorken', '2026-W49', '07:00');
    await createSummaries(deps);
    await send();
    const earlier = () =>
      said.flatMap(({ message }) =>
        message.kind === 'week' ? [[message.view.earlierOpen, message.view.overdueActions]] : [],
      );
    expect(earlier()).toEqual([[1, 1]]);
    expect(await finishWeekAction(deps, actor('gunnar'), key)).toMatchObject({ code: 'not_allowed' });
    expect(await finishWeekAction(deps, actor('leyla'), key)).toMatchObject({ ok: true });
    now = summaryDueAt('bjorken', '2026-W50', '07:00');
    await createSummaries(deps);
    await send();
    expect(earlier()).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});

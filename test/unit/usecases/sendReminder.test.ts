import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../../bot/domain/report.ts';
import { atStockholm } from '../../../bot/domain/time.ts';
import { keys } from '../../../bot/ports/documents.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { decideOnAction, finishAction } from '../../../bot/usecases/actOnCase.ts';
import { dispatchLane } from '../../../bot/usecases/dispatchOutbox.ts';
import { remind } from '../../../bot/usecases/remind.ts';
import { remindAtOnce } from '../../../bot/usecases/remindAtOnce.ts';
import { assessCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aTriage, aUnit } from '../../builders.ts';
import {
  anOffice,
  anOutbox,
  atWork,
  channelOf,
  hour,
  minute,
  type Request,
  report,
  storeWithBadCases,
} from '../../fakes.ts';

const down = { outcome: 'retry', afterMs: null, error: '503' } as const;

/** Karin has two cases to receive on Monday morning, and the round has been made. */
async function monday(store?: Store) {
  const office = anOffice(store ? { store } : {});
  for (const unitId of ['bjorken', 'granen']) await office.store.createOnce(channelOf(unitId));
  const outbox = anOutbox(office);
  const w = { ...office, ...outbox, deps: office.deps, outboxDeps: outbox.deps };
  const first = await report(w);
  w.clock.advance(minute);
  const cases = [first, await report(w)];
  await w.send();
  w.teams.arrived();
  const at = (day: string, time: string) =>
    w.clock.advance(Date.parse(atStockholm(day, time)) - Date.parse(w.clock.now()));
  at('2026-11-23', '07:30');
  await remind(w.deps);
  return { ...w, cases, at };
}
type Monday = Awaited<ReturnType<typeof monday>>;

/** What arrived of reminders: to whom, and which cases, by their last digit. */
function arrived({ teams }: Pick<Monday, 'teams'>) {
  const sent = teams.requests.filter(({ outcome }) => outcome === 'sent');
  teams.requests.length = 0;
  return sent.flatMap((request) => rowsOf(request)).sort();
}
function rowsOf({ message, where }: Request): readonly string[] {
  switch (message.kind) {
    case 'digest':
    case 'unitDigest':
      return [
        `${where}: ${message.view.rows.map(({ number, name }) => `${number.slice(-1)} ${name.reminder}`).join(', ')}`,
      ];
    case 'urgentReminder':
      return [`${where}: ${message.view.number.slice(-1)} now`];
    default:
      return [];
  }
}

describe('a day’s message', () => {
  test('says of a case with several things to do the first: doing it leads on to the next', async () => {
    const w = await monday();
    const [one] = w.cases;
    await receiveCase(w.deps, actor('karin'), one?.id ?? '');
    w.teams.requests.length = 0;
    for (const day of ['2026-12-07', '2026-12-14']) {
      w.at(day, '07:30');
      await remind(w.deps);
    }
    const digest = await w.store.get(keys.digest('karin', '2026-12-14'));
    const duties = digest?.document.reminders.filter(({ caseId }) => caseId === one?.id).map(({ duty }) => duty);
    expect(duties).toEqual(['notAssessed', 'answerOwed']);
    await w.send();
    expect(
      arrived(w)
        .find((row) => row.startsWith('karin'))
        ?.match(/1 \w+/g),
    ).toEqual(['1 notAssessed']);
  });

  test('holds what still waits when it goes, and is not sent when nothing does', async () => {
    const w = await monday();
    await receiveCase(w.deps, actor('karin'), w.cases[0]?.id ?? '');
    await w.send();
    expect(arrived(w)).toEqual(['c-bjorken: 2 notReceived', 'karin: 2 notReceived']);
    const none = await monday();
    for (const { id } of none.cases) await receiveCase(none.deps, actor('karin'), id);
    await none.send();
    expect(arrived(none)).toEqual([]);
  });

  test('leaves out a case that cannot be read, and what failed is told of', async () => {
    const { bad, store } = storeWithBadCases();
    const w = await monday(store);
    const leftOut: unknown[] = [];
    Object.assign(w.outboxDeps, { onCaseLeftOut: (fault: unknown) => leftOut.push(fault) });
    bad.add(w.cases[0]?.id ?? '');
    await w.send();
    expect(arrived(w)).toEqual(['c-bjorken: 2 notReceived', 'karin: 2 notReceived']);
    expect(leftOut).toEqual([expect.any(TypeError), expect.any(TypeError)]);
  });

  test('shows nothing to one who may not read the case any more', async () => {
    const w = await monday();
    const people = w.now.directory.people.map((one) =>
      one.personId === 'karin' ? { ...one, unitIds: ['granen'] } : one,
    );
    w.now.directory = aDirectory({ people });
    await w.send();
    expect(arrived(w)).toEqual(['c-bjorken: 1 notReceived, 2 notReceived']);
  });

  test('leaves out of the channel what became secret since the morning', async () => {
    const w = await monday();
    await assessCase(w.deps, actor('asa'), w.cases[0]?.id ?? '', aTriage({ concernsManager: true }));
    await w.send();
    expect(arrived(w)).toEqual(['c-bjorken: 2 notReceived', 'karin: 2 notReceived']);
  });

  test('shows an action to its owner who may not read the case, and nothing once it is done', async () => {
    const make = async (isDone: boolean) => {
      const w = await monday();
      const { id } = await report(w, {}, 'karin');
      await assessCase(w.deps, actor('karin'), id, aTriage());
      const plan = { what: 'Lampor', causes: [], strength: 'strong', ownerId: 'leyla', dueOn: '2026-11-23' } as const;
      await decideOnAction(w.deps, actor('karin'), id, plan);
      w.at('2026-11-24', '07:30');
      await remind(w.deps);
      if (isDone) await finishAction(w.deps, actor('leyla'), id, 1);
      await w.send();
      return arrived(w).filter((what) => what.startsWith('leyla'));
    };
    expect(await make(false)).toEqual(['leyla: 3 actionDue']);
    expect(await make(true)).toEqual([]);
  });

  test('comes once: an outcome that nobody knows is not tried again, and nobody is troubled with it', async () => {
    const w = await monday();
    let posts = 0;
    w.teams.answers(({ message }) => {
      if (message.kind !== 'digest') return undefined;
      posts += 1;
      return { outcome: 'ambiguous', error: '502' };
    });
    await w.sendAll(8 * hour);
    expect(posts).toBe(1);
    expect(w.teams.arrived().filter((what) => what.includes('health'))).toEqual([]);
  });

  test('that was under way when the program stopped is not sent again', async () => {
    const w = await monday();
    // The store took that it was about to go, and nothing after.
    const cut: Store = {
      ...w.store,
      settle: (settled) =>
        settled.notice.state === 'waiting' ? w.store.settle(settled) : Promise.reject(new Error('cut')),
    };
    for (let lane = 0; lane < 16; lane += 1) await dispatchLane({ ...w.outboxDeps, store: cut }, lane).catch(() => {});
    expect(arrived(w)).toEqual(expect.arrayContaining(['karin: 1 notReceived, 2 notReceived']));
    w.outboxDeps.unwritten.clear();
    await w.sendAll(hour);
    expect(arrived(w).filter((what) => what.startsWith('karin'))).toEqual([]);
  });

  test('that certainly did not arrive is tried again the same day', async () => {
    const w = await monday();
    w.teams.answers(() => down);
    await w.sendAll(hour);
    w.teams.requests.length = 0;
    w.teams.answers();
    await w.sendAll(hour);
    expect(arrived(w)).toContain('karin: 1 notReceived, 2 notReceived');
  });

  test('that could not be sent before the office closed comes with the next day’s, as one', async () => {
    const w = await monday();
    w.teams.answers(() => down);
    await w.sendAll(hour);
    w.teams.requests.length = 0;
    w.teams.answers();
    w.at('2026-11-23', '17:00');
    await report(w);
    await w.sendAll(10 * minute);
    expect(arrived(w)).toEqual([]);
    w.at('2026-11-24', '07:30');
    await remind(w.deps);
    await w.sendAll(10 * minute);
    // The third is due this evening; the two of yesterday come now, and not beside another message.
    expect(arrived(w)).toEqual(['karin: 1 notReceived, 2 notReceived']);
    w.at('2026-11-25', '07:30');
    await remind(w.deps);
    await w.sendAll(10 * minute);
    const third = arrived(w).find((what) => what.startsWith('karin'));
    expect(third?.slice('karin: '.length).split(', ').sort()).toEqual([
      '1 notReceived',
      '2 notReceived',
      '3 notReceived',
    ]);
  });

  test('that could not be sent, of a round that was broken off besides, comes with the next day’s all the same', async () => {
    const w = await monday();
    // As if the program had stopped when all messages were made and the round not yet done.
    const round = await w.store.get(keys.reminderRound());
    if (!round) throw new Error('no round');
    await w.store.put({ ...round.document, isDone: false }, round.revision);
    w.teams.answers(() => down);
    await w.sendAll(hour);
    w.at('2026-11-23', '17:00');
    w.teams.answers();
    await w.sendAll(10 * minute);
    w.teams.requests.length = 0;
    w.at('2026-11-24', '07:30');
    await remind(w.deps);
    await w.sendAll(10 * minute);
    expect(arrived(w)).toContain('karin: 1 notReceived, 2 notReceived');
  });

  test('that could not be sent takes along who is away with nobody in her place', async () => {
    const w = await monday();
    const { units, people } = aDirectory();
    const away = { from: '2026-11-24', until: '2026-12-11', deputyId: null, changedAt: '2026-11-18T08:00:00.000Z' };
    w.now.directory = aDirectory({ units, people: people.map((p) => (p.personId === 'gunnar' ? { ...p, away } : p)) });
    w.at('2026-11-24', '07:30');
    await remind(w.deps);
    w.teams.answers(() => down);
    w.at('2026-11-24', '17:00');
    await w.sendAll(10 * minute);
    w.teams.answers();
    await w.sendAll(10 * minute);
    w.teams.requests.length = 0;
    w.at('2026-11-25', '07:30');
    await remind(w.deps);
    await w.sendAll(10 * minute);
    const [toAsa] = w.teams.requests.filter(({ where, message }) => where === 'asa' && message.kind === 'digest');
    expect(toAsa?.message).toMatchObject({ view: { managersAway: [{ managerId: 'gunnar' }] } });
  });
});

describe('what cannot wait', () => {
  test('is sent again where nobody knows whether it arrived: twice is better than not', async () => {
    const w = await atWork();
    await report(w, { harm: 'life' });
    await w.send();
    w.clock.advance(2 * hour);
    await remindAtOnce(w.deps);
    let posts = 0;
    w.teams.answers(({ message }) => {
      if (message.kind !== 'urgentReminder') return undefined;
      posts += 1;
      return posts === 1 ? { outcome: 'ambiguous', error: '502' } : undefined;
    });
    await w.sendAll(hour);
    expect(posts).toBe(2);
  });

  test('is not sent when the next one has taken its place', async () => {
    const w = await atWork();
    await report(w, { harm: 'life' });
    await w.send();
    w.teams.arrived();
    w.teams.answers(() => down);
    w.clock.advance(2 * hour);
    await remindAtOnce(w.deps);
    await w.sendAll(2 * hour);
    await remindAtOnce(w.deps);
    w.teams.requests.length = 0;
    w.teams.answers();
    await w.sendAll(hour);
    expect(arrived(w)).toEqual(['karin: 1 now']);
  });
});

describe('a private provider’s lex Sarah about its own manager that nobody there sees to', () => {
  const directory = aDirectory({
    units: [aUnit({ regime: 'privat', provider: 'Omsorg AB' }), aUnit({ unitId: 'granen', name: 'Granen' })],
  });
  const about: Partial<Report> = { kind: 'missforhallande', type: 'missforhallande', concernsManager: true };

  /** Every row that the board's SAS got of it until a day. */
  async function toldMaria(harm: 'none' | 'life', days: readonly string[]) {
    const w = await atWork({ directory });
    await report(w.office, { ...about, harm, what: 'HEMLIGT' });
    await w.send();
    for (const day of days) {
      w.office.clock.advance(Date.parse(atStockholm(day, '07:30')) - Date.parse(w.office.clock.now()));
      await remind(w.office.deps);
      await remindAtOnce(w.office.deps);
      await w.send();
    }
    const toHer = w.teams.requests.filter(({ where }) => where === 'maria');
    expect(JSON.stringify(toHer)).not.toContain('HEMLIGT');
    return toHer.flatMap(({ message }) =>
      message.kind === 'digest' ? message.view.rows : message.kind === 'urgentReminder' ? [message.view] : [],
    );
  }

  test('is told of to the board’s SAS when its head has been reminded in vain: number, unit, which duty, since when', async () => {
    expect(await toldMaria('none', ['2026-11-23', '2026-11-24', '2026-11-26'])).toEqual([]);
    const rows = await toldMaria('none', ['2026-11-23', '2026-11-24', '2026-11-26', '2026-12-01']);
    expect(rows).toContainEqual({
      ...{ caseId: expect.any(String), number: '2026-000001', unitName: 'Björken', isForBoard: true, isPast: true },
      ...{ duty: 'legalClock:lexSarah:assess', basis: 'kommun', dueAt: expect.any(String) },
      name: { reminder: 'legalClock', actionId: 0, clock: { process: 'lexSarah', key: 'assess' } },
    });
    for (const row of rows) expect(row).not.toHaveProperty('before');
  });

  test('also what cannot wait', async () => {
    const rows = await toldMaria('life', ['2026-11-23', '2026-11-24']);
    expect(rows.map(({ duty }) => duty)).toContain('notReceived');
  });
});

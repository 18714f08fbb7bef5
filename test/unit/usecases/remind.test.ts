import { describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { atStockholm } from '../../../bot/domain/time.ts';
import type { Document } from '../../../bot/ports/documents.ts';
import { keys } from '../../../bot/ports/documents.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { goAway } from '../../../bot/usecases/absences.ts';
import { decideOnAction } from '../../../bot/usecases/actOnCase.ts';
import { changeByItself } from '../../../bot/usecases/changeByItself.ts';
import type { Deps } from '../../../bot/usecases/deps.ts';
import { remind } from '../../../bot/usecases/remind.ts';
import { remindAtOnce } from '../../../bot/usecases/remindAtOnce.ts';
import { snoozeReminder } from '../../../bot/usecases/snooze.ts';
import { tick } from '../../../bot/usecases/tick.ts';
import { assessCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aTriage } from '../../builders.ts';
import { aClock, anOffice, atWork, channelOf, listed, minute, report, storeWithBadCases } from '../../fakes.ts';

type World = Awaited<ReturnType<typeof atWork>>;

/** A unit's world on Sunday 22 November at 02.00, and a way to let it be another time. */
async function world(over: Parameters<typeof atWork>[0] = {}) {
  const made = await atWork(over);
  const at = (day: string, time: string) => {
    made.clock.advance(Date.parse(atStockholm(day, time)) - Date.parse(made.clock.now()));
  };
  const round = async (day: string, time = '07:30') => {
    at(day, time);
    await remind(made.deps);
    return digests(made, day);
  };
  return { ...made, at, round };
}

/** Everything made for a day: for whom, and which reminders of which cases, by number. */
async function digests({ store }: Pick<World, 'store'>, day: string) {
  const found: Record<string, readonly string[]> = {};
  for await (const record of store.find('everyRecord', {})) {
    const document = record.kind === 'document' ? record.document : undefined;
    if (document?.type !== 'digest' && document?.type !== 'unitDigest') continue;
    if (document.day !== day) continue;
    const whom = document.type === 'digest' ? document.personId : `#${document.unitId}`;
    found[whom] = await Promise.all(
      document.reminders.map(async ({ caseId, duty, nth, inVain }) => {
        const number = (await store.loadCase(caseId))?.case.number.slice(-1);
        return `${number} ${duty} ${nth}${inVain > 0 ? ` after ${inVain} in vain` : ''}`;
      }),
    );
  }
  return found;
}

describe('the day’s round', () => {
  test('makes one message a person and one a unit, of all that waits', async () => {
    const w = await world();
    for (const over of [{}, {}, { unitId: 'granen' }]) {
      await report(w, over);
      w.clock.advance(minute);
    }
    expect(await w.round('2026-11-23')).toEqual({
      karin: ['1 notReceived 1', '2 notReceived 1'],
      '#bjorken': ['1 notReceived 1', '2 notReceived 1'],
      gunnar: ['3 notReceived 1'],
      '#granen': ['3 notReceived 1'],
    });
    await w.send();
    expect(w.teams.arrived().filter((what) => /igest/.test(what))).toEqual(
      expect.arrayContaining(['post digest → karin', 'post unitDigest → c-bjorken', 'post digest → gunnar']),
    );
  });

  test('tells which kinds of reminder it has made, once, and the same of what cannot wait', async () => {
    const w = await world({ directory: aDirectory() });
    const made: string[] = [];
    const onReminder: Deps['onReminder'] = (one) => made.push(`${one.of} in ${one.in}`);
    Object.assign(w.deps, { onReminder });
    await report(w);
    await report(w, { harm: 'life' });
    w.at('2026-11-23', '07:30');
    for (const _ of [1, 2]) {
      await remindAtOnce(w.deps);
      await remind(w.deps);
    }
    // What cannot wait: to the manager, and to the next in line.
    const atOnce = Array.from({ length: 2 }, () => 'notReceived in urgentReminder');
    expect(made.sort()).toEqual(['notReceived in digest', 'notReceived in unitDigest', ...atOnce]);
  });

  test('leaves out a case that cannot be read, says what failed, and reminds of all others', async () => {
    const { bad, store } = storeWithBadCases();
    const w = await world({ store });
    for (const harm of ['none', 'life', 'none', 'life'] as const) {
      const { id } = await report(w, { harm });
      if (bad.size < 2) bad.add(id);
    }
    const leftOut: unknown[] = [];
    Object.assign(w.deps, { onCaseLeftOut: (fault: unknown) => leftOut.push(fault) });
    w.at('2026-11-23', '07:30');
    expect(await remindAtOnce(w.deps)).toBe(2);
    await remind(w.deps);
    bad.clear();
    expect((await digests(w, '2026-11-23'))['karin']).toEqual(['3 notReceived 1']);
    expect(leftOut).toEqual([expect.any(TypeError), expect.any(TypeError)]);
  });

  test('stops where the store is away, and is made whole when it is there again', async () => {
    const made = anOffice();
    let isAway = false;
    const whenThere =
      <A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) =>
      async (...given: A) => {
        if (isAway) throw new Error('away');
        return work(...given);
      };
    const { loadCase, ready } = made.store;
    const w = await world({ store: { ...made.store, loadCase: whenThere(loadCase), ready: whenThere(ready) } });
    await report(w);
    w.at('2026-11-23', '07:30');
    isAway = true;
    await expect(remind(w.deps)).rejects.toThrow('away');
    isAway = false;
    expect(await w.round('2026-11-23', '07:31')).toMatchObject({ karin: ['1 notReceived 1'] });
  });

  test('is on working days from half past seven until the office closes', async () => {
    const w = await world();
    await report(w);
    for (const [day, time] of [
      ['2026-11-22', '12:00'],
      ['2026-11-23', '07:29'],
      ['2026-11-23', '17:00'],
    ] as const)
      expect(await w.round(day, time)).toEqual({});
    expect(await w.round('2026-11-24', '16:59')).toMatchObject({ karin: ['1 notReceived 1'] });
  });

  test('says nothing between one reminder and the next, and to the next in line after two', async () => {
    const w = await world();
    await report(w);
    const told = [];
    for (const day of ['23', '24', '25', '26', '27', '28', '29', '30']) told.push(await w.round(`2026-11-${day}`));
    expect(told.map(({ karin, asa }) => [karin?.[0], asa?.[0]])).toEqual([
      ['1 notReceived 1', undefined],
      [undefined, undefined],
      ['1 notReceived 2', undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      ['1 notReceived 3', '1 notReceived 3 after 2 in vain'],
    ]);
    await w.send();
    const [escalated] = w.teams.requests.filter(({ where, message }) => where === 'asa' && message.kind === 'digest');
    expect(escalated?.message).toMatchObject({ view: { rows: [{ before: { whom: 'enhetschef', times: 2 } }] } });
  });

  test('takes in what fell due while nobody ticked, each once', async () => {
    const w = await world();
    await report(w);
    await w.round('2026-11-23');
    await report(w);
    // From Tuesday to the next Tuesday without power. Nobody hears of a manager who has hardly been reminded herself.
    const late = await w.round('2026-12-01', '09:15');
    expect(late).toMatchObject({ karin: ['1 notReceived 3', '2 notReceived 3'] });
    expect(late).not.toHaveProperty('asa');
    expect(await w.round('2026-12-02')).toEqual({});
  });

  test('begins, where there was none before, with all that waits, and counts from there', async () => {
    const w = await world();
    await report(w);
    expect(await w.round('2027-02-01')).toMatchObject({ karin: ['1 notReceived 1'] });
    expect(await w.round('2027-02-03')).toMatchObject({ karin: ['1 notReceived 2'] });
  });

  test('is the same when it is made twice, at once by two, or with the clock set back', async () => {
    const w = await world();
    await report(w);
    w.at('2026-11-23', '07:30');
    await Promise.all([remind(w.deps), remind(w.deps), remind(w.deps)]);
    await remind(w.deps);
    w.at('2026-11-20', '09:00');
    await remind(w.deps);
    w.at('2026-11-23', '08:30');
    await remind(w.deps);
    await w.send();
    const sent = w.teams.arrived().filter((what) => what.includes('igest'));
    expect([...sent].sort()).toEqual(['post digest → karin', 'post unitDigest → c-bjorken']);
  });

  test('goes on after a clock that was far ahead has been mended', async () => {
    const w = await world();
    await report(w);
    await w.round('2027-11-22');
    expect(await w.round('2026-11-24')).toMatchObject({ karin: ['1 notReceived 1'] });
  });

  test('keeps a secret case out of the channel, and an action out of it too', async () => {
    const w = await world();
    await report(w, { concernsManager: true });
    const { id } = await report(w, {}, 'karin');
    await receiveCase(w.deps, actor('karin'), id);
    await assessCase(w.deps, actor('karin'), id, aTriage());
    const plan = { what: 'Lampor', causes: [], strength: 'strong', ownerId: 'leyla', dueOn: '2026-11-23' } as const;
    expect(await decideOnAction(w.deps, actor('karin'), id, plan)).toMatchObject({ ok: true });
    expect(await w.round('2026-11-24')).toEqual({ asa: ['1 notReceived 1'], leyla: ['2 actionDue:1 1'] });
  });

  test('leaves out what was put off until its day', async () => {
    const w = await world();
    const { id } = await report(w);
    await snoozeReminder(w.deps, actor('karin'), id, { duty: 'notReceived', until: '2026-11-27', reason: 'Semester' });
    expect(await w.round('2026-11-23')).toEqual({});
    expect(await w.round('2026-11-26')).toEqual({});
    expect(await w.round('2026-11-27')).toMatchObject({ karin: ['1 notReceived 1'] });
  });

  test('tells a unit without a channel in person alone', async () => {
    const w = await world();
    await w.store.remove(keys.channel('bjorken'), (await w.store.get(keys.channel('bjorken')))?.revision ?? '');
    await report(w);
    expect(await w.round('2026-11-23')).toEqual({ karin: ['1 notReceived 1'] });
  });
});

/** A store that breaks at the nth write, as a power cut does: what was written before it stands. */
function breakingAt(store: Store, nth: number): Store {
  let writes = 0;
  const write = <A extends readonly unknown[], R>(does: (...args: A) => Promise<R>) => {
    return (...args: A): Promise<R> => {
      writes += 1;
      return writes === nth ? Promise.reject(new Error('power')) : does(...args);
    };
  };
  return { ...store, put: write(store.put), createOnce: write(store.createOnce), remove: write(store.remove) };
}

describe('a round that breaks off between any two writes', () => {
  async function office() {
    const w = await world();
    for (const over of [{}, {}, { unitId: 'granen' }, { concernsManager: true }]) {
      await report(w, over);
      w.clock.advance(minute);
    }
    w.at('2026-11-23', '07:30');
    return w;
  }

  test('is completed by the next tick: nothing missing, nothing doubled', async () => {
    const whole = await office();
    await remind(whole.deps);
    const expected = await digests(whole, '2026-11-23');
    await whole.send();
    const sent = whole.teams.arrived();
    for (let nth = 1; nth <= 7; nth += 1) {
      const w = await office();
      await expect(remind({ ...w.deps, store: breakingAt(w.store, nth) })).rejects.toThrow('power');
      await w.send();
      await remind(w.deps);
      await w.send();
      expect(await digests(w, '2026-11-23')).toEqual(expected);
      expect([...w.teams.arrived()].sort()).toEqual([...sent].sort());
    }
    // As many writes as there are: the round, five messages, and that it is done.
    await remind({ ...(await office()).deps, store: breakingAt(whole.store, 8) });
  });

  test('and is found the next morning, tells then whoever was not told, and nobody else', async () => {
    for (let nth = 2; nth <= 7; nth += 1) {
      const w = await office();
      await expect(remind({ ...w.deps, store: breakingAt(w.store, nth) })).rejects.toThrow('power');
      await w.send();
      w.at('2026-11-24', '07:30');
      await remind(w.deps);
      await w.send();
      const people = w.teams.arrived().filter((what) => what.startsWith('post digest'));
      expect([nth, people.sort()]).toEqual([nth, ['asa', 'gunnar', 'karin'].map((id) => `post digest → ${id}`)]);
    }
  });
});

describe('what cannot wait', () => {
  const urgentOf = async ({ store }: Pick<World, 'store'>) => {
    const records = await listed(store.find('everyRecord', {}));
    const documents = records.flatMap((record): Document[] => (record.kind === 'document' ? [record.document] : []));
    return documents.flatMap((one) => (one.type === 'urgentReminder' ? [`${one.personId} ${one.nth}`] : [])).sort();
  };

  test('comes at night and on a Sunday, and after six hours to the next in line', async () => {
    const w = await world();
    await report(w, { harm: 'life' });
    w.at('2026-11-22', '03:59');
    expect(await remindAtOnce(w.deps)).toBe(0);
    w.at('2026-11-22', '04:00');
    expect([await remindAtOnce(w.deps), await remindAtOnce(w.deps)]).toEqual([1, 0]);
    w.at('2026-11-22', '06:00');
    await Promise.all([remindAtOnce(w.deps), remindAtOnce(w.deps)]);
    w.at('2026-11-22', '10:00');
    await remindAtOnce(w.deps);
    expect(await urgentOf(w)).toEqual(['asa 3', 'karin 1', 'karin 2', 'karin 3']);
    await w.send();
    // Overtaken by the last one before they could go.
    const sent = w.teams.arrived().filter((what) => what.includes('urgentReminder'));
    expect(sent.sort()).toEqual(['post urgentReminder → asa', 'post urgentReminder → karin']);
  });

  test('comes once after a time without power, and is over when it is done', async () => {
    const w = await world();
    const { id } = await report(w, { harm: 'life' });
    w.at('2026-11-24', '12:00');
    expect(await remindAtOnce(w.deps)).toBe(2);
    await receiveCase(w.deps, actor('karin'), id);
    await w.send();
    expect(w.teams.arrived().filter((what) => what.includes('urgentReminder'))).toEqual([]);
    w.at('2026-11-26', '12:00');
    expect(await remindAtOnce(w.deps)).toBe(0);
  });

  test('is also told the manager on call, outside office hours alone', async () => {
    const w = await world();
    const c = await report(w, { harm: 'life' });
    const routed = { type: 'routed', to: [{ personId: 'gunnar', as: 'onCall' }] } as const;
    await changeByItself(w.deps, c.id, () => ({ ok: true, value: [routed] }));
    w.at('2026-11-22', '04:00');
    expect(await remindAtOnce(w.deps)).toBe(2);
    w.at('2026-11-23', '08:00');
    await remindAtOnce(w.deps);
    expect((await urgentOf(w)).filter((one) => one.startsWith('gunnar'))).toEqual(['gunnar 1']);
  });
});

describe('what a tick reads', () => {
  /** Every reading, by what is read. */
  function counting(store: Store) {
    const read: string[] = [];
    const counted: Store = {
      ...store,
      get: (key) => {
        read.push(`get ${key.type}`);
        return store.get(key);
      },
      loadCase: (id) => {
        read.push('case');
        return store.loadCase(id);
      },
      find: (query, params) => {
        read.push(query);
        return store.find(query, params);
      },
    };
    return { read, counted };
  }

  test('between rounds is one point and what cannot wait; in a round the cases that are due, whatever else there is', async () => {
    const w = await world();
    await report(w);
    w.at('2026-11-23', '07:00');
    for (let i = 0; i < 30; i += 1) await report(w);
    w.at('2026-11-23', '07:30');
    const { read, counted } = counting(w.store);
    const deps: Deps = { ...w.deps, store: counted };
    await remind(deps);
    expect(read.filter((what) => what === 'case')).toHaveLength(1);
    expect(read).not.toContain('openCases');
    read.length = 0;
    await remindAtOnce(deps);
    await remind(deps);
    expect(read).toEqual(['casesUrgent', 'get reminderRound']);
    read.length = 0;
    w.at('2026-11-23', '23:00');
    await remind(deps);
    expect(read).toEqual([]);
  });
});

test('a tick tells how many messages it made', async () => {
  const clock = aClock();
  const w = await world({ clock, store: sqliteStore(':memory:') });
  await w.store.createOnce(channelOf('granen'));
  await report(w);
  await report(w, { harm: 'life' });
  w.at('2026-11-23', '07:30');
  expect(await tick(w.deps)).toMatchObject({ remindersMade: 4 });
  expect(await tick(w.deps)).toMatchObject({ remindersMade: 0 });
});

describe('a manager who is away with nobody in her place', () => {
  const gone = (deputyId: string | null, changedAt = '2026-11-18T08:00:00.000Z') => {
    const { units, people } = aDirectory();
    const away = { from: '2026-11-23', until: '2026-12-11', deputyId, changedAt };
    return aDirectory({ units, people: people.map((one) => (one.personId === 'gunnar' ? { ...one, away } : one)) });
  };
  const digestOf = async ({ store }: World, personId: string, day: string) =>
    (await store.get(keys.digest(personId, day)))?.document.managersAway;

  test('is named to the head of her units, by the calendar of every reminder, until somebody stands in', async () => {
    const w = await world();
    await w.round('2026-11-20');
    w.now.directory = gone(null);
    await w.round('2026-11-23');
    expect(await digestOf(w, 'asa', '2026-11-23')).toEqual(['gunnar']);
    expect(await digestOf(w, 'gunnar', '2026-11-23')).toBeUndefined();
    await w.round('2026-11-24');
    expect(await digestOf(w, 'asa', '2026-11-24')).toBeUndefined();
    await w.round('2026-11-25');
    expect(await digestOf(w, 'asa', '2026-11-25')).toEqual(['gunnar']);
    w.now.directory = gone('karin');
    await w.round('2026-11-30');
    expect(await digestOf(w, 'asa', '2026-11-30')).toBeUndefined();
  });

  test('who says so after the morning’s round is told of in the next, and not two working days later', async () => {
    const w = await world();
    for (const day of ['2026-11-20', '2026-11-23']) await w.round(day);
    w.now.directory = gone(null, atStockholm('2026-11-23', '09:40'));
    await w.round('2026-11-24');
    expect(await digestOf(w, 'asa', '2026-11-24')).toEqual(['gunnar']);
    await w.round('2026-11-25');
    expect(await digestOf(w, 'asa', '2026-11-25')).toBeUndefined();
  });

  test('is no longer told of when somebody stands in before the message goes', async () => {
    const w = await world();
    w.now.directory = gone(null);
    await w.round('2026-11-23');
    w.now.directory = gone('karin');
    await w.send();
    expect(w.teams.arrived().filter((one) => one.includes('digest'))).toEqual([]);
  });
});

describe('naming who stands in for another', () => {
  const away = { from: '2026-11-23', until: '2026-12-11', deputyId: 'karin' };

  test('is for the head of her units', async () => {
    const w = await world();
    w.at('2026-11-23', '08:00');
    await goAway(w.deps, actor('gunnar'), { ...away, deputyId: null });
    expect(await goAway(w.deps, actor('asa'), away, 'gunnar')).toMatchObject({
      value: { personId: 'gunnar', deputyId: 'karin' },
    });
  });
  test.each(['karin', 'leyla', 'maria', 'henrik', 'anders'])('is not for %s', async (who) => {
    const w = await world();
    expect(await goAway(w.deps, actor(who), { ...away, deputyId: 'asa' }, 'gunnar')).toMatchObject({
      code: 'not_allowed',
    });
    expect(await w.store.get(keys.absences())).toBeUndefined();
  });
});

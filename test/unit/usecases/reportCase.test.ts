import { describe, expect, test } from '@jest/globals';
import { factsOf } from '../../../bot/domain/facts.ts';
import { defaultLimits } from '../../../bot/domain/limits.ts';
import { targetKey } from '../../../bot/domain/notices.ts';
import { keys } from '../../../bot/ports/documents.ts';
import { numberSeries } from '../../../bot/usecases/numbers.ts';
import { caseIdOf, reportCase } from '../../../bot/usecases/reportCase.ts';
import { actor, aDirectory, aPerson, aReport, aUnit } from '../../builders.ts';
import { aClock, anOffice, hour, listed, report } from '../../fakes.ts';

const input = (requestId = 'r1', over = {}) => ({ requestId, report: aReport(over), shownAs: null });

describe('a report', () => {
  test('is stored with its facts, and the reporter, the manager, the watcher and the channel are owed a card', async () => {
    const office = anOffice();
    const made = await report(office);
    expect(await office.store.loadCase(made.id)).toEqual({ case: made, version: 2 });
    expect(await listed(office.store.find('openCasesOfUnit', { unitId: 'bjorken' }))).toEqual([
      factsOf(made, defaultLimits),
    ]);
    expect(office.nudged.map(targetKey).sort()).toEqual([
      'channel:bjorken',
      'person:karin',
      'person:oskar',
      'reporter:leyla',
    ]);
  });

  test('costs one write, and nothing is read of the case', async () => {
    const office = anOffice();
    await report(office); // reserves the numbers
    const asked: string[] = [];
    const store = new Proxy(office.store, {
      get: (of, name) => {
        asked.push(String(name));
        return Reflect.get(of, name);
      },
    });
    await reportCase({ ...office.deps, store }, actor('leyla'), input());
    expect(asked).toEqual(['commit']);
  });

  test('sent twice is one case with one number, told of once', async () => {
    const { deps, store } = anOffice();
    const taps = await Promise.all([1, 2, 3].map(() => reportCase(deps, actor('leyla'), input())));
    const [first, ...others] = taps;
    expect(first).toMatchObject({ ok: true });
    for (const tap of others) expect(tap).toEqual(first);
    expect(await listed(store.find('allCases', {}))).toHaveLength(1);
    expect((await store.history(caseIdOf('r1', 'leyla'))).map(({ type }) => type)).toEqual(['registered', 'routed']);
  });

  test('with a form that someone else was given is a case of one’s own', async () => {
    const { deps, store } = anOffice();
    const [hers, his] = [
      await reportCase(deps, actor('leyla'), input()),
      await reportCase(deps, actor('gunnar'), input()),
    ];
    expect(hers).toMatchObject({ value: { reporterId: 'leyla' } });
    expect(his).toMatchObject({ value: { reporterId: 'gunnar' } });
    expect(await listed(store.find('allCases', {}))).toHaveLength(2);
  });

  test('sent again after it was received gives the receipt as it now stands, whatever it says this time', async () => {
    const { deps } = anOffice();
    const first = await reportCase(deps, actor('leyla'), input());
    const again = await reportCase(deps, actor('leyla'), input('r1', { what: 'Något annat.' }));
    expect(again).toEqual(first);
  });

  test('about the nearest manager goes past her and who stands in for her', async () => {
    const office = anOffice();
    const made = await report(office, { concernsManager: true });
    expect(made.told).toEqual([
      { personId: 'asa', as: 'responsible' },
      { personId: 'maria', as: 'sas' },
    ]);
    expect(office.nudged.map(targetKey)).not.toContain('person:karin');
  });
});

describe('a report that nobody may act on', () => {
  const sasOnly = aDirectory({
    people: [aPerson('leyla'), aPerson('maria', { roles: ['sas'] }), aPerson('anders', { roles: ['admin'] })],
  });
  const about = 'responsible:bjorken';

  test('is told to the administrators once, also where SAS can read it', async () => {
    const office = anOffice({ directory: sasOnly });
    const made = await report(office);
    await report(office);
    expect(made.told).toEqual([{ personId: 'maria', as: 'sas', noManager: true }]);
    expect((await office.store.get(keys.health(about)))?.document).toMatchObject({
      about,
      problem: 'nobodyResponsible',
    });
    expect(office.nudged.filter(({ to }) => to === 'admin')).toEqual([{ to: 'admin', personId: 'anders', about }]);
  });

  test('is no trouble where a head can', async () => {
    const directory = aDirectory({
      units: [aUnit()],
      people: [aPerson('asa', { roles: ['verksamhetschef'], unitIds: ['bjorken'] })],
    });
    const office = anOffice({ directory });
    await report(office);
    expect(await office.store.get(keys.health(about))).toBeUndefined();
  });

  test('from a unit that nobody knows is stored all the same', async () => {
    const office = anOffice();
    expect((await report(office, { unitId: 'nowhere' })).number).toBe('2026-000001');
    expect(await office.store.get(keys.health('responsible:nowhere'))).toBeDefined();
  });
});

describe('case numbers', () => {
  const taken = (take: () => Promise<string>, count: number) =>
    Promise.all(Array.from({ length: count }, () => take()));

  test('are never the same over two instances that reserve a hundred at a time', async () => {
    const { store, clock } = anOffice();
    const [a, b] = [numberSeries({ store, clock }), numberSeries({ store, clock })];
    const numbers = (await Promise.all([taken(a, 250), taken(b, 250)])).flat();
    expect(new Set(numbers).size).toBe(500);
    expect((await store.get(keys.numbers(2026)))?.document.next).toBe(601);
  });

  test('follow each other within an instance', async () => {
    const { store, clock } = anOffice();
    expect(await taken(numberSeries({ store, clock }), 101)).toEqual(
      Array.from({ length: 101 }, (_, i) => `2026-${String(i + 1).padStart(6, '0')}`),
    );
  });

  test('begin anew when the year does in Stockholm', async () => {
    const clock = aClock('2026-12-31T22:30:00.000Z');
    const { store } = anOffice({ clock });
    const take = numberSeries({ store, clock });
    const before = await take();
    clock.advance(hour);
    expect([before, await take()]).toEqual(['2026-000001', '2027-000001']);
  });

  test('go on after the store was away', async () => {
    const { store, clock } = anOffice();
    let isAway = true;
    const get: typeof store.get = (key) => (isAway ? Promise.reject(new Error('away')) : store.get(key));
    const take = numberSeries({ store: { ...store, get }, clock });
    await expect(take()).rejects.toThrow('away');
    isAway = false;
    expect(await take()).toBe('2026-000001');
  });
});

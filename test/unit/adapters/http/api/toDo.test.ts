import { describe, expect, test } from '@jest/globals';
import type { Answered } from '../../../../../bot/contract.ts';
import { directoryOf } from '../../../../../bot/domain/directory.ts';
import { decideOnAction } from '../../../../../bot/usecases/actOnCase.ts';
import { tellOfTrouble } from '../../../../../bot/usecases/deliveryHealth.ts';
import { receiveCase } from '../../../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aPlan } from '../../../../builders.ts';
import { anOffice, hour, report } from '../../../../fakes.ts';
import { type Asked, anApi } from './apiOffice.ts';

type ToDo = Answered<'GET /to-do'>;
type Api = ReturnType<typeof anApi>;

async function seen(api: Api, personId: string, query: NonNullable<Asked['query']> = {}): Promise<ToDo> {
  const { status, body } = await api.ask(personId, 'GET /to-do', { query });
  expect(status).toBe(200);
  return body as ToDo;
}
const numbers = ({ rows }: ToDo) => rows.map(({ number }) => Number(number.slice(5)));
const counts = (of: ToDo['kinds']) => of.flatMap(({ key, count }) => (count > 0 ? [[key, count]] : []));

/** 1 ordinary, 2 at Granen, 3 about the manager, 4 a danger to life; an hour between them. */
async function fourCases() {
  const api = anApi();
  const over = [
    {},
    { unitId: 'granen', lagrum: ['lss'], categories: ['bemotande'] },
    { concernsManager: true, categories: ['bemotande'], lagrum: ['sol'] },
    { harm: 'life', lagrum: ['sol'], categories: ['bemotande'] },
  ] as const;
  const made = [];
  for (const one of over) {
    made.push(await report(api.office, one));
    api.office.clock.advance(hour);
  }
  return { api, ids: made.map(({ id }) => id) };
}

describe('what there is to do', () => {
  test.each([
    ['karin', [4, 1]],
    ['nils', [4, 1]],
    ['gunnar', [2]],
    ['asa', [4, 1, 2, 3]],
    ['maria', [3, 4, 2, 1]],
    ['oskar', [1]],
    ['leyla', []],
    ['ulla', []],
    ['henrik', []],
    ['anders', []],
    ['stranger', []],
  ] as const)('is for %s what she may act on or watches over, and nothing of others', async (personId, expected) => {
    const { api } = await fourCases();
    const list = await seen(api, personId);
    expect([...numbers(list)].sort()).toEqual([...expected].sort());
    expect(list.total).toBe(expected.length);
    expect(list.units.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
  });

  test('each row says what to do, until when and by whose limit, and in words that it is late', async () => {
    const { api } = await fourCases();
    api.office.clock.advance(24 * hour);
    const [first, second] = (await seen(api, 'karin')).rows;
    expect(first).toMatchObject({
      ...{ isUrgent: true, mayReceive: true, unit: 'Björken', inPlaceOf: null, actionId: null },
      waits: [{ key: 'notReceived', isLate: true, until: expect.stringContaining('Skulle vara klart') }],
    });
    expect(second?.waits[0]).toMatchObject({ isLate: true, until: expect.stringContaining('kommunens gräns') });
    expect(second?.isUrgent).toBe(false);
  });

  test('can be narrowed, and each choice says beforehand how many it leaves', async () => {
    const { api, ids } = await fourCases();
    await receiveCase(api.office.deps, actor('asa'), ids[0] ?? '');
    const all = await seen(api, 'asa');
    expect(counts(all.kinds)).toEqual([
      ['notReceived', 3],
      ['notAssessed', 1],
      ['answerOwed', 1],
    ]);
    for (const { key, count } of all.kinds) expect((await seen(api, 'asa', { waits: key })).total).toBe(count);
    for (const { key, count } of all.units) expect((await seen(api, 'asa', { unitId: key })).total).toBe(count);
    expect((await seen(api, 'asa', { urgent: '1' })).total).toBe(all.urgent);
    expect(numbers(await seen(api, 'asa', { urgent: '1' }))).toEqual([4, 3]);
    const both = await seen(api, 'asa', { waits: 'notReceived', unitId: 'granen' });
    expect(numbers(both)).toEqual([2]);
    expect([both.late, counts(both.units)]).toEqual([
      0,
      [
        ['bjorken', 2],
        ['granen', 1],
      ],
    ]);
  });

  test('late is what is asked for, and not something else of the same case', async () => {
    const { api, ids } = await fourCases();
    api.office.clock.advance(3 * 24 * hour);
    expect((await seen(api, 'karin', { waits: 'notReceived', late: '1' })).total).toBe(2);
    await receiveCase(api.office.deps, actor('karin'), ids[0] ?? '');
    expect((await seen(api, 'karin', { waits: 'answerOwed' })).total).toBe(1);
    expect((await seen(api, 'karin', { waits: 'answerOwed', late: '1' })).total).toBe(0);
    expect((await seen(api, 'karin', { waits: 'notAssessed', late: '1' })).total).toBe(0);
  });

  test.each([{ waits: 'allt' }, { late: 'ja' }, { after: 'x' }, { after: '-1' }, { unitId: 'å'.repeat(201) }])(
    'an address made by hand, %j, is as good as none',
    async (query) => {
      const { api } = await fourCases();
      expect((await seen(api, 'karin', query)).total).toBe(2);
    },
  );

  test('of a unit that is not hers she learns nothing by asking for it', async () => {
    const { api } = await fourCases();
    const list = await seen(api, 'karin', { unitId: 'granen' });
    expect([list.rows, list.total, counts(list.kinds)]).toEqual([[], 0, []]);
  });

  test('an own action in a case that she may not read leads to the action, and tells nothing of the case', async () => {
    const api = anApi();
    const { id, number } = await report(api.office, { harm: 'life' }, 'karin');
    await decideOnAction(api.office.deps, actor('karin'), id, aPlan({ what: 'Halkmatta', dueOn: '2026-12-01' }));
    await decideOnAction(api.office.deps, actor('karin'), id, aPlan({ what: 'Belysning', dueOn: '2026-12-02' }));
    const { rows } = await seen(api, 'leyla');
    const hidden = {
      caseId: id,
      number,
      unit: 'Björken',
      title: 'En åtgärd är din',
      isUrgent: false,
      mayReceive: false,
    };
    expect(rows).toEqual(
      [1, 2].map((actionId) => ({
        ...{ ...hidden, actionId, status: null, reportedAt: null, inPlaceOf: null },
        waits: [expect.objectContaining({ key: 'actionDue', isLate: false })],
      })),
    );
    expect(JSON.stringify(rows)).not.toContain('Halkmatta');
  });

  test('an own action is found among however many of others', async () => {
    const api = anApi();
    const { id } = await report(api.office, {}, 'karin');
    for (let i = 1; i <= 9; i += 1)
      await decideOnAction(
        api.office.deps,
        actor('karin'),
        id,
        aPlan({ what: `Nummer ${i}`, dueOn: `2026-12-0${i}`, ownerId: i === 9 ? 'leyla' : 'karin' }),
      );
    expect((await seen(api, 'leyla')).rows.map(({ actionId }) => actionId)).toEqual([9]);
  });

  test('a case in somebody’s place says whose', async () => {
    const { api } = await fourCases();
    expect((await seen(api, 'nils')).rows.map(({ inPlaceOf }) => inPlaceOf)).toEqual(['karin', 'karin']);
    expect((await seen(api, 'asa')).rows.every(({ inPlaceOf }) => inPlaceOf === null)).toBe(true);
  });

  test('the same while a head is away', async () => {
    const { api } = await fourCases();
    const { units, people } = aDirectory();
    const away = { from: '2026-11-20', until: '2026-11-30', deputyId: 'gunnar', changedAt: '2026-11-19T08:00:00.000Z' };
    api.office.now.directory = directoryOf(
      'test',
      units,
      people.map((one) => (one.personId === 'asa' ? { ...one, away } : one)),
    );
    const { rows } = await seen(api, 'gunnar');
    expect(rows.map(({ unit, inPlaceOf }) => [unit, inPlaceOf]).sort()).toEqual([
      ['Björken', 'asa'],
      ['Björken', 'asa'],
      ['Björken', 'asa'],
      ['Granen', null],
    ]);
  });

  test('an administrator sees what to mend, and nobody else does', async () => {
    const { api } = await fourCases();
    await tellOfTrouble(api.office.deps, 'channel:bjorken', 'channelGone', 'NotFound');
    expect((await seen(api, 'anders')).troubles).toEqual([
      {
        ...{ key: 'channel:bjorken', about: 'Björken', broken: 'Enhetens kanal finns inte längre.' },
        mend: expect.stringContaining('koppla'),
      },
    ]);
    for (const personId of ['karin', 'asa', 'maria', 'henrik', 'leyla'])
      expect((await seen(api, personId)).troubles).toEqual([]);
  });

  test('nothing is beyond the last page', async () => {
    const api = anApi();
    for (let i = 0; i < 205; i += 1) await report(api.office);
    const found: number[] = [];
    let after: string | null = '0';
    while (after !== null) {
      const list: ToDo = await seen(api, 'karin', { after });
      expect(list.rows.length).toBeLessThanOrEqual(50);
      found.push(...numbers(list));
      after = list.next;
    }
    expect(new Set(found).size).toBe(205);
  });
});

interface Outcome {
  readonly caseId: string;
  readonly isReceived: boolean;
  readonly said: string;
}
const receive = async (api: Api, personId: string, caseIds: readonly string[]) => {
  const { status, body } = await api.ask(personId, 'POST /cases/receive', { body: { caseIds } });
  expect(status).toBe(200);
  return (body as { readonly cases: readonly Outcome[] }).cases;
};
const isReceived = (outcomes: readonly Outcome[]) => outcomes.map((one) => one.isReceived);

describe('receiving several', () => {
  test('takes each by itself: hers, one that another has, one that is not hers, one that is not there', async () => {
    const { api, ids } = await fourCases();
    await receiveCase(api.office.deps, actor('asa'), ids[3] ?? '');
    const outcomes = await receive(api, 'karin', [...ids, 'f'.repeat(32)]);
    expect(isReceived(outcomes)).toEqual([true, false, false, false, false]);
    expect(outcomes[3]?.said).toContain('asa har redan tagit emot');
    // What is not hers reads as what is not there.
    expect(new Set([1, 2, 4].map((i) => outcomes[i]?.said)).size).toBe(1);
    const loaded = await Promise.all(ids.map((id) => api.office.store.loadCase(id)));
    expect(loaded.map((one) => one?.case.received?.by ?? null)).toEqual(['karin', null, null, 'asa']);
  });

  test.each(['maria', 'oskar', 'ebba', 'leyla', 'ulla', 'henrik', 'anders', 'stranger'])(
    '%s may not, and nothing changes',
    async (personId) => {
      const { api, ids } = await fourCases();
      const outcomes = await receive(api, personId, ids);
      expect(isReceived(outcomes)).toEqual([false, false, false, false]);
      const loaded = await Promise.all(ids.map((id) => api.office.store.loadCase(id)));
      expect(loaded.every((one) => one?.case.received === null)).toBe(true);
    },
  );

  test('a double tap, and the same case twice, change nothing more', async () => {
    const { api, ids } = await fourCases();
    const hers = [ids[0] ?? '', ids[3] ?? '', ids[0] ?? ''];
    const [one, two] = await Promise.all([receive(api, 'karin', hers), receive(api, 'karin', hers)]);
    expect([isReceived(one ?? []), isReceived(two ?? [])]).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(isReceived(await receive(api, 'karin', hers))).toEqual([true, true]);
    const history = await api.office.store.history(ids[0] ?? '');
    expect(history.filter(({ type }) => type === 'received')).toHaveLength(1);
  });

  test('of two who take the same, each case has one who received it, and the other is told by whom', async () => {
    const { api, ids } = await fourCases();
    const both = [ids[0] ?? '', ids[3] ?? ''];
    const [karins, asas] = await Promise.all([receive(api, 'karin', both), receive(api, 'asa', both)]);
    for (const [i, id] of both.entries()) {
      const by = (await api.office.store.loadCase(id))?.case.received?.by;
      expect([karins?.[i]?.isReceived, asas?.[i]?.isReceived]).toEqual([by === 'karin', by === 'asa']);
      expect((by === 'karin' ? asas : karins)?.[i]?.said).toContain(`${by} har redan`);
    }
  });

  test('where the store fails for one, the others are received, and she is told which to try again', async () => {
    const office = anOffice();
    const first = await report(office);
    const second = await report(office);
    let isAway = true;
    const store = {
      ...office.store,
      commit: async (change: Parameters<typeof office.store.commit>[0]) => {
        if (isAway && change.id === first.id) throw new Error('away');
        return office.store.commit(change);
      },
    };
    const api = anApi({ ...office, deps: { ...office.deps, store } });
    const both = [first.id, second.id];
    const outcomes = await receive(api, 'karin', both);
    expect(isReceived(outcomes)).toEqual([false, true]);
    expect(outcomes[0]?.said).toContain('Försök igen');
    isAway = false;
    expect(isReceived(await receive(api, 'karin', both))).toEqual([true, true]);
  });

  test('where it fails for all, that is a fault like any other', async () => {
    const office = anOffice();
    const { id } = await report(office);
    const commit = async () => {
      throw new Error('away');
    };
    const api = anApi({ ...office, deps: { ...office.deps, store: { ...office.store, commit } } });
    await expect(api.ask('karin', 'POST /cases/receive', { body: { caseIds: [id] } })).rejects.toThrow('away');
  });

  test.each([{}, { caseIds: [] }, { caseIds: ['x'] }, { caseIds: Array.from({ length: 51 }, () => 'a'.repeat(32)) }])(
    'a body that will not do is refused whole',
    async (body) => {
      const { status } = await anApi().ask('karin', 'POST /cases/receive', { body });
      expect(status).toBe(400);
    },
  );
});

import { describe, expect, test } from '@jest/globals';
import type { Answered } from '../../../../../bot/contract.ts';
import { decideOnAction, dropAction, finishAction, lookAtEffect } from '../../../../../bot/usecases/actOnCase.ts';
import { assessCase } from '../../../../../bot/usecases/triageCase.ts';
import { decideWeekAction } from '../../../../../bot/usecases/weekActions.ts';
import { actor, aPlan, aTriage } from '../../../../builders.ts';
import { anOffice, listed, report } from '../../../../fakes.ts';
import { type Asked, anApi } from './apiOffice.ts';

type Actions = Answered<'GET /actions'>;
type Figures = Answered<'GET /actions/figures'>;
type Weeks = Answered<'GET /actions/weeks'>;
type Api = ReturnType<typeof anApi>;
type Query = NonNullable<Asked['query']>;

async function answered<T>(api: Api, personId: string, key: Parameters<Api['ask']>[1], query: Query = {}): Promise<T> {
  const { status, body } = await api.ask(personId, key, { query });
  expect(status).toBe(200);
  return body as T;
}
const seen = (api: Api, personId: string, query?: Query) => answered<Actions>(api, personId, 'GET /actions', query);
const words = ({ rows }: Actions) => rows.map(({ what }) => what);
const counts = (of: Actions['states']) => of.flatMap(({ key, count }) => (count > 0 ? [[key, count]] : []));

/**
 * At Björken: Halkmatta (Leyla's, strong, late), Rutin (Karin's, medium, done and to be seen), Påminna (weak, without
 * effect), Larm (dropped). At Granen: Möte (weak). About Björken's manager: Samtal (Åsa's).
 */
async function someActions() {
  const api = anApi(anOffice());
  const { deps, clock } = api.office;
  const made = await report(api.office);
  const granen = await report(api.office, { unitId: 'granen', lagrum: ['lss'], categories: ['bemotande'] });
  const about = await report(api.office, { concernsManager: true, categories: ['bemotande'], lagrum: ['sol'] });
  const act = (id: string, personId: string, over: Parameters<typeof aPlan>[0]) =>
    decideOnAction(deps, actor(personId), id, aPlan(over));
  await act(made.id, 'karin', { what: 'Halkmatta', dueOn: '2026-11-20' });
  await act(made.id, 'karin', { what: 'Rutin', strength: 'medium', ownerId: 'karin', dueOn: '2026-12-01' });
  await act(made.id, 'karin', { what: 'Påminna', strength: 'weak', ownerId: 'karin', dueOn: '2026-12-02' });
  await act(made.id, 'karin', { what: 'Larm', ownerId: 'karin', dueOn: '2026-12-03' });
  await finishAction(deps, actor('karin'), made.id, 2);
  await finishAction(deps, actor('karin'), made.id, 3);
  await lookAtEffect(deps, actor('karin'), made.id, 3, { seen: 'Ingen skillnad.', effect: 'no', enough: false });
  await dropAction(deps, actor('karin'), made.id, 4, 'För dyrt.');
  await act(granen.id, 'gunnar', { what: 'Möte', strength: 'weak', ownerId: 'gunnar', dueOn: '2026-12-04' });
  await act(about.id, 'asa', { what: 'Samtal', ownerId: 'asa', dueOn: '2026-12-05' });
  return { api, clock, ids: [made.id, granen.id, about.id] };
}

const bjorken = ['Halkmatta', 'Rutin', 'Påminna', 'Larm'];

describe('all actions', () => {
  test.each([
    ['karin', bjorken],
    ['nils', bjorken],
    ['gunnar', ['Möte']],
    ['asa', [...bjorken, 'Möte', 'Samtal']],
    ['maria', [...bjorken, 'Möte', 'Samtal']],
    ['oskar', bjorken],
    ['leyla', ['Halkmatta']],
    ['ebba', []],
    ['ulla', []],
    ['henrik', []],
    ['anders', []],
    ['stranger', []],
  ] as const)('are for %s those of cases she may read, and her own', async (personId, expected) => {
    const { api } = await someActions();
    const list = await seen(api, personId);
    expect([...words(list)].sort()).toEqual([...expected].sort());
    expect(list.total).toBe(expected.length);
    const sum = (of: Actions['units']) => of.reduce((all, { count }) => all + count, 0);
    expect([sum(list.units), sum(list.owners)]).toEqual([expected.length, expected.length]);
  });

  test('of a case that she may not read its owner sees her own action and its number, and no reading is logged', async () => {
    const { api, ids } = await someActions();
    const { rows } = await seen(api, 'leyla');
    expect(rows).toEqual([
      expect.objectContaining({ caseId: ids[0], actionId: 1, mayRead: false, owner: 'leyla', isLate: true }),
    ]);
    expect(await listed(api.office.store.find('logBetween', { from: '2026', before: '2027' }))).toEqual([]);
  });

  test('whoever reads the words is in the log, once for each case', async () => {
    const { api, ids } = await someActions();
    await seen(api, 'maria');
    const log = await listed(api.office.store.find('logBetween', { from: '2026', before: '2027' }));
    expect(log.map(({ by, act, caseId, from }) => [by, act, caseId, from]).sort()).toEqual(
      ids.map((id) => ['maria', 'read', id, 'tab']).sort(),
    );
  });

  test('begin with what is due first; what is over comes last', async () => {
    const { api } = await someActions();
    const list = await seen(api, 'karin');
    expect(words(list)).toEqual(['Halkmatta', 'Rutin', 'Påminna', 'Larm']);
    expect(list.rows.map(({ state, isLate, day }) => [state.key, isLate, day])).toEqual([
      ['open', true, 'Skulle vara klar den 20 november'],
      ['toSee', false, expect.stringContaining('Effekten ses den')],
      ['no', false, expect.stringContaining('Skrivet den')],
      ['dropped', false, expect.stringContaining('Skrivet den')],
    ]);
  });

  test('can be narrowed and sorted, and each choice says beforehand how many it leaves', async () => {
    const { api } = await someActions();
    const all = await seen(api, 'asa');
    expect(counts(all.states)).toEqual([
      ['late', 1],
      ['open', 3],
      ['toSee', 1],
      ['no', 1],
      ['dropped', 1],
    ]);
    for (const { key, count } of all.states) expect((await seen(api, 'asa', { state: key })).total).toBe(count);
    for (const { key, count } of all.strengths) expect((await seen(api, 'asa', { strength: key })).total).toBe(count);
    for (const { key, count } of all.units) expect((await seen(api, 'asa', { unitId: key })).total).toBe(count);
    for (const { key, count } of all.owners) expect((await seen(api, 'asa', { owner: key })).total).toBe(count);
    expect(
      words(await seen(api, 'asa', { sort: 'strength' }))
        .slice(-2)
        .sort(),
    ).toEqual(['Möte', 'Påminna']);
    expect(words(await seen(api, 'asa', { sort: 'owner' }))[0]).toBe('Samtal');
    expect(words(await seen(api, 'asa', { owner: 'karin', strength: 'medium' }))).toEqual(['Rutin']);
  });

  test('of a year are those of the cases reported in it', async () => {
    const { api } = await someActions();
    expect((await seen(api, 'asa', { period: '2026' })).total).toBe(6);
    expect((await seen(api, 'asa', { period: '2025' })).total).toBe(0);
    expect((await seen(api, 'maria', { period: '2026' })).total).toBe(6);
  });

  test.each([{ period: 'i fjol' }, { state: 'x' }, { sort: 'x' }, { strength: 'stark' }, { after: '-1' }])(
    'an address made by hand, %j, is as good as none',
    async (query) => {
      const { api } = await someActions();
      expect((await seen(api, 'karin', query)).total).toBe(4);
    },
  );

  test('are there too where a case has not been touched since facts hold them', async () => {
    const { api } = await someActions();
    const { store } = api.office;
    const old: typeof store.find = async function* (query, params) {
      for await (const row of store.find(query, params)) {
        const { actions: _, ...work } = (typeof row === 'object' && 'work' in row && row.work) || {};
        yield 'work' in row ? Object.assign(row, { work }) : row;
      }
    };
    const before = anApi({ ...api.office, deps: { ...api.office.deps, store: { ...store, find: old } } });
    expect(words(await seen(before, 'asa'))).toEqual(words(await seen(api, 'asa')));
    expect(words(await seen(before, 'leyla'))).toEqual(['Halkmatta']);
  });

  test('a unit or an owner that is not hers to see gives nothing', async () => {
    const { api } = await someActions();
    expect((await seen(api, 'karin', { unitId: 'granen' })).rows).toEqual([]);
    expect((await seen(api, 'karin', { owner: 'gunnar' })).rows).toEqual([]);
  });
});

describe('actions in numbers', () => {
  test.each(['henrik', 'ulla', 'maria', 'oskar', 'ebba'])('%s sees them by unit, and no word', async (personId) => {
    const { api } = await someActions();
    const figures = await answered<Figures>(api, personId, 'GET /actions/figures');
    const keyed = ({ strengths, states }: Figures['whole']['counts']) => ({ strengths, states });
    expect(figures.states.map(({ key }) => key)).toEqual(['yes', 'partly', 'no', 'toSee', 'open', 'unseen', 'dropped']);
    expect(figures.units.map(({ unitId, counts: of }) => [unitId, keyed(of)])).toEqual([
      ['bjorken', { strengths: [2, 1, 1], states: [0, 0, 1, 1, 1, 0, 1] }],
      ['granen', { strengths: [0, 0, 1], states: [0, 0, 0, 0, 1, 0, 0] }],
    ]);
    // About a manager: counted for the whole, and in no unit.
    expect(figures.apart.counts.total).toBe(1);
    expect(figures.whole.counts.total).toBe(6);
    expect(figures.cross.flat().reduce((sum, one) => sum + one, 0)).toBe(6);
    expect(JSON.stringify(figures)).not.toMatch(/Halkmatta|Samtal|karin/);
  });

  test.each(['karin', 'nils', 'gunnar', 'asa', 'leyla', 'anders', 'stranger'])('%s does not', async (personId) => {
    const { api } = await someActions();
    for (const key of ['GET /actions/figures', 'GET /actions/figures.csv'] as const)
      expect((await api.ask(personId, key)).status).toBe(403);
  });

  test('a lex Sarah case leaves its unit’s counts', async () => {
    const { api, ids } = await someActions();
    await assessCase(api.office.deps, actor('karin'), ids[0] ?? '', aTriage({ lexSarah: true }));
    const figures = await answered<Figures>(api, 'henrik', 'GET /actions/figures');
    expect(figures.units.map(({ unitId }) => unitId)).toEqual(['granen']);
    expect(figures.apart.counts.total).toBe(5);
  });
});

describe('what units decide about their weeks', () => {
  const key = { unitId: 'bjorken', week: '2026-W46', id: '11111111-1111-4111-8111-111111111111' };
  const decided = async (ownerId = 'leyla') => {
    const made = await someActions();
    const decision = { what: 'Ljusare korridor', ownerId, dueOn: '2026-11-20' };
    await decideWeekAction(made.api.office.deps, actor('karin'), key, decision);
    return made.api;
  };

  test.each([
    ['karin', 'Ljusare korridor', true],
    ['nils', 'Ljusare korridor', true],
    ['asa', 'Ljusare korridor', true],
    ['leyla', 'Ljusare korridor', true],
  ] as const)('%s decides there or is to do it: its words, and that it is done', async (personId, what, mayFinish) => {
    const { rows } = await answered<Weeks>(await decided(), personId, 'GET /actions/weeks');
    const ids = { unitId: key.unitId, week: key.week, requestId: key.id };
    expect(rows).toEqual([expect.objectContaining({ ...ids, what, mayFinish, owner: 'leyla', isLate: true })]);
  });

  test('whoever works there and is not to do it may count it, and no more', async () => {
    const { rows } = await answered<Weeks>(await decided('karin'), 'leyla', 'GET /actions/weeks');
    expect(rows).toEqual([expect.objectContaining({ what: null, owner: null, mayFinish: false, isLate: true })]);
  });

  test.each(['gunnar', 'maria', 'henrik', 'anders', 'stranger'])('%s sees none of it', async (personId) => {
    expect((await answered<Weeks>(await decided(), personId, 'GET /actions/weeks')).rows).toEqual([]);
  });

  test('who sees all figures counts them by unit', async () => {
    const { units } = await answered<Figures>(await decided(), 'henrik', 'GET /actions/figures');
    expect(units.map(({ unitId, weekOpen, weekDone }) => [unitId, weekOpen, weekDone])).toEqual([
      ['bjorken', 1, 0],
      ['granen', 0, 0],
    ]);
  });
});

describe('the file', () => {
  const lines = async (api: Api, personId: string, key: Parameters<Api['ask']>[1], query: Query = {}) => {
    const { file } = await api.ask(personId, key, { query });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes);
    expect(text.startsWith('\ufeff')).toBe(true);
    return text.slice(1).trimEnd().split('\n');
  };

  test('holds what is shown, says how it is to be handled, and its reading is logged', async () => {
    const { api, ids } = await someActions();
    const [head, first, ...rest] = await lines(api, 'karin', 'GET /actions.csv', { state: 'open' });
    expect(head).toBe('Ärende;Enhet;Åtgärd;Ansvarig;Styrka;Läge;Klar senast;Dag för läget');
    expect(first).toMatch(/^2026-\d{6};Björken;Halkmatta;leyla;Stark;Ska göras;2026-11-20;2026-11-20$/);
    expect(rest.at(-1)).toContain('SEKRETESS');
    expect(rest).toHaveLength(2);
    const log = await listed(api.office.store.find('logBetween', { from: '2026', before: '2027' }));
    expect(log.map(({ act, caseId }) => [act, caseId])).toEqual([['export', ids[0]]]);
  });

  test('no cell is run as a formula', async () => {
    const { api, ids } = await someActions();
    for (const what of ['=HYPERLINK("http://x")', '+1', '-1', '@x'])
      await decideOnAction(api.office.deps, actor('karin'), ids[0] ?? '', aPlan({ what, dueOn: '2026-12-09' }));
    const all = (await lines(api, 'karin', 'GET /actions.csv')).join('\n');
    expect(all).toContain(`'=HYPERLINK`);
    expect(all).not.toMatch(/(^|;)"?[=+@-]/m);
  });

  test('holds of another’s cases nothing', async () => {
    const { api } = await someActions();
    expect((await lines(api, 'leyla', 'GET /actions.csv')).filter((line) => line.includes('Rutin'))).toEqual([]);
    expect((await lines(api, 'henrik', 'GET /actions.csv')).join()).not.toContain('Björken');
  });

  test('in numbers has its sums and its small counts, and says that they may tell of somebody', async () => {
    const { api } = await someActions();
    const all = await lines(api, 'henrik', 'GET /actions/figures.csv');
    expect(all.slice(0, 3).map((line) => line.split(';').slice(0, 6))).toEqual([
      ['Område', 'Enhet', 'Alla', 'Stark', 'Medel', 'Svag'],
      ['Norr', 'Björken', '4', '2', '1', '1'],
      ['Norr', 'Granen', '1', '0', '0', '1'],
    ]);
    expect(all.at(-1)).toContain('INTERNT');
  });
});

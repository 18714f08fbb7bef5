import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import type { CaseId } from '../../../bot/domain/case.ts';
import type { Actor } from '../../../bot/domain/people.ts';
import type { Report } from '../../../bot/domain/report.ts';
import { fail, type Result } from '../../../bot/domain/result.ts';
import type { Store } from '../../../bot/ports/store.ts';
import type { Deps } from '../../../bot/usecases/deps.ts';
import { findCase, openDirect, openReceipt, readCase, readToAct } from '../../../bot/usecases/readCase.ts';
import {
  addToCase,
  assessCase,
  mergeCases,
  receiveCase,
  referCase,
  withdrawCase,
} from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aPerson, aTriage } from '../../builders.ts';
import { anOffice, listed, report } from '../../fakes.ts';

type UseCase = (deps: Deps, by: Actor, id: CaseId) => Promise<Result<unknown>>;
const changes: Readonly<Record<string, UseCase>> = {
  add: (deps, by, id) => addToCase(deps, by, id, 'Ett tillägg.'),
  withdraw: withdrawCase,
  receive: receiveCase,
  assess: (deps, by, id) => assessCase(deps, by, id, aTriage()),
  refer: async (deps, by, id) => {
    const from = (await deps.store.loadCase(id))?.case.unitId;
    return referCase(deps, by, id, from === 'granen' ? 'bjorken' : 'granen', 'Hör hemma där.');
  },
  merge: (deps, by, id) => mergeCases(deps, by, id, '2026-000002'),
};
const readings: Readonly<Record<string, UseCase>> = {
  read: (deps, by, id) => readCase(deps, by, id, 'chat'),
  readToAct: (deps, by, id) => readToAct(deps, by, 'assess', id, 'dialog'),
  openDirect,
  openReceipt,
};

const triage = ['receive', 'assess', 'refer', 'merge'];
const reading = ['read', 'openDirect'];
const acting = [...triage, ...reading, 'readToAct'];
const everyone = aDirectory()
  .people.map(({ personId }) => personId)
  .concat('stranger');
const reporter = ['add', 'withdraw', ...reading, 'openReceipt'];

/** Who may do what, said anew and in full; whoever is not named may do nothing. Leyla reported each of them. */
const cases: readonly [string, Partial<Report>, Readonly<Record<string, readonly string[]>>][] = [
  [
    'an ordinary case of Björken',
    {},
    { leyla: reporter, karin: acting, nils: acting, asa: acting, maria: reading, oskar: reading },
  ],
  [
    'a case of Granen',
    { unitId: 'granen', lagrum: ['lss'], categories: ['bemotande'] },
    { leyla: reporter, gunnar: acting, asa: acting, maria: reading },
  ],
  [
    'a case about the manager',
    { concernsManager: true },
    { leyla: reporter, asa: acting, maria: reading, oskar: reading },
  ],
  [
    'a missförhållande',
    { kind: 'missforhallande' },
    {
      leyla: reporter.filter((name) => name !== 'withdraw'),
      ...{ karin: acting, nils: acting, asa: acting, maria: reading, oskar: reading },
    },
  ],
];

/** All that is stored but the log of readings. */
const stored = async (store: Store) =>
  (await listed(store.find('everyRecord', {}))).filter(({ pk }) => !pk.startsWith('log:'));

describe('whoever may not', () => {
  const tries = cases.flatMap(([what, over, rights]) =>
    [...Object.entries(changes), ...Object.entries(readings)].map(
      ([name, useCase]) => [what, name, over, rights, useCase] as const,
    ),
  );

  test.each(tries)('%s: %s changes and reveals nothing to others', async (_what, name, over, rights, useCase) => {
    for (const personId of everyone) {
      const office = anOffice();
      const { id } = await report(office, over);
      await report(office, over); // what a merge would go into
      const before = await stored(office.store);
      const outcome = await useCase(office.deps, actor(personId), id);
      const withdrawn = name === 'withdraw' && personId === 'leyla' && over.kind === 'missforhallande';
      if (rights[personId]?.includes(name)) {
        expect([personId, outcome]).toMatchObject([personId, { ok: true }]);
        continue;
      }
      const unknown = await useCase(office.deps, actor(personId), 'no-such-case');
      const mayRead = rights[personId]?.includes('read') === true;
      // One who may read knows that it is there; to everyone else it is as if it were not.
      if (mayRead) expect(outcome.ok).toBe(false);
      else expect([personId, outcome]).toEqual([personId, unknown]);
      if (!mayRead && name !== 'merge') expect(outcome).toMatchObject({ code: 'not_found' });
      if (withdrawn) expect(outcome).toEqual(fail('wrong_status', 'missforhallandeStays'));
      expect(await stored(office.store)).toEqual(before);
    }
  });

  test('a number is as unknown to one who may not see the case as one that nobody has', async () => {
    const office = anOffice();
    await report(office);
    const answers = ['2026-000001', '2026-999999'].map((number) => findCase(office.deps, actor('gunnar'), number));
    expect(await Promise.all(answers)).toEqual([
      fail('not_found', 'unknownCase', '2026-000001'),
      fail('not_found', 'unknownCase', '2026-999999'),
    ]);
  });

  test('nor can a case be merged into one that the manager may not see', async () => {
    const office = anOffice();
    const own = await report(office);
    const { number } = await report(office, { unitId: 'granen' });
    expect(await mergeCases(office.deps, actor('karin'), own.id, number)).toEqual(
      fail('invalid_input', 'unknownCase', number),
    );
  });
});

/** Two connections to one file: what two instances have. */
async function twoInstances(work: (a: ReturnType<typeof anOffice>, b: ReturnType<typeof anOffice>) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
  const [a, b] = [sqliteStore(join(folder, 'a.db')), sqliteStore(join(folder, 'a.db'))];
  const directory = aDirectory({
    people: [...aDirectory().people, aPerson('petra', { roles: ['enhetschef'], unitIds: ['bjorken'] })],
  });
  try {
    await work(anOffice({ store: a, directory }), anOffice({ store: b, directory }));
  } finally {
    await Promise.all([a.close(), b.close()]);
    rmSync(folder, { recursive: true });
  }
}

describe('at the same moment', () => {
  test('two managers receive: one does, and the other hears who', async () => {
    await twoInstances(async (a, b) => {
      for (let i = 0; i < 20; i += 1) {
        const { id } = await report(a);
        const outcomes = await Promise.all([
          receiveCase(a.deps, actor('karin', a.now.directory), id),
          receiveCase(b.deps, actor('petra', a.now.directory), id),
        ]);
        const [won, ...others] = outcomes.filter(({ ok }) => ok);
        expect(others).toEqual([]);
        const by = won?.ok ? won.value.received?.by : undefined;
        expect(outcomes.find(({ ok }) => !ok)).toEqual(fail('wrong_status', 'received', by));
        expect((await a.store.history(id)).filter(({ type }) => type === 'received')).toHaveLength(1);
      }
    });
  });

  test('whatever is done, every success is in the history and no word is lost', async () => {
    await twoInstances(async (a, b) => {
      const steps = fc.array(fc.record({ by: fc.constantFrom('leyla', 'karin'), on: fc.boolean() }), { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(steps, async (chosen) => {
          const { id } = await report(a);
          const done = await Promise.all(
            chosen.map(({ by, on }, i) =>
              by === 'leyla'
                ? addToCase((on ? a : b).deps, actor(by), id, `Tillägg ${i}`)
                : assessCase((on ? a : b).deps, actor(by), id, aTriage()),
            ),
          );
          expect(done.every(({ ok }) => ok)).toBe(true);
          const history = await a.store.history(id);
          expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1));
          const said = history.flatMap((event) => (event.type === 'added' ? [event.text] : [])).sort();
          expect(said).toEqual(chosen.flatMap(({ by }, i) => (by === 'leyla' ? [`Tillägg ${i}`] : [])));
          expect(history.filter(({ type }) => type === 'received').length).toBeLessThanOrEqual(1);
        }),
        { numRuns: 25 },
      );
    });
  });

  test('a change that always meets another’s gives up and says so', async () => {
    const office = anOffice();
    const { id } = await report(office);
    const commit = async () => fail('conflict');
    expect(await receiveCase({ ...office.deps, store: { ...office.store, commit } }, actor('karin'), id)).toEqual(
      fail('conflict'),
    );
  });

  test('a change that lost is decided anew on what the other wrote', async () => {
    const office = anOffice();
    const { id } = await report(office);
    let isFirst = true;
    const commit: Store['commit'] = async (change) => {
      if (isFirst) {
        isFirst = false;
        await addToCase(office.deps, actor('leyla'), id, 'Hon har ont i höften.');
      }
      return office.store.commit(change);
    };
    const received = await receiveCase({ ...office.deps, store: { ...office.store, commit } }, actor('karin'), id);
    expect(received).toMatchObject({ value: { additions: [{ text: 'Hon har ont i höften.' }] } });
  });
});

describe('an assessment', () => {
  const grave = aTriage({ assessment: { invanare: { severity: 3, likelihood: 1 } } });

  test('of severity three tells verksamhetschef and the watchers, once', async () => {
    const office = anOffice();
    const { id } = await report(office, { categories: ['bemotande'], lagrum: ['sol'] });
    await assessCase(office.deps, actor('karin'), id, grave);
    const again = await assessCase(office.deps, actor('karin'), id, grave);
    const told = again.ok ? again.value.told : [];
    expect(told.filter(({ personId }) => personId === 'asa')).toEqual([{ personId: 'asa', as: 'head' }]);
    expect(new Set(told.map(({ personId }) => personId)).size).toBe(told.length);
    expect((await office.store.history(id)).filter(({ type }) => type === 'routed')).toHaveLength(2);
  });

  test('of severity two tells nobody new', async () => {
    const office = anOffice();
    const made = await report(office);
    const assessed = await assessCase(office.deps, actor('karin'), made.id, aTriage());
    expect(assessed).toMatchObject({ value: { told: made.told } });
  });

  test('that finds it to concern the manager closes it to her at once', async () => {
    const office = anOffice();
    const { id } = await report(office);
    expect(await assessCase(office.deps, actor('nils'), id, aTriage({ concernsManager: true }))).toMatchObject({
      ok: true,
    });
    expect(await receiveCase(office.deps, actor('karin'), id)).toEqual(fail('not_found'));
  });

  test('by a deputy is made as the enhetschef she stands in for, by a head as verksamhetschef', async () => {
    const office = anOffice();
    const [one, other] = [await report(office), await report(office)];
    expect(await receiveCase(office.deps, actor('nils'), one.id)).toMatchObject({
      value: { received: { as: 'enhetschef' } },
    });
    expect(await receiveCase(office.deps, actor('asa'), other.id)).toMatchObject({
      value: { received: { as: 'verksamhetschef' } },
    });
  });
});

describe('a referral', () => {
  test('tells the new unit’s manager, and a unit that does not exist is refused', async () => {
    const office = anOffice();
    const { id } = await report(office);
    expect(await referCase(office.deps, actor('karin'), id, 'nowhere', 'x')).toEqual(
      fail('invalid_input', 'unknownUnit'),
    );
    const referred = await referCase(office.deps, actor('karin'), id, 'granen', 'Det hände där.');
    expect(referred).toMatchObject({ value: { unitId: 'granen', status: 'registered' } });
    expect(referred.ok && referred.value.told).toContainEqual({ personId: 'gunnar', as: 'responsible' });
  });
});

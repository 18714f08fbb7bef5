import { describe, expect, test } from '@jest/globals';
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
import { actor, aDirectory, aTriage } from '../../builders.ts';
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
const reporter = ['add', 'withdraw', 'read', 'openReceipt'];

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
      ([name, attempt]) => [what, name, over, rights, attempt] as const,
    ),
  );

  test.each(tries)('%s: %s changes and reveals nothing to others', async (_what, name, over, rights, attempt) => {
    for (const personId of everyone) {
      const office = anOffice();
      const { id } = await report(office, over);
      await report(office, over); // what a merge would go into
      const before = await stored(office.store);
      const outcome = await attempt(office.deps, actor(personId), id);
      const withdrawn = name === 'withdraw' && personId === 'leyla' && over.kind === 'missforhallande';
      if (rights[personId]?.includes(name)) {
        expect([personId, outcome]).toMatchObject([personId, { ok: true }]);
        continue;
      }
      const unknown = await attempt(office.deps, actor(personId), 'no-such-case');
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

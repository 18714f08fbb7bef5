import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import type { Triage } from '../../../bot/domain/case.ts';
import { fail } from '../../../bot/domain/result.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { addToCase, assessCase, receiveCase, referCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aPerson, aTriage } from '../../builders.ts';
import { anOffice, report } from '../../fakes.ts';

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

  test('that another has made meanwhile must have been seen first; the same of her own sent twice is one', async () => {
    const office = anOffice();
    const { id, version } = await report(office);
    const assess = (by: string, seen: number) => assessCase(office.deps, actor(by), id, aTriage(), seen);
    expect(await assess('asa', version)).toMatchObject({ ok: true });
    expect(await assess('karin', version)).toEqual(fail('conflict', 'assessedMeanwhile', 'asa'));
    expect(await assess('asa', version)).toMatchObject({ ok: true });
    expect((await office.store.history(id)).filter(({ type }) => type === 'assessed')).toHaveLength(1);
    const seen = (await office.store.loadCase(id))?.version ?? 0;
    expect(await assess('karin', seen)).toMatchObject({ value: { assessed: { by: 'karin', version: seen + 1 } } });
  });

  test('that she has made herself in another window must have been seen first, unless it says the same', async () => {
    const office = anOffice();
    const { id, version } = await report(office);
    const assess = (triage: Triage, seen: number) => assessCase(office.deps, actor('karin'), id, triage, seen);
    expect(await assess(grave, version)).toMatchObject({ ok: true });
    expect(await assess(aTriage(), version)).toEqual(fail('conflict', 'assessedByYou'));
    expect(await assess(grave, version)).toMatchObject({ ok: true });
    const seen = (await office.store.loadCase(id))?.version ?? 0;
    expect(await assess(aTriage(), seen)).toMatchObject({ ok: true });
    expect((await office.store.history(id)).filter(({ type }) => type === 'assessed')).toHaveLength(2);
  });

  test('is not in the way of one who has meanwhile seen no more than a new word', async () => {
    const office = anOffice();
    const { id, version } = await report(office);
    await addToCase(office.deps, actor('leyla'), id, 'Hon har ont i höften.');
    expect(await assessCase(office.deps, actor('karin'), id, aTriage(), version)).toMatchObject({ ok: true });
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

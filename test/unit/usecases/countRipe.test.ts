import { describe, expect, test } from '@jest/globals';
import { factsOf } from '../../../bot/domain/facts.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { keys } from '../../../bot/ports/documents.ts';
import { countRipe } from '../../../bot/usecases/countRipe.ts';
import { anArchive, by } from '../../archive.ts';
import { aCase, actor } from '../../builders.ts';
import { aClock, anOffice } from '../../fakes.ts';
import { storeOfMany } from '../adapters/http/api/manyCases.ts';

const whole = (goes: number) => ({ ok: true, value: { goes, isWhole: true } });

describe('what a run would let go', () => {
  test('is nothing without a decision, and no case is opened to say so', async () => {
    const { deps } = await anArchive();
    let opened = 0;
    const loadCase: typeof deps.store.loadCase = (id) => {
      opened += 1;
      return deps.store.loadCase(id);
    };
    expect(await countRipe({ ...deps, store: { ...deps.store, loadCase } }, by('anders'))).toEqual(whole(0));
    expect(opened).toBe(0);
  });

  test('is what the plan names: by a decision, but for what is on hold, and when it has gone no more', async () => {
    const { deps, decide, run, plan, store, clock, first } = await anArchive();
    await decide();
    expect((await plan()).goes.length).toBe(2);
    expect(await countRipe(deps, by('anders'))).toEqual(whole(2));
    const hold = { ...keys.hold(first.id), caseId: first.id, number: first.number, reason: 'Tvist', by: 'maria' };
    await store.put({ ...hold, at: clock.now() }, null);
    expect(await countRipe(deps, by('henrik'))).toEqual(whole(1));
    await run();
    expect(await countRipe(deps, by('anders'))).toEqual(whole(0));
  });

  test('is by law what the plan names, the moment that five years have passed', async () => {
    const { deps, clock } = await anArchive();
    clock.advance(Date.parse('2031-12-01T00:59:59.999Z') - Date.parse(clock.now()));
    expect(await countRipe(deps, by('anders'))).toEqual(whole(0));
    clock.advance(1);
    expect(await countRipe(deps, by('anders'))).toEqual(whole(1));
  });

  test('is of her own board', async () => {
    const { deps, decide } = await anArchive();
    await decide();
    expect(await countRipe(deps, by('admin-vard'))).toEqual(await countRipe(deps, by('ledning-vard')));
    expect(await countRipe(deps, by('admin-social'))).toEqual(whole(0));
  });

  test.each(['leyla', 'karin', 'asa', 'maria', 'oskar', 'petra'])('is not for %s', async (personId) => {
    const { deps } = await anArchive();
    expect(await countRipe(deps, by(personId))).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});

describe('of very many cases', () => {
  /** Closed and old, or open and old; facts alone, with no case behind them. */
  const many = (count: number, isOpen: boolean) =>
    Array.from({ length: count }, (_, i) => ({
      ...factsOf(aCase({ id: String(i).padStart(32, '0') }), defaultPolicy.limits),
      ...{ reportedAt: `2020-01-01T00:00:00.${String(i % 1000).padStart(3, '0')}Z`, open: isOpen },
      closedAt: isOpen ? null : '2020-02-01T00:00:00.000Z',
    }));
  async function counting(count: number, isOpen: boolean) {
    const { store, reads } = await storeOfMany(many(count, isOpen));
    const { deps, clock } = anOffice({ store, clock: aClock('2026-11-22T01:00:00.000Z') });
    const decision = { before: '2021-01-01T00:00:00.000Z', kinds: ['kommunal', 'privat'], board: '' } as const;
    const entered = { reference: 'KS 2026/1', enteredBy: 'henrik', enteredAt: clock.now() };
    await store.put(
      { ...keys.retentionDecision('KS 2026/1'), ...decision, ...entered, kinds: [...decision.kinds] },
      null,
    );
    let turns = 0;
    let isOver = false;
    const otherTurns = (): void => {
      turns += 1;
      if (!isOver) setImmediate(otherTurns);
    };
    otherTurns();
    const counted = await countRipe(deps, actor('anders'));
    isOver = true;
    return { counted, turns, ...reads };
  }

  test('so many are looked at and no more, and others have their turn all along', async () => {
    const { counted, turns, pages, documents } = await counting(10_500, true);
    expect(counted).toEqual({ ok: true, value: { goes: 0, isWhole: false } });
    expect(pages).toBeLessThanOrEqual(103);
    expect(documents).toBe(0);
    expect(turns).toBeGreaterThan(190);
  });

  test('so many are opened and no more', async () => {
    const { counted, turns, documents } = await counting(1_200, false);
    expect(counted).toMatchObject({ value: { isWhole: false } });
    expect(documents).toBe(1_000);
    expect(turns).toBeGreaterThan(125);
  });
});

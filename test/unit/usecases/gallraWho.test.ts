import { describe, expect, test } from '@jest/globals';
import { holdCase } from '../../../bot/usecases/decideRetention.ts';
import { aFolder, anArchive, by } from '../../archive.ts';

describe('boards', () => {
  test('a decision by ledning of a board covers that board alone; by ledning without a board it covers all', async () => {
    const { decide, plan, first, second } = await anArchive();
    await decide({ reference: 'SN 2028/1' }, 'ledning-social');
    expect((await plan()).goes).toEqual([]);
    await decide({ reference: 'VN 2028/1' }, 'ledning-vard');
    const basis = { by: 'decision', reference: 'VN 2028/1' };
    expect((await plan()).goes).toMatchObject([first, second].map(({ number }) => ({ number, basis })));
    const { decide: decideForAll, plan: planOfAll } = await anArchive();
    await decideForAll({}, 'henrik');
    expect((await planOfAll()).goes).toHaveLength(2);
  });

  test('whoever has a board sees nothing of another board’s, neither cases nor decisions', async () => {
    const { decide, plan, first, deps } = await anArchive();
    await decide({ reference: 'VN 2028/1' }, 'ledning-vard');
    await holdCase(deps, by('anders'), first.number, 'Tvist.');
    for (const who of ['ledning-social', 'admin-social'])
      expect(await plan(who)).toMatchObject({
        ...{ goes: [], held: [], unfinished: [], decisions: [] },
        stays: { open: 0, notYet: 1, noDecision: 0 },
      });
    expect(await plan('admin-vard')).toMatchObject({ held: [first.number], decisions: ['VN 2028/1'] });
  });

  test('whoever has a board neither exports nor removes, nor holds, what is another’s', async () => {
    const { decide, run, first, second, store, deps, fault, plan } = await anArchive();
    await decide();
    const { folder, files } = aFolder();
    expect(await run(folder, 'admin-social')).toMatchObject({ value: { exported: 0, removed: [] } });
    expect(files.size).toBe(0);
    const held = await holdCase(deps, by('admin-social'), first.number, 'Tvist.');
    expect(held).toMatchObject({ ok: false, code: 'not_found' });
    // Begun by her who may, and broken off: that is not another's to end either.
    fault.in = 4;
    await expect(run()).rejects.toThrow();
    fault.in = Number.POSITIVE_INFINITY;
    expect(await run(aFolder().folder, 'admin-social')).toMatchObject({ value: { exported: 0, removed: [] } });
    expect((await plan('admin-vard')).goes.length + (await plan('admin-vard')).unfinished.length).toBeGreaterThan(0);
    await run(aFolder().folder, 'admin-vard');
    for (const { id } of [first, second]) expect(await store.loadCase(id)).toBeUndefined();
  });
});

describe('two people', () => {
  test('whoever entered the decision does not run it, also with both roles; another does', async () => {
    const { decide, run, store, first, second } = await anArchive();
    await decide({}, 'dubbla');
    const { folder, files } = aFolder();
    const refused = { ok: false, code: 'not_allowed', reason: 'decidedHerself', about: 'KS 2028/12' };
    expect(await run(folder, 'dubbla')).toMatchObject(refused);
    expect(files.size).toBe(0);
    expect(await store.loadCase(first.id)).toBeDefined();
    expect(await run()).toMatchObject({ value: { removed: [first.number, second.number] } });
  });

  test('an earlier decision of hers that lets nothing go any more does not stand in her way', async () => {
    const { decide, run, clock, secret } = await anArchive();
    await decide({}, 'dubbla');
    await run();
    expect(await run(aFolder().folder, 'dubbla')).toMatchObject({ ok: true, value: { removed: [] } });
    clock.advance(Date.parse('2031-12-01T01:00:00.000Z') - Date.parse(clock.now()));
    expect(await run(aFolder().folder, 'dubbla')).toMatchObject({ value: { removed: [secret.number] } });
  });

  test('what another has decided as well goes by that decision', async () => {
    const { decide, run, first, second } = await anArchive();
    await decide({ reference: 'KS 2028/01' }, 'dubbla');
    await decide({ reference: 'KS 2028/02' });
    const { folder, json } = aFolder();
    expect(await run(folder, 'dubbla')).toMatchObject({ value: { removed: [first.number, second.number] } });
    expect(json('gallringsprotokoll.json')).toMatchObject({ decisions: [{ reference: 'KS 2028/02' }] });
  });

  test('what another has begun by her decision is not ended by her, wherever it was broken off', async () => {
    for (let nth = 1; nth <= 26; nth += 1) {
      const { decide, run, fault } = await anArchive();
      await decide({}, 'dubbla');
      fault.in = nth;
      await run().catch(() => undefined);
      fault.in = Number.POSITIVE_INFINITY;
      const { folder, files } = aFolder();
      const hers = await run(folder, 'dubbla');
      expect(hers.ok ? hers.value : hers.reason).toEqual(
        hers.ok ? { exported: 0, removed: [], left: [] } : 'decidedHerself',
      );
      expect(files.size).toBe(0);
    }
  });
});

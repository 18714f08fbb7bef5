import { describe, expect, test } from '@jest/globals';
import { weekNamed } from '../../../bot/domain/weeks.ts';
import { holdCase, liftHold } from '../../../bot/usecases/decideRetention.ts';
import { rebuildRollups, weeksCounted } from '../../../bot/usecases/rollUp.ts';
import { aFolder, anArchive, by } from '../../archive.ts';
import { listed, report } from '../../fakes.ts';

describe('without a decision', () => {
  test('nothing of a municipal case goes, and nothing is written', async () => {
    const { run, plan, store, first, deps } = await anArchive();
    const { folder, files } = aFolder();
    expect(await run(folder)).toMatchObject({ ok: true, value: { exported: 0, removed: [], left: [] } });
    expect(files.size).toBe(0);
    expect(await store.loadCase(first.id)).toBeDefined();
    expect(await plan()).toMatchObject({ goes: [], stays: { open: 1, notYet: 1, noDecision: 2 }, decisions: [] });
    expect((await listed(store.find('logBetween', { from: '', before: '~' }))).length).toBe(0);
    expect(deps.policy.retention.lexSarahPrivatYears).toBe(5);
  });

  test("a private provider's lex Sarah goes when five years have passed, and not a moment before", async () => {
    const { run, plan, clock, secret, left } = await anArchive();
    clock.advance(Date.parse('2031-12-01T00:59:59.999Z') - Date.parse(clock.now()));
    expect((await plan()).goes).toEqual([]);
    clock.advance(1);
    expect((await plan()).goes).toEqual([{ number: secret.number, kind: 'lexSarahPrivat', basis: { by: 'law' } }]);
    const { folder, files } = aFolder();
    expect(await run(folder)).toMatchObject({ value: { exported: 1, removed: [secret.number] } });
    expect([...files.keys()]).toContain('gallringsprotokoll.docx');
    expect(await left(secret.id)).toEqual([]);
  });
});

describe('by a decision', () => {
  test('what it covers is exported whole, removed, and stands in the protocol; the rest stays', async () => {
    const { run, decide, store, first, second, open, secret, left, broken, plan } = await anArchive();
    await decide();
    const whole = { events: await store.history(first.id), case: (await store.loadCase(first.id))?.case };
    const { folder, files, json } = aFolder();
    const numbers = [first.number, second.number];
    expect(await run(folder)).toEqual({ ok: true, value: { exported: 2, removed: numbers, left: [] } });
    expect([...files.keys()]).toEqual([
      ...numbers.map((number) => `${number}.json`),
      ...['manifest.json', 'gallringsprotokoll.json', 'gallringsprotokoll.docx'],
    ]);
    expect(json(`${first.number}.json`)).toMatchObject({ format: 'lyhord.case', ...whole });
    expect(json('manifest.json')).toMatchObject({ files: numbers.map((number) => ({ number })) });
    expect(json('gallringsprotokoll.json')).toMatchObject({
      decisions: [{ reference: 'KS 2028/12', enteredBy: 'henrik' }],
      cases: numbers.map((number) => ({ number, basis: { by: 'decision', reference: 'KS 2028/12' } })),
    });
    for (const name of ['manifest.json', 'gallringsprotokoll.json'])
      expect(JSON.stringify(json(name))).not.toMatch(/matta|sängen|leyla/i);
    for (const { id } of [first, second]) expect(await left(id)).toEqual([]);
    for (const { id } of [open, secret]) expect(await store.loadCase(id)).toBeDefined();
    expect(await broken()).toEqual([]);
    expect(await plan()).toMatchObject({ goes: [], unfinished: [] });
    expect(await run()).toMatchObject({ value: { exported: 0, removed: [] } });
  });

  test('each export is logged, and lines about what has gone stay', async () => {
    const { run, decide, store, first } = await anArchive();
    await decide();
    await run();
    const lines = await listed(store.find('logBetween', { from: '', before: '~' }));
    expect(lines.find(({ number }) => number === first.number)).toMatchObject({ by: 'anders', act: 'export' });
  });

  test('the figures of the weeks stay as they were, also when all is counted anew', async () => {
    const { run, decide, deps } = await anArchive();
    const week = [weekNamed('2026-W47')];
    const counted = async () => [
      (await weeksCounted(deps, 'bjorken', week)).get('2026-W47')?.counts,
      (await weeksCounted(deps, null, week)).get('2026-W47')?.counts,
    ];
    const figures = await counted();
    expect(JSON.stringify(figures)).toContain('3');
    await decide();
    await run();
    expect(await counted()).toEqual(figures);
    await rebuildRollups(deps);
    expect(await counted()).toEqual(figures);
  });

  test('no number comes again', async () => {
    const { run, decide, first, second, deps } = await anArchive();
    await decide();
    await run();
    const next = (await report({ deps })).number;
    expect([first.number, second.number]).not.toContain(next);
  });

  test.each([
    ['a day that lies ahead', { before: '2028-02-02T00:00:00.000Z' }, 'future'],
    ['no reference', { reference: '  ' }, 'reference'],
    ['a reference without end', { reference: 'x'.repeat(101) }, 'reference'],
  ])('that has %s is refused', async (_what, over, reason) => {
    const { decide, plan } = await anArchive();
    expect(await decide(over)).toMatchObject({ ok: false, code: 'invalid_input', reason });
    expect((await plan()).decisions).toEqual([]);
  });

  test('entered twice it is one; with another content under the same reference it is refused', async () => {
    const { decide, plan } = await anArchive();
    await decide();
    expect(await decide()).toMatchObject({ ok: true });
    expect(await decide({ kinds: ['privat'] })).toMatchObject({ ok: false, reason: 'otherDecision' });
    expect((await plan()).decisions).toEqual(['KS 2028/12']);
  });

  test.each(['leyla', 'karin', 'asa', 'maria', 'oskar', 'ulla', 'anders'])('%s does not enter one', async (who) => {
    const { decide } = await anArchive();
    expect(await decide({}, who)).toMatchObject({ ok: false, code: 'not_allowed' });
  });

  test.each(['leyla', 'karin', 'asa', 'maria', 'henrik'])('%s does not run it', async (who) => {
    const { decide, run, first, store } = await anArchive();
    await decide();
    const { folder, files } = aFolder();
    expect(await run(folder, who)).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(files.size).toBe(0);
    expect(await store.loadCase(first.id)).toBeDefined();
  });
});

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

describe('a legal hold', () => {
  test('keeps a case out of every run until it is lifted, and shows in the plan', async () => {
    const { run, decide, deps, first, second, plan, store } = await anArchive();
    await decide();
    expect(await holdCase(deps, by('oskar'), first.number, 'Tvist om skadestånd.')).toMatchObject({ ok: true });
    expect(await plan()).toMatchObject({ held: [first.number], goes: [{ number: second.number }] });
    expect(await run()).toMatchObject({ value: { removed: [second.number] } });
    expect(await store.loadCase(first.id)).toBeDefined();
    expect(await liftHold(deps, by('oskar'), first.number, 'Tvisten är avslutad.')).toMatchObject({ ok: true });
    expect(await run()).toMatchObject({ value: { removed: [first.number] } });
  });

  test('is put on and lifted once, with a reason that names nobody', async () => {
    const { deps, first } = await anArchive();
    const { number } = first;
    expect(await holdCase(deps, by('oskar'), number, ' ')).toMatchObject({ ok: false, reason: 'reason' });
    expect(await holdCase(deps, by('oskar'), number, '811228-9874')).toMatchObject({
      ok: false,
      reason: 'refusedText',
    });
    expect(await liftHold(deps, by('oskar'), number, 'Fel.')).toMatchObject({ ok: false, reason: 'notHeld' });
    await holdCase(deps, by('oskar'), number, 'Tvist.');
    expect(await holdCase(deps, by('oskar'), number, 'Tvist.')).toMatchObject({ ok: false, reason: 'heldAlready' });
  });

  test('is for those who watch over the case; of others it is as if there were none', async () => {
    const { deps, first, secret } = await anArchive();
    for (const who of ['leyla', 'karin', 'asa', 'henrik'])
      expect(await holdCase(deps, by(who), first.number, 'Tvist.')).toMatchObject({ ok: false, code: 'not_allowed' });
    const unknown = await holdCase(deps, by('maria'), '2026-999999', 'Tvist.');
    expect(unknown).toMatchObject({ ok: false, code: 'not_found' });
    expect(await holdCase(deps, by('ebba'), secret.number, 'Tvist.')).toMatchObject({ ok: false, code: 'not_found' });
    expect(await holdCase(deps, by('anders'), secret.number, 'Tvist.')).toMatchObject({ ok: true });
  });
});

import { describe, expect, test } from '@jest/globals';
import { weekNamed } from '../../../bot/domain/weeks.ts';
import { rebuildRollups, weeksCounted } from '../../../bot/usecases/rollUp.ts';
import { aFolder, anArchive } from '../../archive.ts';
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
    const pictures = [`${first.number}-bild-1.jpg`, `${first.number}-bild-2.jpg`];
    expect([...files.keys()]).toEqual([
      ...[...pictures, `${first.number}.json`, `${second.number}.json`],
      ...['manifest.json', 'gallringsprotokoll.json', 'gallringsprotokoll.docx'],
    ]);
    expect(json(`${first.number}.json`)).toMatchObject({ format: 'lyhord.case', ...whole });
    expect(json('manifest.json')).toMatchObject({
      files: [`${first.number}.json`, ...pictures, `${second.number}.json`].map((name) => ({ name })),
    });
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

  test('pictures are exported with their sums, hidden ones too, and are gone', async () => {
    const { run, decide, first, deps } = await anArchive();
    await decide();
    expect((await deps.pictures.idsOf(first.id)).length).toBe(2);
    const { folder, files, json } = aFolder();
    await run(folder);
    expect([...(files.get(`${first.number}-bild-1.jpg`) ?? [])]).toEqual([1, 2, 3]);
    const told = { pictures: [{ name: `${first.number}-bild-1.jpg`, bytes: 3 }, { bytes: 1 }] };
    expect(json(`${first.number}.json`)).toMatchObject(told);
    expect(json(`${first.number}.json`)).toMatchObject({
      case: { pictures: [{ hidden: null }, { hidden: { by: 'leyla' } }] },
    });
    expect(await deps.pictures.idsOf(first.id)).toEqual([]);
  });

  test('a case whose picture is lost stays, and is told of', async () => {
    const { run, decide, first, second, deps, store, broken } = await anArchive();
    await decide();
    await deps.pictures.removeAllOf(first.id);
    expect(await broken()).toMatchObject([{ rule: 'pictures', text: '2 of 2 are not there' }]);
    expect(await run()).toMatchObject({ value: { removed: [second.number], left: [first.number] } });
    expect(await store.loadCase(first.id)).toBeDefined();
  });

  test('a picture that cannot be removed yet is removed by the next run', async () => {
    const { run, decide, first, deps, store, broken } = await anArchive();
    await decide();
    const { removeAllOf } = deps.pictures;
    deps.pictures.removeAllOf = (id) =>
      id === first.id ? Promise.reject(new Error('Blob Storage does not answer in time')) : removeAllOf(id);
    await expect(run()).rejects.toThrow('Blob Storage');
    expect(await store.loadCase(first.id)).toBeUndefined();
    expect((await deps.pictures.idsOf(first.id)).length).toBe(2);
    deps.pictures.removeAllOf = removeAllOf;
    expect(await run()).toMatchObject({ value: { removed: expect.arrayContaining([first.number]) } });
    expect(await deps.pictures.idsOf(first.id)).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  test('a picture left behind by a case that has gone is told of', async () => {
    const { run, decide, first, deps, broken } = await anArchive();
    await decide();
    await run();
    await deps.pictures.put({ caseId: first.id, pictureId: 'late' }, new Uint8Array([9]));
    expect(await broken()).toMatchObject([{ rule: 'pictures', text: 'has gone, and 1 pictures of it are there' }]);
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

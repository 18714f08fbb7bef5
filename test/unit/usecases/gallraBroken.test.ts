import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../bot/domain/case.ts';
import type { ExportFolder } from '../../../bot/ports/exportFolder.ts';
import { commitOf, follow } from '../../../bot/usecases/changeCase.ts';
import { aFolder, anArchive } from '../../archive.ts';
import { listed } from '../../fakes.ts';

describe('when something goes wrong', () => {
  test('a file that does not read as it was written stops it before anything is removed', async () => {
    const { run, decide, first, second, store, broken } = await anArchive();
    await decide();
    for (const name of [`${second.number}.json`, `${first.number}-bild-1.jpg`, 'manifest.json'])
      await expect(run(aFolder((written) => written === name).folder)).rejects.toThrow();
    for (const { id } of [first, second]) expect(await store.loadCase(id)).toBeDefined();
    expect(await broken()).toEqual([]);
  });

  test('a protocol that cannot be written is written by the next run', async () => {
    const { run, decide, first, second } = await anArchive();
    await decide();
    await expect(run(aFolder((name) => name === 'gallringsprotokoll.docx').folder)).rejects.toThrow();
    const { folder, json } = aFolder();
    expect(await run(folder)).toMatchObject({ value: { exported: 0, removed: [first.number, second.number] } });
    expect(json('gallringsprotokoll.json')).toMatchObject({ cases: [{}, {}] });
  });

  test('two runs at once remove each case once, and every one stands in a protocol', async () => {
    const { run, decide, first, second, left, broken, plan } = await anArchive();
    await decide();
    const [one, two] = [aFolder(), aFolder()];
    const ran = await Promise.all([run(one.folder), run(two.folder)]);
    expect(ran).toMatchObject([{ ok: true }, { ok: true }]);
    await run();
    const protocols = [one, two].flatMap(({ files, json }) =>
      files.has('gallringsprotokoll.json') ? [JSON.stringify(json('gallringsprotokoll.json'))] : [],
    );
    for (const { id, number } of [first, second]) {
      expect(await left(id)).toEqual([]);
      expect(protocols.join()).toContain(number);
    }
    expect(await broken()).toEqual([]);
    expect(await plan()).toMatchObject({ goes: [], unfinished: [] });
  });

  test('a case that is reopened after it was exported stays', async () => {
    const { run, decide, first, second, store, deps, clock, broken } = await anArchive();
    await decide();
    const { folder } = aFolder();
    const reopening: ExportFolder = {
      ...folder,
      write: async (name, bytes) => {
        await folder.write(name, bytes);
        const found = name === 'manifest.json' ? await store.loadCase(first.id) : undefined;
        if (!found) return;
        const { events, case: after } = follow(
          found.case,
          [{ type: 'reopened', reason: 'Nytt.' }],
          'karin',
          clock.now(),
        );
        const stamp = { at: clock.now(), limits: deps.policy.limits };
        await store.commit(commitOf(first.id, found.version, events, after, stamp));
      },
    };
    expect(await run(reopening)).toMatchObject({ value: { removed: [second.number], left: [first.number] } });
    expect((await store.loadCase(first.id))?.case.closed).toBeNull();
    expect(await broken()).toEqual([]);
  });

  // A run of two cases writes about 22 times; those beyond its end are runs that nothing disturbs.
  const writes = Array.from({ length: 26 }, (_, i) => i + 1);
  test.each(writes.flatMap((nth) => [[nth, false] as const, [nth, true] as const]))(
    'broken off at its write %i (written all the same: %s), nothing is lost, and the next run ends it',
    async (nth, written) => {
      const { run, decide, fault, first, second, open, secret, store, left, broken, plan, deps } = await anArchive();
      await decide();
      const [one, two] = [aFolder(), aFolder()];
      Object.assign(fault, { in: nth, written });
      const ended = await run(one.folder).then(
        () => true,
        () => false,
      );
      fault.in = Number.POSITIVE_INFINITY;
      const found = await listed(store.find('allCases', {}));
      for (const { caseId } of found) expect(await store.loadCase(caseId)).toBeDefined();
      for (const c of [first, second]) {
        if (await store.loadCase(c.id)) continue;
        expect(found.map(({ caseId }) => caseId)).not.toContain(c.id);
        const file = one.json(`${c.number}.json`) as { case: Case; events: unknown[]; pictures: { name: string }[] };
        expect([file.case.id, file.events.length]).toEqual([c.id, file.case.version]);
        expect(file.pictures.map(({ name }) => one.files.has(name))).toEqual(file.case.pictures.map(() => true));
      }
      expect(await broken()).toEqual([]);
      expect(await run(two.folder)).toMatchObject({ ok: true, value: { left: [] } });
      for (const { id } of [first, second]) expect([await left(id), await deps.pictures.idsOf(id)]).toEqual([[], []]);
      for (const { id } of [open, secret]) expect(await store.loadCase(id)).toBeDefined();
      expect(await broken()).toEqual([]);
      expect(await plan()).toMatchObject({ goes: [], unfinished: [] });
      const protocols = [one, two].flatMap(({ files, json }) =>
        files.has('gallringsprotokoll.json') ? [JSON.stringify(json('gallringsprotokoll.json'))] : [],
      );
      for (const { number } of [first, second]) expect(protocols.join()).toContain(number);
      expect(ended || nth < 26).toBe(true);
    },
  );
});

describe('what verify says of cases that have gone', () => {
  test('that nothing of them may be left, and no number of theirs be used again', async () => {
    const { run, decide, store, first, second, broken, deps } = await anArchive();
    await decide();
    await run();
    const again = follow(
      { ...first, id: first.id, version: 0 },
      [{ type: 'added', text: 'x' }],
      'leyla',
      deps.clock.now(),
    );
    const stamp = { at: deps.clock.now(), limits: deps.policy.limits };
    await store.commit(commitOf(first.id, 0, again.events, { ...again.case, number: second.number }, stamp));
    const texts = (await broken()).flatMap(({ rule, text }) => (rule === 'gallring' ? [text] : []));
    expect(texts.sort()).toEqual([
      expect.stringMatching(/^has gone, and \d+ documents of it are there$/),
      `has gone, and its number is that of ${first.id} too`,
    ]);
  });
});

import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from '@jest/globals';
import { documentStore } from '../../../bot/adapters/documents/documentStore.ts';
import type { DocumentDriver } from '../../../bot/adapters/documents/driver.ts';
import { docxWriter } from '../../../bot/adapters/docx/docxWriter.ts';
import { schema } from '../../../bot/adapters/sqlite/schema.ts';
import { sqliteDriver } from '../../../bot/adapters/sqlite/sqliteDriver.ts';
import type { CaseEventBody } from '../../../bot/domain/case.ts';
import { directoryOf } from '../../../bot/domain/directory.ts';
import { weekNamed } from '../../../bot/domain/weeks.ts';
import type { ExportFolder } from '../../../bot/ports/exportFolder.ts';
import { commitOf, follow } from '../../../bot/usecases/changeCase.ts';
import { enterRetentionDecision, holdCase, liftHold } from '../../../bot/usecases/decideRetention.ts';
import { gallra } from '../../../bot/usecases/gallra.ts';
import { planRetention } from '../../../bot/usecases/retentionPlan.ts';
import { rebuildRollups, weeksCounted } from '../../../bot/usecases/rollUp.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { actor, aDirectory, aPerson, aTriage, aUnit, someFindings } from '../../builders.ts';
import { aClock, anOffice, hour, listed, report } from '../../fakes.ts';

const municipal = aDirectory();
const directory = directoryOf(
  'test',
  [...municipal.units, aUnit({ unitId: 'solgarden', regime: 'privat', provider: 'Solgården AB' })],
  [...municipal.people, aPerson('petra', { roles: ['verksamhetschef'], unitIds: ['solgarden'] })],
);
const by = (personId: string) => actor(personId, directory);
const before = '2028-01-01T00:00:00.000Z';

/** A folder in memory; it can forget, or change, what it was given. */
function aFolder(spoilt: (name: string) => boolean = () => false) {
  const files = new Map<string, Uint8Array>();
  const folder: ExportFolder = {
    write: async (name, bytes) => {
      if (files.has(name)) throw new Error('is there already');
      files.set(name, spoilt(name) ? bytes.slice(0, -9) : bytes);
    },
    read: async (name) => files.get(name) ?? new Uint8Array(),
  };
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(files.get(name)));
  return { folder, files, json };
}

/** A store whose nth batch does not come through: it is not written, or it is and nobody can tell. */
function aFragileStore() {
  const database = new DatabaseSync(':memory:');
  database.exec(schema.join(';\n'));
  const driver = sqliteDriver(database, ':memory:');
  const fault = { in: Number.POSITIVE_INFINITY, written: false };
  const fragile: DocumentDriver = {
    ...driver,
    batch: async (pk, operations) => {
      fault.in -= 1;
      if (fault.in !== 0) return driver.batch(pk, operations);
      if (fault.written) await driver.batch(pk, operations);
      throw new Error('The store is away');
    },
  };
  return { store: documentStore(fragile), fault };
}

/** Two municipal cases that are closed, one open, and a private provider's lex Sarah that ended in December 2026. */
async function anArchive() {
  const { store, fault } = aFragileStore();
  const office = anOffice({ store, directory, clock: aClock('2026-11-22T01:00:00.000Z') });
  const { deps, clock } = office;
  const change = async (id: string, who: string, bodies: readonly CaseEventBody[]) => {
    const found = await store.loadCase(id);
    if (!found) throw new Error('no case');
    const { events, case: after } = follow(found.case, bodies, who, clock.now());
    const stamp = { at: clock.now(), limits: deps.policy.limits };
    await store.commit(commitOf(id, found.version, events, after, stamp));
  };
  const received: CaseEventBody = { type: 'received', as: 'enhetschef' };
  const assessed: CaseEventBody = { type: 'assessed', ...aTriage() };
  const closed: readonly CaseEventBody[] = [
    { type: 'answered', text: 'Tack. Mattan är borta.' },
    { type: 'closed', immediateAction: 'Mattan är borta.' },
  ];
  const first = await report(office, { what: 'Snubblade på mattan.' });
  const second = await report(office, { what: 'Föll ur sängen.' });
  const open = await report(office);
  const secret = await report(office, { unitId: 'solgarden', what: 'Lämnades ensam.' });
  clock.advance(9 * 24 * hour);
  for (const { id } of [first, second]) await change(id, 'karin', [received, assessed, ...closed]);
  await change(secret.id, 'petra', [
    received,
    { ...assessed, lexSarah: true },
    { type: 'processStarted', process: 'lexSarah', from: clock.now(), regime: 'privat', reason: null },
    { type: 'processStepped', process: 'lexSarah', step: 'decline', answers: {} },
    { type: 'investigated', ...someFindings() },
    { type: 'causeFound', cause: { id: 1, group: 'rutiner', what: 'Ingen rutin.', whys: [] } },
    { type: 'causeLeft', causeId: 1, reason: 'Rutinen finns nu.' },
    ...closed,
  ]);
  clock.advance(Date.parse('2028-02-01T08:00:00.000Z') - Date.parse(clock.now()));
  const run = (folder = aFolder().folder, who = 'anders') => gallra({ ...deps, folder, papers: docxWriter }, by(who));
  const decide = (over: Partial<Parameters<typeof enterRetentionDecision>[2]> = {}, who = 'henrik') =>
    enterRetentionDecision(deps, by(who), { reference: 'KS 2028/12', before, kinds: [], ...over });
  const left = async (id: string) => listed(store.find('recordsOf', { pk: `case:${id}` }));
  const broken = async () => (await verifyStore(deps)).broken.filter(({ rule }) => rule !== 'unit'); // the directory is a fake
  const plan = async () => {
    const planned = await planRetention(deps, by('anders'));
    if (!planned.ok) throw new Error(planned.code);
    return planned.value;
  };
  return { ...office, fault, first, second, open, secret, run, decide, left, broken, plan };
}

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

describe('when something goes wrong', () => {
  test('a file that does not read as it was written stops it before anything is removed', async () => {
    const { run, decide, first, second, store, broken } = await anArchive();
    await decide();
    for (const name of [`${second.number}.json`, 'manifest.json'])
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
      const { run, decide, fault, first, second, open, secret, store, left, broken, plan } = await anArchive();
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
        expect(one.json(`${c.number}.json`)).toMatchObject({ case: { id: c.id }, events: [{}, {}, {}, {}, {}, {}] });
      }
      expect(await broken()).toEqual([]);
      expect(await run(two.folder)).toMatchObject({ ok: true, value: { left: [] } });
      for (const { id } of [first, second]) expect(await left(id)).toEqual([]);
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
    expect((await broken()).filter(({ rule }) => rule === 'gallring')).toMatchObject([
      { text: expect.stringMatching(/^has gone, and \d+ documents of it are there$/) },
      { text: `has gone, and its number is that of ${first.id} too` },
    ]);
  });
});

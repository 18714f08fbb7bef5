import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { type Directory, directoryOf } from '../../../bot/domain/directory.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import type { Report } from '../../../bot/domain/report.ts';
import type { Result } from '../../../bot/domain/result.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { decideOnAction, finishAction, lookAtEffect, planEffect } from '../../../bot/usecases/actOnCase.ts';
import { answerReporter, closeCase, drawLesson } from '../../../bot/usecases/closeCase.ts';
import { type ExportInput, exportCases } from '../../../bot/usecases/exportCases.ts';
import { type EventsInput, exportEvents } from '../../../bot/usecases/exportEvents.ts';
import { noWords } from '../../../bot/usecases/exportedWords.ts';
import { exportLog } from '../../../bot/usecases/exportLog.ts';
import { addCause, investigateCase, leaveCause } from '../../../bot/usecases/investigateCase.ts';
import { takeStep } from '../../../bot/usecases/legalProcess.ts';
import { numberSeries } from '../../../bot/usecases/numbers.ts';
import { reportCase } from '../../../bot/usecases/reportCase.ts';
import { addToCase, assessCase, withdrawCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aPerson, aReport, aTriage, aUnit, someFindings } from '../../builders.ts';
import { someFacts } from '../../facts.ts';

let store: Store;
let now: string;
let directory: Directory;
let requests = 0;

beforeEach(() => {
  store = sqliteStore(':memory:');
  now = '2026-11-22T08:00:00.000Z';
  directory = aDirectory();
});
afterEach(() => store.close());

const deps = () => {
  const clock = { now: () => now };
  const directories = { current: async () => directory };
  const made = { store, clock, directories, policy: defaultPolicy, nudge: () => {} };
  return { ...made, takeNumber: numberSeries(made) };
};

async function report(over: Partial<Report> = {}, by = 'leyla') {
  requests += 1;
  now = new Date(Date.parse(now) + 60_000).toISOString(); // exports come in the order of the reports
  const made = await reportCase(deps(), actor(by, directory), {
    requestId: `request-${requests}`,
    report: aReport(over),
    shownAs: null,
  });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

/** A fall from report to closed with shown effect. */
async function lived(): Promise<{ closedAt: string }> {
  const [karin, { id }] = [actor('karin'), await report()];
  await assessCase(deps(), karin, id, aTriage({ assessment: { invanare: { severity: 3, likelihood: 2 } } }));
  const findings = { consequence: 'Blev rädd att gå', accountBy: 'person', account: 'Det var mörkt' } as const;
  await investigateCase(deps(), karin, id, { ...findings, what: 'Larmmattan var av', formaga: 'trygghet' });
  const whys = ['Det står inte i rutinen'];
  await addCause(deps(), karin, id, { group: 'rutiner', what: 'Ingen slår på mattan', whys });
  await addCause(deps(), karin, id, { group: 'omgivning', what: 'Golvet är gammalt', whys: [] });
  await leaveCause(deps(), karin, id, 2, 'Ligger utanför enheten');
  const plan = { what: 'Bättre ljus', causes: [1], strength: 'strong', ownerId: 'leyla', dueOn: '2026-12-01' } as const;
  await decideOnAction(deps(), karin, id, plan);
  await planEffect(deps(), karin, id, 1, { sign: 'Inga fall på natten', lookOn: '2026-12-31' });
  await finishAction(deps(), actor('leyla'), id, 1);
  await lookAtEffect(deps(), karin, id, 1, { seen: 'Inga fall på en månad', effect: 'yes', enough: true });
  await answerReporter(deps(), karin, id, 'Tack! Vi har satt in bättre ljus.');
  await drawLesson(deps(), karin, id, 'Slå på mattan.');
  now = '2027-01-04T08:00:00.000Z';
  const closed = await closeCase(deps(), karin, id, null);
  if (!closed.ok) throw new Error(closed.reason ?? closed.code);
  return { closedAt: now };
}

async function rowsOf<T>(result: Result<AsyncIterable<T>>): Promise<T[]> {
  if (!result.ok) throw new Error(`${result.code} ${result.reason}`);
  const rows: T[] = [];
  for await (const row of result.value) rows.push(row);
  return rows;
}

const everything: ExportInput = { from: null, before: null, unitId: null, withText: false };
const exported = async (by: string, input: Partial<ExportInput> = {}) =>
  rowsOf(await exportCases(deps(), actor(by, directory), { ...everything, ...input }));
const logged = async (by = 'anders') =>
  rowsOf(await exportLog(deps(), actor(by, directory), { from: null, before: null }));

describe('an export of cases', () => {
  test('has figures and keys, and nothing that anyone wrote', async () => {
    const made = await report({ what: 'HEMLIGT', immediateAction: 'HEMLIGT', personRef: 'HEMLIGT' });
    await addToCase(deps(), actor('leyla'), made.id, 'HEMLIGT');
    const triage = aTriage({ assessment: { invanare: { severity: 2, likelihood: 3 } } });
    await assessCase(deps(), actor('karin'), made.id, triage);
    const rows = await exported('anders');
    expect(rows).toEqual([
      {
        externalId: made.number,
        kind: 'avvikelse',
        categories: ['fall'],
        unitId: 'bjorken',
        lagrum: ['sol'],
        occurredAt: '2026-11-21T21:30:00.000Z',
        reportedAt: now,
        reporterRole: 'medarbetare',
        severity: 2,
        likelihood: 3,
        harm: 'none',
        status: 'received',
        receivedAt: now,
        closedAt: null,
        lexSarah: null,
        lexSarahOutcome: null,
        actionDone: null,
        effect: null,
      },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/HEMLIGT|leyla|karin/);
  });

  test('leaves out what was withdrawn, and marks lex Sarah but not whom a report concerns', async () => {
    const back = await report();
    await withdrawCase(deps(), actor('leyla'), back.id);
    await report({ kind: 'missforhallande' });
    await report({ concernsManager: true });
    expect((await exported('henrik')).map(({ lexSarah }) => lexSarah)).toEqual(['yes', null]);
  });

  test('tells what became of a case as the figures here count it', async () => {
    const { closedAt } = await lived();
    expect(await exported('anders')).toMatchObject([
      { status: 'closed', closedAt, actionDone: 'yes', effect: 'yes', lexSarah: null, lexSarahOutcome: null },
    ]);
  });

  test('tells a lex Sarah decision', async () => {
    const { id } = await report({ type: 'missforhallande', kind: 'missforhallande' });
    await takeStep(deps(), actor('maria'), id, 'lexSarah', 'decline', { grounds: 'HEMLIGT' });
    expect(await exported('anders')).toMatchObject([
      { lexSarah: 'yes', lexSarahOutcome: 'inget', status: 'registered' },
    ]);
  });

  test('keeps to the days and the unit asked for', async () => {
    await report();
    const later = await report({ unitId: 'granen' });
    const numbers = async (input: Partial<ExportInput>) => (await exported('ulla', input)).map((row) => row.externalId);
    expect(await numbers({ from: now })).toEqual([later.number]);
    expect(await numbers({ before: now })).toHaveLength(1);
    expect(await numbers({ unitId: 'granen' })).toEqual([later.number]);
    expect(await exportCases(deps(), actor('ulla'), { ...everything, unitId: 'eken' })).toMatchObject({
      ok: false,
      reason: 'unknownUnit',
    });
  });

  test('gives an officer the cases of her board only', async () => {
    const units = [aUnit({ board: 'vard' }), aUnit({ unitId: 'granen', board: 'skola' })];
    directory = directoryOf('boards', units, [aPerson('leyla'), aPerson('maria', { roles: ['sas'], board: 'skola' })]);
    await report();
    const own = await report({ unitId: 'granen' });
    expect((await exported('maria')).map(({ externalId }) => externalId)).toEqual([own.number]);
  });

  test.each(['leyla', 'karin', 'asa', 'stranger'])('is refused to %s', async (by) => {
    await report();
    expect(await exportCases(deps(), actor(by), everything)).toMatchObject({ ok: false, code: 'not_allowed' });
  });

  test.each(['anders', 'ulla', 'henrik'])('with words is refused to %s', async (by) => {
    expect(await exportCases(deps(), actor(by), { ...everything, withText: true })).toMatchObject({
      ok: false,
      reason: 'exportText',
    });
  });
});

describe('an export with words', () => {
  test('has the words of the cases she may read, and of no others', async () => {
    const made = await report({ what: 'Hon föll', immediateAction: 'Hjälpte henne upp' });
    await addToCase(deps(), actor('leyla'), made.id, 'Hon mår bra');
    await report({ categories: ['handlaggning'], lagrum: ['myndighet'], what: 'HEMLIGT' });
    const rows = await exported('oskar', { withText: true });
    expect(rows.map(({ words }) => words)).toEqual([
      {
        ...{ what: 'Hon föll', immediateAction: 'Hjälpte henne upp', additions: ['Hon mår bra'] },
        ...{ findings: null, causes: [], actions: [], answers: [], lesson: null, pictures: 0 },
      },
      noWords,
    ]);
  });

  test('has what casework has written, each where it belongs', async () => {
    await lived();
    const [row] = await exported('oskar', { withText: true });
    expect(row?.words).toMatchObject({
      findings: ['Blev rädd att gå', 'Det var mörkt', 'Larmmattan var av'],
      causes: ['Ingen slår på mattan – Det står inte i rutinen', 'Golvet är gammalt – Ligger utanför enheten'],
      actions: ['Bättre ljus – Inga fall på natten – Inga fall på en månad'],
      answers: ['Tack! Vi har satt in bättre ljus.'],
      lesson: 'Slå på mattan.',
    });
  });

  test('has of a case she has only reported herself her own words and what she was told', async () => {
    const { id } = await report(
      { categories: ['handlaggning'], lagrum: ['myndighet'], what: 'Beslutet kom inte' },
      'oskar',
    );
    const findings = { consequence: 'HEMLIGT', accountBy: 'person', account: 'HEMLIGT', what: 'HEMLIGT' } as const;
    await investigateCase(deps(), actor('karin'), id, { ...findings, formaga: 'trygghet' });
    await answerReporter(deps(), actor('karin'), id, 'Tack!');
    const [row] = await exported('oskar', { withText: true });
    const told = { what: 'Beslutet kom inte', additions: [], answers: ['Tack!'], pictures: 0 };
    expect(row?.words).toEqual({ ...noWords, immediateAction: row?.words?.immediateAction, ...told });
    expect(JSON.stringify(row)).not.toContain('HEMLIGT');
  });

  test('is logged case by case, as a reading is', async () => {
    const made = await report();
    await report({ categories: ['handlaggning'], lagrum: ['myndighet'] });
    await exported('oskar', { withText: true });
    expect(await logged()).toEqual([
      { at: now, by: 'oskar', act: 'export', number: made.number, from: 'tool', outcome: 'done' },
    ]);
  });
});

describe('an export of what happened', () => {
  const whole: EventsInput = { from: null, before: null, unitId: null, withText: false };
  const eventsFor = async (by: string, input: Partial<EventsInput> = {}) =>
    rowsOf(await exportEvents(deps(), actor(by, directory), { ...whole, ...input }));

  test('has every event of a case in its order, and nothing that anyone wrote, and nobody', async () => {
    await lived();
    const rows = await eventsFor('anders');
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
    expect(rows.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['registered', 'routed', 'received', 'assessed', 'causeLeft', 'effectSeen', 'closed']),
    );
    expect(rows.find(({ event }) => event === 'assessed')?.figures).toMatchObject({ severity: 3, likelihood: 2 });
    expect(JSON.stringify(rows)).not.toMatch(/leyla|karin|asa|rädd|Larmmattan|rutinen|ljus|Tack|enhetschef/);
  });

  test('has what was withdrawn too, and of no case of imported history', async () => {
    const { id, number } = await report();
    await withdrawCase(deps(), actor('leyla'), id);
    await store.putHistory([{ ...someFacts(), source: 'import', history: noDetails }]);
    const rows = await eventsFor('anders');
    expect(new Set(rows.map((row) => row.number))).toEqual(new Set([number]));
    expect(rows.at(-1)).toMatchObject({ event: 'withdrawn', figures: {} });
  });

  test('keeps to the period in which it happened, whenever the case was reported, and to the unit', async () => {
    const first = await report();
    await report({ unitId: 'granen' });
    const midnight = new Date(Date.parse(now) + 60_000).toISOString();
    now = new Date(Date.parse(now) + 120_000).toISOString();
    await addToCase(deps(), actor('leyla'), first.id, 'Hon mår bra');
    expect(await eventsFor('ulla', { from: midnight })).toMatchObject([{ number: first.number, event: 'added' }]);
    expect((await eventsFor('ulla', { before: midnight })).map(({ event }) => event)).not.toContain('added');
    expect((await eventsFor('ulla', { unitId: 'granen' })).map(({ unitId }) => unitId)).not.toContain('bjorken');
    const unknown = await exportEvents(deps(), actor('ulla'), { ...whole, unitId: 'eken' });
    expect(unknown).toMatchObject({ ok: false, reason: 'unknownUnit' });
  });

  test('gives an officer the events of her board only', async () => {
    const units = [aUnit({ board: 'vard' }), aUnit({ unitId: 'granen', board: 'skola' })];
    directory = directoryOf('boards', units, [aPerson('leyla'), aPerson('maria', { roles: ['sas'], board: 'skola' })]);
    await report();
    const own = await report({ unitId: 'granen' });
    expect(new Set((await eventsFor('maria')).map(({ number }) => number))).toEqual(new Set([own.number]));
  });

  test('is whole where words are asked for by one who may read them, and each reading is logged', async () => {
    const made = await report({ what: 'Hon föll' });
    const closed = await report({ categories: ['handlaggning'], lagrum: ['myndighet'], what: 'HEMLIGT' });
    const rows = await eventsFor('oskar', { withText: true });
    expect(rows[0]).toMatchObject({ number: made.number, whole: { by: 'leyla', report: { what: 'Hon föll' } } });
    const others = rows.filter(({ number }) => number === closed.number);
    expect(others.map((row) => row.whole)).toEqual(others.map(() => null));
    expect(JSON.stringify(rows)).not.toContain('HEMLIGT');
    expect(await logged()).toEqual([
      { at: now, by: 'oskar', act: 'export', number: made.number, from: 'tool', outcome: 'done' },
    ]);
  });

  test('has of a case that she has only reported herself her own words', async () => {
    const { id } = await report({ categories: ['handlaggning'], lagrum: ['myndighet'], what: 'Nej' }, 'oskar');
    await investigateCase(deps(), actor('karin'), id, someFindings({ what: 'HEMLIGT' }));
    const rows = await eventsFor('oskar', { withText: true });
    expect(rows.filter((row) => row.whole).map(({ event }) => event)).toEqual(['registered']);
    expect(JSON.stringify(rows)).not.toContain('HEMLIGT');
  });

  test.each(['leyla', 'karin', 'asa', 'stranger'])('is refused to %s', async (by) => {
    expect(await exportEvents(deps(), actor(by), whole)).toMatchObject({ ok: false, code: 'not_allowed' });
  });

  test.each(['anders', 'ulla', 'henrik'])('with words is refused to %s', async (by) => {
    const asked = await exportEvents(deps(), actor(by), { ...whole, withText: true });
    expect(asked).toMatchObject({ ok: false, reason: 'exportText' });
  });
});

const noDetails = { reporterRole: null, likelihood: null, lexSarahOutcome: null };

describe('an export of the access log', () => {
  test.each(['leyla', 'karin', 'asa', 'ulla', 'henrik'])('is refused to %s', async (by) => {
    expect(await exportLog(deps(), actor(by), { from: null, before: null })).toMatchObject({ ok: false });
  });

  test('shows an officer of a board no reading of another board’s cases', async () => {
    const units = [aUnit({ board: 'vard' }), aUnit({ unitId: 'granen', board: 'skola' })];
    const officer = (personId: string, board: string) => aPerson(personId, { roles: ['mas'], board });
    directory = directoryOf('boards', units, [aPerson('leyla'), officer('oskar', 'vard'), officer('olga', 'skola')]);
    await report();
    await exported('oskar', { withText: true });
    expect(await logged('oskar')).toHaveLength(1);
    expect(await logged('olga')).toEqual([]);
  });
});

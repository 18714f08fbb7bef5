import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Annual, annualOf } from '../../../bot/domain/annual/annual.ts';
import { type Scope, whole } from '../../../bot/domain/annual/book.ts';
import { directoryOf } from '../../../bot/domain/directory.ts';
import { ok } from '../../../bot/domain/result.ts';
import { annualBook } from '../../../bot/usecases/annualBook.ts';
import { changeCase } from '../../../bot/usecases/changeCase.ts';
import { assessCase, withdrawCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aDirectory, aHistoryCase, aPerson, aTriage, aUnit } from '../../builders.ts';
import { aClock, anOffice, hour, report } from '../../fakes.ts';

let office: ReturnType<typeof anOffice>;
beforeEach(() => {
  office = anOffice({ clock: aClock('2026-11-22T08:00:00.000Z') });
});
afterEach(() => office.store.close());

const bookFor = (by: string, scope: Scope = whole) =>
  annualBook(office.deps, actor(by, office.now.directory), { year: 2026, scope });

async function annual(by = 'ulla', isPublic = false): Promise<Annual> {
  const book = await bookFor(by);
  if (!book.ok) throw new Error(book.reason);
  return annualOf(book.value, isPublic);
}

const figure = ({ groups }: Annual, id: string) =>
  groups.flatMap(({ figures }) => figures).find((one) => one.id === id)?.now;

describe('the year of our own cases', () => {
  test('counts by the role of whoever reported, and nothing that was withdrawn', async () => {
    await report(office);
    await report(office, {}, 'oskar');
    const back = await report(office);
    await withdrawCase(office.deps, actor('leyla'), back.id);
    const found = await annual();
    expect(['totals.cases', 'role.medarbetare', 'role.others'].map((id) => figure(found, id)?.value)).toEqual([
      2, 1, 1,
    ]);
  });

  test('knows how long it took to assess', async () => {
    const made = await report(office);
    office.clock.advance(5 * hour);
    await assessCase(
      office.deps,
      actor('karin'),
      made.id,
      aTriage({ assessment: { invanare: { severity: 3, likelihood: 4 } } }),
    );
    const found = await annual();
    expect(figure(found, 'times.decide.median')?.value).toBe(5);
    expect(['severity.3', 'risk.veryHigh'].map((id) => figure(found, id)?.value)).toEqual([1, 1]);
  });

  test('compiles lex Sarah: how many, what was decided, how fast, what went to IVO', async () => {
    const made = await report(office, { kind: 'missforhallande' });
    const step = async (name: string, answers: Readonly<Record<string, string>>) => {
      office.clock.advance(10 * hour);
      const event = { type: 'processStepped', process: 'lexSarah', step: name, answers } as const;
      const stepped = await changeCase(office.deps, actor('maria'), 'read', made.id, () => ok([event]));
      expect(stepped.ok).toBe(true);
    };
    await step('investigate', { safety: 'HEMLIGT' });
    await step('decide', { outcome: 'allvarligt', grounds: 'HEMLIGT' });
    await step('report', { reportedOn: '2026-11-24', ivoNumber: 'HEMLIGT' });
    const found = await annual();
    expect(figure(found, 'lexSarah.cases')?.value).toBe(1);
    expect(figure(found, 'lexSarahOutcome.allvarligt')?.value).toBe(1);
    expect(figure(found, 'lexSarah.reported')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(figure(found, 'lexSarah.median')?.value).toBe(20);
    expect(JSON.stringify(found)).not.toMatch(/HEMLIGT|leyla|maria/);
  });

  test('counts lex Sarah and reports about a manager for the whole alone, never in a group of units', async () => {
    await report(office, { kind: 'missforhallande' });
    await report(office, { concernsManager: true });
    await report(office);
    const found = await annual();
    expect(['totals.cases', 'area.Norr', 'area.whole'].map((id) => figure(found, id)?.value)).toEqual([3, 1, 2]);
  });

  test('hides, where it may leave, how many were about a manager though all of them together are many', async () => {
    for (let i = 0; i < 8; i += 1) await report(office, { kind: 'missforhallande' });
    for (let i = 0; i < 9; i += 1) await report(office);
    await report(office, { concernsManager: true });
    const found = await annual('ulla', true);
    expect(figure(found, 'lexSarah.cases')).toMatchObject({ value: 8 });
    expect(figure(found, 'area.whole')).toMatchObject({ value: null, hidden: true });
    expect(figure(found, 'area.Norr')).toMatchObject({ value: null, hidden: true });
  });

  test('knows what older cases are open still at its end', async () => {
    await office.store.putHistory([
      aHistoryCase({ caseId: 'a', status: 'acting', closedAt: null }),
      aHistoryCase({ caseId: 'b', closedAt: '2026-03-01T08:00:00.000Z' }),
      aHistoryCase({ caseId: 'c' }),
    ]);
    await report(office);
    const found = await annual();
    expect(['totals.cases', 'totals.open', 'totals.closed'].map((id) => figure(found, id)?.value)).toEqual([1, 2, 1]);
  });
});

describe('who gets a year', () => {
  test.each(['leyla', 'karin', 'asa', 'stranger'])('not %s', async (by) => {
    expect(await bookFor(by)).toMatchObject({ ok: false, code: 'not_allowed' });
  });

  test('an officer gets her board’s, and no other’s', async () => {
    const units = [aUnit({ board: 'vard' }), aUnit({ unitId: 'granen', board: 'skola' })];
    office.now.directory = directoryOf('boards', units, [
      ...aDirectory().people,
      aPerson('olga', { roles: ['sas'], board: 'skola' }),
    ]);
    await report(office);
    await report(office);
    await report(office, { unitId: 'granen' });
    expect(figure(await annual('olga'), 'totals.cases')?.value).toBe(1);
    expect(figure(await annual('ulla'), 'totals.cases')?.value).toBe(3);
    expect(await bookFor('olga', { regime: null, board: 'vard' })).toMatchObject({ reason: 'otherBoard' });
    expect(await bookFor('ulla', { regime: null, board: 'kultur' })).toMatchObject({ reason: 'unknownBoard' });
  });
});

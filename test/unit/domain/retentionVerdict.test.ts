import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../bot/domain/case.ts';
import { factsOf } from '../../../bot/domain/facts.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { defaultRetention, type RetentionDecision } from '../../../bot/domain/retention.ts';
import { mayBeRipe, retentionOf, ripeBefore } from '../../../bot/domain/retentionVerdict.ts';
import { aCase, aUnit } from '../../builders.ts';

const now = '2031-12-01T08:00:00.000Z';
const municipal = aUnit();
const provider = aUnit({ unitId: 'solgarden', regime: 'privat', provider: 'Solgården AB' });

const closed = (at: string): Partial<Case> => ({
  status: 'closed',
  closed: { by: 'karin', at, immediateAction: null },
});
const lexSarah = (endedAt: string, regime: 'kommunal' | 'privat' = 'privat'): Partial<Case> => ({
  ...closed(endedAt),
  lexSarah: true,
  processes: [
    {
      ...({ key: 'lexSarah', regime, reason: null, joinedTo: null, gathered: [] } as const),
      ...{ from: '2026-11-22T01:00:00.000Z', startedAt: '2026-11-22T01:00:00.000Z' },
      taken: [{ step: 'decline', at: endedAt, by: 'asa', answers: {} }],
    },
  ],
});
const decision = (over: Partial<RetentionDecision> = {}): RetentionDecision => ({
  ...{ reference: 'KS 2031/7', before: '2031-01-01T00:00:00.000Z', kinds: ['kommunal', 'privat'], board: '' },
  ...over,
});
/** What goes must also be among what lists say may go, or a count of it would be too low. */
function verdict(given: Partial<Case>, over: Partial<Parameters<typeof retentionOf>[1]> = {}) {
  const c = aCase(given);
  const context = { unit: municipal, decisions: [], held: false, now, rules: defaultRetention, ...over };
  const told = retentionOf(c, context);
  if (told.goes) {
    expect(mayBeRipe(factsOf(c, defaultPolicy.limits), context)).toBe(true);
    expect(c.reportedAt < ripeBefore(context)).toBe(true);
  }
  return told;
}

describe('a municipal case', () => {
  test('never goes without a decision, however old it is', () => {
    const old = closed('2027-01-10T08:00:00.000Z');
    const context = { now: '2099-01-01T00:00:00.000Z' };
    expect(verdict(old, context)).toEqual({ goes: false, why: 'noDecision' });
    expect(verdict(lexSarah('2027-01-10T08:00:00.000Z', 'kommunal'), context)).toEqual({
      goes: false,
      why: 'noDecision',
    });
  });

  test('goes by a decision when it had ended before the day, not on it', () => {
    const decisions = [decision()];
    const basis = { by: 'decision', reference: 'KS 2031/7' };
    expect(verdict(closed('2030-12-31T23:59:59.999Z'), { decisions })).toEqual({ goes: true, kind: 'kommunal', basis });
    expect(verdict(closed('2031-01-01T00:00:00.000Z'), { decisions })).toEqual({ goes: false, why: 'noDecision' });
  });

  test.each(['registered', 'received', 'investigating', 'acting', 'following'] as const)(
    'stays while it is %s',
    (status) => {
      expect(verdict({ status }, { decisions: [decision()] })).toEqual({ goes: false, why: 'open' });
    },
  );

  test('that was merged ends with the one it went into, and not before', () => {
    const decisions = [decision()];
    const merged = (closedAt: string | null): Partial<Case> => ({
      status: 'merged',
      mergedInto: {
        ...{ id: 'other', number: '2026-000002', receivedAt: null, assessedAt: null, investigatedAt: null },
        ...{ actedAt: null, closedAt, answers: [] },
      },
    });
    expect(verdict(merged(null), { decisions })).toEqual({ goes: false, why: 'open' });
    expect(verdict(merged('2030-05-01T08:00:00.000Z'), { decisions })).toMatchObject({ goes: true });
  });

  test('on hold stays, whatever was decided', () => {
    const held = { decisions: [decision()], held: true };
    expect(verdict(closed('2030-05-01T08:00:00.000Z'), held)).toEqual({ goes: false, why: 'held' });
  });

  test('is not let go by another board, nor by a decision on another kind', () => {
    const c = closed('2030-05-01T08:00:00.000Z');
    const unit = aUnit({ board: 'Socialnämnden' });
    expect(verdict(c, { unit, decisions: [decision({ board: 'Vårdnämnden' })] })).toMatchObject({ goes: false });
    expect(verdict(c, { unit, decisions: [decision({ board: 'Socialnämnden' })] })).toMatchObject({ goes: true });
    expect(verdict(c, { decisions: [decision({ kinds: ['privat'] })] })).toMatchObject({ goes: false });
  });

  test('whose unit nobody knows any more goes by a decision of all boards alone', () => {
    const c = closed('2030-05-01T08:00:00.000Z');
    expect(verdict(c, { unit: undefined, decisions: [decision({ board: 'Socialnämnden' })] })).toMatchObject({
      goes: false,
    });
    expect(verdict(c, { unit: undefined, decisions: [decision()] })).toMatchObject({ goes: true, kind: 'kommunal' });
  });

  test('whose week may still change waits until it has settled', () => {
    const young = { ...closed('2026-11-23T08:00:00.000Z'), reportedAt: '2026-11-22T08:00:00.000Z' };
    const decisions = [decision()];
    expect(verdict(young, { decisions, now: '2026-12-05T08:00:00.000Z' })).toEqual({ goes: false, why: 'notYet' });
    expect(verdict(young, { decisions, now: '2026-12-08T08:00:00.000Z' })).toMatchObject({ goes: true });
  });
});

describe("a private provider's lex Sarah (SoL 27 kap.; LSS 24 e–f §§)", () => {
  const ended = '2026-12-01T08:00:00.000Z';

  test('goes exactly five years after the matter has ended, without a decision', () => {
    const at = (time: string) => verdict(lexSarah(ended), { unit: provider, now: time });
    expect(at('2031-12-01T07:59:59.999Z')).toEqual({ goes: false, why: 'notYet' });
    expect(at('2031-12-01T08:00:00.000Z')).toEqual({ goes: true, kind: 'lexSarahPrivat', basis: { by: 'law' } });
  });

  test('does not go earlier by a decision', () => {
    const context = { unit: provider, now: '2031-02-01T08:00:00.000Z', decisions: [decision()] };
    expect(verdict(lexSarah(ended), context)).toEqual({ goes: false, why: 'notYet' });
  });

  test('stays while it is held, or somebody still works on the case', () => {
    expect(verdict(lexSarah(ended), { unit: provider, held: true })).toEqual({ goes: false, why: 'held' });
    expect(verdict({ ...lexSarah(ended), status: 'acting' }, { unit: provider })).toEqual({ goes: false, why: 'open' });
  });

  test('waits for a decision where another law has its process in the same case', () => {
    const [process] = lexSarah(ended).processes ?? [];
    const both = { ...lexSarah(ended), processes: process ? [process, { ...process, key: 'lexMaria' as const }] : [] };
    expect(verdict(both, { unit: provider })).toEqual({ goes: false, why: 'noDecision' });
  });

  test('is municipal where the municipality has taken the unit over', () => {
    expect(verdict(lexSarah(ended), { unit: aUnit({ unitId: 'solgarden' }) })).toEqual({
      goes: false,
      why: 'noDecision',
    });
  });
});

describe('what lists say of it', () => {
  const mayBe = (c: Partial<Case>, over: Partial<Parameters<typeof mayBeRipe>[1]> = {}) =>
    mayBeRipe(factsOf(aCase(c), defaultPolicy.limits), {
      ...{ unit: municipal, decisions: [], now, rules: defaultRetention, ...over },
    });

  test('is that it stays while it is open, and while nothing lets it go', () => {
    expect(mayBe(closed('2027-01-10T08:00:00.000Z'))).toBe(false);
    expect(mayBe({ status: 'acting' }, { decisions: [decision()] })).toBe(false);
    expect(mayBe(closed('2031-01-01T00:00:00.000Z'), { decisions: [decision()] })).toBe(false);
    expect(mayBe(lexSarah('2026-12-01T08:00:00.000Z'), { unit: provider, now: '2031-11-22T00:59:59.999Z' })).toBe(
      false,
    );
  });
});

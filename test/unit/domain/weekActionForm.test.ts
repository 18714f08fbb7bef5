import { describe, expect, test } from '@jest/globals';
import { longestWhat, readDecision } from '../../../bot/domain/weekActionForm.ts';

const given = { today: '2026-11-23', owners: ['karin', 'leyla'] };
const filled = { what: ' Mer ljus på natten ', ownerId: 'leyla', dueOn: '2026-11-23' };
const wrong = (inputs: Record<string, string>) => {
  const read = readDecision({ ...filled, ...inputs }, given);
  return read.ok ? [] : read.faults.map(({ field }) => field);
};

describe('what is decided about a week', () => {
  test('is what, who and when', () => {
    expect(readDecision(filled, given)).toEqual({
      ok: true,
      decision: { what: 'Mer ljus på natten', ownerId: 'leyla', dueOn: '2026-11-23' },
    });
  });

  test('has all its faults told at once', () => {
    expect(wrong({ what: ' ', ownerId: '', dueOn: '' })).toEqual(['what', 'ownerId', 'dueOn']);
  });

  test('is for one of the people there were to choose from', () => {
    expect(wrong({ ownerId: 'gunnar' })).toEqual(['ownerId']);
  });

  test.each(['2026-11-22', '2026-02-30', 'i morgon', '2026-11-23T10:00'])('is not for the day %s', (dueOn) => {
    expect(wrong({ dueOn })).toEqual(['dueOn']);
  });

  test('passes the guard like every free text, and has its length', () => {
    expect(wrong({ what: 'Ring 070-123 45 67' })).toEqual(['what']);
    expect(wrong({ what: 'a'.repeat(longestWhat + 1) })).toEqual(['what']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { decideAction, decideLook } from '../../../bot/domain/actions.ts';
import type { Case, CaseEventBody } from '../../../bot/domain/case.ts';
import { effectOf } from '../../../bot/domain/casework.ts';
import { isShortPath, missingIn } from '../../../bot/domain/closing.ts';
import { decideInvestigate } from '../../../bot/domain/investigation.ts';
import { fail, ok } from '../../../bot/domain/result.ts';
import { aCause, aPlan, aTriage, reported, someFindings } from '../../builders.ts';

const received: CaseEventBody = { type: 'received', as: 'enhetschef' };
const findings = someFindings();
const investigated: CaseEventBody = { type: 'investigated', ...findings };
const cause = (id: number): CaseEventBody => ({
  type: 'causeFound',
  cause: { id, ...aCause() },
});
const left = (causeId: number): CaseEventBody => ({ type: 'causeLeft', causeId, reason: 'Huset rivs i vår.' });
const action = (actionId: number, causes: readonly number[]): CaseEventBody => ({
  type: 'actionDecided',
  actionId,
  plan: aPlan({ causes, what: `Åtgärd ${actionId}` }),
});
const done = (actionId: number): CaseEventBody => ({ type: 'actionDone', actionId });
const seen = (actionId: number, effect: 'yes' | 'partly' | 'no', enough = effect !== 'no'): CaseEventBody => ({
  ...{ type: 'effectSeen', actionId, seen: 'Två fall till.', effect, enough },
});
const worked = (...events: readonly CaseEventBody[]): Case => reported({}, received, investigated, cause(1), ...events);

describe('a cause that was left', () => {
  test('is answered again when something is done about it after all', () => {
    const c = worked(left(1), action(1, [1]));
    expect(c.causes).toMatchObject([{ id: 1, left: null }]);
  });

  test('and asks for more when that had no effect: the old reason does not close the case', () => {
    const c = worked(left(1), action(1, [1]), done(1), seen(1, 'no'));
    expect(c.status).toBe('acting');
    expect(missingIn(c)).toEqual(expect.arrayContaining(['causeUnanswered', 'effectNotEnough']));
  });
});

describe('the effect of a whole case', () => {
  test.each([
    ['nothing has been done', worked(), null],
    ['nobody has looked', worked(action(1, [1]), done(1)), null],
    ['it worked', worked(action(1, [1]), done(1), seen(1, 'yes')), 'yes'],
    ['it worked in part, and that is enough', worked(action(1, [1]), done(1), seen(1, 'partly')), 'partly'],
    [
      'what did not work was replaced by what did',
      worked(action(1, [1]), done(1), seen(1, 'no'), action(2, [1]), done(2), seen(2, 'yes')),
      'yes',
    ],
    ['its replacement has not been looked at', worked(action(1, [1]), done(1), seen(1, 'no'), action(2, [1])), null],
    ['it did not work and the cause was then left', worked(action(1, [1]), done(1), seen(1, 'no'), left(1)), 'no'],
  ])('%s: %#', (_what, c, effect) => expect(effectOf(c)).toBe(effect));

  test('no effect is never enough', () => {
    const c = worked(action(1, [1]), done(1));
    const look = { seen: 'Två fall till.', effect: 'no', enough: true } as const;
    expect(decideLook(c, 1, look)).toEqual(fail('invalid_input', 'noEffectIsNotEnough'));
  });
});

describe('SAS, MAS and MAR', () => {
  const maria = { personId: 'maria', as: null };
  test('investigate and act beside those who are to receive the case, and do not receive it for them', () => {
    expect(decideInvestigate(reported(), findings, { ...maria, seen: 1 })).toEqual(ok([investigated]));
    expect(decideAction(reported(), aPlan(), maria)).toEqual(
      ok([{ type: 'actionDecided', actionId: 1, plan: aPlan() }]),
    );
  });
  test('so the case still waits to be received, and then stands where the work on it does', () => {
    expect(reported({}, investigated).status).toBe('registered');
    expect(reported({}, investigated, received).status).toBe('investigating');
  });
});

describe('after a referral', () => {
  const referred: CaseEventBody = { type: 'referred', fromUnitId: 'bjorken', toUnitId: 'granen', reason: 'Fel enhet.' };
  test('a case with an investigation still waits to be received, whatever is done with its causes', () => {
    expect(worked(referred, left(1)).status).toBe('registered');
  });
  test('and is received by sending the same findings again', () => {
    const gunnar = { personId: 'gunnar', as: 'enhetschef', seen: Number.POSITIVE_INFINITY } as const;
    expect(decideInvestigate(worked(referred), findings, gunnar)).toEqual(ok([received]));
  });
});

describe('an observation', () => {
  const observed = (severity: 1 | 2 | 3) =>
    reported({ report: { kind: 'synpunkt' } }, received, {
      type: 'assessed',
      ...aTriage({ assessment: { invanare: { severity, likelihood: 1 } } }),
    });
  test('that shows no failing asks for an answer and no more', () =>
    expect(missingIn(reported({ report: { kind: 'synpunkt' } }, received))).toEqual(['answer']));
  test('that is assessed as grave is investigated like any other case', () => {
    expect([observed(2), observed(3)].map(isShortPath)).toEqual([true, false]);
    expect(missingIn(observed(3))).toContain('investigation');
  });
});

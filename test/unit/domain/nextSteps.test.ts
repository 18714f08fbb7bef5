import { describe, expect, test } from '@jest/globals';
import { type Case, type CaseEventBody, statuses } from '../../../bot/domain/case.ts';
import { channelSteps, nextSteps } from '../../../bot/domain/nextSteps.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { directView } from '../../../bot/domain/views.ts';
import { actor, aDirectory, aTriage, reported } from '../../builders.ts';
import { aDirectView, someWork } from '../cards/views.ts';

const received: CaseEventBody = { type: 'received', as: 'enhetschef' };
const assessed = (severity: 1 | 3): CaseEventBody => ({
  type: 'assessed',
  ...aTriage({ assessment: { invanare: { severity, likelihood: 1 } } }),
});
const answered: CaseEventBody = { type: 'answered', text: 'Tack.' };
const investigated: CaseEventBody = {
  type: 'investigated',
  ...{ consequence: 'x', accountBy: 'ingen', account: 'x', what: 'x', formaga: null },
};
const cause = (id: number): CaseEventBody => ({
  type: 'causeFound',
  cause: { id, group: 'rutiner', what: 'x', whys: [] },
});
const left: CaseEventBody = { type: 'causeLeft', causeId: 1, reason: 'x' };
const decided = (actionId: number): CaseEventBody => ({
  type: 'actionDecided',
  actionId,
  plan: { what: 'x', causes: [1], strength: 'strong', ownerId: 'karin', dueOn: '2026-12-01' },
});
const done: CaseEventBody = { type: 'actionDone', actionId: 1 };
const seen = (enough: boolean): CaseEventBody => ({
  type: 'effectSeen',
  ...{ actionId: 1, seen: 'x', effect: enough ? 'yes' : 'no', enough },
});
const closed: CaseEventBody = { type: 'closed', immediateAction: null };

const grave = [received, assessed(3), investigated, cause(1)];

/** A life of a case, and the buttons that stand first at each turn of it. */
const table: readonly (readonly [when: string, events: readonly CaseEventBody[], first: readonly string[]])[] = [
  ['is new', [], ['receive', 'assess']],
  ['has been received', [received], ['assess']],
  ['is slight', [received, assessed(1)], ['answer', 'act', 'investigate']],
  ['is slight and answered', [received, assessed(1), answered], ['close', 'act', 'investigate']],
  ['is grave', [received, assessed(3)], ['investigate', 'act']],
  ['is investigated, no cause yet', grave.slice(0, 3), ['investigate', 'act']],
  ['has a cause', grave, ['act', 'investigate']],
  ['has all causes left with a reason', [...grave, left], ['answer', 'investigate', 'act']],
  ['has an action under way', [...grave, decided(1)], ['followUp', 'act']],
  ['has a cause without an action', [...grave, cause(2), decided(1)], ['act', 'followUp']],
  ['has one done and one cause without an action', [...grave, cause(2), decided(1), done], ['followUp', 'act']],
  ['has an effect to look at', [...grave, decided(1), done], ['followUp', 'act']],
  ['has too little effect', [...grave, decided(1), done, seen(false)], ['act', 'followUp']],
  ['has a shown effect', [...grave, decided(1), done, seen(true)], ['answer', 'followUp']],
  ['has a shown effect and an answer', [...grave, decided(1), done, seen(true), answered], ['close', 'followUp']],
  ['is closed', [received, assessed(1), answered, closed], []],
  ['was withdrawn', [{ type: 'withdrawn' }], []],
];

const directory = aDirectory();
const stepsFor = (personId: string, c: Case) => {
  const view = directView(c, actor(personId, directory), directory, defaultPolicy);
  if (!view) throw new Error(`${personId} may not see it`);
  return nextSteps(view);
};

describe('the next sensible step stands first', () => {
  test.each(table)('when the case %s', (_, events, first) => {
    expect(stepsFor('karin', reported({}, ...events)).first).toEqual(first);
  });

  test('praise is answered, and nobody is asked to assess it first', () => {
    const praise = reported({ report: { type: 'klagomal', kind: 'berom' } }, received);
    expect(stepsFor('karin', praise).first).toEqual(['answer', 'assess']);
  });

  test('a closed case can be reopened and answered, behind the dots', () => {
    const events = [received, assessed(1), answered, closed];
    expect(stepsFor('karin', reported({}, ...events))).toEqual({ first: [], others: ['answer', 'reopen'] });
  });

  test('three at most, none twice, and none that she may not', () => {
    for (const status of statuses)
      for (const riskLevel of [null, 'high'] as const)
        for (const isShortPath of [true, false]) {
          const view = { status, riskLevel, work: someWork({ isShortPath }) };
          const { first, others } = nextSteps(aDirectView(view));
          expect(first.length).toBeLessThanOrEqual(3);
          expect(new Set([...first, ...others]).size).toBe(first.length + others.length);
          expect(nextSteps(aDirectView({ ...view, rights: ['read'] }))).toEqual({ first: [], others: [] });
        }
  });

  test('SAS investigates a lex Sarah case with the manager, and neither receives nor assesses it', () => {
    const c = reported({}, received, { type: 'assessed', ...aTriage({ lexSarah: true }) });
    expect(stepsFor('maria', c)).toEqual({ first: ['investigate', 'act'], others: [] });
  });

  test('nor does she wait until the manager has received it', () => {
    const report = { kind: 'missforhallande' } as const;
    expect(stepsFor('maria', reported({ report }))).toEqual({ first: ['investigate', 'act'], others: [] });
    expect(stepsFor('maria', reported({ report }, investigated, cause(1), decided(1)))).toEqual({
      ...{ first: ['followUp', 'act'], others: ['investigate'] },
    });
    expect(stepsFor('karin', reported({ report })).first).toEqual(['receive', 'assess']);
    expect(stepsFor('oskar', reported({}))).toEqual({ first: [], others: [] });
  });
});

test('a channel has the same steps, as far as it may know how the case stands', () => {
  const of = (status: Case['status'], riskLevel: 'high' | null = 'high') => channelSteps({ status, riskLevel });
  expect(of('registered', null)).toEqual(['receive', 'assess']);
  expect(of('received', null)).toEqual(['assess']);
  expect(of('received')).toEqual(['investigate', 'act', 'assess']);
  expect(of('investigating')).toEqual(['investigate', 'act']);
  expect([of('acting'), of('following')]).toEqual([
    ['followUp', 'act'],
    ['followUp', 'act'],
  ]);
  expect([of('closed'), of('withdrawn'), of('merged')]).toEqual([[], [], []]);
});

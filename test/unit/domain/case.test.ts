import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Case, CaseEvent, CaseEventBody } from '../../../bot/domain/case.ts';
import { apply, begin, replay } from '../../../bot/domain/caseHistory.ts';
import { dutiesOf, remindersDue } from '../../../bot/domain/duties.ts';
import { defaultLimits } from '../../../bot/domain/limits.ts';
import { fail, ok, type Result } from '../../../bot/domain/result.ts';
import {
  decideAdd,
  decideAssess,
  decideFollow,
  decideJoin,
  decideMerge,
  decideReceive,
  decideRefer,
  decideReport,
  decideWithdraw,
  progressOf,
} from '../../../bot/domain/triage.ts';
import { aDirectory, anEvent, aReport, aTriage, reported } from '../../builders.ts';

/** given(events).when(command).gives(what happened), after the case has been reported. */
const given = (...events: CaseEventBody[]) => ({
  when: (decide: (c: Case) => Result<readonly CaseEventBody[]>) => {
    const decided = decide(reported({}, ...events));
    return {
      gives: (...events: CaseEventBody[]) => expect(decided).toEqual({ ok: true, value: events }),
      refused: (code: string, reason?: string) => expect(decided).toMatchObject({ ok: false, code, reason }),
    };
  },
});

const received: CaseEventBody = { type: 'received', as: 'enhetschef' };
const withdrawn: CaseEventBody = { type: 'withdrawn' };
const merged: CaseEventBody = { type: 'merged', into: 'case-2', intoNumber: '2026-000002' };
const referred: CaseEventBody = { type: 'referred', fromUnitId: 'bjorken', toUnitId: 'granen', reason: 'fel enhet' };
const assessed: CaseEventBody = { type: 'assessed', ...aTriage() };
const aProcess = { from: '2026-11-22T01:00:00.000Z', regime: 'kommunal', reason: null } as const;
const graver = aTriage({ assessment: { invanare: { severity: 2, likelihood: 4 } } });

describe('reporting', () => {
  test('a report registers a case under its number', () => {
    const report = aReport();
    expect(decideReport(report, '2026-000007')).toEqual({
      ok: true,
      value: [{ type: 'registered', number: '2026-000007', report }],
    });
  });

  test('a missförhållande is a lex Sarah case from the first moment', () => {
    expect(reported({ report: { kind: 'missforhallande' } }).lexSarah).toBe(true);
  });
});

describe('receiving', () => {
  test('a registered case is received', () =>
    given()
      .when((c) => decideReceive(c, 'karin', 'enhetschef'))
      .gives(received));
  test('a second tap by the same manager changes nothing', () =>
    given(received)
      .when((c) => decideReceive(c, 'karin', 'enhetschef'))
      .gives());
  test('another manager hears who was first', () => {
    const decided = decideReceive(reported({}, received), 'asa', 'verksamhetschef');
    expect(decided).toEqual({ ok: false, code: 'wrong_status', reason: 'received', about: 'karin' });
  });
  test('a withdrawn case is not received', () =>
    given(withdrawn)
      .when((c) => decideReceive(c, 'karin', 'enhetschef'))
      .refused('wrong_status', 'withdrawn'));
  test('a merged case is not received', () =>
    given(received, merged)
      .when((c) => decideReceive(c, 'karin', 'enhetschef'))
      .refused('wrong_status', 'merged'));
});

describe('assessing', () => {
  test('a received case is assessed', () =>
    given(received)
      .when((c) => decideAssess(c, aTriage(), { personId: 'karin', as: 'enhetschef', seen: c.version }))
      .gives({ type: 'assessed', ...aTriage() }));
  test('a case nobody has received is received by being assessed', () =>
    given()
      .when((c) => decideAssess(c, aTriage(), { personId: 'karin', as: 'enhetschef', seen: c.version }))
      .gives(received, { type: 'assessed', ...aTriage() }));
  test('a second assessment stands beside the first', () =>
    given(received, assessed)
      .when((c) => decideAssess(c, graver, { personId: 'karin', as: 'enhetschef', seen: c.version }))
      .gives({ type: 'assessed', ...graver }));
  test('the same one sent twice is one', () =>
    given(received, assessed)
      .when((c) => decideAssess(c, aTriage(), { personId: 'karin', as: 'enhetschef', seen: c.version }))
      .gives());
  test('the same one by another is hers, and stands beside it', () =>
    given(received, assessed)
      .when((c) => decideAssess(c, aTriage(), { personId: 'asa', as: 'verksamhetschef', seen: c.version }))
      .gives(assessed));
  test('the same one after a referral receives the case where it came', () =>
    given(received, assessed, referred)
      .when((c) => decideAssess(c, aTriage(), { personId: 'karin', as: 'verksamhetschef', seen: c.version }))
      .gives({ type: 'received', as: 'verksamhetschef' }, assessed));
  test('an assessment names at least one category', () =>
    given(received)
      .when((c) =>
        decideAssess(c, aTriage({ categories: [] }), { personId: 'karin', as: 'enhetschef', seen: c.version }),
      )
      .refused('invalid_input', 'noCategory'));
  test('what has become a lex Sarah case stays one', () => {
    const lexSarah: CaseEventBody = { type: 'assessed', ...aTriage({ lexSarah: true }) };
    given(received, lexSarah)
      .when((c) => decideAssess(c, graver, { personId: 'karin', as: 'enhetschef', seen: c.version }))
      .gives({ ...lexSarah, ...graver, lexSarah: true });
  });
  test('what concerns the manager goes on concerning her', () => {
    const concerning: CaseEventBody = { type: 'assessed', ...aTriage({ concernsManager: true }) };
    given(received, concerning)
      .when((c) => decideAssess(c, graver, { personId: 'karin', as: 'verksamhetschef', seen: c.version }))
      .gives({ ...concerning, ...graver, concernsManager: true });
  });
});

describe('withdrawing and adding', () => {
  test('the reporter withdraws before anyone has received it', () => given().when(decideWithdraw).gives(withdrawn));
  test('a second tap changes nothing', () => given(withdrawn).when(decideWithdraw).gives());
  test('a received case is not withdrawn', () =>
    given(received).when(decideWithdraw).refused('wrong_status', 'received'));
  test('nor one that another report lives on in', () =>
    given({ type: 'joined', from: 'case-9', number: '2026-000009' })
      .when(decideWithdraw)
      .refused('wrong_status', 'othersJoined'));
  test('a missförhållande is never withdrawn', () => {
    const c = reported({ report: { kind: 'missforhallande' } });
    expect(decideWithdraw(c)).toMatchObject({ ok: false, reason: 'missforhallandeStays' });
  });
  test('nor one that has been worked on before it came to another unit', () =>
    given(received, assessed, referred).when(decideWithdraw).refused('wrong_status', 'received'));
  test('nor one in which a legal process has been taken a step, or is led for another case', () => {
    const started: CaseEventBody = { type: 'processStarted', process: 'lexSarah', ...aProcess };
    given(started, { type: 'processStepped', process: 'lexSarah', step: 'investigate', answers: {} })
      .when(decideWithdraw)
      .refused('wrong_status', 'received');
    given(started, { type: 'processGathered', process: 'lexSarah', from: { id: 'case-9', number: '2026-000009' } })
      .when(decideWithdraw)
      .refused('wrong_status', 'othersJoined');
  });
  test('the reporter does not hear that it has been found a missförhållande, nor who works on it', () => {
    const found: CaseEventBody = { type: 'assessed', ...aTriage({ lexSarah: true }) };
    expect(decideWithdraw(reported({}, received, found))).toEqual(fail('wrong_status', 'received'));
    const closed = reported({}, received, { type: 'closed', immediateAction: null });
    expect(decideAdd(closed, 'Mer')).toEqual(fail('wrong_status', 'closed'));
  });
  test('the words of a withdrawn report are kept', () =>
    expect(reported({}, withdrawn).report.what).toBe('Föll på väg till badrummet.'));
  test('the reporter adds what she forgot', () =>
    given(received)
      .when((c) => decideAdd(c, 'Hon hade ont efteråt.'))
      .gives({ type: 'added', text: 'Hon hade ont efteråt.' }));
  test('the same addition twice in a row is one', () =>
    given({ type: 'added', text: 'Mer' })
      .when((c) => decideAdd(c, 'Mer'))
      .gives());
  test('nothing is added to a withdrawn report', () =>
    given(withdrawn)
      .when((c) => decideAdd(c, 'Mer'))
      .refused('wrong_status', 'withdrawn'));
});

describe('referring', () => {
  test('a case goes to another unit', () =>
    given(received)
      .when((c) => decideRefer(c, 'granen', 'fel enhet'))
      .gives(referred));
  test('the new unit receives it anew', () => {
    const c = reported({}, received, referred);
    expect(c).toMatchObject({ unitId: 'granen', status: 'registered', received: null, leftUnits: ['bjorken'] });
  });
  test('a case does not go to the unit it is in', () =>
    given()
      .when((c) => decideRefer(c, 'bjorken', 'fel'))
      .refused('invalid_input', 'sameUnit'));
  test('the new unit is reminded from when it came, and of what the old one had put off', () => {
    const snoozed: CaseEventBody = { type: 'snoozed', duty: 'receive', until: '2026-12-01', reason: 'Helg.' };
    const c = reported({}, snoozed, referred);
    const later = apply(c, anEvent({ type: 'added', text: 'Mer' }, { seq: 4, at: '2026-11-30T08:00:00.000Z' }));
    expect(later.snoozed).toEqual([]);
    expect(remindersDue(dutiesOf(later, defaultLimits))).toEqual(remindersDue(dutiesOf(c, defaultLimits)));
  });
  test('a case that comes back has left only the unit in between', () => {
    const back: CaseEventBody = { type: 'referred', fromUnitId: 'granen', toUnitId: 'bjorken', reason: 'åter' };
    expect(reported({}, referred, back)).toMatchObject({ unitId: 'bjorken', leftUnits: ['granen'] });
  });
});

describe('merging', () => {
  const other = reported({ id: 'case-2', number: '2026-000002' });
  test('a duplicate goes into the case it doubles', () =>
    given(received)
      .when((c) => decideMerge(c, other))
      .gives(merged));
  test('merging twice into the same case changes nothing', () =>
    given(received, merged)
      .when((c) => decideMerge(c, other))
      .gives());
  test('a merged case is not merged into a third', () =>
    given(merged)
      .when((c) => decideMerge(c, reported({ id: 'case-3' })))
      .refused('wrong_status', 'merged'));
  test('a case is not merged into itself', () =>
    given()
      .when((c) => decideMerge(c, c))
      .refused('invalid_input', 'sameCase'));
  test('nothing is merged into a merged case, so merges make no circle', () => {
    const gone = reported({ id: 'case-2' }, { type: 'merged', into: 'case-1', intoNumber: '2026-000001' });
    given()
      .when((c) => decideMerge(c, gone))
      .refused('invalid_input', 'targetFinished');
  });
  test('a lex Sarah case does not disappear into an ordinary one', () => {
    const decided = decideMerge(reported({ report: { kind: 'missforhallande' } }), other);
    expect(decided).toMatchObject({ ok: false, reason: 'secretIntoOpen' });
  });
  test('not even into a secret one that is no lex Sarah case, nor one about the manager into hers', () => {
    const [lexSarah, aboutManager] = [{ kind: 'missforhallande' as const }, { concernsManager: true }];
    expect(decideMerge(reported({ report: lexSarah }), { ...other, concernsManager: true })).toMatchObject({
      reason: 'secretIntoOpen',
    });
    expect(decideMerge(reported({ report: aboutManager }), { ...other, lexSarah: true })).toMatchObject({
      reason: 'secretIntoOpen',
    });
  });
  test('a case that leads a joint investigation is not merged away from those it leads', () =>
    given(
      { type: 'processStarted', process: 'lexSarah', ...aProcess },
      { type: 'processGathered', process: 'lexSarah', from: { id: 'case-9', number: '2026-000009' } },
    )
      .when((c) => decideMerge(c, other))
      .refused('wrong_status', 'hasProcess'));
  test('the other case is told once, however often the notice comes', () => {
    const joined: CaseEventBody = { type: 'joined', from: 'case-9', number: '2026-000009' };
    given()
      .when((c) => decideJoin(c, 'case-9', '2026-000009'))
      .gives(joined);
    given(joined)
      .when((c) => decideJoin(c, 'case-9', '2026-000009'))
      .gives();
  });
});

describe('a merged case', () => {
  const into = reported({ id: 'case-2', number: '2026-000002' });
  const merged: CaseEventBody = { type: 'merged', into: 'case-2', intoNumber: '2026-000002' };
  const receivedInto = apply(into, anEvent({ type: 'received', as: 'enhetschef' }, { seq: 2, by: 'karin' }));
  const followed: CaseEventBody = {
    type: 'followed',
    receivedAt: receivedInto.changedAt,
    ...{ assessedAt: null, investigatedAt: null, actedAt: null, closedAt: null, answers: [] },
  };

  test('follows how far the case it went into has come, once', () => {
    given(merged)
      .when((c) => decideFollow(c, receivedInto, aDirectory()))
      .gives(followed);
    given(merged, followed)
      .when((c) => decideFollow(c, receivedInto, aDirectory()))
      .gives();
  });
  test('follows no other', () =>
    given(merged)
      .when((c) => decideFollow(c, { ...receivedInto, id: 'case-3' }, aDirectory()))
      .gives());
  test('tells a manager who reported it nothing of the one about herself', () => {
    const hers = reported({ reporter: 'karin' }, merged);
    const aboutHer = { ...receivedInto, concernsManager: true };
    expect(decideFollow(hers, aboutHer, aDirectory())).toEqual(ok([]));
    expect(decideFollow(reported({}, merged), aboutHer, aDirectory())).toEqual(ok([followed]));
  });
  test('has not lost what had been done before the merge', () =>
    given({ type: 'received', as: 'enhetschef' }, merged)
      .when((c) => ok([{ type: 'followed', ...progressOf(c) }]))
      .gives(followed));
});

describe('history', () => {
  const commands: readonly ((c: Case, by: string) => Result<readonly CaseEventBody[]>)[] = [
    (c, by) => decideReceive(c, by, 'enhetschef'),
    (c) => decideAssess(c, aTriage(), { personId: 'karin', as: 'enhetschef', seen: c.version }),
    (c) => decideAssess(c, aTriage({ lexSarah: true }), { personId: 'karin', as: 'enhetschef', seen: c.version }),
    (c) => decideRefer(c, c.unitId === 'granen' ? 'bjorken' : 'granen', 'annan enhet'),
    (c) => decideMerge(c, reported({ id: 'case-2', number: '2026-000002', report: { kind: 'missforhallande' } })),
    (c) => decideJoin(c, 'case-9', '2026-000009'),
    decideWithdraw,
    (c) => decideAdd(c, 'Mer'),
  ];
  const step = fc.tuple(fc.nat(commands.length - 1), fc.constantFrom('karin', 'asa', 'nils'));

  test('whatever is tried in whatever order, the case is the fold of its events and no event is lost', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const registered = anEvent({ type: 'registered', number: '2026-000001', report: aReport() });
        const history: CaseEvent[] = [registered];
        let c = begin('case-1', registered);
        for (const [command, by] of steps) {
          const before = c;
          const decided = commands[command]?.(c, by);
          for (const body of decided?.ok ? decided.value : []) {
            const event = anEvent(body, { seq: c.version + 1, by });
            history.push(event);
            c = apply(c, event);
          }
          expect(c.version).toBe(history.length);
          expect(c.report).toEqual(before.report);
          // A finished case stays finished, a secret one secret.
          if (before.status === 'merged' || before.status === 'withdrawn') expect(c.status).toBe(before.status);
          if (before.lexSarah) expect(c.lexSarah).toBe(true);
          if (c.status === 'received') expect(c.received).not.toBeNull();
        }
        expect(replay('case-1', history)).toEqual(c);
      }),
      { numRuns: 500 },
    );
  });
});

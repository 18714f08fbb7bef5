import { describe, expect, test } from '@jest/globals';
import {
  decideAction,
  decideActionDone,
  decideDropAction,
  decideEffectPlan,
  decideLook,
} from '../../../bot/domain/actions.ts';
import type { Case, CaseEvent, Decision, Status } from '../../../bot/domain/case.ts';
import { apply, begin, replay } from '../../../bot/domain/caseHistory.ts';
import { decideAnswer, decideClose, decideLesson, decideReopen } from '../../../bot/domain/closing.ts';
import { decideCause, decideInvestigate, decideLeaveCause } from '../../../bot/domain/investigation.ts';
import { processesToStart } from '../../../bot/domain/legal.ts';
import type { Report } from '../../../bot/domain/report.ts';
import { ok } from '../../../bot/domain/result.ts';
import { decideAdd, decideAssess, decideReceive, decideRefer, decideWithdraw } from '../../../bot/domain/triage.ts';
import { aCause, anEvent, aPlan, aReport, aTriage, someFindings } from '../../builders.ts';

/** What can happen in the life of a case, in the words of design/domain.md; Karin does it, an hour apart. */
type Step = (c: Case) => Decision;
const karin = { personId: 'karin', as: 'enhetschef', seen: Number.POSITIVE_INFINITY } as const;
const assessedAs =
  (severity: 1 | 2 | 3 | 4): Step =>
  (c) =>
    decideAssess(c, aTriage({ assessment: { invanare: { severity, likelihood: 1 } } }), karin);
const sheReceives: Step = (c) => decideReceive(c, 'karin', 'enhetschef');
const sheInvestigates: Step = (c) => decideInvestigate(c, someFindings(), karin);
const sheFinds =
  (what: string): Step =>
  (c) =>
    decideCause(c, aCause({ what }));
const sheLeavesCause =
  (id: number): Step =>
  (c) =>
    decideLeaveCause(c, id, 'Huset rivs i vår.');
const sheDecides =
  (what: string, ...causes: number[]): Step =>
  (c) =>
    decideAction(c, aPlan({ what, causes }), karin);
const itIsDone =
  (id: number): Step =>
  (c) =>
    decideActionDone(c, id);
const itIsDropped =
  (id: number): Step =>
  (c) =>
    decideDropAction(c, id, 'Gick inte att köpa.');
const sheSees =
  (id: number, effect: 'yes' | 'partly' | 'no', enough = effect !== 'no'): Step =>
  (c) =>
    decideLook(c, id, { seen: 'Inga fall på en månad.', effect, enough });
const sheAnswers: Step = (c) => decideAnswer(c, 'Vi har lagt halkmattor.', 'enhetschef');
const sheCloses: Step = (c) => decideClose(c, karin, null);
const sheClosesWith =
  (immediateAction: string): Step =>
  (c) =>
    decideClose(c, karin, immediateAction);
const sheReopens: Step = (c) => decideReopen(c, 'Det hände igen.');
const theLawBegins: Step = (c) => ok(processesToStart(c, undefined));

const hour = 3_600_000;
const start = Date.parse('2026-11-22T01:00:00.000Z');

function lived(report: Partial<Report>, steps: readonly Step[]) {
  const registered = anEvent(
    { type: 'registered', number: '2026-000001', report: aReport(report) },
    { by: 'leyla', at: new Date(start).toISOString() },
  );
  const history: CaseEvent[] = [registered];
  let c = begin('case-1', registered);
  let last: Decision = ok([]);
  for (const [i, step] of steps.entries()) {
    last = step(c);
    for (const body of last.ok ? last.value : []) {
      const event = anEvent(body, {
        seq: c.version + 1,
        by: 'karin',
        at: new Date(start + (i + 1) * hour).toISOString(),
      });
      history.push(event);
      c = apply(c, event);
    }
  }
  return { case: c, history, last };
}

/** given(what has happened).when(what is done now).gives(where it stands), or what stands in the way. */
const givenA = (report: Partial<Report>, ...before: readonly Step[]) => ({
  when: (step: Step) => {
    const after = lived(report, [...before, step]);
    return {
      gives: (status: Status, more: object = {}) => {
        expect(after.last.ok).toBe(true);
        expect(after.case).toMatchObject({ status, ...more });
      },
      refused: (reason: string) => {
        expect(after.last).toMatchObject({ ok: false, reason });
        expect(after.case).toEqual(lived(report, before).case);
      },
    };
  },
});
const given = (...before: readonly Step[]) => givenA({}, ...before);

const acting: readonly Step[] = [
  sheReceives,
  assessedAs(3),
  sheInvestigates,
  sheFinds('Vått golv'),
  sheDecides('Halkmatta', 1),
];
const followed: readonly Step[] = [...acting, itIsDone(1)];
const shown: readonly Step[] = [...followed, sheSees(1, 'yes'), sheAnswers];
const closed: readonly Step[] = [...shown, sheCloses];

describe('the whole way', () => {
  test('a fall is registered, received, investigated, acted on, followed up and closed', () => {
    const ways: readonly (readonly [Step, Status])[] = [
      [sheReceives, 'received'],
      [assessedAs(3), 'received'],
      [sheInvestigates, 'investigating'],
      [sheFinds('Vått golv'), 'investigating'],
      [sheDecides('Halkmatta', 1), 'acting'],
      [(c) => decideEffectPlan(c, 1, { sign: 'Färre fall', lookOn: '2027-01-10' }), 'acting'],
      [itIsDone(1), 'following'],
      [sheSees(1, 'yes'), 'following'],
      [sheAnswers, 'following'],
      [sheCloses, 'closed'],
    ];
    expect(lived({}, []).case.status).toBe('registered');
    for (const [i, [step, status]] of ways.entries()) {
      const before = ways.slice(0, i).map(([earlier]) => earlier);
      given(...before)
        .when(step)
        .gives(status);
    }
  });
});

describe('to begin with', () => {
  test('whoever assesses, investigates, acts or answers first has received it too', () => {
    given()
      .when(sheAnswers)
      .gives('received', { received: { by: 'karin' } });
    given()
      .when(assessedAs(1))
      .gives('received', { received: { by: 'karin' } });
    given()
      .when(sheInvestigates)
      .gives('investigating', { received: { by: 'karin' } });
    given()
      .when(sheDecides('Halkmatta'))
      .gives('acting', { received: { by: 'karin' } });
  });
  test('its reporter takes it back, but not once somebody has received it', () => {
    given().when(decideWithdraw).gives('withdrawn');
    given(sheReceives).when(decideWithdraw).refused('received');
  });
  test('a missförhållande is never taken back', () => {
    givenA({ kind: 'missforhallande' }).when(decideWithdraw).refused('missforhallandeStays');
  });
  test('it goes to another unit, which receives it anew', () => {
    const refer: Step = (c) => decideRefer(c, 'granen', 'Hände där.');
    given(sheReceives, sheInvestigates).when(refer).gives('registered', { unitId: 'granen', received: null });
    given(sheInvestigates, refer).when(sheReceives).gives('investigating');
  });
  test('but not once the unit has begun to act', () => {
    given(...acting)
      .when((c) => decideRefer(c, 'granen', 'Hände där.'))
      .refused('hasActions');
  });
});

describe('a cause', () => {
  test('is found in an investigation, not before', () =>
    given(sheReceives).when(sheFinds('Vått golv')).refused('notInvestigated'));
  test('needs an action or a stated reason why not, before the case is closed', () => {
    given(...shown, sheFinds('Trötta ögon'))
      .when(sheCloses)
      .refused('missing_causeUnanswered');
    given(...shown, sheFinds('Trötta ögon'), sheLeavesCause(2))
      .when(sheCloses)
      .gives('closed');
    given(...shown, sheFinds('Trötta ögon'), sheDecides('Nattlampa', 2), itIsDone(2), sheSees(2, 'yes'))
      .when(sheCloses)
      .gives('closed');
  });
  test('that is acted on is not left', () =>
    given(...acting)
      .when(sheLeavesCause(1))
      .refused('causeHasAction'));
  test('that nobody knows is neither left nor acted on', () => {
    given(...acting)
      .when(sheLeavesCause(7))
      .refused('unknownCause');
    given(...acting)
      .when(sheDecides('Nattlampa', 7))
      .refused('unknownCause');
  });
  test('is named by every action while there is one to name', () =>
    given(sheInvestigates, sheFinds('Vått golv')).when(sheDecides('Halkmatta')).refused('noCause'));
});

describe('an action', () => {
  test('that is dropped leaves the case where it was, and its cause unanswered', () => {
    given(...acting)
      .when(itIsDropped(1))
      .gives('investigating');
    given(...acting, itIsDropped(1), sheAnswers)
      .when(sheCloses)
      .refused('missing_causeUnanswered');
    given(sheReceives, sheDecides('Halkmatta')).when(itIsDropped(1)).gives('received');
  });
  test('that is done is looked at, not dropped', () =>
    given(...followed)
      .when(itIsDropped(1))
      .refused('actionDone'));
  test('is looked at when it is done, not before', () =>
    given(...acting)
      .when(sheSees(1, 'yes'))
      .refused('actionNotDone'));
  test('is followed up only when every other is done too', () =>
    given(...acting, sheDecides('Nattlampa', 1))
      .when(itIsDone(1))
      .gives('acting'));
});

describe('not enough effect', () => {
  test('leads back to acting', () =>
    given(...followed)
      .when(sheSees(1, 'no'))
      .gives('acting'));
  test('and nobody closes the case then', () =>
    given(...followed, sheSees(1, 'partly', false), sheAnswers)
      .when(sheCloses)
      .refused('missing_causeUnanswered'));
  test('is followed up again when something new has been done about the cause', () =>
    given(...followed, sheSees(1, 'no'), sheDecides('Nytt golv', 1))
      .when(itIsDone(2))
      .gives('following'));
  test('is enough after all when a later look says so', () =>
    given(...followed, sheSees(1, 'no'))
      .when(sheSees(1, 'partly'))
      .gives('following'));
});

describe('the end', () => {
  test.each([
    ['before it is assessed', [], 'assessment'],
    ['of a grave case before it is investigated', [assessedAs(3)], 'investigation'],
    ['without a cause', [assessedAs(3), sheInvestigates], 'cause'],
    ['while something is left to do', acting, 'actionOpen'],
    ['before anybody has looked at the effect', followed, 'effectUnseen'],
    ['before the reporter is answered', [...followed, sheSees(1, 'yes')], 'answer'],
  ] as const)('does not come %s', (_when, before, missing) =>
    given(...before)
      .when(sheCloses)
      .refused(`missing_${missing}`),
  );
  test('does not come while the law’s own process runs', () => {
    givenA({ kind: 'missforhallande' }, theLawBegins, ...shown)
      .when(sheCloses)
      .refused('missing_process');
  });
  test('comes the short way for severity 1–2: what was done at once, and an answer', () => {
    given(assessedAs(2), sheAnswers).when(sheCloses).refused('missing_immediateAction');
    given(assessedAs(2), sheAnswers)
      .when(sheClosesWith('Torkade golvet.'))
      .gives('closed', { closed: { immediateAction: 'Torkade golvet.' } });
    given(assessedAs(3), sheAnswers).when(sheClosesWith('Torkade golvet.')).refused('missing_investigation');
  });
  test('comes for praise with an answer alone', () =>
    givenA({ kind: 'berom' }, sheReceives, sheAnswers).when(sheCloses).gives('closed'));
  test('is open again when it is reopened, and stands where its work does', () =>
    given(...closed)
      .when(sheReopens)
      .gives('following', { closed: null, reopened: { reason: 'Det hände igen.' } }));
  test('of a reopened case needs what is new to be shown too', () => {
    given(...closed, sheReopens, sheDecides('Nytt golv', 1))
      .when(sheCloses)
      .refused('missing_actionOpen');
    given(...closed, sheReopens, sheDecides('Nytt golv', 1), itIsDone(2), sheSees(2, 'yes'))
      .when(sheCloses)
      .gives('closed');
  });
  test('does not keep anyone from answering the reporter or from learning', () => {
    given(...closed)
      .when((c) => decideAnswer(c, 'Det har inte hänt igen.', 'enhetschef'))
      .gives('closed');
    given(...closed)
      .when((c) => decideLesson(c, 'Torka golvet före natten.'))
      .gives('closed');
  });
});

describe('nothing is overwritten', () => {
  const everything: readonly Step[] = [
    ...closed,
    sheReopens,
    (c) => decideInvestigate(c, someFindings({ what: 'Hon snubblade.' }), karin),
    (c) => decideAdd(c, 'Hon har ont i dag också.'),
    assessedAs(4),
    sheSees(1, 'no'),
    sheLeavesCause(1),
    (c) => decideAnswer(c, 'Vi tittar på det igen.', 'enhetschef'),
  ];
  test('every event is kept with who and when, and the case is the fold of them', () => {
    const { case: c, history } = lived({}, everything);
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1));
    expect(replay('case-1', history)).toEqual(c);
    expect(history.slice(0, lived({}, closed).history.length)).toEqual(lived({}, closed).history);
    expect(history.filter(({ type }) => type === 'investigated')).toHaveLength(2);
    expect(history.filter(({ type }) => type === 'effectSeen')).toHaveLength(2);
    expect(c.answers.map(({ text }) => text)).toEqual(['Vi har lagt halkmattor.', 'Vi tittar på det igen.']);
  });
  test('and each step sent twice is one', () => {
    for (const [i, step] of everything.entries()) {
      const before = everything.slice(0, i + 1);
      expect(lived({}, [...before, step]).history).toHaveLength(lived({}, before).history.length);
    }
  });
});

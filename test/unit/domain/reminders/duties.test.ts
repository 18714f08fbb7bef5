import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Case, CaseEventBody } from '../../../../bot/domain/case.ts';
import { apply } from '../../../../bot/domain/caseHistory.ts';
import { decideSnooze, dutiesOf, remindersDue } from '../../../../bot/domain/duties.ts';
import { defaultLimits } from '../../../../bot/domain/limits.ts';
import { dutyNamed, reminderKeys } from '../../../../bot/domain/reminders/define.ts';
import { reminderOf, reminders } from '../../../../bot/domain/reminders/index.ts';
import { aTriage, reported } from '../../../builders.ts';

/** Reported Sunday 22 November at 02.00; each step as given, by Karin unless said otherwise. */
type Step = CaseEventBody & { readonly at: string; readonly by?: string };
const lived = (report: Parameters<typeof reported>[0], ...steps: readonly Step[]): Case =>
  steps.reduce<Case>(
    (c, { at, by = 'karin', ...body }) => apply(c, { ...(body as CaseEventBody), seq: c.version + 1, at, by }),
    reported(report),
  );
const duties = (c: Case) => dutiesOf(c, defaultLimits);
const times = (c: Case) => duties(c).map(({ key, remindFrom, dueAt }) => [key, remindFrom, dueAt]);

const received: Step = { type: 'received', as: 'enhetschef', at: '2026-11-23T08:00:00.000Z' };
const assessed = (severity: 1 | 2 | 3 | 4 = 1): Step => ({
  type: 'assessed',
  ...aTriage({ assessment: { invanare: { severity, likelihood: 1 } } }),
  at: '2026-11-24T08:00:00.000Z',
});
const answered: Step = { type: 'answered', text: 'Tack.', at: '2026-11-24T09:00:00.000Z' };
const findings = {
  consequence: 'Rädd.',
  accountBy: 'person',
  account: 'Föll.',
  what: 'Mörkt.',
  formaga: null,
} as const;
const investigated: Step = { type: 'investigated', ...findings, at: '2026-11-25T08:00:00.000Z' };
const cause: Step = {
  type: 'causeFound',
  cause: { id: 1, group: 'omgivning', what: 'Mörk korridor', whys: [] },
  at: '2026-11-25T08:00:00.000Z',
};
const decided = (dueOn: string, at = '2026-11-25T09:00:00.000Z'): Step => ({
  type: 'actionDecided',
  actionId: 1,
  plan: { what: 'Lampor', causes: [1], strength: 'strong', ownerId: 'leyla', dueOn },
  at,
});

describe('every reminder', () => {
  test('is a file that is listed', () => {
    const files = readdirSync('bot/domain/reminders').map((name) => name.replace(/\.ts$/, ''));
    const others = ['define', 'index', 'schedule', 'holders'];
    // About a unit and not a case: it has its own shape.
    const ofUnits = ['deputyMissing'];
    expect(files.filter((name) => ![...others, ...ofUnits].includes(name)).sort()).toEqual([...reminderKeys].sort());
    expect(reminders.map(({ key }) => key)).toEqual(reminderKeys);
  });

  test.each(reminderKeys)('%s says in two languages what waits and why, and what one tap does about it', (key) => {
    const { what, why, button } = reminderOf(key);
    for (const text of [what, why, button]) expect([text.sv, text.en].every((words) => words.length > 3)).toBe(true);
    expect(Math.max(button.sv.length, button.en.length)).toBeLessThanOrEqual(20);
  });

  test('has duties whose names tell it, and which of several', () => {
    expect(dutyNamed('notReceived')).toEqual({ reminder: 'notReceived', actionId: 0, clock: null });
    expect(dutyNamed('actionDue:3')).toEqual({ reminder: 'actionDue', actionId: 3, clock: null });
    expect(dutyNamed('legalClock:lexSarah:assess')).toEqual({
      ...{ reminder: 'legalClock', actionId: 0 },
      clock: { process: 'lexSarah', key: 'assess' },
    });
    for (const key of ['', 'x', 'actionDue3', 'toString']) expect(dutyNamed(key)).toBeUndefined();
  });
});

describe('what is to be done with a case, and when somebody is first reminded', () => {
  test('it is received within a working day, and within two hours where somebody was seriously hurt', () => {
    expect(times(reported())).toEqual([['notReceived', '2026-11-23T01:00:00.000Z', '2026-11-23T01:00:00.000Z']]);
    const hurt = reported({ report: { harm: 'serious' } });
    expect(times(hurt)).toEqual([['notReceived', '2026-11-22T03:00:00.000Z', '2026-11-22T03:00:00.000Z']]);
    expect(duties(hurt)).toMatchObject([{ urgent: false }]);
    expect(duties(reported({ report: { harm: 'life' } }))).toMatchObject([{ urgent: true }]);
  });

  test('a referred case waits anew from that moment, whatever is added to it afterwards', () => {
    const referred: Step = {
      ...{ type: 'referred', fromUnitId: 'bjorken', toUnitId: 'granen', reason: 'Fel enhet' },
      at: '2026-11-24T10:00:00.000Z',
    };
    const added: Step = { type: 'added', text: 'Mer', at: '2026-11-25T12:00:00.000Z', by: 'leyla' };
    const due = [['notReceived', '2026-11-25T10:00:00.000Z', '2026-11-25T10:00:00.000Z']];
    expect(times(lived({}, received, referred))).toEqual(due);
    expect(times(lived({}, received, referred, added))).toEqual(due);
  });

  test('a received case is assessed within three working days, and its reporter answered within ten', () => {
    expect(times(lived({}, received))).toEqual([
      ['notAssessed', '2026-11-26T08:00:00.000Z', '2026-11-26T08:00:00.000Z'],
      ['answerOwed', '2026-12-04T01:00:00.000Z', '2026-12-04T01:00:00.000Z'],
    ]);
  });

  test('whoever receives a case late gets the time to answer', () => {
    const late = lived({}, { ...received, at: '2026-12-09T08:00:00.000Z' });
    expect(times(late)[1]).toEqual(['answerOwed', '2026-12-09T08:00:00.000Z', '2026-12-04T01:00:00.000Z']);
  });

  test('nobody is asked to answer her own report, nor to assess praise', () => {
    expect(duties(lived({ reporter: 'karin' }, received)).map(({ key }) => key)).toEqual(['notAssessed']);
    const praise = lived({ report: { kind: 'berom' } }, received, answered);
    expect(duties(praise).map(({ key }) => key)).toEqual(['standsStill']);
  });

  test('a grave case is investigated within 30 days, until every cause is answered', () => {
    const open = lived({}, received, assessed(3), answered);
    const due = [['investigationOld', '2026-12-23T08:00:00.000Z', '2026-12-23T08:00:00.000Z']];
    expect(times(open)).toEqual(due);
    expect(times(lived({}, received, assessed(3), answered, investigated))).toEqual(due);
    expect(times(lived({}, received, assessed(3), answered, investigated, cause))).toEqual(due);
    const left: Step = { type: 'causeLeft', causeId: 1, reason: 'Hyresvärden', at: '2026-11-26T08:00:00.000Z' };
    expect(duties(lived({}, received, assessed(3), answered, investigated, cause, left)).map(({ key }) => key)).toEqual(
      ['standsStill'],
    );
  });

  test('an action’s owner is reminded three working days before its day, which she may use whole', () => {
    const c = lived({}, received, assessed(), answered, investigated, cause, decided('2026-12-09'));
    expect(times(c)).toEqual([['actionDue:1', '2026-12-03T23:00:00.000Z', '2026-12-09T23:00:00.000Z']]);
    expect(duties(c)).toMatchObject([{ holder: { is: 'person', personId: 'leyla' } }]);
  });

  test('an action decided for the day after tomorrow has no reminder before it is due', () => {
    const c = lived({}, received, assessed(), answered, investigated, cause, decided('2026-11-27'));
    expect(times(c)).toEqual([['actionDue:1', '2026-11-27T23:00:00.000Z', '2026-11-27T23:00:00.000Z']]);
  });

  test('a done action is looked at on the day planned, else 30 days later; done late, from then on', () => {
    const done: Step = { type: 'actionDone', actionId: 1, at: '2026-11-27T12:00:00.000Z' };
    const plan: Step = {
      ...{ type: 'effectPlanned', actionId: 1, plan: { sign: 'Färre fall', lookOn: '2026-11-26' } },
      at: '2026-11-25T10:00:00.000Z',
    };
    const before = [received, assessed(), answered, investigated, cause, decided('2026-11-27')];
    expect(times(lived({}, ...before, done))).toEqual([
      ['effectToSee:1', '2026-12-26T23:00:00.000Z', '2026-12-26T23:00:00.000Z'],
    ]);
    expect(times(lived({}, ...before, plan, done))).toEqual([
      ['effectToSee:1', '2026-11-27T12:00:00.000Z', '2026-11-25T23:00:00.000Z'],
    ]);
  });

  test('a clock that runs for days is soon over three working days before, a short one from its beginning', () => {
    const started: Step = {
      ...{
        type: 'processStarted',
        process: 'lexSarah',
        from: '2026-11-22T01:00:00.000Z',
        regime: 'kommunal',
        reason: null,
      },
      at: '2026-11-22T01:00:00.000Z',
    };
    const c = lived({ report: { kind: 'missforhallande' } }, started);
    expect(times(c).slice(1)).toEqual([
      ['legalClock:lexSarah:assess', '2026-11-22T01:00:00.000Z', '2026-11-23T01:00:00.000Z'],
      ['legalClock:lexSarah:investigate', '2027-01-18T01:00:00.000Z', '2027-01-21T01:00:00.000Z'],
    ]);
    expect(duties(c)[1]).toMatchObject({
      holder: { is: 'mandate', process: 'lexSarah', mandate: 'lexSarahInvestigates' },
    });
  });

  test('there is something, whatever has been done, until the case is closed', () => {
    const done: Step = { type: 'actionDone', actionId: 1, at: '2026-11-27T12:00:00.000Z' };
    const seen = (enough: boolean): Step => ({
      ...{ type: 'effectSeen', actionId: 1, seen: 'Som förr', effect: enough ? 'yes' : 'no', enough },
      at: '2026-12-27T12:00:00.000Z',
    });
    const dropped: Step = { type: 'actionDropped', actionId: 1, reason: 'Ny chef', at: '2026-11-27T12:00:00.000Z' };
    const steps = [received, assessed(3), answered, investigated, cause, decided('2026-12-09'), done, seen(false)];
    for (let n = 0; n <= steps.length; n += 1)
      expect([n, duties(lived({}, ...steps.slice(0, n))).length > 0]).toEqual([n, true]);
    expect(duties(lived({}, ...steps.slice(0, 7), seen(true))).map(({ key }) => key)).toEqual(['standsStill']);
    expect(duties(lived({}, ...steps.slice(0, 6), dropped)).map(({ key }) => key)).toEqual(['investigationOld']);
  });

  test('nothing is asked of a case that is closed, withdrawn or merged', () => {
    for (const status of ['closed', 'withdrawn', 'merged'] as const)
      expect(duties({ ...reported(), status })).toEqual([]);
  });

  test('when the first is due says apart what can wait for office hours and what cannot', () => {
    const grave = reported({ report: { harm: 'life' } });
    expect(remindersDue(duties(grave))).toEqual({ dueAt: null, urgentAt: '2026-11-22T03:00:00.000Z' });
    expect(remindersDue(duties(lived({}, received)))).toEqual({
      dueAt: '2026-11-26T08:00:00.000Z',
      urgentAt: null,
    });
  });
});

describe('a reminder that is put off', () => {
  const now = '2026-11-24T12:00:00.000Z';
  const snooze = { duty: 'notAssessed', until: '2026-12-01', reason: 'Väntar på journalen' };
  const decide = (c: Case, over: Partial<typeof snooze> = {}) =>
    decideSnooze(c, { ...snooze, ...over }, { now, limits: defaultLimits });
  const c = lived({}, received);

  test('begins on the day it was put off to, and is due as before', () => {
    const decision = decide(c);
    expect(decision).toEqual({ ok: true, value: [{ type: 'snoozed', ...snooze }] });
    const after = lived({}, received, { type: 'snoozed', ...snooze, at: now });
    expect(times(after)[0]).toEqual(['notAssessed', '2026-11-30T23:00:00.000Z', '2026-11-26T08:00:00.000Z']);
    expect(decide(after)).toEqual({ ok: true, value: [] });
    expect(decide(after, { until: '2026-12-02' })).toMatchObject({ ok: true, value: [{ until: '2026-12-02' }] });
  });

  test('must come back within 30 days, and not today', () => {
    expect(decide(c, { until: '2026-11-24' })).toMatchObject({ code: 'invalid_input', reason: 'dayPast' });
    expect(decide(c, { until: '2026-12-24' })).toMatchObject({ ok: true });
    expect(decide(c, { until: '2026-12-25' })).toMatchObject({ code: 'invalid_input', reason: 'tooFarAhead' });
  });

  test('must be one that waits, and one that can', () => {
    expect(decide(c, { duty: 'notReceived' })).toMatchObject({ code: 'wrong_status', reason: 'noSuchDuty' });
    const grave = reported({ report: { harm: 'life' } });
    expect(decide(grave, { duty: 'notReceived' })).toMatchObject({ code: 'wrong_status', reason: 'cannotWait' });
    expect(decide({ ...c, status: 'closed' })).toMatchObject({ code: 'wrong_status', reason: 'closed' });
  });
});

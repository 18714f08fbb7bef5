import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../bot/domain/case.ts';
import { clocksOf } from '../../../bot/domain/legal.ts';
import { defaultLimits, type Limits } from '../../../bot/domain/limits.ts';
import type { ProcessKey } from '../../../bot/domain/process.ts';
import { processKinds } from '../../../bot/domain/processes/index.ts';
import { lexSarahOutcomes } from '../../../bot/domain/processes/lexSarahOutcomes.ts';
import { localMinute } from '../../../bot/domain/time.ts';
import { anEvent, reported } from '../../builders.ts';
import { withEvent } from '../../processes.ts';

/** A case whose process runs from `from`, a time in Stockholm. */
const running = (process: ProcessKey, from: string, regime: 'kommunal' | 'privat' = 'kommunal'): Case =>
  withEvent(
    reported({}),
    { type: 'processStarted', process, from: utc(from), regime, reason: null },
    'karin',
    utc(from),
  );

const utc = (local: string): string => new Date(local).toISOString();

const stepped = (c: Case, process: ProcessKey, step: string, at: string, answers = {}): Case =>
  withEvent(c, { type: 'processStepped', process, step, answers }, 'maria', utc(at));

/** Each clock that runs as `key due`, a finished one as `key done`; times in Stockholm. */
const clocks = (c: Case, limits: Limits = defaultLimits) =>
  clocksOf(c, limits).map(({ kind, dueAt, doneAt }) =>
    doneAt ? `${kind.key} done ${localMinute(doneAt)}` : `${kind.key} ${localMinute(dueAt)}`,
  );

describe('the 72 hours of a personal-data breach', () => {
  test('end on Monday evening when it was known on Friday evening: no weekend and no office hours', () => {
    expect(clocks(running('personuppgift', '2026-11-20T20:00+01:00'))).toEqual(['notify 2026-11-23T20:00+01:00']);
  });

  test('are 72 hours by the clock across 29 March 2026, when one hour is lost, and 25 October, when one comes twice', () => {
    expect(clocks(running('personuppgift', '2026-03-27T20:00+01:00'))).toEqual(['notify 2026-03-30T21:00+02:00']);
    expect(clocks(running('personuppgift', '2026-10-23T20:00+02:00'))).toEqual(['notify 2026-10-26T19:00+01:00']);
  });

  test('are the law’s, whatever the municipality has decided', () => {
    const short = Object.fromEntries(Object.keys(defaultLimits).map((key) => [key, { hours: 1 }]));
    const c = running('personuppgift', '2026-11-20T20:00+01:00');
    expect(clocks(c, { ...defaultLimits, ...short })).toEqual(['notify 2026-11-23T20:00+01:00']);
    expect(clocksOf(c, defaultLimits).map(({ basis }) => basis)).toEqual(['law']);
    const byLaw = processKinds.flatMap(({ key, clocks: all }) =>
      all.filter(({ basis }) => basis === 'law').map((clock) => `${key}.${clock.key}`),
    );
    expect(byLaw).toEqual(['personuppgift.notify']);
  });

  test('stop when it was sent, also where that is written down later', () => {
    const c = running('personuppgift', '2026-11-20T20:00+01:00');
    const sent = { sentAt: utc('2026-11-22T10:00+01:00'), highRisk: 'yes' };
    expect(clocks(stepped(c, 'personuppgift', 'notify', '2026-11-24T09:00+01:00', sent))).toEqual([
      'notify done 2026-11-22T10:00+01:00',
      'tell 2026-11-27T09:00+01:00',
    ]);
    expect(clocks(stepped(c, 'personuppgift', 'decline', '2026-11-21T09:00+01:00'))).toEqual([
      'notify done 2026-11-21T09:00+01:00',
    ]);
  });
});

describe('the municipality’s limits', () => {
  test.each([
    ['on a Friday to the same time on Monday', '2026-11-20T14:00+01:00', '2026-11-23T14:00+01:00'],
    ['on Maundy Thursday to Tuesday after Easter', '2026-04-02T14:00+02:00', '2026-04-07T14:00+02:00'],
    ['on the day before Christmas Eve past Christmas', '2026-12-23T14:00+01:00', '2026-12-28T14:00+01:00'],
  ])('lex Sarah is assessed within a working day: from report %s', (_, from, due) => {
    expect(clocks(running('lexSarah', from))[0]).toBe(`assess ${due}`);
  });

  test('lex Sarah is investigated in 60 days, at the same time of day when the clocks have changed', () => {
    expect(clocks(running('lexSarah', '2026-03-01T09:00+01:00'))[1]).toBe('investigate 2026-04-30T09:00+02:00');
  });

  test('the person whom a lex Sarah is about is told within three working days of its opening, and never where it is declined', () => {
    const c = running('lexSarah', '2026-11-20T09:00+01:00');
    const declined = stepped(c, 'lexSarah', 'decline', '2026-11-20T10:00+01:00');
    for (const one of [c, declined]) expect(clocks(one).map((clock) => clock.split(' ')[0])).not.toContain('tell');
    const opened = stepped(c, 'lexSarah', 'investigate', '2026-11-20T10:00+01:00');
    expect(clocks(opened)[2]).toBe('tell 2026-11-25T10:00+01:00');
    expect(clocks(opened, { ...defaultLimits, lexSarahTell: { days: 1 } })[2]).toBe('tell 2026-11-21T10:00+01:00');
    expect(clocksOf(opened, defaultLimits)[2]).toMatchObject({ basis: 'kommun' });
    expect(clocks(stepped(opened, 'lexSarah', 'tell', '2026-11-23T10:00+01:00'))[2]).toBe(
      'tell done 2026-11-23T10:00+01:00',
    );
  });

  test('a serious outcome sets the clocks of IVO, and then of the chair and the board, one after the other', () => {
    let c = running('lexSarah', '2026-11-16T09:00+01:00');
    c = stepped(c, 'lexSarah', 'investigate', '2026-11-16T10:00+01:00');
    c = stepped(c, 'lexSarah', 'decide', '2026-11-20T10:00+01:00', { outcome: 'allvarligt' });
    expect(clocks(c).at(-1)).toBe('report 2026-11-23T10:00+01:00');
    c = stepped(c, 'lexSarah', 'report', '2026-11-23T09:00+01:00');
    expect(clocks(c).slice(3)).toEqual([
      'report done 2026-11-23T09:00+01:00',
      'chair 2026-11-24T09:00+01:00',
      'written 2026-12-23T09:00+01:00',
    ]);
  });

  test('a private provider has no chair to tell, and what is not serious goes to nobody', () => {
    for (const outcome of lexSarahOutcomes) {
      let c = running('lexSarah', '2026-11-16T09:00+01:00', 'privat');
      c = stepped(c, 'lexSarah', 'investigate', '2026-11-16T10:00+01:00');
      c = stepped(c, 'lexSarah', 'decide', '2026-11-20T10:00+01:00', { outcome });
      c = stepped(c, 'lexSarah', 'report', '2026-11-23T09:00+01:00');
      expect(clocks(c)).toHaveLength(outcome.endsWith('allvarligt') ? 4 : 3);
    }
  });

  test('lex Maria: decided in seven days, told in three working days, investigated in sixty days', () => {
    const c = running('lexMaria', '2026-11-20T09:00+01:00');
    expect(clocks(c)).toEqual([
      'decide 2026-11-27T09:00+01:00',
      'tell 2026-11-25T09:00+01:00',
      'investigate 2027-01-19T09:00+01:00',
    ]);
    const at = '2026-11-21T09:00+01:00';
    expect(clocks(stepped(c, 'lexMaria', 'decline', at, { harm: 'no' }))).toEqual(
      ['decide', 'tell', 'investigate'].map((key) => `${key} done ${at}`),
    );
    expect(clocks(stepped(c, 'lexMaria', 'decline', at, { harm: 'yes' }))[1]).toBe('tell 2026-11-25T09:00+01:00');
  });

  test('what a decision made needless is not said to be done: nobody told a patient who was not harmed', () => {
    const c = running('lexMaria', '2026-11-20T09:00+01:00');
    const at = '2026-11-21T09:00+01:00';
    const needless = (of: Case) => clocksOf(of, defaultLimits).flatMap((one) => (one.isNeedless ? [one.kind.key] : []));
    expect(needless(c)).toEqual([]);
    expect(needless(stepped(c, 'lexMaria', 'decline', at, { harm: 'no' }))).toEqual(['tell', 'investigate']);
    expect(needless(stepped(c, 'lexMaria', 'report', at, { harm: 'no' }))).toEqual(['tell']);
    const told = stepped(stepped(c, 'lexMaria', 'tell', at), 'lexMaria', 'decline', at, { harm: 'yes' });
    expect(needless(told)).toEqual(['investigate']);
    const breach = running('personuppgift', '2026-11-20T20:00+01:00');
    expect(needless(stepped(breach, 'personuppgift', 'decline', at))).toEqual(['notify']);
    expect(needless(stepped(breach, 'personuppgift', 'notify', at, { highRisk: 'no' }))).toEqual([]);
  });

  test.each<[ProcessKey, string]>([
    ['medicinteknik', 'report 2026-11-25T09:00+01:00'],
    ['tillbud', 'report 2026-11-21T09:00+01:00'],
    ['klagomal', 'answer 2026-12-04T09:00+01:00'],
  ])('%s', (key, due) => {
    expect(clocks(running(key, '2026-11-20T09:00+01:00'))).toEqual([due]);
  });

  test('are what the municipality sets', () => {
    const limits: Limits = { ...defaultLimits, tillbud: { hours: 2 }, klagomal: { days: 3 } };
    expect(clocks(running('tillbud', '2026-11-20T09:00+01:00'), limits)).toEqual(['report 2026-11-20T11:00+01:00']);
    expect(clocks(running('klagomal', '2026-11-20T09:00+01:00'), limits)).toEqual(['answer 2026-11-23T09:00+01:00']);
  });

  test('a case that is investigated with another has no clocks of its own', () => {
    const c = running('lexSarah', '2026-11-16T09:00+01:00');
    const into = { id: 'case-2', number: '2026-000002' };
    expect(clocks(withEvent(c, { type: 'processJoined', process: 'lexSarah', into }, 'maria'))).toEqual([]);
  });
});

test('an event of another process changes nothing in this one', () => {
  const c = running('tillbud', '2026-11-20T09:00+01:00');
  expect(
    clocks(
      withEvent(c, anEvent({ type: 'processStepped', process: 'klagomal', step: 'answer', answers: {} }), 'karin'),
    ),
  ).toEqual(clocks(c));
});

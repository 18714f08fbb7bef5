import { describe, expect, test } from '@jest/globals';
import { startingAnswer, unfinished } from '../../../bot/domain/answerForm.ts';
import type { CaseEventBody } from '../../../bot/domain/case.ts';
import { closeFields, closingOf } from '../../../bot/domain/closeForm.ts';
import {
  decideAnswer,
  decideClose,
  decideLesson,
  decideReopen,
  type Missing,
  missingIn,
  missings,
} from '../../../bot/domain/closing.ts';
import { aReport, aTriage, reported } from '../../builders.ts';

const received: CaseEventBody = { type: 'received', as: 'enhetschef' };
const harmless: CaseEventBody = { type: 'assessed', ...aTriage() };
const grave: CaseEventBody = {
  type: 'assessed',
  ...aTriage({ assessment: { invanare: { severity: 3, likelihood: 1 } } }),
};
const findings = {
  consequence: 'Hon blev rädd.',
  accountBy: 'person',
  account: null,
  what: 'x',
  formaga: null,
} as const;
const investigated: CaseEventBody = { type: 'investigated', ...findings };
const cause: CaseEventBody = { type: 'causeFound', cause: { id: 1, group: 'rutiner', what: 'Listan', whys: [] } };
const plan = { what: 'Flytta listan', causes: [1], strength: 'strong', ownerId: 'nils', dueOn: '2026-12-04' } as const;
const decided: CaseEventBody = { type: 'actionDecided', actionId: 1, plan };
const done: CaseEventBody = { type: 'actionDone', actionId: 1 };
const look = { seen: 'Inga fel på en månad.', effect: 'yes', enough: true } as const;
const seen: CaseEventBody = { type: 'effectSeen', actionId: 1, ...look };
const notEnough: CaseEventBody = { type: 'effectSeen', actionId: 1, ...look, effect: 'no', enough: false };
const answered: CaseEventBody = { type: 'answered', text: 'Listan är flyttad.' };
const lexSarah: CaseEventBody = {
  ...{
    type: 'processStarted',
    process: 'lexSarah',
    from: '2026-11-22T01:00:00.000Z',
    regime: 'kommunal',
    reason: null,
  },
};
const karin = { personId: 'karin', as: 'enhetschef' } as const;
const to = (end: number) => [received, grave, investigated, cause, decided, done, seen, answered].slice(0, end);

/** For each thing that can be missing, a case that misses it. */
const without: Readonly<Record<Missing, readonly CaseEventBody[]>> = {
  received: [],
  assessment: to(1),
  process: [...to(8), lexSarah],
  investigation: to(2),
  cause: to(3),
  causeUnanswered: to(4),
  actionOpen: to(5),
  effectUnseen: to(6),
  effectNotEnough: [...to(6), notEnough],
  answer: to(7),
  immediateAction: [received, harmless, answered],
};

describe('what is missing before a case can be closed', () => {
  test.each(missings)('names %s, and closing is refused for what is first', (missing) => {
    const c = reported({}, ...without[missing]);
    const found = missingIn(c);
    expect(found).toContain(missing);
    const refusal = {
      ok: false,
      code: 'wrong_status',
      reason: `missing_${found.filter((one) => one !== 'received')[0]}`,
    };
    expect(decideClose(c, karin, null)).toMatchObject(refusal);
  });

  test('is nothing once all has been done and the effect was seen', () => {
    const c = reported({}, ...to(8));
    expect(missingIn(c)).toEqual([]);
    expect(decideClose(c, karin, null)).toEqual({ ok: true, value: [{ type: 'closed', immediateAction: null }] });
  });

  test('is an answer and what was done at once for a harmless case', () => {
    const c = reported({}, received, harmless);
    expect(missingIn(c)).toEqual(['answer', 'immediateAction']);
    expect(missingIn(c, 'Torkade golvet.')).toEqual(['answer']);
  });

  test('is an answer alone for praise, and nobody need have received it', () => {
    const praise = reported({ report: { kind: 'berom' } });
    expect(closingOf(praise, 'karin')).toMatchObject({ first: [], asksAnswer: true, asksImmediateAction: false });
    const answeredPraise = reported({ report: { kind: 'berom' } }, answered);
    expect(decideClose(answeredPraise, karin, null)).toEqual({
      ok: true,
      value: [received, { type: 'closed', immediateAction: null }],
    });
  });
});

describe('the closing form', () => {
  test('asks for an answer and what was done where no more is missing', () => {
    const closing = closingOf(reported({}, received, harmless), 'karin');
    expect(closing).toEqual({ first: [], processes: [], asksAnswer: true, asksImmediateAction: true });
    expect(closeFields(closing).map(({ id, required }) => [id, required])).toEqual([
      ['immediateAction', true],
      ['answer', true],
    ]);
  });

  test('lists all that is missing where work is left, the processes by name', () => {
    expect(closingOf(reported({}, ...to(3), lexSarah), 'karin')).toMatchObject({
      first: ['process', 'cause', 'answer'],
      processes: ['lexSarah'],
    });
  });

  test('lists no answer that a reporter owes herself', () => {
    const own = reported({ reporter: 'karin' }, received, harmless);
    expect(closingOf(own, 'karin')).toMatchObject({ first: [], asksAnswer: false });
    expect(closingOf(reported({ reporter: 'karin' }), 'karin').first).toEqual(['assessment']);
  });
});

describe('an answer', () => {
  test('to a case that nobody has received receives it too', () => {
    const value = [received, answered];
    expect(decideAnswer(reported(), answered.text, 'enhetschef')).toEqual({ ok: true, value });
  });

  test('sent twice is one answer', () => {
    expect(decideAnswer(reported({}, received, answered), answered.text, 'enhetschef')).toEqual({
      ok: true,
      value: [],
    });
  });

  test('can still be given when the case is closed', () => {
    const c = reported({}, ...to(8), { type: 'closed', immediateAction: null });
    expect(decideAnswer(c, 'Tack igen.', 'enhetschef')).toMatchObject({ ok: true, value: [{ type: 'answered' }] });
  });

  test('begins with what has been done and what will be, each for itself, and with nothing that will not', () => {
    const of = (what: string, more = {}) => ({ what, done: null, dropped: null, ...more });
    const failed = { done: {}, look: { enough: false } };
    const actions = [of('Ny lampa', { done: {} }), of('Ny rutin'), of('Matta', { dropped: {} }), of('Skylt', failed)];
    const text = startingAnswer(actions, 'sv');
    expect(text).toBe(
      'Tack för att du berättade.\nDet här har vi gjort:\n– Ny lampa\nDet här ska vi göra:\n– Ny rutin',
    );
  });

  test('where nothing is decided is left for the writer to end, and is not sent before she has', () => {
    const text = startingAnswer([], 'sv');
    expect(text).toBe('Tack för att du berättade.\nDet här har vi gjort:');
    expect(unfinished('answer', text)).toHaveLength(1);
    expect(unfinished('answer', `${text} bytt lampan.`)).toEqual([]);
  });

  test('is not begun with more than there is room for', () => {
    expect(startingAnswer([{ what: 'x'.repeat(1000), done: {}, dropped: null }], 'sv')).toBe(startingAnswer([], 'sv'));
  });
});

describe('a lesson', () => {
  test('is drawn of a case that somebody has received, once', () => {
    const drawn: CaseEventBody = { type: 'lessonDrawn', text: 'Två läser listan.' };
    expect(decideLesson(reported(), drawn.text)).toMatchObject({ ok: false, reason: 'notReceived' });
    expect(decideLesson(reported({}, received), drawn.text)).toEqual({ ok: true, value: [drawn] });
    expect(decideLesson(reported({}, received, drawn), drawn.text)).toEqual({ ok: true, value: [] });
  });
});

describe('a closed case', () => {
  const closed = (...more: CaseEventBody[]) =>
    reported({}, ...to(8), { type: 'closed', immediateAction: null }, ...more);

  test('is closed once, and another hears who did it', () => {
    expect(decideClose(closed(), karin, null)).toEqual({ ok: true, value: [] });
    const other = { personId: 'asa', as: 'verksamhetschef' } as const;
    expect(decideClose(closed(), other, null)).toMatchObject({ ok: false, reason: 'closed', about: 'karin' });
  });

  test('is reopened with a reason, and then stands where its work stands', () => {
    const reopened: CaseEventBody = { type: 'reopened', reason: 'Det hände igen.' };
    expect(decideReopen(closed(), reopened.reason)).toEqual({ ok: true, value: [reopened] });
    expect(closed(reopened)).toMatchObject({ status: 'following', closed: null });
    expect(decideReopen(closed(reopened), reopened.reason)).toEqual({ ok: true, value: [] });
    expect(decideReopen(closed(reopened), 'Något annat.')).toMatchObject({ ok: false, reason: 'notClosed' });
  });

  test('keeps what was done at once when it was closed', () => {
    const c = reported({ report: aReport() }, received, harmless, answered, {
      type: 'closed',
      immediateAction: 'Torkade.',
    });
    expect(c.closed).toMatchObject({ by: 'karin', immediateAction: 'Torkade.' });
  });
});

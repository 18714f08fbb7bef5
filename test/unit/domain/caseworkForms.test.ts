import { describe, expect, test } from '@jest/globals';
import type { Action, Cause } from '../../../bot/domain/casework.ts';
import { actFields, actInputs, readAct } from '../../../bot/domain/caseworkForms/act.ts';
import { isBlankCause, readCause, readLeaving } from '../../../bot/domain/caseworkForms/cause.ts';
import { findingsInputs, readFindings } from '../../../bot/domain/caseworkForms/findings.ts';
import { lookInputs, readLook } from '../../../bot/domain/caseworkForms/look.ts';
import { effectPlanInputs, isBlankPlan, readEffectPlan, readMove } from '../../../bot/domain/caseworkForms/plan.ts';
import type { FormRead } from '../../../bot/domain/caseworkForms/sent.ts';
import type { categoryKeys } from '../../../bot/domain/categories.ts';
import { isOfNames } from '../../../bot/domain/forms/meaning.ts';
import { defaultLimits } from '../../../bot/domain/limits.ts';
import { aCase, aDirectory, aPerson } from '../../builders.ts';

const context = { now: '2026-11-22T01:00:00.000Z', directory: aDirectory() };
const long = 'åäö '.repeat(1500);
const number = 'Hon heter 19121212-1212 i journalen.';

const faultsOf = (read: FormRead<unknown>) =>
  read.ok ? [] : read.faults.map(({ field, text, quote }) => [field, text.sv, ...(quote ? [quote] : [])]);
const said = <T>(read: FormRead<T>): T => {
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
};

describe('what was found out', () => {
  const right = { consequence: 'Ont i höften.', accountBy: 'anhorig', account: 'Det var mörkt.', what: 'Hon föll.' };

  test('is read as it was written, with å, ä and ö', () => {
    expect(said(readFindings({ ...right, formaga: 'halsa' }, context))).toEqual({ ...right, formaga: 'halsa' });
    expect(said(readFindings(right, context)).formaga).toBeNull();
  });

  test('tells every fault at once, each at its field and in the order of the form', () => {
    expect(faultsOf(readFindings({}, context)).map(([field]) => field)).toEqual([
      'consequence',
      'accountBy',
      'account',
      'what',
    ]);
  });

  test('asks why, where nobody has been heard', () => {
    expect(faultsOf(readFindings({ ...right, accountBy: 'ingen', account: ' ' }, context))).toEqual([
      ['account', 'Skriv varför ingen har fått berätta.'],
    ]);
    expect(faultsOf(readFindings({ ...right, account: '' }, context))).toEqual([
      ['account', 'Skriv vad ni fick höra.'],
    ]);
  });

  test('says how much too long a text is, and refuses a personnummer with its place', () => {
    const [tooLong, refused] = faultsOf(readFindings({ ...right, consequence: long, what: number }, context));
    expect(tooLong).toEqual(['consequence', expect.stringMatching(/^Texten är 5.999 tecken/)]);
    expect(refused).toEqual([
      'what',
      expect.stringContaining('personnumret'),
      expect.stringContaining('19121212-XXXX'),
    ]);
  });

  test('points at likely names, which stop nothing', () => {
    const read = readFindings({ ...right, what: 'Karin Andersson såg fallet.' }, context);
    expect([read.ok, read.hints.some(isOfNames)]).toEqual([true, true]);
  });

  test('begins with the förmåga that the category points at, and with the latest findings once there are any', () => {
    const of = (...categories: (typeof categoryKeys)[number][]) => findingsInputs(aCase({ categories }));
    expect(of('fall').formaga).toBe('halsa');
    expect(of('dokumentation').formaga).toBe('dokumentera');
    expect(of('ovrigt', 'bemanning').formaga).toBe('bemanna');
    expect(of('ovrigt').formaga).toBe('');
    const known = { ...right, accountBy: 'anhorig' as const, formaga: null, openedAt: '', by: 'karin', version: 3 };
    expect(findingsInputs(aCase({ investigation: known }))).toEqual({ ...right, formaga: '' });
  });
});

describe('a cause', () => {
  test('is its group, what it is and why, nearest first', () => {
    const sent = { group: 'teknik', what: 'Larmet tystnade.', why1: 'Batteriet var slut.', why3: 'Ingen byter det.' };
    expect(said(readCause(sent, context))).toEqual({
      ...{ group: 'teknik', what: 'Larmet tystnade.' },
      whys: ['Batteriet var slut.', 'Ingen byter det.'],
    });
  });

  test('is blank while nothing has been written, whatever group was chosen', () => {
    expect(isBlankCause({})).toBe(true);
    expect(isBlankCause({ group: 'teknik', what: ' \n' })).toBe(true);
    expect(isBlankCause({ why2: 'Ingen byter det.' })).toBe(false);
  });

  test('says at its fields what is missing, too long or refused', () => {
    expect(faultsOf(readCause({ why1: number }, context)).map(([field]) => field)).toEqual(['group', 'what', 'why1']);
    expect(faultsOf(readCause({ group: 'skuld', what: long }, context)).map(([field]) => field)).toEqual([
      'group',
      'what',
    ]);
  });

  test('is left only when it is one of the case’s, and with a reason', () => {
    expect(said(readLeaving(causes, { causeId: '2', reason: 'Byts i vår.' }, context))).toEqual({
      ...{ causeId: 2, reason: 'Byts i vår.' },
    });
    expect(faultsOf(readLeaving(causes, { causeId: '9' }, context)).map(([field]) => field)).toEqual([
      'causeId',
      'reason',
    ]);
  });
});

const aCause = (id: number, left: string | null = null): Cause => ({
  ...{ id, group: 'rutiner', what: `Orsak ${id} `.repeat(20), whys: [], left },
});
const causes = [aCause(1), aCause(2), aCause(3, 'Byts i vår.')];
const owners = [aPerson('karin'), aPerson('leyla')];
const anAction = (more: Partial<Action> = {}): Action => ({
  ...{ id: 1, what: 'Lägg en matta.', causes: [1], strength: 'strong', ownerId: 'karin', dueOn: '2026-12-06' },
  ...{ decided: { by: 'karin', at: context.now }, plan: null, done: null, dropped: null, look: null },
  ...more,
});

describe('an action', () => {
  const known = { causes, actions: [] };
  const right = { what: 'Lägg en matta.', causes: '1,2', strength: 'strong', ownerId: 'leyla', dueOn: '2026-12-06' };

  test('is what, against which causes, how strong, by whom and when', () => {
    expect(said(readAct(known, owners, right, context))).toEqual({ ...right, causes: [1, 2] });
  });

  test('tells every fault at once: no cause, none of the owners, a past day, no such day', () => {
    const wrong = { what: number, causes: '3', strength: '', ownerId: 'adam', dueOn: '2026-11-21' };
    expect(faultsOf(readAct(known, owners, wrong, context)).map(([field, text]) => [field, text])).toEqual([
      ['causes', 'Välj minst en orsak.'],
      ['what', expect.stringContaining('personnumret')],
      ['strength', expect.any(String)],
      ['ownerId', 'Välj vem som ska göra det.'],
      ['dueOn', 'Den dagen har redan varit. Välj i dag eller en dag som kommer.'],
    ]);
    const noDay = faultsOf(readAct(known, owners, { ...right, dueOn: '2026-02-30' }, context));
    expect(noDay).toEqual([['dueOn', expect.stringContaining('finns inte i kalendern')]]);
  });

  test('asks for no cause where none has been found, or all have been left', () => {
    for (const none of [[], [aCause(1, 'Byts.')]]) {
      expect(actFields({ causes: none, actions: [] }, owners).some(({ id }) => id === 'causes')).toBe(false);
      expect(said(readAct({ causes: none, actions: [] }, owners, right, context)).causes).toEqual([]);
    }
  });

  test('begins in two weeks, with herself, and with the one cause that waits', () => {
    const start = { now: context.now, owners, by: 'karin' };
    expect(actInputs(known, start)).toMatchObject({ dueOn: '2026-12-06', ownerId: 'karin', causes: '' });
    expect(actInputs({ causes, actions: [anAction()] }, start).causes).toBe('2');
    expect(actInputs(known, { ...start, by: 'maria', causes: [1, 3] })).toMatchObject({ causes: '1' });
    expect(actInputs(known, { ...start, by: 'maria' })['ownerId']).toBeUndefined();
  });

  test('can be told later how its effect will be seen, by default so long after it is due as the limit says', () => {
    expect(effectPlanInputs(anAction(), defaultLimits)).toEqual({ sign: '', lookOn: '2027-01-05' });
    expect([isBlankPlan({ lookOn: '2027-01-05' }), isBlankPlan({ sign: 'Färre fall.' })]).toEqual([true, false]);
    expect(faultsOf(readEffectPlan({ sign: 'Färre fall.' }, context))).toEqual([['lookOn', 'Välj en dag.']]);
  });

  test('moves to another owner and day, with a reason or without', () => {
    const moved = { ownerId: 'leyla', dueOn: '2026-12-20' };
    expect(said(readMove(owners, moved, context))).toEqual({ ...moved, reason: null });
    expect(faultsOf(readMove(owners, { ownerId: 'adam', dueOn: '' }, context)).map(([field]) => field)).toEqual([
      'ownerId',
      'dueOn',
    ]);
  });
});

describe('a look at the effect', () => {
  test.each([
    ['yes', 'yes', true],
    ['partlyEnough', 'partly', true],
    ['partly', 'partly', false],
    ['no', 'no', false],
  ] as const)('%s is the effect %s, and enough: %s', (answer, effect, enough) => {
    const look = said(readLook({ seen: 'Inga fall.', seenOn: '2026-11-22', effect: answer }, context));
    expect(look).toEqual({ seen: 'Inga fall.', effect, enough });
    const again = lookInputs({ look: { ...look, by: 'karin', at: context.now } }, context.now);
    expect(again).toEqual({ seen: 'Inga fall.', seenOn: '2026-11-22', effect: answer });
  });

  test('keeps the day it was seen where that was not today, and knows no day to come', () => {
    expect(said(readLook({ seen: 'x', seenOn: '2026-11-20', effect: 'no' }, context)).seenOn).toBe('2026-11-20');
    expect(faultsOf(readLook({ seenOn: '2026-12-01', effect: 'kanske' }, context)).map(([field]) => field)).toEqual([
      'seen',
      'seenOn',
      'effect',
    ]);
  });
});

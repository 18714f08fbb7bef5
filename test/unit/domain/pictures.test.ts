import { describe, expect, test } from '@jest/globals';
import type { CaseEventBody } from '../../../bot/domain/case.ts';
import { targetsOf } from '../../../bot/domain/notices.ts';
import { type HideReason, hideReasons } from '../../../bot/domain/picture.ts';
import { decideAddPicture, decideHidePicture, mostPictures } from '../../../bot/domain/pictures.ts';
import { hideReasonNames } from '../../../bot/text/pictures.ts';
import { anEvent, reported } from '../../builders.ts';

const kept = { bytes: 1000, width: 640, height: 480 };
const added = (pictureId: string): CaseEventBody => ({ type: 'pictureAdded', pictureId, ...kept });
const hidden = (pictureId: string, reason: HideReason = 'showsPerson'): CaseEventBody => ({
  ...{ type: 'pictureHidden', pictureId, reason },
});
const ten = Array.from({ length: mostPictures }, (_, i) => added(`p${i}`));
const given = (...events: readonly CaseEventBody[]) => reported({}, ...events);

describe('a picture', () => {
  test('is added to an open case', () => {
    expect(decideAddPicture(given(), 'p1', kept)).toEqual({ ok: true, value: [added('p1')] });
  });

  test('that is there already changes nothing, not even when it has been hidden since', () => {
    expect(decideAddPicture(given(added('p1')), 'p1', kept)).toEqual({ ok: true, value: [] });
    expect(decideAddPicture(given(added('p1'), hidden('p1')), 'p1', kept)).toEqual({ ok: true, value: [] });
  });

  test('that arrived before the case was closed is answered as it was then', () => {
    const closed = given(added('p1'), { type: 'withdrawn' });
    expect(decideAddPicture(closed, 'p1', kept)).toEqual({ ok: true, value: [] });
    expect(decideAddPicture(closed, 'p2', kept)).toMatchObject({ ok: false, reason: 'withdrawn' });
  });

  test('is the eleventh only where one of the ten has been hidden', () => {
    expect(decideAddPicture(given(...ten), 'one more', kept)).toMatchObject({ ok: false, reason: 'tooManyPictures' });
    expect(decideAddPicture(given(...ten, hidden('p3')), 'one more', kept)).toMatchObject({ ok: true });
  });

  test('is known with who added it and when, and with who hid it and why', () => {
    const { at } = anEvent();
    expect(given(added('p1'), hidden('p1')).pictures).toEqual([
      { pictureId: 'p1', ...kept, addedBy: 'karin', at, hidden: { by: 'karin', at, reason: 'showsPerson' } },
    ]);
  });

  test('changes no card, so nobody is sent anything', () => {
    const c = given({ type: 'received', as: 'enhetschef' }, added('p1'));
    expect(targetsOf(c, [anEvent(added('p1'))])).toEqual([]);
    expect(targetsOf(c, [anEvent(hidden('p1'))])).toEqual([]);
  });
});

describe('hiding', () => {
  const adder = { personId: 'karin', mayHideAny: false };

  test('is for whoever added it, and for one who assesses', () => {
    const c = given(added('p1'));
    const wanted = { ok: true, value: [hidden('p1', 'wrongCase')] };
    expect(decideHidePicture(c, 'p1', 'wrongCase', adder)).toEqual(wanted);
    expect(decideHidePicture(c, 'p1', 'wrongCase', { personId: 'asa', mayHideAny: true })).toEqual(wanted);
    const other = decideHidePicture(c, 'p1', 'wrongCase', { personId: 'leyla', mayHideAny: false });
    expect(other).toMatchObject({ ok: false, code: 'not_allowed', reason: 'hidePicture' });
  });

  test('twice is once, and of a picture that is not there is refused', () => {
    expect(decideHidePicture(given(added('p1'), hidden('p1')), 'p1', 'wrongCase', adder)).toEqual({
      ok: true,
      value: [],
    });
    expect(decideHidePicture(given(), 'p1', 'wrongCase', adder)).toMatchObject({ ok: false, reason: 'unknownPicture' });
  });

  test('can be done also when the case is over', () => {
    expect(decideHidePicture(given(added('p1'), { type: 'withdrawn' }), 'p1', 'showsPerson', adder).ok).toBe(true);
  });

  test.each(hideReasons)('for the reason %s has words', (reason) => {
    expect(hideReasonNames[reason].sv).toMatch(/^De[nt] /);
  });
});

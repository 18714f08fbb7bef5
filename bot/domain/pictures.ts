import { alreadyDone, type Case, type Decision, isOpen } from './case.ts';
import type { HideReason, KeptPicture, Picture } from './picture.ts';
import { type Failure, fail, ok } from './result.ts';

/** So many tell what happened; more are no longer looked at. */
export const mostPictures = 10;

export const shownPictures = ({ pictures }: Pick<Case, 'pictures'>): readonly Picture[] =>
  pictures.filter(({ hidden }) => hidden === null);

/** The same picture sent twice is one: the second time nothing happens. */
export function decideAddPicture(c: Case, pictureId: string, kept: Omit<KeptPicture, 'pictureId'>): Decision {
  if (c.pictures.some((picture) => picture.pictureId === pictureId)) return alreadyDone;
  return whyNotAdded(c) ?? ok([{ type: 'pictureAdded', pictureId, ...kept }]);
}

/** Why no more can be added now; undefined where one can. */
export function whyNotAdded(c: Case): Failure | undefined {
  if (!isOpen(c)) return fail('wrong_status', c.status);
  return shownPictures(c).length >= mostPictures ? fail('invalid_input', 'tooManyPictures') : undefined;
}

/**
 * At any time, also of a case that is closed: what should not be seen must be able to go. By whoever added it, or one who
 * assesses the case (`mayHideAny`).
 */
export function decideHidePicture(
  c: Case,
  pictureId: string,
  reason: HideReason,
  { personId, mayHideAny }: { readonly personId: string; readonly mayHideAny: boolean },
): Decision {
  const picture = c.pictures.find((one) => one.pictureId === pictureId);
  if (!picture) return fail('not_found', 'unknownPicture');
  if (!mayHideAny && picture.addedBy !== personId) return fail('not_allowed', 'hidePicture');
  return picture.hidden ? alreadyDone : ok([{ type: 'pictureHidden', pictureId, reason }]);
}

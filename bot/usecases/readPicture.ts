import { may } from '../domain/access.ts';
import type { CaseId } from '../domain/case.ts';
import type { Actor } from '../domain/people.ts';
import { whyNotAdded } from '../domain/pictures.ts';
import { type PictureView, picturesFor, pictureViews } from '../domain/pictureViews.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { PictureDeps } from './addPicture.ts';
import type { Deps } from './deps.ts';
import { log, type ReadFrom } from './readCase.ts';

/** Which pictures she may see, not yet looked at, and whether she may add one; to one with neither, no such case. */
export async function picturesOf(
  { store, directories }: Deps,
  by: Actor,
  caseId: CaseId,
): Promise<Result<{ readonly seen: readonly PictureView[]; readonly mayAdd: boolean }>> {
  const c = (await store.loadCase(caseId))?.case;
  const directory = await directories.current();
  if (!c || !may(by, 'read', c, directory)) return fail('not_found');
  const mayAdd = may(by, 'addPicture', c, directory) && whyNotAdded(c) === undefined;
  return ok({ seen: pictureViews(c, by, directory), mayAdd });
}

/**
 * A picture as JPEG, for one who may read the case; to its reporter those she has added. Looking at it is logged like any
 * reading, unless she is the reporter. A picture she may not see is answered as one that is not there.
 */
export async function readPicture(
  deps: Omit<PictureDeps, 'clean'>,
  by: Actor,
  caseId: CaseId,
  pictureId: string,
  from: ReadFrom,
): Promise<Result<Uint8Array>> {
  const c = (await deps.store.loadCase(caseId))?.case;
  const seen = c ? picturesFor(c, by, await deps.directories.current()) : [];
  if (!c || !seen.some((picture) => picture.pictureId === pictureId)) return fail('not_found', 'unknownPicture');
  const bytes = await deps.pictures.get({ caseId, pictureId });
  if (!bytes) throw new Error('A picture that its case tells of is not where pictures are kept');
  if (c.reporterId !== by.personId) await log(deps, by.personId, 'picture', from, c);
  return ok(bytes);
}

import { createHash } from 'node:crypto';
import { may } from '../domain/access.ts';
import type { CaseId } from '../domain/case.ts';
import type { Actor } from '../domain/people.ts';
import { decideAddPicture, whyNotAdded } from '../domain/pictures.ts';
import { knowsOf } from '../domain/relations.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Clean, Pictures } from '../ports/pictures.ts';
import { changeCase } from './changeCase.ts';
import type { Deps } from './deps.ts';

export type PictureDeps = Deps & { readonly pictures: Pictures; readonly clean: Clean };

export interface PictureInput {
  /** Made when the picture was chosen; the same request by the same person is the same picture. */
  readonly requestId: string;
  /** Not read before it is known that she may add it. */
  readonly file: () => Promise<Uint8Array>;
}

/** A double tap gives one picture, and a forged request id nobody else's. */
const pictureIdOf = (requestId: string, personId: string, caseId: CaseId): string =>
  createHash('sha256').update(`${personId}\n${caseId}\n${requestId}`).digest('hex').slice(0, 32);

/**
 * Adds a picture to a case; its id. The bytes are kept before the case tells of them, so no case shows a picture that is
 * not there. Broken off in between, they belong to nothing, are shown to nobody, and go when the case goes.
 */
export async function addPicture(
  deps: PictureDeps,
  by: Actor,
  caseId: CaseId,
  { requestId, file }: PictureInput,
): Promise<Result<string>> {
  const pictureId = pictureIdOf(requestId, by.personId, caseId);
  const asked = await mayAdd(deps, by, { caseId, pictureId });
  if (!asked.ok || asked.value === 'there') return asked.ok ? ok(pictureId) : asked;
  const clean = await deps.clean(await file());
  if (!clean.ok) return clean;
  const { bytes, width, height } = clean.value;
  await deps.pictures.put({ caseId, pictureId }, bytes);
  const added = await changeCase(deps, by, 'addPicture', caseId, (c) =>
    decideAddPicture(c, pictureId, { bytes: bytes.length, width, height }),
  );
  return added.ok ? ok(pictureId) : added;
}

/** Asked before the file is read: nobody makes the server work on a picture that it would not take. */
async function mayAdd(
  { store, directories }: PictureDeps,
  by: Actor,
  { caseId, pictureId }: { readonly caseId: CaseId; readonly pictureId: string },
): Promise<Result<'there' | 'absent'>> {
  const found = (await store.loadCase(caseId))?.case;
  const directory = await directories.current();
  if (!found || !knowsOf(by, found, directory)) return fail('not_found');
  if (!may(by, 'addPicture', found, directory)) return fail('not_allowed', 'addPicture');
  if (found.pictures.some((picture) => picture.pictureId === pictureId)) return ok('there');
  return whyNotAdded(found) ?? ok('absent');
}

import { may } from '../domain/access.ts';
import type { Case, CaseId } from '../domain/case.ts';
import type { Actor } from '../domain/people.ts';
import type { HideReason } from '../domain/picture.ts';
import { decideHidePicture } from '../domain/pictures.ts';
import type { Result } from '../domain/result.ts';
import { changeCase } from './changeCase.ts';
import type { Deps } from './deps.ts';

/** From now on nobody is shown it. */
export const hidePicture = (
  deps: Deps,
  by: Actor,
  id: CaseId,
  pictureId: string,
  reason: HideReason,
): Promise<Result<Case>> =>
  changeCase(deps, by, 'hidePicture', id, (c, { directory }) =>
    decideHidePicture(c, pictureId, reason, {
      personId: by.personId,
      mayHideAny: may(by, 'assess', c, directory),
    }),
  );

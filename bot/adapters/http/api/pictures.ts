import type { picturesRoutes } from '../../../contract/pictures.ts';
import { hideReasons } from '../../../domain/picture.ts';
import { ok } from '../../../domain/result.ts';
import { hideReasonNames } from '../../../text/pictures.ts';
import { addPicture } from '../../../usecases/addPicture.ts';
import { hidePicture } from '../../../usecases/hidePicture.ts';
import { picturesOf, readPicture } from '../../../usecases/readPicture.ts';
import type { Handlers } from './call.ts';
import { momentSaid, nameSaid } from './says.ts';

export const pictures: Handlers<keyof typeof picturesRoutes> = {
  'GET /cases/:caseId/pictures': async ({ deps, turn: { actor, language } }, { params }) => {
    const found = await picturesOf(deps, actor, params.caseId);
    if (!found.ok) return found;
    const { seen, mayAdd } = found.value;
    return ok({
      pictures: seen.map(({ pictureId, addedByName: addedBy, at, width, height, mayHide }) => ({
        ...{ pictureId, addedBy, width, height, mayHide },
        addedAt: momentSaid(at, language),
      })),
      mayAdd,
      hideReasons: hideReasons.map((reason) => nameSaid(reason, hideReasonNames, language)),
    });
  },
  'POST /cases/:caseId/pictures': async ({ deps, turn: { actor } }, { params, query, body }) => {
    const added = await addPicture(deps, actor, params.caseId, { requestId: query.requestId, file: body });
    return added.ok ? ok({ pictureId: added.value }) : added;
  },
  'GET /cases/:caseId/pictures/:pictureId': async ({ deps, turn: { actor } }, { params }) => {
    const found = await readPicture(deps, actor, params.caseId, params.pictureId, 'tab');
    return found.ok ? ok({ name: `${params.pictureId}.jpg`, type: 'image/jpeg', bytes: found.value }) : found;
  },
  'POST /cases/:caseId/pictures/:pictureId/hide': async ({ deps, turn: { actor } }, { params, body }) => {
    const hidden = await hidePicture(deps, actor, params.caseId, params.pictureId, body.reason);
    return hidden.ok ? ok({}) : hidden;
  },
};

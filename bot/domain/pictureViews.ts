import { may, readsWhole } from './access.ts';
import type { Case } from './case.ts';
import { type Directory, nameOf } from './directory.ts';
import type { Actor } from './people.ts';
import type { Picture } from './picture.ts';
import { shownPictures } from './pictures.ts';

/** A picture for one who may look at it; the bytes are asked for one by one, and the asking is logged. */
export interface PictureView extends Pick<Picture, 'pictureId' | 'at' | 'width' | 'height'> {
  readonly addedByName: string;
  readonly mayHide: boolean;
}

/** Those that this person may look at: to the reporter and no more those she has added. Empty for one who may not read the case. */
export function picturesFor(c: Case, reader: Actor, directory: Directory): readonly Picture[] {
  if (!may(reader, 'read', c, directory)) return [];
  const seesAll = readsWhole(reader, c, directory);
  return shownPictures(c).filter(({ addedBy }) => seesAll || addedBy === reader.personId);
}

export function pictureViews(c: Case, reader: Actor, directory: Directory): readonly PictureView[] {
  const mayHideAny = may(reader, 'assess', c, directory);
  return picturesFor(c, reader, directory).map(({ pictureId, at, width, height, addedBy }) => ({
    ...{ pictureId, at, width, height, addedByName: nameOf(addedBy, directory) },
    mayHide: mayHideAny || addedBy === reader.personId,
  }));
}

import type { CaseId } from '../../domain/case.ts';
import type { PicturePlace } from '../../ports/pictures.ts';

const ending = '.jpg';

/** What is in an id becomes a name in a folder: it must not lead out of it. */
function checked(id: string): string {
  if (!/^[\w-]{1,100}$/.test(id)) throw new Error('An id of a case or a picture holds signs that no id has');
  return id;
}

/** A case's pictures lie together. */
export const folderOf = (caseId: CaseId): string => checked(caseId);

export const fileOf = (pictureId: string): string => `${checked(pictureId)}${ending}`;

/** As both folder and Blob Storage name it: `<case>/<picture>.jpg`. */
export const nameOf = ({ caseId, pictureId }: PicturePlace): string => `${folderOf(caseId)}/${fileOf(pictureId)}`;

/** The pictures among these files; whatever was never finished has another ending. */
export const picturesIn = (files: readonly string[]): readonly string[] =>
  files.flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));

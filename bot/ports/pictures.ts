import type { CaseId } from '../domain/case.ts';
import type { KeptPicture } from '../domain/picture.ts';
import type { Result } from '../domain/result.ts';

/** Where a picture is kept: beside its case's other pictures, so that they can go together. */
export interface PicturePlace {
  readonly caseId: CaseId;
  readonly pictureId: string;
}

/** Keeps the bytes of pictures; which of them belong to a case, its history says. Throws when it cannot be reached. */
export interface Pictures {
  /** On the disk, or in the service's keeping, when it returns. What is there already stays as it is: the id is the lock. */
  put(place: PicturePlace, bytes: Uint8Array): Promise<void>;
  get(place: PicturePlace): Promise<Uint8Array | undefined>;
  /** All that is kept beside a case: also what was put and then never became part of it. */
  idsOf(caseId: CaseId): Promise<readonly string[]>;
  removeAllOf(caseId: CaseId): Promise<void>;
  /** Throws when pictures cannot be kept. */
  ready(): Promise<void>;
}

export type CleanPicture = Omit<KeptPicture, 'pictureId' | 'bytes'> & { readonly bytes: Uint8Array };

/** Makes of a file from outside a picture that can be kept, or says why not. */
export type Clean = (file: Uint8Array) => Promise<Result<CleanPicture>>;

import type { Instant } from './time.ts';

/** Why a picture is no longer shown: chosen, never written, so that nobody is described by it. */
export const hideReasons = ['showsPerson', 'wrongPicture', 'wrongCase'] as const;
export type HideReason = (typeof hideReasons)[number];

/** A picture as it is kept: always JPEG, `bytes` long, `width` × `height` pixels, without what the camera wrote into it. */
export interface KeptPicture {
  readonly pictureId: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of a case. One that is hidden is shown to nobody; it goes when its case goes (ARCHITECTURE.md, Pictures). */
export interface Picture extends KeptPicture {
  readonly addedBy: string;
  readonly at: Instant;
  readonly hidden: { readonly by: string; readonly at: Instant; readonly reason: HideReason } | null;
}

export type PictureEvent =
  | ({ readonly type: 'pictureAdded' } & KeptPicture)
  | { readonly type: 'pictureHidden'; readonly pictureId: string; readonly reason: HideReason };

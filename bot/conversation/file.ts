/** A file that she may have. Nothing of what it holds but its name; `data` comes back, untrusted. */
export interface FileOffer {
  readonly name: string;
  readonly description: string;
  readonly bytes: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** Shown on a locked phone. */
  readonly summary: string;
}

/** Room that has been made for a file she accepted, in a place of her own. */
export interface FileRoom {
  readonly name: string;
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** Puts a file into the room that was made for it; false when it did not come there. */
export type Upload = (room: FileRoom, bytes: Uint8Array) => Promise<boolean>;

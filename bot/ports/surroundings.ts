/** What the program stands on besides its store. Each answers, or throws what stood in the way. */
export interface Surroundings {
  /** Gets a token, as the bot does before it speaks; false where there is no bot to sign in. */
  signIn(): Promise<boolean>;
  /** Reads the keys that the tab's tokens are signed with; false where there is no tab to sign in to. */
  tabKeys(): Promise<boolean>;
  /** How far this machine's clock is ahead of one elsewhere, in milliseconds; null where there is nobody to ask. */
  clockAheadMs(): Promise<number | null>;
  /** Throws where pictures cannot be kept, or not be opened. */
  pictures(): Promise<void>;
  /** What is free on the disk of the embedded store, in bytes; null where the database is elsewhere. */
  freeBytes(): Promise<number | null>;
}

/** A folder, empty when it was opened, for what leaves the store; nobody else can read what is written there. */
export interface ExportFolder {
  /** The file is on the disk when it returns, for what it holds may be removed elsewhere. Throws where there is one already. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  read(name: string): Promise<Uint8Array>;
}

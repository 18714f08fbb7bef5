import type { Paper } from '../domain/paper.ts';

/** A paper as a file. */
export interface PaperFile {
  /** With its ending, such as `.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PaperWriter {
  write(paper: Paper): Promise<PaperFile>;
}

import { type Classification, classifications } from '../text/classification.ts';
import { writeOwn } from './folder.ts';
import type { Output } from './output.ts';

/** Says how what is written is to be handled (R88); among the words, since the data are read by programs. */
export const sayClass = (out: Output, of: Classification): void => out.say(`Classification: ${classifications[of].en}`);

/** A file whose format has no room for it has it in a file beside it. */
export const writeClass = (path: string, of: Classification): Promise<void> =>
  writeOwn(`${path}.klassning.txt`, `${classifications[of].sv}\n${classifications[of].en}\n`);

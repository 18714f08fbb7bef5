import { appendFile } from 'node:fs/promises';
import { type Classification, classifications } from '../text/classification.ts';
import { writeOwn } from './folder.ts';
import type { Output } from './output.ts';

/** Says how what is written is to be handled (R88): among the words, since the data are read by programs. */
export const sayClass = (out: Output, of: Classification): void => out.say(`Classification: ${classifications[of].en}`);

/**
 * Where an export goes: to standard output, or to a new file of her own. Its format has no room to say how it is to be
 * handled, so a file beside it does, and is there first.
 */
export async function classified(out: Output, of: Classification, path: string | undefined): Promise<Output> {
  sayClass(out, of);
  if (path === undefined) return out;
  await writeOwn(path, '');
  await writeOwn(`${path}.klassning.txt`, `${classifications[of].sv}\n${classifications[of].en}\n`);
  return { ...out, data: (line) => appendFile(path, `${line}\n`) };
}

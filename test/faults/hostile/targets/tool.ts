import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLines } from '../commands.ts';
import { standing } from '../standing.ts';
import type { Target } from '../target.ts';

let runs = 0;

/** Command lines and standard input, in this process; the tool's folder is one that goes with the store. */
export const tool: Target = {
  name: 'the tool (in process)',
  inARound: 20,
  open: () =>
    standing(commandLines, ({ words, given, file }, folder) => {
      const path = join(folder, 'series.csv');
      writeFileSync(path, Buffer.from(file, 'latin1'));
      // What a mutated word names lands here too.
      process.chdir(folder);
      runs += 1;
      const places: Readonly<Partial<Record<string, string>>> = { FILE: path, OUT: join(folder, `out-${runs}`) };
      const placed = words.map((word) => (Object.hasOwn(places, word) ? (places[word] ?? word) : word));
      return { words: placed, given: Buffer.from(given, 'latin1') };
    }),
};

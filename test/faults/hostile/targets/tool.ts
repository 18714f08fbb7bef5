import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandPayload, commandLines } from '../commands.ts';
import { standing } from '../standing.ts';
import type { Site, Target } from '../target.ts';

let runs = 0;

/** Command lines and standard input, in this process; the tool's folder is one that goes with the store. */
export const tool: Target = {
  name: 'the tool (in process)',
  inARound: 20,
  async open(): Promise<Site> {
    const home = process.cwd();
    const site = await standing(commandLines, inFolder);
    return {
      ...site,
      close: async () => {
        process.chdir(home);
        await site.close();
      },
    };
  },
};

function inFolder({ words, given, file }: CommandPayload, folder: string) {
  const path = join(folder, 'series.csv');
  writeFileSync(path, Buffer.from(file, 'latin1'));
  // What a changed word names lands here too.
  process.chdir(folder);
  runs += 1;
  const places = new Map([
    ['FILE', path],
    ['OUT', join(folder, `out-${runs}`)],
  ]);
  return { words: words.map((word) => places.get(word) ?? word), given: Buffer.from(given, 'latin1') };
}

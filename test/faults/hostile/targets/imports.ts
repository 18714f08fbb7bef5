import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { changedFile, imports as every, type Import, rightFiles } from '../files.ts';
import { standing } from '../standing.ts';
import type { Target } from '../target.ts';

const payloads = fc.oneof(
  ...every.map((what) =>
    fc.record({ what: fc.constant<Import>(what), files: fc.tuple(...rightFiles[what].map(changedFile)) }),
  ),
);

/** Every CSV file that is taken in, in this process, by the tool's own commands on a store of its own. */
export const imports: Target = {
  name: 'CSV imports (in process)',
  inARound: 30,
  open: () =>
    standing(payloads, ({ what, files }, folder) => {
      const paths = files.map((bytes, i) => {
        const path = join(folder, `${i}.csv`);
        writeFileSync(path, Buffer.from(bytes, 'latin1'));
        return path;
      });
      return { words: ['import', what, ...paths] };
    }),
};

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Held } from '../fastMotion.ts';
import { atMost, type Bench, told } from '../figure.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, '../fastMotion.ts');

/** What the program holds after an hour of twenty reports a second, against its first five minutes. */
export const bench: Bench = {
  async measure({ sized, say }) {
    const [early, late] = [sized(6_000, 1_000, 20), sized(72_000, 4_000, 40)];
    const { stdout } = await run(process.execPath, ['--expose-gc', script, String(early), String(late)]);
    const held: Held = JSON.parse(stdout);
    const [before, after] = [held.early / 2 ** 20, held.late / 2 ** 20];
    say(`${Math.round(before)} MB after ${early} reports, ${Math.round(after)} MB after ${late}`);
    return [
      atMost(1.1, `memory after ${late} reports against after ${early}`, after / before, '×'),
      told(`memory after ${late} reports`, after, 'MB'),
    ];
  },
};

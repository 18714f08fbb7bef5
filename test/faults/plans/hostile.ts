import { createHash } from 'node:crypto';
import { type Figure, none, type Plan } from '../figures.ts';
import { type Harm, harms, type Struck, type Target } from '../hostile/target.ts';
import { targets } from '../hostile/targets/index.ts';

const roundsBetweenWords = 50;
const saidAtMost = 20;

/**
 * Payloads that nobody means well with, on every entry: each round strikes anew made places with as many as they take.
 * `--from <round> --rounds 1` with the same seed sends a round's payloads again.
 */
export const hostile: Plan = async ({ seed, rounds, from, say }) => {
  const found = new Map<Harm, number>();
  let struck = 0;
  const note = (where: string, wrong: Struck['wrong']): void => {
    for (const [harm, words] of wrong) {
      const times = (found.get(harm) ?? 0) + 1;
      found.set(harm, times);
      if (times <= saidAtMost) say(`${where}: ${harms[harm]}: ${words}`);
    }
  };
  for (const target of targets) {
    const came = await strikeAll(target, { seed, rounds, from, note, say });
    struck += target.inARound * rounds;
    say(`${target.name}: ${inWords(came)}`);
  }
  const kinds: readonly Harm[] = ['crash', 'ours', 'trace', 'write', 'slow'];
  return kinds.map((harm): Figure => none(`hostile payloads: ${harms[harm]}`, found.get(harm) ?? 0, struck, seed));
};

interface Strikes {
  readonly seed: string;
  readonly rounds: number;
  readonly from: number;
  readonly note: (where: string, wrong: Struck['wrong']) => void;
  readonly say: (words: string) => void;
}

/** What became of a target's payloads, counted. */
async function strikeAll(target: Target, { seed, rounds, from, note, say }: Strikes): Promise<Map<string, number>> {
  const came = new Map<string, number>();
  const site = await target.open();
  try {
    for (let round = from; round < from + rounds; round += 1) {
      const where = `${target.name}, --from ${round} --rounds 1`;
      await site.begin();
      for (let i = 0; i < target.inARound; i += 1) {
        const done = await site.strike(seedOf(`${seed}/hostile/${target.name}/${round}/${i}`));
        came.set(done.came, (came.get(done.came) ?? 0) + 1);
        note(where, done.wrong);
      }
      note(where, await site.reckon());
      if ((round + 1 - from) % roundsBetweenWords === 0) say(`${target.name}: ${round + 1 - from} rounds`);
    }
  } finally {
    await site.close();
  }
  return came;
}

const seedOf = (words: string): number => createHash('sha256').update(words).digest().readInt32LE();

const inWords = (came: ReadonlyMap<string, number>): string =>
  [...came]
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, times]) => `${times} × ${what}`)
    .join(', ');

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { live } from '../../model/live.ts';
import { aLife } from '../../model/lives.ts';
import { none, type Plan } from '../figures.ts';

const livesBetweenWords = 1_000;

/**
 * Random histories of several cases and many people against a model of where a case stands. Each life has its own number:
 * `--from <number> --rounds 1` with the same seed lives it again, and a life that went wrong is told in its shortest form.
 */
export const model: Plan = async ({ seed, rounds, from, say }) => {
  let unlike = 0;
  for (let i = from; i < from + rounds; i += 1) {
    const wrong = await shortestWrong(createHash('sha256').update(`${seed}/model/${i}`).digest().readInt32LE());
    if (wrong) {
      unlike += 1;
      say(`life ${i} (--from ${i} --rounds 1): ${wrong}`);
    } else if (i % livesBetweenWords === livesBetweenWords - 1) say(`${i + 1 - from} lives`);
  }
  return [none('random histories: unlike the model', unlike, rounds, seed)];
};

/** What went wrong in the life that this seed gives, and the shortest life in which it does; undefined where nothing did. */
async function shortestWrong(seed: number): Promise<string | undefined> {
  let words: readonly string[] = [];
  const property = fc.asyncProperty(aLife, async (life) => {
    const found = await live(life);
    if (found.length > 0) words = found;
    return found.length === 0;
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { seed, numRuns: 1 });
  return failed ? `${words.join('; ')} ${errorInstance ?? ''} ${JSON.stringify(counterexample)}` : undefined;
}

import fc from 'fast-check';

/** Ways in which what must only be refused has done harm instead. */
export const harms = {
  crash: 'crashes',
  ours: 'answers with a fault of ours (5xx)',
  trace: 'stack traces in an answer',
  write: 'writes by what was refused, or in another name',
  slow: 'payloads that held us up for more than a second',
} as const;
export type Harm = keyof typeof harms;

/** What one payload did. */
export interface Struck {
  /** In words for counting, such as `400`, `exit 2` or `wrote`; a payload that was truly valid is counted apart. */
  readonly came: string;
  readonly wrong: readonly (readonly [harm: Harm, words: string])[];
}

/** Somewhere that anybody can send anything to. A new one is one file in `targets/`, listed in its index. */
export interface Target {
  readonly name: string;
  /** So many payloads of a round are for it. */
  readonly inARound: number;
  open(): Promise<Site>;
}

/** The target, standing and ready to be struck. */
export interface Site {
  /** A round begins: nothing that an earlier one left behind is there. */
  begin(): Promise<void>;
  /** The payload of this seed, and what it did; what does harm is told with its shortest form. */
  strike(seed: number): Promise<Struck>;
  /** What else is wrong once the round is over. */
  reckon(): Promise<Struck['wrong']>;
  close(): Promise<void>;
}

/** Makes the payload of a seed, and shortens one that does harm for as long as it still does. */
export const striking =
  <P>(payloads: fc.Arbitrary<P>, hit: (payload: P) => Promise<Struck>): Site['strike'] =>
  async (seed) => {
    let last: Struck = { came: '', wrong: [] };
    let worst: Struck | undefined;
    const property = fc.asyncProperty(payloads, async (payload) => {
      last = await hit(payload).catch(thrown);
      if (last.wrong.length > 0) worst = last;
      return last.wrong.length === 0;
    });
    const { counterexample } = await fc.check(property, { seed, numRuns: 1, interruptAfterTimeLimit: shortenForMs });
    if (!worst) return last;
    const words = readable(JSON.stringify(counterexample) ?? '');
    return { ...worst, wrong: worst.wrong.map(([harm, what]) => [harm, `${what} ${words}`] as const) };
  };

const thrown = (fault: unknown): Struck => ({
  came: 'a crash',
  wrong: [['crash', String(fault instanceof Error ? fault.stack : fault)]],
});

const shortenForMs = 10_000;

/** What is repeated many times is said once. */
const readable = (words: string): string =>
  words
    .replaceAll(/(.{1,8}?)\1{20,}/gsu, (all, part: string) => `${part}(${all.length / part.length} times)`)
    .slice(0, 2_000);

/** Where something in our own code stood, which is nobody's business. */
export const tellsOfCode = (text: string): boolean => /\n\s+at \S|node:internal|file:\/\/\/|\.ts:\d+:\d+/.test(text);

const tooLongMs = 1_000;

/** Holds what is done against the CPU that it took: a machine that does other things besides takes nothing from it. */
export async function inTime<T>(work: () => Promise<T>): Promise<{ done: T; late: Struck['wrong'] }> {
  const before = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  return { done, late: ms > tooLongMs ? [['slow', `${Math.round(ms)} ms`]] : [] };
}

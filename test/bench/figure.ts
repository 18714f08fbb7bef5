/** One line of `npm run bench` (design/quality.md): a ratio taken within one run on one machine, and its goal. */
export const printFigure = (figure: string, value: number, goal: number): void =>
  console.log(JSON.stringify({ figure, value: Math.round(value * 1000) / 1000, goal, met: value <= goal }));

/** Milliseconds of the quickest of several runs, after one that warms up: what the work costs when nobody disturbs it. */
export async function quickest(runs: number, work: () => unknown): Promise<number> {
  await work();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

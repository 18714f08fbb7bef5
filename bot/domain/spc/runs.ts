import type { Runs, Side, Signal } from './chart.ts';

/** A point that is useful to the run rules: it counts, and does not lie on the centre line. */
export interface Useful {
  readonly index: number;
  readonly side: Side;
}

interface Run {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** The longest run chance alone keeps to among n useful points: round(log₂ n) + 3. Source: Anhøj & Olesen 2014. */
export const longestRunMax = (n: number): number => Math.round(Math.log2(Math.max(n, 1))) + 3;

/**
 * The fewest crossings chance alone keeps to among n useful points: the 5 % quantile of Binomial(n − 1, ½), that is the
 * least k with P(X ≤ k) ≥ 0.05. Source: Chen 2010, by way of Anhøj & Olesen 2014.
 */
export function fewestCrossings(n: number): number {
  const trials = Math.max(n - 1, 0);
  // In logarithms, since 2⁻ⁿ is no longer a number beyond a thousand points.
  let logProbability = -trials * Math.LN2;
  let cumulative = Math.exp(logProbability);
  let k = 0;
  for (; cumulative < 0.05; k += 1) {
    logProbability += Math.log((trials - k) / (k + 1));
    cumulative += Math.exp(logProbability);
  }
  return k;
}

/**
 * Anhøj's two rules: a run on one side of the centre longer than chance gives, or fewer crossings of it. A point on the
 * centre line, or excluded, neither breaks a run nor lengthens it. Every run that is too long is a signal, not the
 * longest alone: after a shift there is one on each side, and the later one is news.
 * Source: Anhøj & Olesen, Run charts revisited, PLoS ONE 2014;9(11):e113825.
 */
export function runsOf(points: readonly Useful[]): { readonly runs: Runs; readonly signals: readonly Signal[] } {
  const found = sameSide(points);
  const last = found.at(-1);
  const runs: Runs = {
    longest: found.reduce((longest, { length }) => Math.max(longest, length), 0),
    longestMax: longestRunMax(points.length),
    crossings: Math.max(0, found.length - 1),
    crossingsMin: fewestCrossings(points.length),
  };
  const long = found
    .filter(({ length }) => length > runs.longestMax)
    .map((run): Signal => ({ kind: 'longRun', ...run, ongoing: run === last }));
  const few: Signal[] =
    found[0] && last && runs.crossings < runs.crossingsMin
      ? [{ kind: 'fewCrossings', from: found[0].from, to: last.to, side: movedTo(points) }]
      : [];
  return { runs, signals: [...long, ...few] };
}

/** Which side the later half lies on more often than the earlier half. */
function movedTo(points: readonly Useful[]): Side | null {
  const half = Math.floor(points.length / 2);
  const above = (some: readonly Useful[]): number => some.filter(({ side }) => side === 'above').length;
  const moved = above(points.slice(-half)) - above(points.slice(0, half));
  if (moved === 0) return null;
  return moved > 0 ? 'above' : 'below';
}

function sameSide(points: readonly Useful[]): readonly Run[] {
  const found: Run[] = [];
  for (const { index, side } of points) {
    const before = found.at(-1);
    if (before?.side === side) found[found.length - 1] = { ...before, to: index, length: before.length + 1 };
    else found.push({ side, from: index, to: index, length: 1 });
  }
  return found;
}

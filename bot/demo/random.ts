/** Numbers in [0, 1), the same for the same seed: mulberry32. Only for invented data, never for secrets. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Dice {
  pick<T>(from: readonly [T, ...T[]]): T;
  chance(probability: number): boolean;
  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number;
}

export function dice(seed: number): Dice {
  const next = seeded(seed);
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    chance: (probability) => next() < probability,
    between,
  };
}

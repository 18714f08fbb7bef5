/** One measured figure, as it is printed: one JSON object a line. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** Such as `≤ 2`; null for a figure that only tells. */
  readonly goal: string | null;
  /** Null without a goal. */
  readonly met: boolean | null;
}

/** How much is measured: for the README, for a look while at work, or only whether the bench runs at all. */
export type Size = 'full' | 'quick' | 'smoke';

export interface Setting {
  /** The number that belongs to the size. */
  readonly sized: (full: number, quick: number, smoke: number) => number;
  /** Words about what is under way, beside the figures. */
  readonly say: (words: string) => void;
}

/** One file of `figures/`: what it measures together, since ratios hold within one run on one machine. */
export interface Bench {
  measure(setting: Setting): Promise<readonly Figure[]>;
}

export const atMost = (goal: number, figure: string, value: number, unit: string): Figure => ({
  ...{ figure, value: rounded(value), unit },
  ...{ goal: `≤ ${goal}`, met: value <= goal },
});

export const told = (figure: string, value: number, unit: string): Figure => ({
  ...{ figure, value: rounded(value), unit },
  ...{ goal: null, met: null },
});

/** Three digits say all that a measurement knows. */
const rounded = (value: number): number => Number(value.toPrecision(3));

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
};

/** Smallest and largest, which show how much the machine had to do besides. */
export const spread = (values: readonly number[]): string =>
  `${rounded(Math.min(...values))}–${rounded(Math.max(...values))}`;

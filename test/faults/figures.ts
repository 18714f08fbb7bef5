/** One figure of design/quality.md as it was measured. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly goal: number;
  readonly met: boolean;
  /** What there was to lose or to double. */
  readonly of: number;
  /** The plan that was followed: the same seed makes the same choices again. */
  readonly seed: string;
}

/** Something of which there must be none. */
export const none = (figure: string, value: number, of: number, seed: string): Figure => ({
  figure,
  ...{ value, goal: 0, met: value === 0 && of > 0, of, seed },
});

/** What a plan is given: its seed, how many rounds of killing or lives, and where its words go. */
export interface Given {
  readonly seed: string;
  readonly rounds: number;
  /** The first of them: to see one town or life again, the number in its name. */
  readonly from: number;
  /** Reports made in a plan without rounds. */
  readonly reports: number;
  /** How many share a store, one after the other, in a plan of several. */
  readonly instances: readonly number[];
  readonly say: (words: string) => void;
}
export type Plan = (given: Given) => Promise<readonly Figure[]>;

/** What a query comes to. `n` is how many stand behind it: cases, units, or those who answered. */
export interface Amount {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
}

/**
 * The control charts: c counts, u counts per exposure, p shares, xmr single values, g cases between and t days between
 * rare events, up (u′) and pp (p′) rates and shares with very large exposure.
 */
export const chartKinds = ['c', 'u', 'p', 'xmr', 'g', 't', 'up', 'pp'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** The charts whose value is a count over an exposure, and so need its size. */
const sizedKinds: readonly ChartKind[] = ['u', 'p', 'up', 'pp'];
export const needsSize = (kind: ChartKind): boolean => sizedKinds.includes(kind);

/** So few points tell nothing of what is usual; below it there are no limits. Source: design/indicators.md. */
export const fewestPoints = 12;

/** What was seen at one time. */
export interface Observation {
  readonly label: string;
  /** A count for c, u, p, u′, p′ and g; a value for XmR; a time for t. Null where nothing is known. */
  readonly amount: number | null;
  /** Exposure (u, u′) or how many there were in all (p, p′); unused by other charts. Null where it is not known. */
  readonly size?: number | null;
}

export interface ChartOptions {
  /** Centre and limits come from the first so many points, excluded ones among them; otherwise from all. */
  readonly freeze?: number | undefined;
  /** Indices (from 0) of points that are known to be special: drawn, and counted in nothing. */
  readonly exclude?: readonly number[] | undefined;
}

export interface ChartPoint {
  readonly label: string;
  /** Null where there was no exposure or nothing is known; such a point is excluded. */
  readonly value: number | null;
  readonly centre: number | null;
  /** Null on a run chart. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Beyond a limit, and not excluded. */
  readonly outside: boolean;
  readonly excluded?: true;
}

export type Side = 'above' | 'below';

/** Something that chance alone seldom gives. `from` and `to` are indices of points, both within. */
export type Signal =
  | { readonly kind: 'outside'; readonly from: number; readonly to: number; readonly side: Side }
  | {
      readonly kind: 'longRun';
      readonly from: number;
      readonly to: number;
      readonly side: Side;
      /** Points in the run; those on the centre line and excluded ones are not counted. */
      readonly length: number;
      /** It lasts still: no later point is on the other side. */
      readonly ongoing: boolean;
    }
  | {
      readonly kind: 'fewCrossings';
      readonly from: number;
      readonly to: number;
      /** The side that the later half of the points lies on more often than the earlier half; null where neither. */
      readonly side: Side | null;
    };

/** Anhøj's two figures, each with what chance alone keeps to. */
export interface Runs {
  readonly longest: number;
  readonly longestMax: number;
  readonly crossings: number;
  readonly crossingsMin: number;
}

export interface ControlChart {
  readonly chart: ChartKind;
  /** Points that count: with a value, and not excluded. */
  readonly n: number;
  /** How many of them the centre and the limits come from; under `fewestPoints` it is a run chart without limits. */
  readonly baseline: number;
  /** Null when no point of the baseline counts. */
  readonly centre: number | null;
  readonly points: readonly ChartPoint[];
  readonly runs: Runs;
  /** Outside first, then long runs, then few crossings; each in order of time. None on a run chart. */
  readonly signals: readonly Signal[];
}

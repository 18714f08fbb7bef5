import type { Query, Span, Where } from './query.ts';

export const reports = ['kvalitet', 'patientsakerhet'] as const;
export type Report = (typeof reports)[number];

export const figureUnits = ['count', 'share', 'hours', 'number'] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** One figure: what it is called and what it is. Everything that is written of it comes from here. */
export interface Figure {
  /** `<group>.<key>`; the same from year to year. */
  readonly id: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly query: Query;
  /** In whose row of the group above it counts. */
  readonly under?: string;
  /** A figure that is a part of it: what is left without that one must not be small either. */
  readonly without?: string;
  /** Figures that nearly say the same: where one of them is hidden, so is this. */
  readonly like?: readonly string[];
}

export interface FigureGroup {
  readonly id: string;
  readonly title: string;
  readonly reports: readonly Report[];
  /** The requirements of catalogue/requirements.md it answers. */
  readonly requirements: readonly string[];
  /** Its figures are parts of the figure `of`, so that one of them can be taken from the others. */
  readonly of?: string;
  readonly figures: readonly Figure[];
}

/** What the definitions of a year are made for. */
export interface Asked {
  readonly year: number;
  readonly span: Span;
  readonly months: readonly Span[];
  /** Of whom: conditions on the unit alone. */
  readonly units: Where;
  readonly areas: readonly string[];
}

/** Whatever was reported in the year, of those asked for. */
export const reportedIn = ({ units, span }: Pick<Asked, 'units' | 'span'>): Where => ({ ...units, reportedAt: span });

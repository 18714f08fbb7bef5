import type { Localised } from '../../text/language.ts';
import type { CategoryKey } from '../categories.ts';
import type { Facts } from '../facts.ts';
import type { Instant } from '../time.ts';

/** Which way is better; `context` where neither is, such as how much is reported: more reports is no failure. */
export type Better = 'lower' | 'higher' | 'context';

/** What was counted, out of what; a denominator of null is a plain count, of 0 a week with nothing to count. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** What an indicator may know besides the cases of the week: the week, half open in time, and who received care then. */
export interface WeekContext {
  readonly unitId: string;
  readonly week: string;
  readonly from: Instant;
  readonly before: Instant;
  readonly now: Instant;
  readonly recipients: number | null;
}

/** The plain figures of a unit's week (design/interfaces.md, `weekly`). A bundle is one report with several events. */
export interface WeekCounts {
  readonly reports: number;
  readonly events: number;
  readonly risks: number;
  /** Events by category; an event of two categories counts in both. */
  readonly byCategory: Readonly<Partial<Record<CategoryKey, number>>>;
}

/** A computed indicator: a function from cases and a week to numerator and denominator, with its chart. */
export interface Indicator {
  readonly id: string;
  /** Its number in the council's catalogue, such as `U1`; absent for Lyhörd's own. */
  readonly catalogueId?: string;
  readonly title: Localised;
  /** The noun for a sentence: "fallen", "läkemedelsavvikelserna". */
  readonly subject: Localised;
  readonly unit: 'count' | 'share' | 'rate' | 'hours';
  /** Rates are given per this many, such as 100 care recipients. */
  readonly per?: number;
  readonly better: Better;
  readonly chart: 'c' | 'u' | 'p' | 'xmr';
  /** `cases` are those reported in the week that count: not withdrawn, not merged, not secret. */
  readonly count: (cases: readonly Facts[], context: WeekContext) => Counted;
}

/** A row of the catalogue of outcome indicators (catalogue/indicators.csv, or a municipality's own). */
export interface CatalogueEntry {
  readonly id: string;
  /** Quality areas; one indicator can serve several. */
  readonly areas: readonly string[];
  readonly theme: string;
  readonly title: string;
  readonly measure: 'share' | 'rate' | 'mean' | 'value' | 'duration';
  readonly better: Better;
  readonly source: string;
}

/** An entered or imported value (design/interfaces.md, measures.csv). */
export interface Measure {
  readonly indicator: string;
  readonly unitId: string;
  /** `2026-W47`, `2026-11`, `2026-Q4` or `2026`. */
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

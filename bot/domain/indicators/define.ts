import type { Localised } from '../../text/language.ts';
import type { CategoryKey } from '../categories.ts';
import type { Facts } from '../facts.ts';
import type { Instant } from '../time.ts';

/** Which way is better; `context` where neither is, such as how much is reported: more reports is no failure. */
export const betterWays = ['lower', 'higher', 'context'] as const;
export type Better = (typeof betterWays)[number];

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
  /** The unit's cases of the half year before the week that count, oldest report first. */
  readonly earlier: readonly Facts[];
}

/** The plain figures of a unit's week (design/interfaces.md, `weekly`). A bundle is one report with several events. */
export interface WeekCounts {
  readonly reports: number;
  readonly events: number;
  readonly risks: number;
  /** Events by category; an event of two categories counts in both. */
  readonly byCategory: Readonly<Partial<Record<CategoryKey, number>>>;
  /** When the reports came, oldest first: what silence is read from. Of the whole organisation the last one alone. */
  readonly reportedAt: readonly Instant[];
  /** How many of the week's cases were closed in which week; one closed nobody knows when, in its own. */
  readonly closedIn: Readonly<Record<string, number>>;
  /** How many actions of the week's cases were overdue at the end of which week, of those that have ended since. */
  readonly overdueIn: Readonly<Record<string, number>>;
  /** How many of imported history nobody has closed; our own open cases have an index. */
  readonly leftOpen: number;
}

/** All that is counted of a week. */
export type WeekCount = WeekCounts & { readonly counts: Readonly<Record<string, Counted>> };

/** A computed indicator: a function from cases and a week to numerator and denominator, with its chart. */
export interface Indicator {
  /** Its number in the council's catalogue, such as `U1`, or a word for one of Lyhörd's own. */
  readonly id: string;
  readonly title: Localised;
  /** The noun for a sentence, always many: "fallen", "läkemedelsavvikelserna". */
  readonly subject: Localised;
  readonly unit: 'count' | 'share' | 'rate' | 'hours';
  /** Rates are given per this many, such as 100 care recipients. */
  readonly per?: number;
  readonly better: Better;
  readonly chart: 'c' | 'u' | 'p' | 'xmr';
  /** The week's cases come to be counted over months, the simple ones first: until most have, it tells of those alone. */
  readonly ripens?: true;
  /** `cases` are those reported in the week that count: not withdrawn, not merged, not secret. */
  readonly count: (cases: readonly Facts[], context: WeekContext) => Counted;
}

export const measureKinds = ['share', 'rate', 'mean', 'value', 'duration'] as const;

/** A row of the catalogue of outcome indicators (catalogue/indicators.csv, or a municipality's own). */
export interface CatalogueEntry {
  readonly id: string;
  /** Quality areas; one indicator can serve several. */
  readonly areas: readonly string[];
  readonly theme: string;
  readonly title: string;
  readonly measure: (typeof measureKinds)[number];
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

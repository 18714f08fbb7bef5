import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../facts.ts';
import type { CatalogueEntry, Measure } from '../indicators/define.ts';
import type { Unit } from '../people.ts';
import { atStockholm, type Instant, stockholm } from '../time.ts';
import type { AnnualCase, Span, Where } from './query.ts';

/** Whose year: the whole organisation where both are null. */
export interface Scope {
  readonly regime: Unit['regime'] | null;
  readonly board: string | null;
}
export const whole: Scope = { regime: null, board: null };
export const isWhole = ({ regime, board }: Scope): boolean => regime === null && board === null;

/** A unit without a board belongs to all of them, as everywhere else (`sameBoard`). */
export const within = ({ regime, board }: Scope): Where => ({
  ...(regime === null ? {} : { regime }),
  ...(board === null ? {} : { board: [board, ''] }),
});

/** All that the figures of a year are counted from: that year and the one before, and what was open still. */
export interface Book {
  readonly year: number;
  readonly now: Instant;
  readonly scope: Scope;
  /** Oldest report first. */
  readonly cases: readonly { readonly row: AnnualCase; readonly facts: Facts }[];
  readonly measures: readonly Measure[];
  readonly catalogue: readonly CatalogueEntry[];
  readonly units: readonly Unit[];
}

const firstOf = (year: number, month: number): Instant => {
  const day = new Temporal.PlainDate(year, 1, 1).add({ months: month - 1 });
  return atStockholm(day.toString(), '00:00');
};

/** A calendar year in Stockholm. */
export const spanOf = (year: number): Span => ({ from: firstOf(year, 1), before: firstOf(year, 13) });

/** Its months, January first. */
export const monthsOf = (year: number): readonly Span[] =>
  Array.from({ length: 12 }, (_, i) => ({ from: firstOf(year, i + 1), before: firstOf(year, i + 2) }));

export const yearOf = (at: Instant): number => stockholm(at).year;

/** The unit as conditions see it. */
export const placeOf = (unit: Unit | undefined) => ({
  operation: unit?.operation ?? null,
  area: unit?.area || null,
  regime: unit?.regime ?? null,
  board: unit?.board ?? '',
});

/** Whether a unit lies within a scope. */
export const isIn = (unit: Unit, { regime, board }: Scope): boolean =>
  (regime === null || unit.regime === regime) && (board === null || unit.board === '' || unit.board === board);

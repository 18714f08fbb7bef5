import type { CategoryKey } from '../categories.ts';
import type { Facts } from '../facts.ts';
import type { Counted } from './define.ts';

/** How many events cases stand for: a bundle is one report of several. */
export const eventsOf = (cases: readonly Facts[]): number => cases.reduce((sum, { events }) => sum + events, 0);

/** Whether it has happened and is of one of these categories: a risk has not happened yet, and praise is no harm. */
export const happened = ({ kind, categories }: Facts, of: ReadonlySet<CategoryKey>): boolean =>
  kind !== 'risk' && kind !== 'berom' && categories.some((key) => of.has(key));

export const share = (part: readonly Facts[], whole: readonly Facts[]): Counted => ({
  numerator: part.length,
  denominator: whole.length,
});

const msPerHour = 3_600_000;

/** Undefined while one of the moments is not known. A clock put back gives 0. */
export const hoursPassed = (from: string | null, to: string | null): number | undefined =>
  from === null || to === null ? undefined : Math.max(0, Date.parse(to) - Date.parse(from)) / msPerHour;

/** The mean of hours between two moments of a case, over the cases that have both. */
export function hoursBetween(
  cases: readonly Facts[],
  from: (one: Facts) => string | null,
  to: (one: Facts) => string | null,
): Counted {
  const hours = cases.flatMap((one) => hoursPassed(from(one), to(one)) ?? []);
  return { numerator: hours.reduce((sum, one) => sum + one, 0), denominator: hours.length };
}

/** Falls of both kinds. */
export const fallCategories: ReadonlySet<CategoryKey> = new Set<CategoryKey>(['fall', 'fall_med_skada']);

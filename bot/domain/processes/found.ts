import type { Case } from '../case.ts';
import type { CategoryKey } from '../categories.ts';
import type { Instant } from '../time.ts';

/** When it was known what a category says: with the report where it said so, else when the case was assessed. */
export function foundAt(c: Case, keys: readonly CategoryKey[]): Instant | null {
  const has = (categories: readonly CategoryKey[]) => categories.some((key) => keys.includes(key));
  if (!has(c.categories)) return null;
  return has(c.report.categories) ? c.reportedAt : (c.assessed?.at ?? c.reportedAt);
}

import { may } from './access.ts';
import type { Case, Status } from './case.ts';
import type { Effect } from './casework.ts';
import type { CategoryKey } from './categories.ts';
import type { Directory } from './directory.ts';
import type { Facts } from './facts.ts';
import { fallCategories } from './indicators/cases.ts';
import type { Actor } from './people.ts';
import { type Instant, stockholm, toInstant } from './time.ts';

/** A case of the same kind in the same unit: enough to ask about it, nothing of what it says. */
export interface SimilarCase {
  /** Null for imported history: there is nothing to open. */
  readonly caseId: string | null;
  readonly number: string;
  readonly reportedAt: Instant;
  readonly status: Status;
  readonly effect: Effect | null;
}

/** The newest of them, and how many there are besides. */
export interface SimilarCases {
  readonly cases: readonly SimilarCase[];
  readonly more: number;
}

const mostShown = 5;

/** From when a case counts: twelve months back. */
export const similarFrom = (now: Instant): Instant => toInstant(stockholm(now).subtract({ months: 12 }));

/** A fall is a fall: the one that hurt nobody is what to learn from before the next does. */
const isOfOneKind = (a: CategoryKey, b: CategoryKey): boolean =>
  a === b || (fallCategories.has(a) && fallCategories.has(b));

/** Is of the same kind, is not this case, still counts as a case, and may be read by the one who asks. */
export const isSimilar = (
  row: Facts,
  to: Pick<Case, 'id' | 'categories'>,
  { by, directory }: { readonly by: Actor; readonly directory: Directory },
): boolean =>
  row.caseId !== to.id &&
  row.status !== 'withdrawn' &&
  row.status !== 'merged' &&
  row.categories.some((key) => to.categories.some((own) => isOfOneKind(key, own))) &&
  // Facts do not say who reported: nobody is taken for the reporter.
  may(by, 'read', { ...row, reporterId: '' }, directory);

/** Rows in the order they were reported. */
export const newestOf = (rows: readonly Facts[]): SimilarCases => ({
  cases: rows
    .slice(-mostShown)
    .reverse()
    .map(({ caseId, source, number, reportedAt, status, effect }) => ({
      caseId: source === 'import' ? null : caseId,
      ...{ number, reportedAt, status, effect },
    })),
  more: Math.max(0, rows.length - mostShown),
});

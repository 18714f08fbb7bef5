import type { Facts } from '../facts.ts';
import { type Instant, parseInstant } from '../time.ts';

/** Where a list goes on: after a row that she has seen, or before an instant. */
export type Place = Instant | Pick<Facts, 'reportedAt' | 'caseId' | 'source'>;

export const placeOf = ({ reportedAt, caseId, source }: Facts): Place => ({ reportedAt, caseId, source });

/**
 * Between two instants, the later one first. Where a search rests among rows that she may not see, the place tells
 * nothing of them: neither when they were reported nor which they are.
 */
export function between(later: Instant, earlier: Instant): Instant {
  const [to, from] = [Date.parse(later), Date.parse(earlier)];
  return new Date(to - Math.floor((to - from) / 2)).toISOString();
}

/** As it travels to the page and back. */
export const placeText = (place: Place): string =>
  typeof place === 'string' ? place : [place.reportedAt, place.source, place.caseId].join('/');

/** undefined for what no list of ours has said. */
export function placeFrom(text: string): Place | undefined {
  const [at = '', source, ...rest] = text.split('/');
  const reportedAt = parseInstant(at);
  if (!reportedAt) return undefined;
  if (source === undefined) return reportedAt;
  const caseId = rest.join('/');
  return (source === 'lyhord' || source === 'import') && caseId ? { reportedAt, source, caseId } : undefined;
}

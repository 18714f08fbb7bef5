import type { Actor } from '../domain/people.ts';
import type { RetentionBasis } from '../domain/retention.ts';
import type { Deps } from './deps.ts';
import { type RetentionDocuments, verdictOf } from './retentionPlan.ts';

/** A case that another's decision lets go as well goes by that one. */
export const ownLast = (kept: RetentionDocuments, { personId }: Actor): RetentionDocuments => ({
  ...kept,
  decisions: kept.decisions.toSorted((a, b) => Number(a.enteredBy === personId) - Number(b.enteredBy === personId)),
});

/**
 * Two people, also where one has both roles: she does not carry out what she decided herself. The reference of a decision
 * of hers by which a case would go now, or has begun to go; undefined where there is none, as for nearly everyone.
 */
export async function ownDecisionIn(deps: Deps, by: Actor, kept: RetentionDocuments): Promise<string | undefined> {
  const own = kept.decisions.filter(({ enteredBy }) => enteredBy === by.personId).map(({ reference }) => reference);
  if (own.length === 0) return undefined;
  const ownIn = (basis: RetentionBasis) =>
    basis.by === 'decision' ? own.find((one) => one === basis.reference) : undefined;
  for (const { state, basis } of kept.removals) {
    const found = state === 'recorded' ? undefined : ownIn(basis);
    if (found !== undefined) return found;
  }
  for await (const facts of deps.store.find('allCases', {})) {
    const going = facts.source === 'import' ? undefined : await verdictOf(deps, by, facts.caseId, kept);
    const found = going?.goes ? ownIn(going.basis) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

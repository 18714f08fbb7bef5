import type { Case, CaseId } from '../domain/case.ts';
import { processOf } from '../domain/process.ts';
import { keys } from '../ports/documents.ts';
import type { Store } from '../ports/store.ts';
import type { Breach } from './caseBreaches.ts';

/** That a case has joined another: it was merged into it, or is investigated with it. */
interface Join {
  readonly rule: 'merge' | 'process';
  /** As a breach is told: `is merged into`. */
  readonly how: string;
  readonly into: CaseId;
  readonly isKnownTo: (other: Case) => boolean;
}

function joinsOf({ id: from, mergedInto, processes }: Case): readonly Join[] {
  const isIn = (list: readonly { readonly id: CaseId }[] = []) => list.some(({ id }) => id === from);
  const merge: readonly Join[] = mergedInto
    ? [{ rule: 'merge', how: 'is merged into', into: mergedInto.id, isKnownTo: ({ joined }) => isIn(joined) }]
    : [];
  const investigated = processes.flatMap(({ key, joinedTo }): readonly Join[] => {
    const isKnownTo = (other: Case) => isIn(processOf(other.processes, key)?.gathered);
    return joinedTo ? [{ rule: 'process', how: `has its ${key} with`, into: joinedTo.id, isKnownTo }] : [];
  });
  return [...merge, ...investigated];
}

/** What a case that may have joined others has to be looked at for when every case has been seen. */
export interface Joined {
  readonly from: CaseId;
  readonly about: string;
  readonly joins: readonly Join[];
}

export const joinedOf = (about: string, c: Case): readonly Joined[] => {
  const joins = joinsOf(c);
  return joins.length > 0 ? [{ from: c.id, about, joins }] : [];
};

/** Both cases know that they belong together, or a notice is on its way to the one that does not yet. */
export async function joinBreaches(store: Store, { from, about, joins }: Joined): Promise<readonly Breach[]> {
  const found: Breach[] = [];
  for (const { rule, how, into, isKnownTo } of joins) {
    // In this order: the other case is told before the notice is done.
    const isUnderWay = await isOnItsWay(store, from, into);
    const other = await store.loadCase(into);
    // It may have gone by the rules of retention, which each case meets by itself.
    if (!other && !(await store.get(keys.removal(into))))
      found.push({ about, rule, text: `${how} ${into}, which is not there` });
    else if (other && !isKnownTo(other.case) && !isUnderWay)
      found.push({ about, rule, text: `${how} ${into}, which does not know of it` });
  }
  return found;
}

async function isOnItsWay(store: Store, from: CaseId, into: CaseId): Promise<boolean> {
  for await (const record of store.find('recordsOf', { pk: `case:${from}` })) {
    if (record.kind !== 'notice' || record.notice.state === 'done') continue;
    const { target } = record.notice;
    if (target.to === 'case' && target.caseId === into) return true;
  }
  return false;
}

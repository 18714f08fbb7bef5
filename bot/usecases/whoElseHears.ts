import type { Case, CaseId } from '../domain/case.ts';
import type { Deps } from './deps.ts';

/** How many others read what this case's reporter is told: the reporters of cases merged into it, and into those. */
export async function whoElseHears({ store }: Pick<Deps, 'store'>, c: Case): Promise<number> {
  const others = new Set<string>();
  const seen = new Set<CaseId>([c.id]);
  for (let next = c.joined.map(({ id }) => id); next.length > 0; ) {
    for (const id of next) seen.add(id);
    const found = await Promise.all(next.map((id) => store.loadCase(id)));
    // One that has parted from its merge since hears of its own case alone.
    const merged = found.flatMap((one) => (one?.case.mergedInto ? [one.case] : []));
    for (const { reporterId } of merged) others.add(reporterId);
    next = merged.flatMap(({ joined }) => joined.map(({ id }) => id)).filter((id) => !seen.has(id));
  }
  others.delete(c.reporterId);
  return others.size;
}

import type { Case } from '../domain/case.ts';
import type { Deps } from './deps.ts';

/**
 * Periodic work on one case after another. A case that cannot be read, or that a rule fails on, costs only itself: it is
 * left out, and what failed is told of, never the case. A store that is away stops them all, for that is no case's fault
 * and the round shall come again. `work` may be done twice for a case.
 */
export async function caseByCase(
  { store, onCaseLeftOut }: Pick<Deps, 'store' | 'onCaseLeftOut'>,
  rows: AsyncIterable<{ readonly caseId: string }>,
  work: (c: Case) => Promise<void>,
): Promise<void> {
  for await (const { caseId } of rows) {
    const once = async (): Promise<void> => {
      const found = await store.loadCase(caseId);
      if (found) await work(found.case);
    };
    try {
      // What failed since the store was away for a moment goes well when it is there again.
      await once().catch(() => store.ready().then(once));
    } catch (fault) {
      await store.ready();
      onCaseLeftOut?.(fault);
    }
  }
}

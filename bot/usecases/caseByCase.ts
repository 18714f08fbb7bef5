import type { Case, CaseId } from '../domain/case.ts';
import { keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

interface Named {
  readonly caseId: CaseId;
}
type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

/**
 * Periodic work on one case after another. A case that cannot be read, or that a rule fails on, costs only itself: it is
 * left out, and what failed is told of, never the case. A store that is away stops them all, for that is no case's fault
 * and the round shall come again. `work` may be done twice for a case.
 */
export async function caseByCase<Row extends Named>(
  { store, onCaseLeftOut }: Pick<Deps, 'store' | 'onCaseLeftOut'>,
  rows: Rows<Row>,
  work: (c: Case, row: Row) => Promise<void>,
): Promise<void> {
  const once = async (row: Row): Promise<void> => {
    const found = await store.loadCase(row.caseId);
    if (found) await work(found.case, row);
  };
  await rowByRow(store, rows, once, async (_, fault) => onCaseLeftOut?.(fault));
}

/**
 * The same of what no calendar brings again, so that a round can be called done although a case was left out: that one is
 * remembered, and `takeUpAgain` does what was left undone. `work` reads the case itself.
 */
export async function eachCaseOnce<Row extends Named>(
  { store, clock, onCaseLeftOut }: Pick<Deps, 'store' | 'clock' | 'onCaseLeftOut'>,
  rows: Rows<Row>,
  work: (row: Row) => Promise<void>,
): Promise<void> {
  await rowByRow(store, rows, work, async ({ caseId }, fault) => {
    const noted = await store.createOnce({ ...keys.leftOut(caseId), caseId, triedAt: clock.now() });
    if (noted === 'created') onCaseLeftOut?.(fault);
  });
}

/** `leave` is told which row failed twice, with the store there each time. */
export async function rowByRow<Row>(
  store: Pick<Deps['store'], 'ready'>,
  rows: Rows<Row>,
  work: (row: Row) => Promise<void>,
  leave: (row: Row, fault: unknown) => Promise<void>,
): Promise<void> {
  for await (const row of rows) {
    try {
      // What failed since the store was away for a moment goes well when it is there again.
      await work(row).catch(() => store.ready().then(() => work(row)));
    } catch (fault) {
      await store.ready();
      await leave(row, fault);
    }
  }
}

import { isOpen } from '../domain/case.ts';
import { ok } from '../domain/result.ts';
import { restsForMs } from '../domain/sending/retry.ts';
import { type DocumentOf, keys, leftOutPartition } from '../ports/documents.ts';
import type { Revision } from '../ports/store.ts';
import { rowByRow } from './caseByCase.ts';
import { changeByItself } from './changeByItself.ts';
import { consequences } from './changeCase.ts';
import { tellIfNotHeld } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';

/**
 * Periodic work: cases that a round has left out (`eachCaseOnce`) are looked at again every hour. One that can be read
 * gets what it missed, whichever round that was: it is due by the limits of today, and whoever is to be told now is told.
 * Returns how many.
 */
export async function takeUpAgain(deps: Deps): Promise<number> {
  const directory = await deps.directories.current();
  let taken = 0;
  const take = async ({ document: { caseId }, revision }: Tried): Promise<void> => {
    const c = await changeByItself(deps, caseId, (found) =>
      ok(isOpen(found) ? [{ type: 'limitsApplied' }, ...consequences(found, directory, deps.policy)] : []),
    );
    if (c) await tellIfNotHeld(deps, c, directory);
    await deps.store.remove(keys.leftOut(caseId), revision);
    taken += 1;
  };
  await rowByRow(deps.store, due(deps), take, async (_, fault) => deps.onCaseLeftOut?.(fault));
  return taken;
}

interface Tried {
  readonly document: DocumentOf<'leftOut'>;
  readonly revision: Revision;
}

/** That it is tried is written first, so that of two instances one tries. */
async function* due({ store, clock }: Deps): AsyncGenerator<Tried> {
  const now = clock.now();
  const rested = new Date(Date.parse(now) - restsForMs).toISOString();
  for await (const { type, pk, id } of store.find('partition', { pk: leftOutPartition })) {
    const found = type === 'leftOut' ? await store.get({ pk, id, type }) : undefined;
    // What was tried later than now was so before the clock was set back.
    if (!found || (found.document.triedAt > rested && found.document.triedAt <= now)) continue;
    const document = { ...found.document, triedAt: now };
    const tried = await store.put(document, found.revision);
    if (tried.ok) yield { document, revision: tried.value };
  }
}

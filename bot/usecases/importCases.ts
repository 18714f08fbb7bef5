import { createHash } from 'node:crypto';
import type { CaseId } from '../domain/case.ts';
import type { HistoryFacts } from '../domain/facts.ts';
import { numberForm } from './caseBreaches.ts';
import type { Deps } from './deps.ts';

/** The same for the same external id: what is imported again, or after a break, lands where it lay. */
export const historyIdOf = (externalId: string): CaseId =>
  createHash('sha256').update(`import\n${externalId}`).digest('hex').slice(0, 32);

/** Whether a row of history is a case of our own, that once was exported: imported it would be counted twice. */
export async function isOwnCase({ store }: Pick<Deps, 'store'>, number: string): Promise<boolean> {
  if (!numberForm.test(number)) return false;
  for await (const _ of store.find('caseByNumber', { number })) return true;
  return false;
}

/** Written together: quick, and short enough that a server on the same file hardly waits. */
const together = 500;

/**
 * Writes history that has been checked whole; returns how many cases. Broken off, it is begun anew and doubles nothing;
 * a later file with other values for the same external id stands.
 */
export async function importCases(
  { store }: Pick<Deps, 'store'>,
  history: AsyncIterable<HistoryFacts>,
  progress: (written: number) => void,
): Promise<number> {
  let written = 0;
  let waiting: HistoryFacts[] = [];
  const write = async () => {
    await store.putHistory(waiting);
    written += waiting.length;
    waiting = [];
    progress(written);
  };
  for await (const facts of history) {
    waiting.push(facts);
    if (waiting.length === together) await write();
  }
  if (waiting.length > 0) await write();
  return written;
}

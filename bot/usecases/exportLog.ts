import { mayInSystem } from '../domain/access.ts';
import { sameBoard } from '../domain/directory.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

export type LogEntry = Pick<DocumentOf<'log'>, 'at' | 'by' | 'act' | 'number' | 'from'> & {
  readonly outcome: 'done' | 'refused' | 'failed';
};

/** Before and after every instant, as text is ordered. */
const [firstOfAll, lastOfAll] = ['', '~'];

/** The access log for review (loggkontroll), oldest first. An officer of a board sees readings of its cases only. */
export async function exportLog(
  deps: Deps,
  by: Actor,
  { from, before }: { from: Instant | null; before: Instant | null },
): Promise<Result<AsyncIterable<LogEntry>>> {
  if (!mayInSystem(by, 'seeAccessLog')) return fail('not_allowed', 'seeAccessLog');
  return ok(entries(deps, by, from ?? firstOfAll, before ?? lastOfAll));
}

async function* entries(deps: Deps, by: Actor, from: string, before: string): AsyncIterable<LogEntry> {
  for await (const entry of deps.store.find('logBetween', { from, before })) {
    if (await isOfBoard(deps, by, entry.caseId)) yield logEntry(entry);
  }
}

export const logEntry = ({ at, by, act, number, from, outcome }: DocumentOf<'log'>): LogEntry => ({
  ...{ at, by, act, number, from, outcome: outcome ?? 'done' },
});

/** Whether a line is of her board's cases, or of none. */
export async function isOfBoard({ store, directories }: Deps, by: Actor, caseId: string | null): Promise<boolean> {
  if (by.board === '' || caseId === null) return true;
  const found = await store.loadCase(caseId);
  // Of a case that has gone the log lines stay, and so does the secrecy between boards.
  const gone = found ? undefined : await store.get(keys.removal(caseId));
  const unit = found && (await directories.current()).unit(found.case.unitId);
  return sameBoard(by.board, gone?.document.board ?? unit?.board ?? '');
}

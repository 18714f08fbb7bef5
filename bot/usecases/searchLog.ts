import { mayInSystem } from '../domain/access.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { DocumentOf } from '../ports/documents.ts';
import type { LogLineSeen } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { isOfBoard, type LogEntry, logEntry } from './exportLog.ts';

export interface LogSearch {
  readonly from: Instant;
  /** Where the page begins: an instant, or the last line seen. */
  readonly before: Instant | LogLineSeen;
  readonly isBy: (personId: string) => boolean;
  /** Of one case; any where empty. */
  readonly number: string;
}

export interface LogPage {
  readonly rows: readonly LogEntry[];
  /** The last line that was looked at; null at the end. */
  readonly next: LogLineSeen | null;
}

const rowsOfPage = 50;
/** Lines looked at for one page: a seldom name in years of log is found in several goes, and nobody else waits for it. */
const mostLooked = 2000;

/** A page of the access log, newest first. An officer of a board sees readings of its cases only. */
export async function searchLog(deps: Deps, by: Actor, search: LogSearch): Promise<Result<LogPage>> {
  if (!mayInSystem(by, 'seeAccessLog')) return fail('not_allowed', 'seeAccessLog');
  const rows: LogEntry[] = [];
  let looked = 0;
  for await (const line of deps.store.find('logNewest', { before: search.before })) {
    if (line.at < search.from) return ok({ rows, next: null });
    looked += 1;
    if (isSought(line, search) && (await isOfBoard(deps, by, line.caseId))) rows.push(logEntry(line));
    if (rows.length === rowsOfPage || looked === mostLooked) return ok({ rows, next: seen(line) });
  }
  return ok({ rows, next: null });
}

const isSought = ({ by, number }: DocumentOf<'log'>, search: LogSearch): boolean =>
  search.isBy(by) && (search.number === '' || number === search.number);

const seen = ({ at, pk, id }: DocumentOf<'log'>): LogLineSeen => ({ at, pk, id });

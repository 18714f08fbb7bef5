import type { DatabaseSync } from 'node:sqlite';
import type { Result } from '../../domain/result.ts';
import type { Revision } from '../../ports/store.ts';
import { whenFree } from './whenFree.ts';

/** The new revisions, or a conflict, after which nothing may have been written. */
type Written = Result<readonly Revision[]>;

interface Waiting {
  readonly write: () => Written;
  readonly resolve: (written: Written) => void;
  readonly reject: (fault: unknown) => void;
}

/** Writes, each whole or not at all. */
export interface Writer {
  /** Resolves when it lies on the disk. Throws what the database throws, and then nothing has been written. */
  write(write: () => Written): Promise<Written>;
  /** Writes what waits. */
  flush(): Promise<void>;
}

/**
 * What is to be written in the same moment shares one transaction, and so one flush to the disk, which costs more than
 * all the rest: under load the disk is asked once for many.
 */
export function together(database: DatabaseSync): Writer {
  const transact = transaction(database);
  let waiting: Waiting[] = [];

  /** One of several may be in conflict, or what the database cannot take, and the others must not fall with it. */
  const eachAlone = async (group: readonly Waiting[]): Promise<void> => {
    for (const one of group) await writeAll([one]);
  };
  const writeAll = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const written = await whenFree(() => transact(group));
      if (group.length > 1 && !areWritten(written)) await eachAlone(group);
      else for (const [i, result] of written.entries()) group[i]?.resolve(result);
    } catch (fault) {
      if (group.length > 1) await eachAlone(group);
      else for (const one of group) one.reject(fault);
    }
  };
  const flush = (): Promise<void> => {
    const group = waiting;
    waiting = [];
    return group.length > 0 ? writeAll(group) : Promise.resolve();
  };
  return {
    write: (write) =>
      new Promise((resolve, reject) => {
        // After the requests that have come already, so that they can join.
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ write, resolve, reject });
      }),
    flush,
  };
}

const areWritten = (written: readonly Written[]): boolean => written.every(({ ok }) => ok);

/**
 * Commits what has succeeded as a whole; a conflict takes back everything, as an error does. Savepoints could take back
 * one alone, but SQLite copies each page that is written within one: a third of a commit's CPU, for what is rare.
 */
function transaction(database: DatabaseSync): (group: readonly Waiting[]) => readonly Written[] {
  const step = (sql: string) => database.prepare(sql);
  const [begin, commit, rollback] = [step('BEGIN IMMEDIATE'), step('COMMIT'), step('ROLLBACK')];
  return (group) => {
    begin.run();
    try {
      const written = group.map((one) => one.write());
      if (areWritten(written)) commit.run();
      return written;
    } finally {
      if (database.isTransaction) rollback.run();
    }
  };
}

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

  const writeAll = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const written = await whenFree(() => transact(group));
      for (const [one, result] of written) one.resolve(result);
    } catch (fault) {
      // One of them may be what the database cannot take, and the others must not fall with it.
      if (group.length > 1) for (const one of group) await writeAll([one]);
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

/** Commits what succeeded: a conflict takes back its own writes, an error everyone's. */
function transaction(database: DatabaseSync): (group: readonly Waiting[]) => (readonly [Waiting, Written])[] {
  const step = (sql: string) => database.prepare(sql);
  const [begin, commit, rollback] = [step('BEGIN IMMEDIATE'), step('COMMIT'), step('ROLLBACK')];
  const [mark, takeBack, done] = [step('SAVEPOINT one'), step('ROLLBACK TO one'), step('RELEASE one')];
  return (group) => {
    begin.run();
    try {
      const written = group.map((one): readonly [Waiting, Written] => {
        mark.run();
        const result = one.write();
        if (!result.ok) takeBack.run();
        done.run();
        return [one, result];
      });
      commit.run();
      return written;
    } finally {
      if (database.isTransaction) rollback.run();
    }
  };
}

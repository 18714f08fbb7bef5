import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Revision } from '../../ports/store.ts';
import type { Found, StoredDocument } from '../documents/document.ts';
import type { DocumentDriver, Operation } from '../documents/driver.ts';
import { pageSql, removeExpiredSql } from './schema.ts';
import { together } from './together.ts';
import { whenFree } from './whenFree.ts';

/** Statements prepared once. Each runs to its end at once: an open iterator would see later writes. */
type Prepared = (sql: string) => StatementSync;

const readSql = 'SELECT body, revision FROM docs WHERE pk = ? AND id = ?';
const createSql = 'INSERT INTO docs (pk, id, type, revision, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
const upsertSql = 'INSERT OR REPLACE INTO docs (pk, id, type, revision, body) VALUES (?, ?, ?, ?, ?)';
const replaceSql = 'UPDATE docs SET type = ?, revision = ?, body = ? WHERE pk = ? AND id = ? AND revision = ?';
const deleteSql = 'DELETE FROM docs WHERE pk = ? AND id = ? AND revision = ?';

/** `name` is what errors call the database. */
export function sqliteDriver(database: DatabaseSync, name: string): DocumentDriver {
  const statements = new Map<string, StatementSync>();
  const prepared: Prepared = (sql) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const writer = together(database);
  const named = async <T>(what: string, doing: Promise<T>): Promise<T> => {
    try {
      return await doing;
    } catch (cause) {
      throw new Error(`The store cannot ${what} ${name}`, { cause });
    }
  };
  const work = <T>(what: string, run: () => T): Promise<T> => named(what, whenFree(run));
  return {
    read: (pk, id) => work('read', () => rows(prepared(readSql), pk, id)[0]),
    batch: (pk, operations) =>
      named(
        'write',
        writer.write(() => writeAll(prepared, pk, operations)),
      ),
    upsertMany: async (documents) => {
      await named(
        'write',
        writer.write(() => ok(upsertAll(prepared, documents))),
      );
    },
    page: (ask) => {
      const { sql, parameters } = pageSql(ask);
      return work('read', () => rows(prepared(sql), ...parameters));
    },
    removeExpired: async (ttl, before) => {
      while ((await work('write', () => prepared(removeExpiredSql).run(ttl, before))).changes > 0);
    },
    // Only a writer notices a disk that is full or has become read-only: it writes a number that nobody reads.
    ready: () => work('write', () => database.exec('PRAGMA user_version = 0')),
    close: async () => {
      await writer.flush();
      database.close();
    },
  };
}

const rows = (statement: StatementSync, ...parameters: (string | number)[]): Found[] =>
  statement.all(...parameters).map(({ body, revision }) => ({
    document: JSON.parse(String(body)) as StoredDocument,
    revision: String(revision),
  }));

function writeAll(prepared: Prepared, pk: string, operations: readonly Operation[]): Result<readonly Revision[]> {
  const revisions: Revision[] = [];
  for (const operation of operations) {
    const revision = operation.do === 'delete' ? '' : randomUUID();
    if (write(prepared, pk, operation, revision) === 0) return fail('conflict');
    revisions.push(revision);
  }
  return ok(revisions);
}

function upsertAll(prepared: Prepared, documents: readonly StoredDocument[]): readonly Revision[] {
  return documents.map((document) => {
    const revision = randomUUID();
    write(prepared, document.pk, { do: 'upsert', document }, revision);
    return revision;
  });
}

/** How many rows it changed: none when the operation's condition does not hold. */
function write(prepared: Prepared, pk: string, operation: Operation, revision: Revision): number | bigint {
  if (operation.do === 'delete') return prepared(deleteSql).run(pk, operation.id, operation.revision).changes;
  const { id, type } = operation.document;
  const body = JSON.stringify(operation.document);
  switch (operation.do) {
    case 'create':
      return prepared(createSql).run(pk, id, type, revision, body).changes;
    case 'upsert':
      return prepared(upsertSql).run(pk, id, type, revision, body).changes;
    case 'replace':
      return prepared(replaceSql).run(type, revision, body, pk, id, operation.revision).changes;
  }
}

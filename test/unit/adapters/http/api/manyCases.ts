import { DatabaseSync } from 'node:sqlite';
import { factsDocument } from '../../../../../bot/adapters/documents/caseDocuments.ts';
import { documentStore } from '../../../../../bot/adapters/documents/documentStore.ts';
import { schema } from '../../../../../bot/adapters/sqlite/schema.ts';
import { sqliteDriver } from '../../../../../bot/adapters/sqlite/sqliteDriver.ts';
import type { Facts } from '../../../../../bot/domain/facts.ts';
import { aCase } from '../../../../builders.ts';

/** An embedded store that holds so many facts and no case, and counts what is read of it. */
export async function storeOfMany(facts: readonly Facts[]) {
  const database = new DatabaseSync(':memory:');
  for (const statement of schema) database.exec(statement);
  const driver = sqliteDriver(database, ':memory:');
  const reads = { pages: 0, documents: 0 };
  const at = '2026-11-22T01:00:00.000Z';
  await driver.upsertMany(
    facts.map((one) =>
      factsDocument({
        ...{ id: one.caseId, expected: 0, events: [], facts: one, notices: [], at },
        case: aCase({ id: one.caseId }),
      }),
    ),
  );
  const store = documentStore({
    ...driver,
    page: (ask) => {
      reads.pages += 1;
      return driver.page(ask);
    },
    read: (pk, id) => {
      reads.documents += 1;
      return driver.read(pk, id);
    },
  });
  return { store, reads };
}

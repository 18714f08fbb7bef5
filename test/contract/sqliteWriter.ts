import { sqliteStore } from '../../bot/adapters/sqlite/sqliteStore.ts';
import { nextCommit, present } from './changes.ts';

/** A program of its own: adds to a case of the file, reading anew after each conflict, until all its texts are there. */
const [file = '', caseId = '', name = '', count = '0'] = process.argv.slice(2);
const store = sqliteStore(file);
for (let i = 0; i < Number(count); ) {
  const change = nextCommit(await present(store, caseId), [{ type: 'added', text: `${name}:${i}` }]);
  if ((await store.commit(change)).ok) i += 1;
}
await store.close();

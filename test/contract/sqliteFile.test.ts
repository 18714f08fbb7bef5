import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { documentStore } from '../../bot/adapters/documents/documentStore.ts';
import { shapes } from '../../bot/adapters/documents/queries.ts';
import { pageSql, removeExpiredSql, schema } from '../../bot/adapters/sqlite/schema.ts';
import { sqliteDriver } from '../../bot/adapters/sqlite/sqliteDriver.ts';
import { sqliteStore } from '../../bot/adapters/sqlite/sqliteStore.ts';
import { targetKey } from '../../bot/domain/notices.ts';
import { keys } from '../../bot/ports/documents.ts';
import { firstCommit, only, present, registered, reminderDocuments, toUnit, unique, waitingFor } from './changes.ts';

const run = promisify(execFile);
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
  file = join(folder, 'data', 'lyhord.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the file', () => {
  test('keeps everything when it is closed and opened again', async () => {
    const unit = toUnit(unique('unit'));
    const first = firstCommit({ notices: [unit], what: 'Östra Ågården 🙏' });
    const before = sqliteStore(file);
    await before.commit(first);
    const waiting = await waitingFor(before, unit);
    await before.close();
    const after = sqliteStore(file);
    expect(await present(after, first.id)).toEqual({ case: first.case, version: 1 });
    expect(await after.history(first.id)).toEqual(first.events);
    expect(await waitingFor(after, unit)).toEqual(waiting);
    await after.close();
  });

  test('lies in a folder that only the program itself may enter', async () => {
    await sqliteStore(file).close();
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  });

  test('that cannot be made or read is refused by name', () => {
    writeFileSync(join(folder, 'plain'), 'This is no database at all. '.repeat(100));
    expect(() => sqliteStore(join(folder, 'plain'))).toThrow(`cannot be opened: ${join(folder, 'plain')}`);
    expect(() => sqliteStore(join(folder, 'plain', 'lyhord.db'))).toThrow('cannot be opened');
  });

  test('that is full takes nothing of a commit, says so, and takes what fits', async () => {
    const database = new DatabaseSync(':memory:');
    database.exec([...schema, 'PRAGMA max_page_count = 60'].join(';'));
    const store = documentStore(sqliteDriver(database, 'the file'));
    const large = firstCommit({ what: 'x'.repeat(500_000) });
    await expect(store.commit(large)).rejects.toThrow('The store cannot write the file');
    expect(await store.loadCase(large.id)).toBeUndefined();
    expect(await store.history(large.id)).toEqual([]);
    expect(await registered(store)).toMatchObject({ version: 1 });
    await store.close();
  });

  test('keeps what came in the same moment as a conflict', async () => {
    const store = sqliteStore(file);
    const [first, other] = [firstCommit(), firstCommit()];
    const second = firstCommit({ id: first.id, what: 'Något annat' });
    const written = await Promise.all([first, second, other].map((change) => store.commit(change)));
    expect(written).toMatchObject([{ ok: true }, { ok: false, code: 'conflict' }, { ok: true }]);
    expect(await store.history(first.id)).toEqual(first.events);
    expect(await store.history(other.id)).toEqual(other.events);
    await store.close();
  });

  test('loses nothing when three programs write to one case', async () => {
    const store = sqliteStore(file);
    const { case: start } = await registered(store);
    const names = ['a', 'b', 'c'];
    const writer = fileURLToPath(new URL('./sqliteWriter.ts', import.meta.url));
    await Promise.all(names.map((name) => run(process.execPath, [writer, file, start.id, name, '25'])));
    const history = await store.history(start.id);
    const texts = names.flatMap((name) => Array.from({ length: 25 }, (_, i) => `${name}:${i}`));
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1));
    expect(history.flatMap((event) => (event.type === 'added' ? [event.text] : [])).sort()).toEqual(texts.sort());
    await store.close();
  });

  test('waits for another writer without stopping the program, and then writes', async () => {
    const store = sqliteStore(file);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const writing = registered(store);
    await new Promise(setImmediate); // the program goes on: this line is reached while the other still writes
    other.exec('COMMIT');
    other.close();
    expect(await writing).toMatchObject({ version: 1 });
    await store.close();
  });
});

describe('what is finished', () => {
  test('is removed 14 days after the notice was made, and nothing else is', async () => {
    const store = sqliteStore(file);
    const [done, waiting, dead] = ['done', 'waiting', 'dead'].map((word) => toUnit(unique(word)));
    if (!done || !waiting || !dead) throw new Error('Three units are needed');
    await registered(store, { notices: [done, waiting, dead], at: '2026-11-01T00:00:00.000Z' });
    for (const [unit, state] of [[done, 'done'] as const, [dead, 'dead'] as const]) {
      const { notice, revision } = only(await waitingFor(store, unit));
      await store.settle({ notice: { ...notice, state }, revision });
    }
    const reader = new DatabaseSync(file);
    const left = () => reader.prepare("SELECT id FROM docs WHERE type = 'notice'").all().length;
    await store.sweep('2026-11-15T00:00:00.000Z');
    expect(left()).toBe(3);
    await store.sweep('2026-11-15T00:00:00.001Z');
    expect(left()).toBe(2);
    expect(await waitingFor(store, waiting)).toHaveLength(1);
    reader.close();
    await store.close();
  });
});

describe('what reminders were made of', () => {
  test('is removed 60 days after it was made, and no other document of a person or a unit is', async () => {
    const store = sqliteStore(file);
    const made = reminderDocuments('2026-11-23');
    const profile = { ...keys.profile('karin'), language: 'sv' as const, conversation: null };
    const target = { to: 'digest', personId: 'karin', day: '2026-11-23' } as const;
    for (const [i, document] of [...made, profile].entries())
      await store.createOnce(document, i === 0 ? [{ target }] : [], '2026-11-23T06:30:00.000Z');
    const { notice, revision } = only(await waitingFor(store, { target }));
    const post = { serviceUrl: '', conversationId: 'c', activityId: 'a', targetKey: targetKey(target), version: 0 };
    await store.settle({ notice: { ...notice, state: 'done' }, revision, post });
    const left = async () =>
      (await Promise.all([...made, profile].map((key) => store.get(key)))).flatMap((one) => one?.document.type ?? []);
    await store.sweep('2027-01-21T12:00:00.000Z');
    expect(await left()).toHaveLength(made.length + 1);
    expect(await store.postOf(notice.pk, target)).toEqual(post);
    await store.sweep('2027-01-23T12:00:00.000Z');
    expect(await left()).toEqual(['profile']);
    expect(await store.postOf(notice.pk, target)).toBeUndefined();
    await store.close();
  });

  test('is swept by an index', () => {
    const database = new DatabaseSync(':memory:');
    database.exec(schema.join(';'));
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${removeExpiredSql}`).all(1, 'x');
    expect(plan.map(({ detail }) => String(detail)).join()).toContain(
      'USING INDEX expiringByTtl (<expr>=? AND <expr><?)',
    );
  });
});

describe('each named query', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(schema.join(';'));
  test.each(Object.entries(shapes))('%s is answered from an index, in its order, without sorting', (_, shape) => {
    const values = shape.equals.map(() => 'x');
    for (const after of [{}, { after: 'x' }]) {
      const { sql, parameters } = pageSql({ shape, values, limit: 100, ...after });
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
      const details = plan.map(({ detail }) => String(detail)).join('\n');
      expect(details).toMatch(/USING (INDEX|PRIMARY KEY)/);
      expect(details).not.toContain('TEMP B-TREE');
    }
  });
});

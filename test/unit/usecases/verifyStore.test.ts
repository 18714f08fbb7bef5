import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { storedDirectories } from '../../../bot/adapters/directory/storedDirectories.ts';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { laneCount } from '../../../bot/domain/notices.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import type { Report } from '../../../bot/domain/report.ts';
import { keys } from '../../../bot/ports/documents.ts';
import type { Messenger, SendOutcome } from '../../../bot/ports/messenger.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { decideOnAction, finishAction, lookAtEffect } from '../../../bot/usecases/actOnCase.ts';
import { answerReporter, closeCase } from '../../../bot/usecases/closeCase.ts';
import { dispatchLane } from '../../../bot/usecases/dispatchOutbox.ts';
import { importDirectory } from '../../../bot/usecases/importDirectory.ts';
import { addCause, investigateCase } from '../../../bot/usecases/investigateCase.ts';
import { joinProcess } from '../../../bot/usecases/legalProcess.ts';
import { numberSeries } from '../../../bot/usecases/numbers.ts';
import { reportCase } from '../../../bot/usecases/reportCase.ts';
import { assessCase, mergeCases, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { actor, aDirectory, aReport, aTriage } from '../../builders.ts';

const now = '2026-11-22T08:00:00.000Z';
const clock = { now: () => now };
const place = { serviceUrl: 'https://x.example', tenantId: 't', teamId: 'team', channelId: 'c' };

let folder: string;
let good: string;
/**
 * Two ordinary cases, a secret one and one investigated together with it, one merged into the first, and one closed;
 * everything has been sent.
 */
let ids: Readonly<Record<'ordinary' | 'other' | 'secret' | 'merged' | 'closed' | 'together', string>>;

function depsOf(store: Store) {
  const deps = { store, clock, directories: storedDirectories({ store, clock, freshMs: 0 }), policy: defaultPolicy };
  return { ...deps, nudge: () => {}, takeNumber: numberSeries(deps) };
}

let sentSoFar = 0;
const arrives = async (): Promise<SendOutcome> => {
  sentSoFar += 1;
  const post = { serviceUrl: place.serviceUrl, conversationId: 'c', activityId: `a${sentSoFar}` };
  return { outcome: 'sent', post, tenantId: 't' };
};
const messenger: Messenger = { post: arrives, update: arrives };

async function sendAll(deps: ReturnType<typeof depsOf>): Promise<void> {
  const noted = { share: () => {}, sent: () => {}, answered: () => {}, notSent: () => {} };
  const pacer = { waitFor: () => 0, waitForTenant: () => 0, ...noted };
  for (let lane = 0; lane < laneCount; lane += 1)
    await dispatchLane({ ...deps, messenger, pacer, random: () => 0, broken: new Set(), unwritten: new Map() }, lane);
}

async function fill(store: Store): Promise<void> {
  const deps = depsOf(store);
  const { units, people } = aDirectory();
  await importDirectory(deps, 'test', { units, people });
  const channel = { ...place, unitId: 'bjorken', name: 'Björken', connectedBy: 'karin', connectedAt: now };
  await store.put({ ...keys.channel('bjorken'), ...channel }, null);
  const report = async (requestId: string, over: Partial<Report> = {}) => {
    const made = await reportCase(deps, actor('leyla'), { requestId, report: aReport(over), shownAs: null });
    if (!made.ok) throw new Error(made.code);
    return made.value;
  };
  const [ordinary, other, secret, merged] = [
    await report('1'),
    await report('2'),
    await report('3'),
    await report('4'),
  ];
  const closed = await report('5');
  const together = await report('6', { kind: 'missforhallande' });
  await sendAll(deps);
  await receiveCase(deps, actor('karin'), ordinary.id);
  await assessCase(deps, actor('karin'), secret.id, aTriage({ lexSarah: true }));
  await mergeCases(deps, actor('karin'), merged.id, ordinary.number);
  await joinProcess(deps, actor('maria'), together.id, 'lexSarah', secret.number);
  await liveThrough(deps, closed.id);
  await sendAll(deps);
  await sendAll(deps); // the merge told the other case, and that is shown in its turn
  ids = {
    ordinary: ordinary.id,
    other: other.id,
    secret: secret.id,
    merged: merged.id,
    closed: closed.id,
    together: together.id,
  };
}

/** Investigated, acted on with shown effect, answered and closed. */
async function liveThrough(deps: ReturnType<typeof depsOf>, id: string): Promise<void> {
  const karin = actor('karin');
  await assessCase(deps, karin, id, aTriage());
  const findings = { consequence: 'Rädd', accountBy: 'ingen', account: null, what: 'Mörkt', formaga: null } as const;
  await investigateCase(deps, karin, id, findings);
  await addCause(deps, karin, id, { group: 'omgivning', what: 'Lampan är trasig', whys: [] });
  const plan = { what: 'Ny lampa', causes: [1], strength: 'strong', ownerId: 'leyla', dueOn: '2026-12-01' } as const;
  await decideOnAction(deps, karin, id, plan);
  await finishAction(deps, karin, id, 1);
  await lookAtEffect(deps, karin, id, 1, { seen: 'Ljust', effect: 'yes', enough: true });
  await answerReporter(deps, karin, id, 'Tack!');
  await closeCase(deps, karin, id, null);
}

/** In history and snapshot alike, so that nothing but the rule is broken; `event` by its type. */
const setInEvent = (pk: string, type: string, path: string, value: string) =>
  `UPDATE docs SET body = json_set(body, '$.body.${path}', ${value}) WHERE pk = '${pk}' AND json_extract(body, '$.body.type') = '${type}'`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
  good = join(folder, 'good.db');
  const store = sqliteStore(good);
  await fill(store);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

let copies = 0;

/** What `verify` finds in a copy of the good store after these statements. `$ordinary` and the like stand for ids. */
async function found(...statements: readonly string[]) {
  copies += 1;
  const file = join(folder, `${copies}.db`);
  copyFileSync(good, file);
  const database = new DatabaseSync(file);
  for (const sql of statements) {
    const changed = database.prepare(withIds(sql)).run().changes;
    if (changed === 0) throw new Error(`Nothing was broken by ${sql}`);
  }
  database.close();
  const store = sqliteStore(file);
  try {
    return await verifyStore({ store, policy: defaultPolicy });
  } finally {
    await store.close();
  }
}

const withIds = (sql: string): string =>
  Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(`$${name}`, `case:${id}`), sql);

/** Sets a field of a stored body. */
const set = (pk: string, id: string, path: string, value: string) =>
  `UPDATE docs SET body = json_set(body, '$.body.${path}', ${value}) WHERE pk = '${pk}' AND id = '${id}'`;
const remove = (pk: string, id: string) => `DELETE FROM docs WHERE pk = '${pk}' AND id GLOB '${id}'`;

describe('a store', () => {
  test('that nothing has happened to is found whole', async () => {
    const verified = await found();
    expect(verified).toMatchObject({ cases: 6, broken: [] });
    expect(verified.events).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ['a lost event', [remove('$ordinary', 'event:000002')], 'history', 'event 2 is missing'],
    ['no events at all', [remove('$ordinary', 'event:*')], 'history', 'no events'],
    ['a snapshot that was changed', [set('$ordinary', 'snapshot', 'status', "'withdrawn'")], 'snapshot', 'in status'],
    ['a lost snapshot', [remove('$ordinary', 'snapshot')], 'snapshot', 'is missing'],
    ['facts of another unit', [set('$other', 'facts', 'unitId', "'granen'")], 'facts', 'in unitId'],
    ['lost facts', [remove('$other', 'facts')], 'facts', 'is missing'],
    [
      'a number used twice',
      [set('$other', 'event:000001', 'number', "'2026-000001'"), set('$other', 'snapshot', 'number', "'2026-000001'")],
      'number',
      'is the number of',
    ],
    ['a number of another form', [set('$other', 'event:000001', 'number', "'17'")], 'number', '"17"'],
    ['a number that comes again', [set('job:number:2026', 'numbers', 'next', '2')], 'number', '6 is in use'],
    [
      'a person told twice',
      [set('$other', 'event:000002', 'to[#]', `json('{"personId":"karin","as":"head"}')`)],
      'told',
      'karin',
    ],
    ['a post ahead of its case', [set('$other', 'post:channel:bjorken', 'version', '99')], 'posts', 'version 99'],
    ['a post left behind', [set('$ordinary', 'post:reporter:leyla', 'version', '1')], 'posts', 'no notice waits'],
    [
      'a secret on show',
      [set('$secret', 'post:channel:bjorken', 'version', '2')],
      'secrecy',
      'before it became secret',
    ],
    [
      'a notice for a case that is gone',
      [
        "UPDATE docs SET pk = 'case:gone', body = json_set(body, '$.pk', 'case:gone', '$.body.state', 'waiting') WHERE pk = '$other' AND id LIKE 'notice:%reporter%'",
      ],
      'notices',
      'waits for a case that is not there',
    ],
    [
      'a notice given up in silence',
      [
        "UPDATE docs SET body = json_set(body, '$.body.state', 'dead', '$.lookup.deadIn', 'channel:bjorken') WHERE pk = '$ordinary' AND id LIKE 'notice:%channel:bjorken'",
      ],
      'notices',
      'channel:bjorken notices were given up',
    ],
    ['a merge into nothing', [remove('$ordinary', '*')], 'merge', 'which is not there'],
    [
      'an answer that was never given',
      [setInEvent('$closed', 'answered', 'type', "'limitsApplied'")],
      'casework',
      'closed it without answer',
    ],
    [
      'an effect that nobody has seen',
      [setInEvent('$closed', 'effectSeen', 'type', "'limitsApplied'")],
      'casework',
      'closed it without effectUnseen',
    ],
    [
      'an action for a cause that is not there',
      [setInEvent('$closed', 'actionDecided', 'plan.causes[#]', '7')],
      'casework',
      'action 1 answers cause 7',
    ],
    [
      'a process begun twice',
      [
        `UPDATE docs SET body = json_set(body, '$.body.type', 'processStarted', '$.body.process', 'lexSarah', '$.body.from', '${now}', '$.body.regime', 'kommunal', '$.body.reason', null) WHERE pk = '$secret' AND id = (SELECT max(id) FROM docs WHERE pk = '$secret' AND type = 'event')`,
      ],
      'process',
      'lexSarah was started more than once',
    ],
    [
      'an investigation together with a case that does not know of it',
      [set('$secret', 'snapshot', 'processes[0].gathered', "json('[]')")],
      'process',
      'has its lexSarah with',
    ],
    ['an investigation together with nothing', [remove('$secret', '*')], 'process', 'which is not there'],
    [
      'half a directory',
      [remove('directory:*', 'people:0000').replace('pk =', 'pk GLOB')],
      'directory',
      '0 of 11 people',
    ],
    ['a lost directory', [remove('job:directory', 'directory')], 'unit', 'unit bjorken'],
  ] as const)('with %s is broken, and it is said how', async (_, statements, rule, text) => {
    const { broken } = await found(...statements);
    const said = broken.filter((breach) => breach.rule === rule).map((breach) => `${breach.about} ${breach.text}`);
    expect(said.join('\n')).toContain(text);
  });

  test('says what is broken without a word that anyone wrote', async () => {
    const { broken } = await found(set('$ordinary', 'snapshot', 'report.what', "'hemligt'"));
    expect(broken).toEqual([
      {
        about: expect.stringMatching(/^case 2026-000001 \(/),
        rule: 'snapshot',
        text: 'differs from the history in report',
      },
    ]);
  });

  test('whose other case is about to be told of a joint investigation is not broken', async () => {
    const waits =
      "UPDATE docs SET body = json_set(body, '$.body.state', 'waiting') WHERE pk = '$together' AND id LIKE 'notice:%case:%'";
    const { broken } = await found(set('$secret', 'snapshot', 'processes[0].gathered', "json('[]')"), waits);
    expect(broken.map(({ rule }) => rule)).toEqual(['snapshot']);
  });

  test('whose secret is about to leave the channel is not broken', async () => {
    const behind = set('$secret', 'post:channel:bjorken', 'version', '2');
    const waits =
      "UPDATE docs SET body = json_set(body, '$.body.state', 'waiting') WHERE pk = '$secret' AND id LIKE 'notice:%channel:bjorken'";
    expect((await found(behind, waits)).broken).toEqual([]);
  });
});

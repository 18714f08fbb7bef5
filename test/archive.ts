import { DatabaseSync } from 'node:sqlite';
import { documentStore } from '../bot/adapters/documents/documentStore.ts';
import type { DocumentDriver } from '../bot/adapters/documents/driver.ts';
import { docxWriter } from '../bot/adapters/docx/docxWriter.ts';
import { schema } from '../bot/adapters/sqlite/schema.ts';
import { sqliteDriver } from '../bot/adapters/sqlite/sqliteDriver.ts';
import type { CaseEventBody } from '../bot/domain/case.ts';
import { directoryOf } from '../bot/domain/directory.ts';
import type { ExportFolder } from '../bot/ports/exportFolder.ts';
import { addPicture } from '../bot/usecases/addPicture.ts';
import { commitOf, follow } from '../bot/usecases/changeCase.ts';
import { enterRetentionDecision } from '../bot/usecases/decideRetention.ts';
import { gallra } from '../bot/usecases/gallra.ts';
import { hidePicture } from '../bot/usecases/hidePicture.ts';
import { planRetention } from '../bot/usecases/retentionPlan.ts';
import { verifyStore } from '../bot/usecases/verifyStore.ts';
import { actor, aDirectory, aPerson, aTriage, aUnit, someFindings } from './builders.ts';
import { aClock, anOffice, hour, listed, report } from './fakes.ts';

const municipal = aDirectory();
const directory = directoryOf(
  'test',
  [
    ...municipal.units.map((unit) => ({ ...unit, board: 'vard' })),
    aUnit({ unitId: 'solgarden', regime: 'privat', provider: 'Solgården AB', board: 'social' }),
  ],
  [
    ...municipal.people,
    aPerson('petra', { roles: ['verksamhetschef'], unitIds: ['solgarden'] }),
    aPerson('dubbla', { roles: ['ledning', 'admin'] }),
    ...(['vard', 'social'] as const).flatMap((board) => [
      aPerson(`ledning-${board}`, { roles: ['ledning'], board }),
      aPerson(`admin-${board}`, { roles: ['admin'], board }),
    ]),
  ],
);
export const by = (personId: string) => actor(personId, directory);
const before = '2028-01-01T00:00:00.000Z';

/** A folder in memory; it can forget, or change, what it was given. */
export function aFolder(spoilt: (name: string) => boolean = () => false) {
  const files = new Map<string, Uint8Array>();
  const folder: ExportFolder = {
    write: async (name, bytes) => {
      if (files.has(name)) throw new Error('is there already');
      files.set(name, spoilt(name) ? bytes.slice(0, -9) : bytes);
    },
    read: async (name) => files.get(name) ?? new Uint8Array(),
  };
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(files.get(name)));
  return { folder, files, json };
}

/** A store whose nth batch does not come through: it is not written, or it is and nobody can tell. */
function aFragileStore() {
  const database = new DatabaseSync(':memory:');
  database.exec(schema.join(';\n'));
  const driver = sqliteDriver(database, ':memory:');
  const fault = { in: Number.POSITIVE_INFINITY, written: false };
  const fragile: DocumentDriver = {
    ...driver,
    batch: async (pk, operations) => {
      fault.in -= 1;
      if (fault.in !== 0) return driver.batch(pk, operations);
      if (fault.written) await driver.batch(pk, operations);
      throw new Error('The store is away');
    },
  };
  return { store: documentStore(fragile), fault };
}

/** Two municipal cases that are closed, one open, and a private provider's lex Sarah that ended in December 2026. */
export async function anArchive() {
  const { store, fault } = aFragileStore();
  const office = anOffice({ store, directory, clock: aClock('2026-11-22T01:00:00.000Z') });
  const { deps, clock } = office;
  const change = async (id: string, who: string, bodies: readonly CaseEventBody[]) => {
    const found = await store.loadCase(id);
    if (!found) throw new Error('no case');
    const { events, case: after } = follow(found.case, bodies, who, clock.now());
    const stamp = { at: clock.now(), limits: deps.policy.limits };
    await store.commit(commitOf(id, found.version, events, after, stamp));
  };
  const received: CaseEventBody = { type: 'received', as: 'enhetschef' };
  const assessed: CaseEventBody = { type: 'assessed', ...aTriage() };
  const closed: readonly CaseEventBody[] = [
    { type: 'answered', text: 'Tack. Mattan är borta.' },
    { type: 'closed', immediateAction: 'Mattan är borta.' },
  ];
  const first = await report(office, { what: 'Snubblade på mattan.' });
  const shown = await addPicture(deps, by('leyla'), first.id, {
    requestId: 'p1',
    file: async () => new Uint8Array([1, 2, 3]),
  });
  const hidden = await addPicture(deps, by('leyla'), first.id, {
    requestId: 'p2',
    file: async () => new Uint8Array([4]),
  });
  if (!shown.ok || !hidden.ok) throw new Error('no pictures');
  await hidePicture(deps, by('leyla'), first.id, hidden.value, 'showsPerson');
  const second = await report(office, { what: 'Föll ur sängen.' });
  const open = await report(office);
  const secret = await report(office, { unitId: 'solgarden', what: 'Lämnades ensam.' });
  clock.advance(9 * 24 * hour);
  for (const { id } of [first, second]) await change(id, 'karin', [received, assessed, ...closed]);
  await change(secret.id, 'petra', [
    received,
    { ...assessed, lexSarah: true },
    { type: 'processStarted', process: 'lexSarah', from: clock.now(), regime: 'privat', reason: null },
    { type: 'processStepped', process: 'lexSarah', step: 'decline', answers: {} },
    { type: 'investigated', ...someFindings() },
    { type: 'causeFound', cause: { id: 1, group: 'rutiner', what: 'Ingen rutin.', whys: [] } },
    { type: 'causeLeft', causeId: 1, reason: 'Rutinen finns nu.' },
    ...closed,
  ]);
  clock.advance(Date.parse('2028-02-01T08:00:00.000Z') - Date.parse(clock.now()));
  const run = (folder = aFolder().folder, who = 'anders') => gallra({ ...deps, folder, papers: docxWriter }, by(who));
  const decide = (over: Partial<Parameters<typeof enterRetentionDecision>[2]> = {}, who = 'henrik') =>
    enterRetentionDecision(deps, by(who), { reference: 'KS 2028/12', before, kinds: [], ...over });
  const left = async (id: string) => listed(store.find('recordsOf', { pk: `case:${id}` }));
  const broken = async () => (await verifyStore(deps)).broken.filter(({ rule }) => rule !== 'unit'); // the directory is a fake
  const plan = async (who = 'anders') => {
    const planned = await planRetention(deps, by(who));
    if (!planned.ok) throw new Error(planned.code);
    return planned.value;
  };
  return { ...office, fault, first, second, open, secret, run, decide, left, broken, plan };
}

import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../bot/adapters/sqlite/sqliteStore.ts';
import { keys } from '../../bot/ports/documents.ts';
import type { Store } from '../../bot/ports/store.ts';
import { importDirectory } from '../../bot/usecases/importDirectory.ts';
import { holdLanes, leaseMs, releaseLanes } from '../../bot/usecases/lanes.ts';
import { aPerson, aUnit } from '../builders.ts';
import type { FakeConnector } from '../e2e/teams/fakeConnector.ts';
import type { Member } from '../e2e/teams/teamsState.ts';

export const clock = { now: () => new Date().toISOString() };

/** A municipality as large as a figure needs it: each unit with a channel, someone who reports, a manager and a MAS. */
export interface Municipality {
  readonly dataDir: string;
  /** The store on its file, as any other instance would open it. */
  readonly store: Store;
  readonly reporters: readonly Reporter[];
  remove(): Promise<void>;
}

export interface Reporter {
  readonly member: Member;
  readonly unitId: string;
}

/** Another instance's name: while it holds the lanes, the server under measurement sends no notices. */
const elsewhere = 'bench';

export async function aMunicipality(connector: FakeConnector, units: number): Promise<Municipality> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lyhord-bench-'));
  const store = sqliteStore(join(dataDir, 'lyhord.db'));
  const reporters = await fill(store, connector, units);
  const remove = async (): Promise<void> => {
    await store.close();
    await rm(dataDir, { recursive: true });
  };
  return { dataDir, store, reporters, remove };
}

/** The directory, and everybody's conversation with the bot; gives those who report. */
export async function fill(store: Store, connector: FakeConnector, units: number): Promise<readonly Reporter[]> {
  const all = numbered(units);
  const people = all.flatMap((n) => [
    aPerson(`medarbetare-${n}`, { unitIds: [`enhet-${n}`] }),
    aPerson(`enhetschef-${n}`, { unitIds: [`enhet-${n}`], roles: ['enhetschef'] }),
    aPerson(`mas-${n}`, { board: `namnd-${n}`, roles: ['mas'] }),
  ]);
  const rows = all.map((n) => aUnit({ unitId: `enhet-${n}`, name: `Enhet ${n}`, board: `namnd-${n}` }));
  await importDirectory({ store, clock }, 'bench', { units: rows, people });
  const { teams, url: serviceUrl } = connector;
  const channels = teams.addTeam({ name: 'Norr', channels: all.map((n) => `Enhet ${n}`), members: [] }).channels;
  for (const { personId } of people) {
    const chat = teams.personal(member(connector, personId).id);
    const conversation = { serviceUrl, tenantId: teams.tenantId, conversationId: chat?.id ?? '' };
    await store.createOnce({ ...keys.profile(personId), language: 'sv', conversation });
  }
  for (const [i, { id: channelId, name }] of channels.entries()) {
    const unitId = `enhet-${i}`;
    const place = { serviceUrl, tenantId: teams.tenantId, teamId: channels[0]?.id ?? '', channelId };
    const tied = { connectedBy: `enhetschef-${i}`, connectedAt: clock.now() };
    await store.createOnce({ ...keys.channel(unitId), ...place, ...tied, unitId, name });
  }
  return all.map((n) => ({ member: member(connector, `medarbetare-${n}`), unitId: `enhet-${n}` }));
}

const member = ({ teams }: FakeConnector, aadObjectId: string): Member =>
  teams.addPerson({ aadObjectId, name: aadObjectId });

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/**
 * Takes every lane as another instance would, before the server starts: what that stores waits, until the lanes are
 * given back. It takes them within ten seconds of that, and sends.
 */
export async function holdOutbox(store: Store): Promise<() => Promise<void>> {
  await holdLanes({ store, clock }, elsewhere);
  const renewing = setInterval(() => void holdLanes({ store, clock }, elsewhere), leaseMs / 3);
  return async () => {
    clearInterval(renewing);
    await releaseLanes({ store, clock }, elsewhere);
  };
}

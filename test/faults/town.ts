import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cosmosStore } from '../../bot/adapters/cosmos/cosmosStore.ts';
import { provision } from '../../bot/adapters/cosmos/provision.ts';
import { sqliteStore } from '../../bot/adapters/sqlite/sqliteStore.ts';
import { laneCount } from '../../bot/domain/notices.ts';
import { keys } from '../../bot/ports/documents.ts';
import type { Store } from '../../bot/ports/store.ts';
import { cosmosShim } from '../contract/cosmosShim.ts';
import { environment, importDirectory, runTool } from '../e2e/server.ts';
import { type FakeConnector, startFakeConnector } from '../e2e/teams/fakeConnector.ts';
import { type Instance, startInstance } from './instance.ts';

export const unitIds = Array.from({ length: 40 }, (_, i) => `enhet-${String(i + 1).padStart(2, '0')}`);
export const reporterOf = (unitId: string): string => `medarbetare-${unitId}`;
export const managerOf = (unitId: string): string => `chef-${unitId}`;

/** Units of one law area whose reports concern nobody but them: what is sent spreads over all conversations. */
const directory = {
  units: [
    'unitId,name,area,operation,regime,lagrum,careRecipients,board,provider,nursePhone,onCallPhone',
    ...unitIds.map((id) => `${id},${id},Norr,funktionshinder,kommunal,lss,20,,,,`),
  ].join('\n'),
  people: [
    'personId,name,email,role,unitIds,deputyFor',
    'adam,adam,,admin,,',
    ...unitIds.flatMap((id) => [
      `${reporterOf(id)},${reporterOf(id)},,medarbetare,${id},`,
      `${managerOf(id)},${managerOf(id)},,enhetschef,${id},`,
    ]),
  ].join('\n'),
};

/** A municipality on a scratch store: Teams that can be made to fail, and instances that can be killed. */
export interface Town {
  readonly connector: FakeConnector;
  /** Another instance on the same store. */
  start(...limits: Parameters<typeof startInstance>[1][]): Instance;
  /** A look into the store, beside whoever writes there. */
  look<T>(see: (store: Store) => Promise<T>): Promise<T>;
  /** The tool on the same store: standard output, or an error that holds both outputs. */
  tool(...words: readonly string[]): Promise<string>;
  /** What `lyhord verify` finds broken. */
  verify(): Promise<readonly unknown[]>;
  /** Half a minute in which nobody runs: the leases of the dead run out. */
  leasesRunOut(): Promise<void>;
  readonly file: string;
  /** Kills whatever still runs, and takes everything away. */
  stop(): Promise<void>;
}

export type TownStore = 'sqlite' | 'cosmos';

export async function aTown(store: TownStore = 'sqlite'): Promise<Town> {
  const connector = await startFakeConnector({ limits: true });
  const dataDir = await mkdtemp(join(tmpdir(), 'lyhord-faults-'));
  const file = join(dataDir, 'lyhord.db');
  const clearUp = (): void => rmSync(dataDir, { recursive: true, force: true });
  process.once('exit', clearUp);
  const cosmos = store === 'cosmos' ? await startCosmos() : undefined;
  const env = environment({ DATA_DIR: dataDir, SERVICE_URL: connector.url, ...cosmos?.env });
  const tool = (...words: readonly string[]): Promise<string> => runTool(env, [...words, '--as', 'adam']);
  const instances: Instance[] = [];
  const look: Town['look'] = async (see) => {
    const opened = cosmos?.open() ?? sqliteStore(file);
    try {
      return await see(opened);
    } finally {
      await opened.close();
    }
  };
  await importDirectory(dataDir, directory, tool);
  await look((opened) => tieChannels(opened, connector));
  return {
    ...{ connector, file, look, tool },
    start: (limits) => {
      const instance = startInstance(env, limits);
      instances.push(instance);
      return instance;
    },
    verify: async () => brokenIn(await tool('verify').catch((fault: Error) => fault.message)),
    leasesRunOut: () => look(endLeases),
    stop: async () => {
      await Promise.all(instances.map((instance) => instance.signal('SIGKILL')));
      await connector.stop();
      await cosmos?.stop();
      clearUp();
      process.off('exit', clearUp);
    },
  };
}

/** The stand-in has no index: to read everything takes it its time. */
const unhurried = { requestMs: 60_000, callMs: 120_000 };

/** One Cosmos DB for all instances, on loopback. */
async function startCosmos() {
  const shim = await cosmosShim();
  const place = { endpoint: shim.endpoint, key: 'a2V5', database: 'lyhord', container: 'town' };
  await provision(place);
  const { endpoint, key, database, container } = place;
  return {
    env: { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database, COSMOS_CONTAINER: container },
    open: () => cosmosStore({ ...place, patience: unhurried }),
    stop: shim.close,
  };
}

/** Everybody is in Teams, and every unit has its channel. */
async function tieChannels(store: Store, { teams, url }: FakeConnector): Promise<void> {
  const people = ['adam', ...unitIds.flatMap((id) => [reporterOf(id), managerOf(id)])];
  const members = people.map((id) => teams.addPerson({ aadObjectId: id, name: id }));
  const team = teams.addTeam({ name: 'Norr', channels: ['Allmänt', ...unitIds], members });
  for (const { id: channelId, name: unitId } of team.channels.slice(1)) {
    const address = { serviceUrl: url, tenantId: teams.tenantId, teamId: team.id, channelId };
    const by = { connectedBy: managerOf(unitId), connectedAt: '2026-11-01T08:00:00.000Z' };
    await store.createOnce({ ...keys.channel(unitId), unitId, name: unitId, ...address, ...by });
    await store.createOnce({ ...keys.channelUnit(channelId), channelId, unitId });
  }
}

async function endLeases(store: Store): Promise<void> {
  for (let lane = 0; lane < laneCount; lane += 1) {
    const found = await store.get(keys.lane(lane));
    if (found) await store.put({ ...found.document, until: '2026-01-01T00:00:00.000Z' }, found.revision);
  }
}

/** The tool prints one line of JSON, also when it finds something; anything else is a fault of its own. */
function brokenIn(printed: string): readonly unknown[] {
  try {
    const { broken } = JSON.parse(printed.trim().split('\n')[0] ?? '');
    return Array.isArray(broken) ? broken : [printed];
  } catch {
    return [printed];
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../bot/adapters/sqlite/sqliteStore.ts';
import { laneCount } from '../../bot/domain/notices.ts';
import { pacer } from '../../bot/domain/sending/pace.ts';
import type { Messenger } from '../../bot/ports/messenger.ts';
import { type DispatchDeps, dispatchLane } from '../../bot/usecases/dispatchOutbox.ts';
import { startFakeConnector } from '../e2e/teams/fakeConnector.ts';
import { inProcess } from './inProcess.ts';
import { fill } from './municipality.ts';
import { turnsOf } from './turns.ts';

/** What it prints: bytes alive after the early and after the late report; what the engine keeps for garbage grows with haste. */
export interface Held {
  readonly early: number;
  readonly late: number;
}

const units = 100;
/** Twenty reports a second, as in the hour that the figure speaks of. */
const perSecond = 20;

/**
 * An hour at full speed: a clock of its own, reports one after the other, notices sent as fast as the limits let that
 * clock. `node --expose-gc fastMotion.ts <early> <late>`
 */
async function run(early: number, late: number): Promise<Held> {
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-bench-'));
  const store = sqliteStore(join(folder, 'lyhord.db'));
  const connector = await startFakeConnector();
  const reporters = await fill(store, connector, units);
  let at = Date.now();
  const clock = { now: () => new Date(at).toISOString() };
  const { deps, turn } = inProcess(store, clock);
  const sending: DispatchDeps = {
    ...{ ...deps, messenger: arrives(), pacer: pacer(), random: Math.random },
    ...{ broken: new Set(), unwritten: new Map() },
  };
  const body = turnsOf(connector, reporters, 'submit');
  /** The clock goes on as far as the limits demand: more is reported in a second than can be told in one. */
  const sendAll = async (): Promise<void> => {
    for (let waits = true; waits; at += 1020) {
      waits = false;
      for (let lane = 0; lane < laneCount; lane++) waits ||= (await dispatchLane(sending, lane)).nextAt !== null;
    }
  };
  const reportUntil = async (from: number, to: number): Promise<number> => {
    for (let count = from; count < to; count += perSecond) {
      await Promise.all(Array.from({ length: Math.min(perSecond, to - count) }, () => turn(body())));
      at += 1000;
      await sendAll();
    }
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const held = { early: await reportUntil(0, early), late: await reportUntil(early, late) };
  await store.close();
  await connector.stop();
  rmSync(folder, { recursive: true });
  return held;
}

/** Teams that takes everything and remembers nothing: only the program's own memory is to be seen. */
function arrives(): Messenger {
  let made = 0;
  return {
    post: async (to) => {
      const conversationId = to.kind === 'channel' ? to.channelId : to.personId;
      const post = { serviceUrl: '', conversationId, activityId: String(made++) };
      return { outcome: 'sent', post, tenantId: '' };
    },
    update: async (post) => ({ outcome: 'sent', post, tenantId: '' }),
  };
}

const [early = 0, late = 0] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(await run(early, late)));

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FakeConnector, startFakeConnector } from '../e2e/teams/fakeConnector.ts';
import { askOnce, send } from './load.ts';
import { aMunicipality, holdOutbox, type Municipality } from './municipality.ts';
import { type Program, startProgram } from './program.ts';
import { type Turn, turnsOf } from './turns.ts';

/** Lyhörd and the bare bot, which gives Lyhörd's own answers; Teams for both. */
export interface SideBySide {
  readonly connector: FakeConnector;
  readonly municipality: Municipality;
  readonly lyhord: Program;
  readonly bare: Program;
  /** The next turn's body. */
  readonly bodies: Readonly<Record<Turn, () => string>>;
  stop(): Promise<void>;
}

export const lyhordEnv = (connector: FakeConnector, dataDir: string): Readonly<Record<string, string>> => ({
  ...{ MODE: 'local', PORT: '0', PLAYGROUND: 'off', DEMO: 'off', TURNS_PER_MINUTE: '1000000' },
  ...{ DATA_DIR: dataDir, SERVICE_URL: connector.url },
});

/** Both have started, and Lyhörd's notices wait until `releaseOutbox`. */
export async function startBoth(units: number): Promise<SideBySide> {
  const connector = await startFakeConnector({ limits: true });
  const municipality = await aMunicipality(connector, units);
  const { dataDir, store, reporters } = municipality;
  await holdOutbox(store);
  const lyhord = await startProgram('bot/main.ts', lyhordEnv(connector, dataDir));
  const bodies = { fetch: turnsOf(connector, reporters, 'fetch'), submit: turnsOf(connector, reporters, 'submit') };
  const answers = join(dataDir, 'answers.json');
  await writeFile(answers, await answersOf(lyhord, bodies));
  const bare = await startProgram('test/bench/bareBot.ts', { ANSWERS: answers });
  const stop = async (): Promise<void> => {
    await Promise.all([lyhord.stop(), bare.stop()]);
    await connector.stop();
    await municipality.remove();
  };
  return { connector, municipality, lyhord, bare, bodies, stop };
}

async function answersOf({ messages }: Program, bodies: SideBySide['bodies']): Promise<string> {
  const [fetched, submitted] = [await askOnce(messages, bodies.fetch()), await askOnce(messages, bodies.submit())];
  return `{"fetch":${fetched},"submit":${submitted}}`;
}

/** CPU milliseconds that each of them needs for a turn. */
export interface PerTurn {
  readonly lyhord: number;
  readonly bare: number;
}

/** Rounds of the two in turn, so that what else the machine does meets both alike; the first round only warms them. */
export async function cpuPerTurn(both: SideBySide, turn: Turn, rounds: number, count: number): Promise<PerTurn[]> {
  const measured: PerTurn[] = [];
  for (let round = 0; round <= rounds; round++) {
    const bare = await cpuOf(both.bare, () => send(both.bare.messages, both.bodies[turn], { count, connections: 8 }));
    const ours = await cpuOf(both.lyhord, () =>
      send(both.lyhord.messages, both.bodies[turn], { count, connections: 8 }),
    );
    measured.push({ lyhord: ours / count, bare: bare / count });
  }
  return measured.slice(1);
}

/** CPU milliseconds that a program uses while something is done. */
export async function cpuOf(program: Program, work: () => Promise<unknown>): Promise<number> {
  const before = await program.cpu();
  await work();
  return (await program.cpu()) - before;
}

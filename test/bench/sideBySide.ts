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
  /** From now on Lyhörd may send its notices. */
  letGo(): Promise<void>;
  stop(): Promise<void>;
}

export const lyhordEnv = (connector: FakeConnector, dataDir: string): Readonly<Record<string, string>> => ({
  ...{ MODE: 'local', PORT: '0', PLAYGROUND: 'off', DEMO: 'off', TURNS_PER_MINUTE: '1000000' },
  ...{ DATA_DIR: dataDir, SERVICE_URL: connector.url },
});

/** Both have started, and Lyhörd's notices wait until `letGo`. */
export async function startBoth(units: number): Promise<SideBySide> {
  const connector = await startFakeConnector({ limits: true });
  const municipality = await aMunicipality(connector, units);
  const { dataDir, store, reporters } = municipality;
  let release: (() => Promise<void>) | undefined = await holdOutbox(store);
  const letGo = async (): Promise<void> => {
    await release?.();
    release = undefined;
  };
  const lyhord = await startProgram('bot/main.ts', lyhordEnv(connector, dataDir));
  const bodies = { fetch: turnsOf(connector, reporters, 'fetch'), submit: turnsOf(connector, reporters, 'submit') };
  const answers = join(dataDir, 'answers.json');
  await writeFile(answers, await answersOf(lyhord, bodies));
  const bare = await startProgram('test/bench/bareBot.ts', { ANSWERS: answers });
  const stop = async (): Promise<void> => {
    await letGo();
    await Promise.all([lyhord.stop(), bare.stop()]);
    await connector.stop();
    await municipality.remove();
  };
  return { connector, municipality, lyhord, bare, bodies, letGo, stop };
}

/** Both answers as JSON, for the bare bot to give. */
export async function answersOf({ messages }: Program, bodies: SideBySide['bodies']): Promise<string> {
  const [fetched, submitted] = [await askOnce(messages, bodies.fetch()), await askOnce(messages, bodies.submit())];
  return `{"fetch":${fetched},"submit":${submitted}}`;
}

/** CPU milliseconds that each of them needs for a turn. */
export interface PerTurn {
  readonly lyhord: number;
  readonly bare: number;
}

interface Rounds {
  /** Turns before anything is measured, until what runs often has been compiled. */
  readonly warmUp: number;
  readonly rounds: number;
  /** Turns in a round. */
  readonly count: number;
}

/** Rounds of the two in turn, so that what else the machine does meets both alike. */
export async function cpuPerTurn(both: SideBySide, turn: Turn, { warmUp, rounds, count }: Rounds): Promise<PerTurn[]> {
  const turns = (program: Program, some: number): Promise<unknown> =>
    send(program.messages, both.bodies[turn], { count: some, connections: 8 });
  for (const program of [both.bare, both.lyhord]) await turns(program, warmUp);
  const measured: PerTurn[] = [];
  for (let round = 0; round < rounds; round++) {
    const bare = await cpuOf(both.bare, () => turns(both.bare, count));
    const lyhord = await cpuOf(both.lyhord, () => turns(both.lyhord, count));
    measured.push({ lyhord: lyhord / count, bare: bare / count });
  }
  return measured;
}

/** CPU milliseconds that a program uses while something is done. */
export async function cpuOf(program: Program, work: () => Promise<unknown>): Promise<number> {
  const before = await program.cpu();
  await work();
  return (await program.cpu()) - before;
}

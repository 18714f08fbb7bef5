import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from './teams/waitFor.ts';

const root = join(import.meta.dirname, '../..');

/** The real program as a process of its own, with a store of its own in a folder that goes when it goes. */
export interface Server {
  /** Where Teams sends activities. */
  readonly messages: string;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly dataDir: string;
  /** All that it has written to standard output and standard error. */
  readonly written: () => string;
  /** As a power cut, where nothing is finished, or as the platform stops it. The folder stays. */
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts it again on the same store, on another port. */
  restart(): Promise<void>;
  /** The tool on the same store: standard output, or an error that holds both outputs. */
  tool(...words: readonly string[]): Promise<string>;
  /** As the platform stops it, and the folder with it. */
  stop(): Promise<void>;
}

export interface Csv {
  readonly units: string;
  readonly people: string;
}

export type Environment = Readonly<Record<string, string>>;

/** Starts the program for people and units of `directory`, who are reached at `serviceUrl`. */
export async function startServer(serviceUrl: string, directory: Csv, more: Environment = {}): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lyhord-e2e-'));
  const env = environment({ DATA_DIR: dataDir, SERVICE_URL: serviceUrl, ...more });
  const tool = (...words: readonly string[]): Promise<string> => runTool(env, words);
  await importDirectory(dataDir, directory, tool);
  const output: string[] = [];
  let running = await begin(env, output);
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    const ended = once(running.child, 'exit');
    running.child.kill(signal);
    await ended;
  };
  return {
    dataDir,
    tool,
    get origin() {
      return running.origin;
    },
    get messages() {
      return `${running.origin}/api/messages`;
    },
    written: () => output.join(''),
    kill: (signal = 'SIGKILL') => end(signal),
    restart: async () => {
      running = await begin(env, output);
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Nothing of the test runner's own environment but the path; no Playground, so that forms open as dialogs. */
export const environment = (more: Environment): Environment => ({
  PATH: process.env.PATH ?? '',
  MODE: 'local',
  PORT: '0',
  PLAYGROUND: 'off',
  DEMO: 'off',
  LOG_LEVEL: 'info',
  TURNS_PER_MINUTE: '10000',
  ...more,
});

export async function importDirectory(dataDir: string, { units, people }: Csv, tool: Server['tool']): Promise<void> {
  const files = { units: join(dataDir, 'units.csv'), people: join(dataDir, 'people.csv') };
  await Promise.all([writeFile(files.units, units), writeFile(files.people, people)]);
  await tool('import', 'directory', files.units, files.people);
}

async function begin(
  env: Environment,
  output: string[],
): Promise<{ readonly child: ChildProcess; readonly origin: string }> {
  const child = spawn(process.execPath, ['bot/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const before = output.length;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(String(chunk)));
  const port = await waitFor(
    () => {
      const written = output.slice(before).join('');
      const started = /"port":(\d+).*"started"/.exec(written)?.[1];
      if (started === undefined && child.exitCode !== null) throw new Error(`The server left: ${written}`);
      return started;
    },
    'the server to start',
    60_000,
  );
  return { child, origin: `http://127.0.0.1:${port}` };
}

export function runTool(env: Environment, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['bot/cli/lyhord.ts', ...words],
      { cwd: root, env: { ...env }, maxBuffer: 64 * 1024 * 1024 },
      (fault, stdout, stderr) =>
        fault ? reject(new Error(`${stdout}\n${stderr}`, { cause: fault })) : resolve(stdout),
    );
  });
}

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from '../e2e/server.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** The real program as a process, to be treated badly. */
export interface Instance {
  /** Where Teams sends activities; undefined until it listens. */
  readonly messages: string | undefined;
  /** Resolves when it listens; throws when it leaves before. */
  readonly listening: Promise<void>;
  readonly written: () => string;
  /** The disk has room again. */
  giveRoom(): Promise<void>;
  /** Sends a signal; one that ends the process is waited for. */
  signal(name: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): Promise<void>;
}

interface Limits {
  /** Largest file it may write, in bytes: a disk that is full. */
  readonly fileBytes?: number;
}

const blockBytes = 512; // of `ulimit -f`. Source: POSIX

export function startInstance(env: Environment, { fileBytes }: Limits = {}): Instance {
  const program = [process.execPath, 'bot/main.ts'];
  const limited = ['/bin/sh', '-c', `ulimit -S -f ${Math.ceil((fileBytes ?? 0) / blockBytes)}; exec "$@"`, 'sh'];
  const [command = '', ...words] = fileBytes === undefined ? program : [...limited, ...program];
  const child = spawn(command, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Whatever becomes of the run itself, nothing of it is left behind.
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  const left = once(child, 'exit').finally(() => process.off('exit', end));
  const output: string[] = [];
  let messages: string | undefined;
  const listening = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output.push(String(chunk));
      if (messages !== undefined) return;
      const port = /"port":(\d+).*"started"/.exec(output.join(''))?.[1];
      if (port === undefined) return;
      messages = `http://127.0.0.1:${port}/api/messages`;
      resolve();
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', read);
    left.then(() => reject(new Error(`The program left: ${output.join('')}`)), reject);
  });
  listening.catch(() => {}); // one that is killed as it starts is nobody's fault
  return {
    get messages() {
      return messages;
    },
    listening,
    // Only the soft limit was set, so that it can be lifted from outside.
    giveRoom: async () => void (await run('prlimit', ['--pid', String(child.pid), '--fsize=unlimited'])),
    written: () => output.join(''),
    signal: async (name) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(name);
      if (name === 'SIGKILL' || name === 'SIGTERM') await left;
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What `npm start` starts, with the invented municipality, in a folder of its own. */
export interface LocalProgram {
  /** What it said it was reached at. */
  readonly address: string;
  /** Where it keeps everything, for the tool. */
  readonly dataDir: string;
  /** Ctrl-C, and everything it wrote goes. */
  stop(): Promise<void>;
}

/** Starts it on a free port; `said` finds the address in what it prints. Throws with all that it said when it ends before that. */
export async function startProgram(more: Readonly<Record<string, string>>, said: RegExp): Promise<LocalProgram> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lyhord-local-'));
  const child = spawn(process.execPath, ['bot/local.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: dataDir, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    }
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const ready = new Promise<string>((found, failed) => {
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        words += String(chunk);
        const [, address] = said.exec(words) ?? [];
        if (address) found(address);
      });
    child.once('exit', () => failed(new Error(`It left before it was ready: ${words}`)));
  });
  const address = await ready.catch(async (fault) => {
    await stop();
    throw fault;
  });
  return { address, dataDir, stop };
}

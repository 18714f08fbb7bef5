import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What `npm start` starts: the server and the Playground, with the invented municipality. */
export interface LocalRun {
  /** Where the Playground's page is. */
  readonly url: string;
  /** Where it keeps everything, for the tool. */
  readonly dataDir: string;
  /** Ctrl-C, and everything it wrote goes. */
  stop(): Promise<void>;
}

/** On free ports and in a folder of its own. Throws with all that it said when it ends before it is ready. */
export async function startLocal(): Promise<LocalRun> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lyhord-local-'));
  const child = spawn(process.execPath, ['bot/local.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', PLAYGROUND_PORT: '0', DATA_DIR: dataDir },
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
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += String(chunk);
        const url = /Open (http:\S+)/.exec(said)?.[1];
        if (url) found(url);
      });
    child.once('exit', () => failed(new Error(`It left before it was ready: ${said}`)));
  });
  const url = await ready.catch(async (fault) => {
    await stop();
    throw fault;
  });
  return { url, dataDir, stop };
}

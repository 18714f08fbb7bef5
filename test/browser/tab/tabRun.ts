import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** The server in local mode with its invented municipality and the tab as it was built. */
export interface TabRun {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** On a free port and in a folder of its own. */
export async function startTab(): Promise<TabRun> {
  if (!existsSync(join(root, 'tab/dist/index.html'))) throw new Error('The tab is not built: npm run build');
  const dataDir = await mkdtemp(join(tmpdir(), 'lyhord-tab-'));
  const child = spawn(process.execPath, ['bot/local.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', PLAYGROUND: 'off', DATA_DIR: dataDir },
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
        const [, origin] = /(http:\/\/127\.0\.0\.1:\d+)\/api\/messages/.exec(said) ?? [];
        if (origin) found(origin);
      });
    child.once('exit', () => failed(new Error(`It left before it was ready: ${said}`)));
  });
  const origin = await ready.catch(async (fault) => {
    await stop();
    throw fault;
  });
  return { origin, dataDir, stop };
}

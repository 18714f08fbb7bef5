import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalProgram, startProgram } from '../localProgram.ts';

/** The server in local mode with its invented municipality and the tab as it was built. */
export interface TabRun extends Pick<LocalProgram, 'dataDir' | 'stop'> {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
}

/** On a free port and in a folder of its own. */
export async function startTab(): Promise<TabRun> {
  const built = join(import.meta.dirname, '../../../tab/dist/index.html');
  if (!existsSync(built)) throw new Error('The tab is not built: npm run build');
  const said = /(http:\/\/127\.0\.0\.1:\d+)\/api\/messages/;
  const { address: origin, ...rest } = await startProgram({ PLAYGROUND: 'off' }, said);
  return { origin, ...rest };
}

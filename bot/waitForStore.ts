import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './ports/log.ts';

const lookEveryMs = 2_000;

/**
 * A database that is away when the server starts is waited for: the server listens, says that it is not ready and tells
 * whoever writes to it so, and goes on by itself. To leave in its place would only have the platform start it again.
 */
export async function waitForStore(ready: () => Promise<void>, log: Log, leaving: AbortSignal): Promise<void> {
  for (let isAway = false; !leaving.aborted; isAway = true) {
    try {
      await ready();
      if (isAway) log.info('store answers');
      return;
    } catch (fault) {
      if (!isAway && !leaving.aborted) log.fault('store away, waiting for it', fault);
    }
    await pause(lookEveryMs, undefined, { signal: leaving }).catch(() => {});
  }
}

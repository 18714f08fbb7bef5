import { statfs } from 'node:fs/promises';
import type { Config } from './config.ts';
import { openPictures } from './pictures.ts';
import type { Surroundings } from './ports/surroundings.ts';

/** Where the keys are that Teams signs with: a server must reach them anyway. */
const botFramework = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const patienceMs = 10_000;

export const surroundingsOf = ({ bot, tab, tenantId, store, pictures }: Config): Surroundings => ({
  signIn: async () => {
    if (!bot) return false;
    // Loaded only where it is used: the SDK takes longer to load than the rest of the tool.
    const { signIn } = await import('./adapters/teams/adapter.ts');
    await signIn(bot);
    return true;
  },
  tabKeys: async () => {
    if (!tab || !tenantId) return false;
    const { keysOf, readKeys } = await import('./adapters/http/signIn.ts');
    await readKeys(keysOf(tenantId));
    return true;
  },
  clockAheadMs: async () => {
    const elsewhere = store.kind === 'cosmos' ? store.endpoint : bot && botFramework;
    return elsewhere === null ? null : clockAheadOf(elsewhere);
  },
  pictures: async () => {
    await (await openPictures(pictures)).ready();
    // A library made for another machine is found here, and not when somebody sends a picture.
    await import('./adapters/pictures/cleaned.ts');
  },
  freeBytes: async () => {
    if (store.kind !== 'sqlite') return null;
    const { bavail, bsize } = await statfs(store.dataDir);
    return bavail * bsize;
  },
});

/** By the date of an answer, whatever the answer is; the date counts whole seconds. Null when the answer has none. */
export async function clockAheadOf(address: string): Promise<number | null> {
  const asked = Date.now();
  const { headers } = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? null : (asked + Date.now()) / 2 - (date + 500);
}

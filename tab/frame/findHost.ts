import { browserHost } from './browserHost.ts';
import type { Host } from './host.ts';

/** Teams frames its tabs, on a phone in a view of its own with a bridge; elsewhere there is nobody to ask. */
export async function findHost(): Promise<Host> {
  const isAlone = window.parent === window && !('nativeInterface' in window);
  return isAlone ? browserHost() : (await import('./teamsHost.ts')).teamsHost();
}

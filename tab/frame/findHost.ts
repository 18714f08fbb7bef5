import { browserHost } from './browserHost.ts';
import type { Host } from './host.ts';

/** Teams frames its tabs; outside a frame there is nobody to ask. */
export async function findHost(): Promise<Host> {
  return window.parent === window ? browserHost() : (await import('./teamsHost.ts')).teamsHost();
}

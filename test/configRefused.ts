import { ConfigRefused } from '../bot/config.ts';

/** What settings are refused with; undefined where they are taken. */
export function configRefused(read: () => unknown): ConfigRefused | undefined {
  try {
    read();
  } catch (refused) {
    if (refused instanceof ConfigRefused) return refused;
    throw refused;
  }
  return undefined;
}

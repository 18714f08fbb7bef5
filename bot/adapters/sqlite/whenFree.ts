import { setTimeout as pause } from 'node:timers/promises';

const busy = 5; // SQLITE_BUSY; its extended codes share the low byte
const locked = 6; // SQLITE_LOCKED

const isBusy = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  [busy, locked].includes(error.errcode & 0xff);

const patienceMs = 10_000;

/**
 * Runs `work` again while another connection writes. The driver is synchronous, so waiting inside SQLite would stop the
 * whole program: it waits there 50 ms at most, and here without holding anyone up. Throws SQLite's error after 10 s.
 */
export async function whenFree<T>(work: () => T): Promise<T> {
  const giveUp = performance.now() + patienceMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUp) throw error;
    }
    await pause(1 + Math.random() * 20); // uneven, so that two who met do not meet again
  }
}

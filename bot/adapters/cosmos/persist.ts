import { setTimeout as pause } from 'node:timers/promises';

/** How long one request may take, and one call with all its attempts. */
export interface Patience {
  readonly requestMs: number;
  readonly callMs: number;
}

/** A status that means "not now": given by the service as an answer, or inside a batch's. */
export class Passing extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`Cosmos DB answered ${code}`);
    this.code = code;
  }
}

/** Statuses and errors that pass by themselves. Source: Cosmos DB SDK guidance; 449 is a write that met another. */
const passing: ReadonlySet<unknown> = new Set([
  ...[408, 410, 429, 449, 500, 502, 503, 504],
  ...['TimeoutError', 'REQUEST_SEND_ERROR', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'],
]);

/** The SDK wraps a batch's fault in a plain Error; the status is in its cause. */
function faultOf(error: unknown): { code?: unknown; retryAfterInMs?: unknown } {
  if (typeof error !== 'object' || error === null) return {};
  if ('code' in error) return error;
  return 'cause' in error ? faultOf(error.cause) : {};
}

export const passes = (status: unknown): boolean => passing.has(status);

const firstPauseMs = 50;
const longestPauseMs = 1000;

/**
 * Attempts again what may succeed by itself, counted from 1, until the call's patience ends. The SDK gives up a write
 * at the first 503, 449 or reset and repeats a hung read for minutes, so time is kept here for both.
 * Throws the last fault as `cause`.
 */
export async function persist<T>(
  { callMs }: Patience,
  attempt: (count: number, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = performance.now() + callMs;
  const signal = AbortSignal.timeout(callMs);
  const impatience = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  impatience.catch(() => {}); // heard only while an attempt is under way
  for (let count = 1, last: unknown; ; count += 1) {
    try {
      return await Promise.race([attempt(count, signal), impatience]);
    } catch (fault) {
      if (!signal.aborted && !passes(faultOf(fault).code))
        throw new Error('Cosmos DB refused the request', { cause: fault });
      const wait = pauseAfter(fault, count);
      if (performance.now() + wait > end)
        throw new Error('Cosmos DB does not answer in time', { cause: last ?? fault });
      last = fault;
      await pause(wait);
    }
  }
}

/** Growing and uneven, and no shorter than the service asked for. */
function pauseAfter(fault: unknown, count: number): number {
  const { retryAfterInMs } = faultOf(fault);
  const growing = Math.min(longestPauseMs, firstPauseMs * 2 ** (count - 1)) * (0.5 + Math.random() / 2);
  return Math.max(growing, typeof retryAfterInMs === 'number' ? retryAfterInMs : 0);
}

import { setTimeout as pause } from 'node:timers/promises';

/** How long one attempt may take, and one call with all its attempts. */
export interface Patience {
  readonly tryMs: number;
  readonly callMs: number;
}

/** Statuses and errors that pass by themselves. Source: Azure Storage, "Common REST API error codes". */
const passing: ReadonlySet<unknown> = new Set([
  ...[408, 429, 500, 502, 503, 504],
  ...['REQUEST_SEND_ERROR', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
]);

/** An answer that breaks off in the middle is an AbortError to the SDK, though nobody has aborted anything. */
const passesByItself = (fault: unknown): boolean =>
  passing.has(statusOf(fault)) || passing.has(field(fault, 'code')) || field(fault, 'name') === 'AbortError';

const field = (fault: unknown, name: string): unknown =>
  typeof fault === 'object' && fault !== null ? Reflect.get(fault, name) : undefined;

/** The service's status, where it was the service that answered. */
export const statusOf = (fault: unknown): unknown => field(fault, 'statusCode');

const firstPauseMs = 100;
const longestPauseMs = 2000;

/** Attempts again what may succeed by itself, until the call's patience ends. Throws the last fault as `cause`. */
export async function persist<T>(
  { tryMs, callMs }: Patience,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = performance.now() + callMs;
  for (let count = 1; ; count += 1) {
    const left = end - performance.now();
    const signal = AbortSignal.timeout(Math.max(1, Math.floor(Math.min(tryMs, left))));
    try {
      return await Promise.race([attempt(signal), whenAborted(signal)]);
    } catch (fault) {
      if (!signal.aborted && !passesByItself(fault))
        throw new Error('Blob Storage refused the request', { cause: fault });
      const wait = pauseAfter(fault, count);
      if (performance.now() + wait >= end) throw new Error('Blob Storage does not answer in time', { cause: fault });
      await pause(wait);
    }
  }
}

/** The SDK hears the signal while it waits for an answer, and not always while it reads one. */
const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

/** Growing and uneven, and no shorter than the service asked for. */
function pauseAfter(fault: unknown, count: number): number {
  const growing = Math.min(longestPauseMs, firstPauseMs * 2 ** (count - 1)) * (0.5 + Math.random() / 2);
  return Math.max(growing, retryAfterMs(fault));
}

function retryAfterMs(fault: unknown): number {
  const headers = field(field(fault, 'response'), 'headers');
  const get = field(headers, 'get');
  const seconds = typeof get === 'function' ? Number(get.call(headers, 'retry-after')) : 0;
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}

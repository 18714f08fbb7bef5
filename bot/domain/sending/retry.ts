const second = 1_000;
const longest = 5 * 60 * second;

/** From here on it is more than a hiccup: the administrators and the next in line are told, and sending goes on. */
export const attemptsBeforeTrouble = 10;

/**
 * After this, and as many attempts as make a trouble, a notice rests until its conversation works again or an hour has
 * gone. The attempts count too, so that one that waited behind others, or has rested, gets a chance of its own.
 */
export const givesUpAfterMs = 24 * 60 * 60 * second;

/** How long a notice that was given up rests before it is tried again by itself. */
export const restsForMs = 60 * 60 * second;

/** Nobody waits longer between two attempts: a platform that asks for more is mistaken. */
export const longestWaitMs = 60 * 60 * second;

/**
 * Milliseconds until the next attempt: doubling from one second to five minutes with full jitter in the upper half,
 * never sooner than the platform asked, and never later than in an hour. `random` is in [0, 1).
 */
export function backoff(attempts: number, afterMs: number | null, random: number): number {
  const step = Math.min(longest, second * 2 ** Math.min(attempts, 20));
  return Math.min(longestWaitMs, Math.max(afterMs ?? 0, Math.round(step * (0.5 + random / 2))));
}

import type { Instant } from '../domain/time.ts';

/** Time is asked of a port, so that tests own it. */
export interface Clock {
  now(): Instant;
}

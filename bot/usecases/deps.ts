import type { Policy } from '../domain/policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directories } from '../ports/directories.ts';
import type { Store } from '../ports/store.ts';

/** What a use case works with; made once, in the composition root. */
export interface Deps {
  readonly store: Store;
  readonly directories: Directories;
  readonly clock: Clock;
  readonly policy: Policy;
  /** Says that a notice may be waiting; returns at once. */
  readonly nudge: () => void;
}

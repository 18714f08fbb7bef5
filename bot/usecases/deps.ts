import type { Target } from '../domain/notices.ts';
import type { Policy } from '../domain/policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directories } from '../ports/directories.ts';
import type { ReminderMade } from '../ports/metrics.ts';
import type { HealthProblem } from '../ports/shapes.ts';
import type { Store } from '../ports/store.ts';

/** What a use case works with; made once, in the composition root. */
export interface Deps {
  readonly store: Store;
  readonly directories: Directories;
  readonly clock: Clock;
  readonly policy: Policy;
  /** Told once of what does not get through: the problem, a code, and the kind of place; never whose. */
  readonly onTrouble?: (trouble: { problem: HealthProblem; error: string | null; place: string }) => void;
  /** Told of a case that periodic work has left out: what failed, of which no message may be kept. */
  readonly onCaseLeftOut?: (fault: unknown) => void;
  /** Told of each reminder that a message has been made of. */
  readonly onReminder?: (made: ReminderMade) => void;
  /** Says for whom a notice has been written, so that it is sent at once; returns without waiting. */
  readonly nudge: (targets: readonly Target[]) => void;
}

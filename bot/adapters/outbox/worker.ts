import { conversationKey, laneOf, type Target } from '../../domain/notices.ts';
import { type DispatchDeps, dispatchLane } from '../../usecases/dispatchOutbox.ts';
import { holdLanes, releaseLanes } from '../../usecases/lanes.ts';

/** Leases are renewed well before they run out. */
const renewEveryMs = 10_000;
/** Notices that another process wrote are found this late at the most. */
const lookEveryMs = 2_000;

export interface Outbox {
  /** A notice has been written for these: send now. */
  nudge(targets: readonly Target[]): void;
  /** Finishes the sends under way and gives the lanes to others. */
  stop(): Promise<void>;
}

/** Keeps the outbox moving: one loop a lane, woken by nudges, by due times and by a slow look. */
export function startOutbox(deps: DispatchDeps, me: string, onFault: (fault: unknown) => void): Outbox {
  const held = new Set<number>();
  const running = new Map<number, Promise<void>>();
  const again = new Set<number>();
  const wakeups = new Map<number, NodeJS.Timeout>();
  let stopped = false;

  const wake = (lane: number): void => {
    if (stopped || !held.has(lane)) return;
    if (running.has(lane)) again.add(lane);
    else running.set(lane, run(lane).finally(() => running.delete(lane)));
  };

  const run = async (lane: number): Promise<void> => {
    try {
      do {
        again.delete(lane);
        const { nextAt } = await dispatchLane(deps, lane);
        if (nextAt) wakeAt(lane, Date.parse(nextAt) - Date.parse(deps.clock.now()));
      } while (again.has(lane) && !stopped);
    } catch (fault) {
      // The store is away: nothing is lost, the next look tries again.
      onFault(fault);
    }
  };

  const wakeAt = (lane: number, ms: number): void => {
    clearTimeout(wakeups.get(lane));
    wakeups.set(lane, setTimeout(wake, Math.min(Math.max(ms, 5), lookEveryMs), lane));
  };

  const renew = async (): Promise<void> => {
    try {
      const lanes = await holdLanes(deps, me);
      held.clear();
      for (const lane of lanes) held.add(lane);
      look();
    } catch (fault) {
      held.clear();
      onFault(fault);
    }
  };

  const look = (): void => {
    for (const lane of held) wake(lane);
  };

  const timers = [setInterval(renew, renewEveryMs), setInterval(look, lookEveryMs)];
  const started = renew();
  return {
    nudge: (targets) => {
      for (const lane of new Set(targets.map((target) => laneOf(conversationKey(target))))) wake(lane);
    },
    stop: async () => {
      stopped = true;
      for (const timer of [...timers, ...wakeups.values()]) clearTimeout(timer);
      await started;
      await Promise.allSettled(running.values());
      await releaseLanes(deps, me);
    },
  };
}

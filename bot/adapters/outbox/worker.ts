import { conversationKey, laneCount, laneOf, type Target } from '../../domain/notices.ts';
import { brokenConversations } from '../../usecases/deliveryHealth.ts';
import { type DispatchDeps, dispatchLane } from '../../usecases/dispatchOutbox.ts';
import { holdLanes, leaseMs, releaseLanes } from '../../usecases/lanes.ts';

/** Milliseconds between two rounds of each kind. */
interface Rounds {
  /** Leases are renewed well before they run out. */
  readonly renew: number;
  /** Notices that another process wrote are found this late at the most. */
  readonly look: number;
}
const usual: Rounds = { renew: 10_000, look: 2_000 };

const shortestNapMs = 5;

export interface Outbox {
  /** A notice has been written for these: send now. */
  nudge(targets: readonly Target[]): void;
  /** Finishes the sends under way and gives the lanes to others. */
  stop(): Promise<void>;
}

/** Keeps the outbox moving: one loop a lane, woken by nudges, by due times and by a slow look. `me` is nobody else. */
export function startOutbox(
  office: Omit<DispatchDeps, 'unwritten'>,
  me: string,
  onFault: (fault: unknown) => void,
  rounds: Rounds = usual,
): Outbox {
  const deps: DispatchDeps = { ...office, unwritten: new Map() };
  let held: ReadonlySet<number> = new Set();
  let heldUntil = 0;
  const running = new Map<number, Promise<void>>();
  const again = new Set<number>();
  const naps = new Map<number, NodeJS.Timeout>();
  let renewing: Promise<void> | undefined;
  let stopped = false;

  const now = (): number => Date.parse(deps.clock.now());
  /** By the clock too: a program that slept through its lease must not go on as if it held it. */
  const isMine = (lane: number): boolean => !stopped && held.has(lane) && now() < heldUntil;

  const wake = (lane: number): void => {
    if (!isMine(lane)) return;
    if (running.has(lane)) again.add(lane);
    else running.set(lane, run(lane));
  };

  const run = async (lane: number): Promise<void> => {
    try {
      do {
        again.delete(lane);
        const { nextAt, faults } = await dispatchLane(deps, lane, () => isMine(lane));
        faults.forEach(onFault);
        if (nextAt) wakeLater(lane, Date.parse(nextAt) - now());
      } while (again.has(lane) && isMine(lane));
    } catch (fault) {
      // The store is away: nothing is lost, the next look tries again.
      onFault(fault);
    } finally {
      // In the same step as the last look at `again`, so that no nudge falls in between.
      running.delete(lane);
    }
  };

  const wakeLater = (lane: number, ms: number): void => {
    clearTimeout(naps.get(lane));
    if (!stopped) naps.set(lane, setTimeout(wake, Math.min(Math.max(ms, shortestNapMs), rounds.look), lane));
  };

  const renew = async (): Promise<void> => {
    try {
      const from = now();
      const lanes = await holdLanes(deps, me);
      // What broke in another's hands, or was told of by a turn, is known before anything is sent.
      for (const about of await brokenConversations(deps.store)) deps.broken.add(about);
      held = new Set(lanes);
      heldUntil = from + leaseMs;
      deps.pacer.share(lanes.length / laneCount);
      look();
    } catch (fault) {
      onFault(fault);
    }
  };
  const renewOnce = (): void => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
  };

  const look = (): void => {
    for (const lane of held) wake(lane);
  };

  const timers = [setInterval(renewOnce, rounds.renew), setInterval(look, rounds.look)];
  renewOnce();
  return {
    nudge: (targets) => {
      for (const lane of new Set(targets.map((target) => laneOf(conversationKey(target))))) wake(lane);
    },
    stop: async () => {
      stopped = true;
      for (const timer of [...timers, ...naps.values()]) clearTimeout(timer);
      await renewing;
      // A lane that waits for an answer does not hold up the others. Where the store is away the leases run out.
      const release = (lanes: readonly number[]) => releaseLanes(deps, me, lanes).catch(onFault);
      const idle = [...held].filter((lane) => !running.has(lane));
      await Promise.all([release(idle), ...[...running].map(([lane, sending]) => sending.then(() => release([lane])))]);
    },
  };
}

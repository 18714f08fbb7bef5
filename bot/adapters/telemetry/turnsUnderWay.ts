import type { Log } from '../../ports/log.ts';
import type { Metrics, Turns, TurnTaken } from '../../ports/metrics.ts';

interface TurnsUnderWay extends Turns {
  /** Resolves when no turn's work is under way any more. */
  idle(): Promise<void>;
}

/** Each turn is counted and leaves a line when its work has ended: what began it, how it was answered, how long it took. */
export function turnsUnderWay(metrics: Pick<Metrics, 'turn'>, log: Pick<Log, 'info' | 'fault'>): TurnsUnderWay {
  let count = 0;
  let whenIdle: (() => void)[] = [];
  const leave = (): void => {
    count -= 1;
    if (count > 0) return;
    for (const resolve of whenIdle) resolve();
    whenIdle = [];
  };
  return {
    begin: (asked) => {
      const since = performance.now();
      let outcome: TurnTaken['outcome'] = 'answered';
      count += 1;
      return {
        late: () => {
          outcome = 'late';
        },
        failed: (fault) => {
          outcome = 'failed';
          log.fault('turn failed', fault, { asked });
        },
        ended: () => {
          const ms = performance.now() - since;
          metrics.turn({ asked, outcome }, ms);
          log.info('turn', { asked, outcome, ms: Math.round(ms) });
          leave();
        },
      };
    },
    idle: () => new Promise((resolve) => (count === 0 ? resolve() : whenIdle.push(resolve))),
  };
}

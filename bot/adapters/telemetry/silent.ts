import type { Metrics } from '../../ports/metrics.ts';

/** Counts nothing: there is nowhere to send it. */
export const silent: Metrics = {
  turn: () => {},
  commit: () => {},
  send: () => {},
  reminder: () => {},
  tick: () => {},
  stop: async () => {},
};

/** Does `round` again and again; a round that takes longer is waited for, not overtaken. It never throws. */
export function startTicker(round: () => Promise<void>, everyMs: number): { stop(): Promise<void> } {
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= round().finally(() => {
      underWay = undefined;
    });
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}

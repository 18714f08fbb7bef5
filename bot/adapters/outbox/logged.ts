import type { Log } from '../../ports/log.ts';
import type { Notice, Store } from '../../ports/store.ts';

/**
 * The same store; each notice that has been tried leaves a line with what came of it and the trace of the turn that it
 * comes from: codes and kinds, nobody's name. One that goes on failing is told of at the first and each tenth attempt.
 */
export const logged = (store: Store, log: Log): Store => ({
  ...store,
  settle: async (settled) => {
    const written = await store.settle(settled);
    if (written.ok) tell(settled.notice, log);
    return written;
  },
});

function tell({ state, target, attempts, lastError: error, trace }: Notice, log: Log): void {
  const line = { state, to: target.to, attempts, error, ...(trace === undefined ? {} : { trace }) };
  if (state === 'done') log.info('notice', line);
  else if (state !== 'waiting' || attempts === 1 || (attempts > 0 && attempts % 10 === 0)) log.warn('notice', line);
}

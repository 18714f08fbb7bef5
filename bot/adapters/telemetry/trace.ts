import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Store } from '../../ports/store.ts';

/**
 * What ties together the log lines of one turn, or of one round of periodic work, with those of the notices that it
 * wrote, whoever sends them and whenever. A random word that says nothing of anyone.
 */
export interface Trace {
  /** Everything that `work` does, however late, carries a new trace. */
  run<T>(work: () => T): T;
  /** What `work` does is not this turn's own. */
  leave<T>(work: () => T): T;
  current(): string | undefined;
}

export function newTrace(): Trace {
  const under = new AsyncLocalStorage<string>();
  return {
    run: (work) => under.run(randomUUID(), work),
    leave: (work) => under.exit(work),
    current: () => under.getStore(),
  };
}

/** The same store; the notices of what is written under a trace carry it. */
export function traced(store: Store, { current }: Pick<Trace, 'current'>): Store {
  const marked = <T extends object>(notices: readonly T[]): readonly T[] => {
    const trace = current();
    return trace === undefined ? notices : notices.map((notice) => ({ ...notice, trace }));
  };
  return {
    ...store,
    commit: (change) => store.commit({ ...change, notices: marked(change.notices) }),
    createOnce: (document, notices = [], at) => store.createOnce(document, marked(notices), at),
  };
}

import type { Messenger, Outgoing, SendOutcome } from '../../ports/messenger.ts';
import type { Metrics, Send } from '../../ports/metrics.ts';
import type { Store } from '../../ports/store.ts';

/** The same store, every commit of which is counted. */
export const countedStore = (store: Store, metrics: Pick<Metrics, 'commit'>): Store => ({
  ...store,
  commit: async (change) => {
    const since = performance.now();
    const count = (outcome: Parameters<Metrics['commit']>[0]) => metrics.commit(outcome, performance.now() - since);
    try {
      const committed = await store.commit(change);
      count(committed.ok ? 'written' : 'conflict');
      return committed;
    } catch (fault) {
      count('failed');
      throw fault;
    }
  },
});

/** The same messenger, every request of which is counted. */
export function countedMessenger({ post, update }: Messenger, metrics: Pick<Metrics, 'send'>): Messenger {
  const counted = async (did: Send['did'], { kind }: Outgoing, send: () => Promise<SendOutcome>) => {
    const since = performance.now();
    const sent = await send();
    metrics.send({ did, message: kind, outcome: sent.outcome }, performance.now() - since);
    return sent;
  };
  return {
    post: (to, message) => counted('post', message, () => post(to, message)),
    update: (standing, message) => counted('update', message, () => update(standing, message)),
  };
}

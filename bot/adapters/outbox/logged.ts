import type { Log } from '../../ports/log.ts';
import type { Messenger, Outgoing, SendOutcome } from '../../ports/messenger.ts';

/** The same messenger; what was refused, or may or may not have arrived, leaves a line: a code and a kind, nobody's name. */
export function logged({ post, update }: Messenger, log: Log): Messenger {
  const told = (message: Outgoing, to: string, sent: SendOutcome): SendOutcome => {
    if (sent.outcome === 'refused' || sent.outcome === 'ambiguous') {
      log.warn('not delivered', { outcome: sent.outcome, error: sent.error, message: message.kind, to });
    }
    return sent;
  };
  return {
    post: async (to, message) => told(message, to.kind, await post(to, message)),
    update: async (standing, message) => told(message, 'message', await update(standing, message)),
  };
}

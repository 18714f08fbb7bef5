import type { SendOutcome } from '../../ports/messenger.ts';
import type { HealthProblem } from '../../ports/shapes.ts';
import type { Delivery } from './connector.ts';

/** What kind of request it was: the same answer means different things. */
export type Sending =
  /** Makes a conversation with a person, or finds the one there is: harmless to repeat. */
  'openPerson' | 'postToPerson' | 'postToChannel' | 'update';

type NotSent = Exclude<SendOutcome, { outcome: 'sent' }>;

/** The delivery, if it is not a success. Source: design/storage.md, Outbox outcomes; design/teams.md, Proactive messages. */
export function notSent(delivery: Delivery, sending: Sending): NotSent | undefined {
  const repeatable = sending === 'openPerson' || sending === 'update';
  if (delivery.came === 'unsent') return { outcome: 'retry', afterMs: null, error: delivery.error };
  if (delivery.came === 'unknown') return unsure(delivery.error, null, repeatable);
  const { status, answer, waitMs } = delivery;
  if (status >= 200 && status < 300) return undefined;
  const code = codeOf(answer.error?.code);
  const error = code ? `${status} ${code}` : String(status);
  if (status === 408 || status >= 500) return unsure(error, waitMs, repeatable);
  if (status === 404 && sending === 'update') return { outcome: 'gone', error };
  const problem = problemOf(status, code, sending);
  return problem ? { outcome: 'refused', problem, error } : { outcome: 'retry', afterMs: waitMs, error };
}

const unsure = (error: string, afterMs: number | null, repeatable: boolean): NotSent =>
  repeatable ? { outcome: 'retry', afterMs, error } : { outcome: 'ambiguous', error };

/** Undefined: it was not delivered now (401, 409, 412, 429, a redirect), and may be later. */
function problemOf(status: number, code: string, sending: Sending): HealthProblem | undefined {
  if (status === 403 && code === 'MessageWritesBlocked') return 'blocked';
  if (status === 403 || status === 404) {
    if (sending === 'openPerson') return 'notInstalled';
    return sending === 'postToChannel' && status === 404 ? 'channelGone' : 'botRemoved';
  }
  if (status === 410) return sending === 'postToChannel' ? 'channelGone' : 'botRemoved';
  // The message itself is not accepted (400, 413 …): to send it again would hold up those behind it for nothing.
  const later = [401, 409, 412, 429];
  return status >= 400 && !later.includes(status) ? 'tooManyAttempts' : undefined;
}

/** Codes are words of the platform's own; whatever else stands there is not ours to keep. */
const codeOf = (code = ''): string => (/^[A-Za-z0-9_.-]{1,64}$/.test(code) ? code : '');

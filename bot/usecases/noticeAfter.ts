import { comesOnce } from '../domain/notices.ts';
import { attemptsBeforeTrouble, backoff, givesUpAfterMs } from '../domain/sending/retry.ts';
import type { Instant } from '../domain/time.ts';
import type { HealthProblem } from '../ports/shapes.ts';
import type { Notice } from '../ports/store.ts';
import type { Sent } from './sendNotice.ts';

/** The notice after an attempt. Source: design/storage.md, Outbox outcomes. */
export function noticeAfter(notice: Notice, sent: Sent, now: Instant, random: number): Notice {
  if (sent.outcome === 'nothing' || sent.outcome === 'sent') return { ...notice, state: 'done', lastError: null };
  const attempts = notice.attempts + 1;
  const ambiguous = notice.ambiguous + (sent.outcome === 'ambiguous' ? 1 : 0);
  const tried = { ...notice, attempts, ambiguous, lastError: sent.error };
  const isOld = Date.parse(now) - Date.parse(notice.createdAt) >= givesUpAfterMs;
  if (sent.outcome === 'refused' || (isOld && attempts >= attemptsBeforeTrouble)) {
    return { ...tried, state: 'dead', dueAt: now };
  }
  if (sent.outcome === 'ambiguous' && comesOnce(notice.target)) {
    return { ...tried, state: notice.target.to === 'week' ? 'uncertain' : 'done' };
  }
  const after = sent.outcome === 'retry' ? sent.afterMs : null;
  return { ...tried, dueAt: later(now, backoff(attempts, after, random)) };
}

/** Said again at every tenth attempt: it costs nothing where it is known, and nothing may be forgotten. */
export function troubleIn(notice: Notice, sent: Sent): HealthProblem | undefined {
  if (sent.outcome === 'refused') return sent.problem;
  if (notice.state === 'uncertain') return 'uncertainWeek';
  if (notice.state === 'dead') return 'tooManyAttempts';
  const isTenth = notice.state === 'waiting' && notice.attempts % attemptsBeforeTrouble === 0;
  return isTenth ? 'tooManyAttempts' : undefined;
}

export const later = (from: Instant, ms: number): Instant => new Date(Date.parse(from) + Math.ceil(ms)).toISOString();

/**
 * How fast Teams lets a bot write: `count` sends in any `ms` milliseconds, per conversation (a channel is one).
 * Source: the platform's documented limits, design/teams.md.
 */
export const conversationLimits = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
] as const;

/** Per app and tenant. */
export const tenantLimits = [{ count: 50, ms: 1_000 }] as const;

/** Ours alone: fifty at once would stand in this program's own queue, and nobody could tell when they arrive. */
const evenly = { count: 10, ms: 180 };

/** What leaves in time may arrive bunched: every window is kept so much wider than the platform's. */
const slackMs = 20;

type Limits = readonly { readonly count: number; readonly ms: number }[];

/** Milliseconds to wait before one more send keeps every limit; `sent` holds earlier sends, oldest first. */
function waitFor(sent: readonly number[], now: number, limits: Limits): number {
  const past = believed(sent, now);
  const waits = limits.map(({ count, ms }) => {
    const blocking = past.at(-count);
    return blocking === undefined ? 0 : blocking + ms + slackMs - now;
  });
  return Math.max(0, ...waits);
}

/** Times that lie ahead were noted by a clock that has been set back since: they say nothing of this one. */
const believed = (sent: readonly number[], now: number): readonly number[] =>
  (sent.at(-1) ?? now) > now + 1_000 ? [] : sent;

/**
 * Remembers what was sent where, and says when the next send may go. Times are milliseconds of one clock. All that a
 * second allows may leave at once where `spread` is false.
 */
export function pacer({ spread = true }: { readonly spread?: boolean } = {}) {
  const conversations = new Map<string, number[]>();
  let tenant: number[] = [];
  let limits: Limits = [];
  share(1);
  const hour = 3_600_000;
  /** Milliseconds from request to answer when nothing is in the way; creeps up to what it is, or has become. */
  let quickest = 0;
  const waitForTenant = (now: number): number => waitFor(tenant, now, limits);

  return {
    waitForTenant,

    waitFor: (conversation: string, now: number): number =>
      Math.max(waitFor(conversations.get(conversation) ?? [], now, conversationLimits), waitForTenant(now)),

    /** The part of the tenant's pace, 0–1, that is this instance's own; others that send at the same time have the rest. */
    share,

    /** `conversation` null: a place in the tenant's pace, for what is not known yet. */
    sent,

    /**
     * The answer to what was noted at `at`. What took longer than the quickest may have been that much longer on its way
     * there, and counts for the platform from then.
     */
    answered(conversation: string, at: number, now: number): void {
      const took = now - at;
      quickest = Math.min(took, quickest + 1);
      notSent(conversation, at);
      sent(conversation, now - quickest);
    },

    /** What was noted as sent at `at` has not been sent after all. */
    notSent,
  };

  function share(part: number): void {
    const own = tenantLimits.map(({ count, ms }) => ({ count: Math.max(1, Math.floor(count * part)), ms }));
    limits = spread ? [...own, { ...evenly, count: Math.max(1, Math.ceil(evenly.count * part)) }] : own;
  }

  function sent(conversation: string | null, at: number): void {
    tenant = withOne(believed(tenant, at), at, 1_000);
    if (conversation === null) return;
    conversations.set(conversation, withOne(believed(conversations.get(conversation) ?? [], at), at, hour));
    if (conversations.size > 5_000) forgetIdle(at);
  }

  function notSent(conversation: string | null, at: number): void {
    tenant = without(tenant, at);
    if (conversation !== null) conversations.set(conversation, without(conversations.get(conversation) ?? [], at));
  }

  function forgetIdle(now: number): void {
    for (const [conversation, sent] of conversations) {
      if ((sent.at(-1) ?? 0) <= now - hour) conversations.delete(conversation);
    }
  }
}

/** The times that a window of `ms` can still hold, and one more, in order. */
const withOne = (times: readonly number[], at: number, ms: number): number[] =>
  [...times.filter((other) => other > at - ms - slackMs), at].sort((a, b) => a - b);

function without(times: readonly number[], at: number): number[] {
  const i = times.lastIndexOf(at);
  return times.filter((_, other) => other !== i);
}

export type Pacer = ReturnType<typeof pacer>;

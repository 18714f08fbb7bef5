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

/** What leaves in time may arrive bunched: every window is kept so much wider than the platform's. */
const slackMs = 50;

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

/** Remembers what was sent where, and says when the next send may go. Times are milliseconds of one clock. */
export function pacer() {
  const conversations = new Map<string, number[]>();
  let tenant: number[] = [];
  let limits: Limits = tenantLimits;
  const hour = 3_600_000;
  const waitForTenant = (now: number): number => waitFor(tenant, now, limits);

  return {
    waitForTenant,

    waitFor: (conversation: string, now: number): number =>
      Math.max(waitFor(conversations.get(conversation) ?? [], now, conversationLimits), waitForTenant(now)),

    /** The part of the tenant's pace, 0–1, that is this instance's own; others that send at the same time have the rest. */
    share(part: number): void {
      limits = tenantLimits.map(({ count, ms }) => ({ count: Math.max(1, Math.floor(count * part)), ms }));
    },

    /** `conversation` null: a place in the tenant's pace, for what is not known yet. */
    sent(conversation: string | null, now: number): void {
      tenant = [...believed(tenant, now).filter((at) => at > now - 1_000), now];
      if (conversation === null) return;
      const earlier = believed(conversations.get(conversation) ?? [], now).filter((at) => at > now - hour - slackMs);
      conversations.set(conversation, [...earlier, now]);
      if (conversations.size > 5_000) forgetIdle(now);
    },

    /** What was noted as sent at `at` has not been sent after all. */
    notSent(conversation: string | null, at: number): void {
      tenant = without(tenant, at);
      if (conversation !== null) conversations.set(conversation, without(conversations.get(conversation) ?? [], at));
    },
  };

  function forgetIdle(now: number): void {
    for (const [conversation, sent] of conversations) {
      if ((sent.at(-1) ?? 0) <= now - hour) conversations.delete(conversation);
    }
  }
}

function without(times: readonly number[], at: number): number[] {
  const i = times.lastIndexOf(at);
  return times.filter((_, other) => other !== i);
}

export type Pacer = ReturnType<typeof pacer>;

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conversationLimits, pacer, tenantLimits } from '../../../bot/domain/sending/pace.ts';
import { backoff } from '../../../bot/domain/sending/retry.ts';

/** Sends as fast as the pacer lets go, on a clock of its own; returns when each went. */
function sendAsFastAsAllowed(count: number, conversationOf: (i: number) => string): { at: number; to: string }[] {
  const pace = pacer();
  let now = 0;
  return Array.from({ length: count }, (_, i) => {
    const to = conversationOf(i);
    now += pace.waitFor(to, now);
    pace.sent(to, now);
    return { at: now, to };
  });
}

const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

describe('the pace', () => {
  test('no window of any limit ever holds more than it may, in one conversation', () => {
    const times = sendAsFastAsAllowed(300, () => 'a').map(({ at }) => at);
    for (const { count, ms } of conversationLimits) expect(mostWithin(times, ms)).toBeLessThanOrEqual(count);
  });

  test('nor over the whole tenant', () => {
    const times = sendAsFastAsAllowed(500, (i) => `c${i % 200}`).map(({ at }) => at);
    for (const { count, ms } of tenantLimits) expect(mostWithin(times, ms)).toBeLessThanOrEqual(count);
  });

  test('what may leave within a second leaves spread over it', () => {
    const times = sendAsFastAsAllowed(50, (i) => `c${i}`).map(({ at }) => at);
    expect(mostWithin(times, 200)).toBe(10);
  });

  test('two thousand posts to five hundred channels take no longer than the tenant’s limit demands', () => {
    const last = sendAsFastAsAllowed(2000, (i) => `c${i % 500}`).at(-1)?.at ?? 0;
    expect(last).toBeLessThanOrEqual((2000 / 50) * 1000 * 1.1);
  });
});

describe('what takes longer than usual to be answered', () => {
  test('counts from when it may have arrived, so that no window of the platform’s holds more than it may', () => {
    const pace = pacer();
    const arrivals: number[] = [];
    // Two hundred and fifty milliseconds as a rule; every seventh is held up on its way there.
    const underWay: { at: number; arrives: number }[] = [];
    for (let now = 0; arrivals.length < 500; now += 1) {
      for (const one of underWay.filter(({ arrives }) => arrives + 125 === now)) pace.answered('a', one.at, now);
      if (pace.waitForTenant(now) > 0) continue;
      pace.sent(null, now);
      const arrives = now + 125 + (arrivals.length % 7 === 0 ? 300 : 0);
      underWay.push({ at: now, arrives });
      arrivals.push(arrives);
    }
    for (const { count, ms } of tenantLimits) expect(mostWithin(arrivals, ms)).toBeLessThanOrEqual(count);
  });
});

describe('the pace of one who shares it', () => {
  const most = (part: number): number => {
    const pace = pacer();
    pace.share(part);
    let sent = 0;
    for (let now = 0; now < 1_000; now += 1) {
      for (; pace.waitForTenant(now) === 0; sent += 1) pace.sent(`c${sent}`, now);
    }
    return sent;
  };
  test('is her part of the tenant’s, and never nothing', () =>
    expect([1, 0.5, 3 / 16, 0].map(most)).toEqual([50, 25, 9, 1]));
  test('is not used up by what was not sent after all', () => {
    const pace = pacer();
    for (let i = 0; i < 200; i += 1) {
      pace.sent('a', 0);
      pace.notSent('a', 0);
    }
    expect([pace.waitFor('a', 0), pace.waitForTenant(0)]).toEqual([0, 0]);
  });
});

describe('the backoff', () => {
  test('is never sooner than the platform asked, never over five minutes by itself, and never zero', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.option(fc.nat(1_000_000)),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, after, random) => {
          const wait = backoff(attempts, after, random);
          expect(wait).toBeGreaterThanOrEqual(Math.max(after ?? 0, 500));
          expect(wait).toBeLessThanOrEqual(Math.max(after ?? 0, 300_000));
        },
      ),
    );
  });
});

import { Temporal } from 'temporal-polyfill';
import { laneCount } from '../domain/notices.ts';
import { type Instant, toInstant } from '../domain/time.ts';
import { keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

const allLanes = Array.from({ length: laneCount }, (_, lane) => lane);

/** A holder that dies leaves its lanes to others after this long. */
export const leaseMs = 30_000;

/** Instances' clocks may differ by a lease; one that ends later was written by a clock that has been set back since. */
const longestLeaseMs = 2 * leaseMs;

/**
 * Takes or renews every lane that is free or already mine, and returns those held. The holder alone sends for a lane,
 * so order within a conversation holds with any number of instances.
 */
export async function holdLanes(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  me: string,
): Promise<readonly number[]> {
  const held = await Promise.all(allLanes.map((lane) => hold(lane)));
  return allLanes.filter((lane) => held[lane]);

  async function hold(lane: number): Promise<boolean> {
    const key = keys.lane(lane);
    const found = await store.get(key);
    const now = clock.now();
    const lease = found?.document;
    const isTaken = lease && lease.until > now && lease.until <= inMs(now, longestLeaseMs);
    if (isTaken && lease.holder !== me) return false;
    const fence = lease?.holder === me ? lease.fence : (lease?.fence ?? 0) + 1;
    return (await store.put({ ...key, holder: me, fence, until: inMs(now, leaseMs) }, found?.revision ?? null)).ok;
  }
}

const inMs = (now: Instant, milliseconds: number): Instant =>
  toInstant(Temporal.Instant.from(now).add({ milliseconds }));

/** Lets others go on with these lanes at once. */
export async function releaseLanes(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  me: string,
  lanes: readonly number[] = allLanes,
): Promise<void> {
  await Promise.all(lanes.map(release));

  async function release(lane: number): Promise<void> {
    const found = await store.get(keys.lane(lane));
    if (found?.document.holder === me) await store.put({ ...found.document, until: clock.now() }, found.revision);
  }
}

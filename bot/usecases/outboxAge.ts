import { laneCount } from '../domain/notices.ts';
import type { Deps } from './deps.ts';

/** How long the longest-waiting notice has waited for its delivery, in milliseconds; 0 when none waits. */
export async function outboxAge({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<number> {
  const lanes = Array.from({ length: laneCount }, (_, lane) => lane);
  const ages = await Promise.all(lanes.map((lane) => ageIn(store, lane, Date.parse(clock.now()))));
  return Math.max(0, ...ages);
}

async function ageIn(store: Deps['store'], lane: number, now: number): Promise<number> {
  // Oldest first: the rest has waited for less.
  for await (const { notice } of store.find('waitingNotices', { lane })) return now - Date.parse(notice.createdAt);
  return 0;
}

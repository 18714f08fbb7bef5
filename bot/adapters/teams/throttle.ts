import type { Clock } from '../../ports/clock.ts';

/** Says whether this person may take one more turn. Counts by the minute; the memory is that of one minute. */
export function throttle(perMinute: number, clock: Clock): (personId: string) => boolean {
  const taken = new Map<string, number>();
  let minute = '';
  return (personId) => {
    const now = clock.now().slice(0, '2026-11-22T01:00'.length);
    if (now !== minute) taken.clear();
    minute = now;
    const count = (taken.get(personId) ?? 0) + 1;
    taken.set(personId, count);
    return count <= perMinute;
  };
}

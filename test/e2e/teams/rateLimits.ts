/** At most `count` requests in any `ms`. */
type Window = readonly [count: number, ms: number];

/** Per conversation; a channel with all its threads is one. Source: design/teams.md, Proactive messages. */
const WRITES: readonly Window[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];
const READS: readonly Window[] = [
  [14, 1_000],
  [16, 2_000],
  [120, 30_000],
  [3_600, 3_600_000],
];
/** Per app and tenant. */
const ALL: readonly Window[] = [[50, 1_000]];

/** The platform's rate limits, kept as sliding windows. Requests that were turned away do not count. */
export class RateLimits {
  readonly #passed = new Map<string, number[]>();

  /** Null when the request may pass at `now` (and is then counted), otherwise how many ms it has to wait. */
  take(conversation: string, kind: 'read' | 'write', now: number): number | null {
    const own = this.#of(`${kind} ${conversation}`);
    const all = this.#of('all');
    const wait = Math.max(waitFor(own, kind === 'read' ? READS : WRITES, now), waitFor(all, ALL, now));
    if (wait > 0) return wait;
    own.push(now);
    all.push(now);
    return null;
  }

  #of(key: string): number[] {
    const known = this.#passed.get(key);
    if (known) return known;
    const fresh: number[] = [];
    this.#passed.set(key, fresh);
    return fresh;
  }
}

/** A full window opens when its oldest request, `count` back, has left it. */
const waitFor = (passed: readonly number[], windows: readonly Window[], now: number): number =>
  Math.max(0, ...windows.map(([count, ms]) => (passed.at(-count) ?? Number.NEGATIVE_INFINITY) + ms - now));

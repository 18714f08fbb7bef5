/** A request of the bot to the connector, as read. */
export interface ConnectorRequest {
  readonly kind: 'create' | 'post' | 'update' | 'delete' | 'members' | 'team' | 'unknown';
  readonly method: string;
  /** Decoded: `/v3/conversations/19:…;messageid=1/activities`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** What the path names, in order: conversation or team, then activity or member. */
  readonly names: readonly string[];
  /** The conversation or team it concerns, without thread; for a new one the channel's or person's id. '' for none. */
  readonly about: string;
  /** Parsed JSON, undefined for an empty body, 'malformed' for what is no JSON. */
  readonly body: unknown;
  readonly bytes: number;
}

/** What goes wrong. `applied`: the request is carried out all the same, as when a gateway gives up too early. */
export type Fault =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly applied?: boolean;
    }
  /** The connection breaks before the request is carried out, or after; or no answer ever comes (not carried out). */
  | 'reset-before'
  | 'reset-after'
  | 'hang'
  /** Carried out, and the answer begins and never ends: a sign a second. */
  | 'drip';

type Matches = (request: ConnectorRequest) => boolean;

/** Faults in the order they were planned; the first that fits a request is used up by it. */
export class FaultScript {
  readonly #planned: { readonly matches: Matches; readonly fault: Fault; times: number }[] = [];

  /** The next `times` requests that match go wrong; `Infinity` until `clear()`. */
  failNext(matches: Matches, fault: Fault, times = 1): void {
    this.#planned.push({ matches, fault, times });
  }

  take(request: ConnectorRequest): Fault | null {
    const planned = this.#planned.find(({ matches, times }) => times > 0 && matches(request));
    if (!planned) return null;
    planned.times -= 1;
    return planned.fault;
  }

  clear(): void {
    this.#planned.length = 0;
  }
}

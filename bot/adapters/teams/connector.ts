import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import { mayReach, type Reach } from './serviceUrl.ts';

/** One request to the Teams service, one answer. */
export interface Connector {
  /** `path` segments are encoded here; `body` is an activity or conversation parameters. */
  send(method: 'POST' | 'PUT', serviceUrl: string, path: readonly string[], body: object): Promise<Delivery>;
}

/** What came of a request. */
export type Delivery =
  | {
      readonly came: 'answer';
      readonly status: number;
      readonly answer: ConnectorAnswer;
      readonly waitMs: number | null;
    }
  /** Nothing has left this machine. */
  | { readonly came: 'unsent'; readonly error: string }
  /** It may have arrived. */
  | { readonly came: 'unknown'; readonly error: string };

const answerSchema = z
  .object({
    id: z.string().optional().catch(undefined),
    activityId: z.string().optional().catch(undefined),
    error: z
      .object({ code: z.string().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  })
  .catch({});
export type ConnectorAnswer = z.output<typeof answerSchema>;

interface ConnectorDeps {
  /** The bot's token; null in local mode. Throws when there is none to be had. */
  readonly token: () => Promise<string | null>;
  readonly reach: Reach;
  readonly clock: Clock;
  /** 15 s unless told. */
  readonly timeoutMs?: number;
}

/**
 * Plain REST in place of botbuilder's ConnectorClient, which repeats 429 and 5xx by itself, posts too, and so makes
 * doubles that nobody counts. Here one call is one request; whether to repeat it is the outbox's to decide.
 */
export function restConnector({ token, reach, clock, timeoutMs = 15_000 }: ConnectorDeps): Connector {
  return {
    async send(method, serviceUrl, path, body) {
      if (!mayReach(serviceUrl, reach)) return { came: 'unsent', error: 'serviceUrl' };
      const bearer = await token().catch(() => undefined);
      if (bearer === undefined) return { came: 'unsent', error: 'token' };
      const address = `${serviceUrl.replace(/\/+$/, '')}/v3/${path.map(encodeURIComponent).join('/')}`;
      const headers = {
        'Content-Type': 'application/json; charset=utf-8',
        ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }),
      };
      try {
        const response = await fetch(address, {
          method,
          headers,
          body: JSON.stringify(body),
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        });
        return {
          came: 'answer',
          status: response.status,
          answer: await readAnswer(response),
          waitMs: retryAfterMs(response.headers.get('retry-after'), Date.parse(clock.now())),
        };
      } catch (fault) {
        return broken(fault);
      }
    },
  };
}

/** A status without a readable body is still an answer. */
const readAnswer = async (response: Response): Promise<ConnectorAnswer> => {
  const text = await response.text().catch(() => '');
  try {
    return answerSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
};

/** Seconds or an HTTP date. Source: RFC 9110, 10.2.3. */
export function retryAfterMs(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

/** Faults that come before the first byte is sent: no name, no connection, no trust. */
const beforeSending = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

function broken(fault: unknown): Delivery {
  const codes = codesOf(fault);
  const before = codes.find((code) => beforeSending.includes(code));
  return before ? { came: 'unsent', error: before } : { came: 'unknown', error: codes[0] ?? 'fault' };
}

/** fetch wraps the socket's error in a cause; several addresses tried make an aggregate of them. */
const faultSchema = z.object({
  name: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  cause: z.unknown().optional(),
  errors: z.array(z.unknown()).catch([]),
});

/** Every code in a fault, outermost first; one without a code gives its name (`TimeoutError`). */
function codesOf(fault: unknown): readonly string[] {
  const read = faultSchema.safeParse(fault).data;
  if (!read) return [];
  const inner = [...codesOf(read.cause), ...read.errors.flatMap(codesOf)];
  if (read.code !== undefined) return [read.code, ...inner];
  return inner.length > 0 || read.name === undefined ? inner : [read.name];
}

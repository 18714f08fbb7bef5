import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, type Handler, routeOf, unreadable } from './connectorRoutes.ts';
import { type ConnectorRequest, type Fault, FaultScript } from './faults.ts';
import { RateLimits } from './rateLimits.ts';
import { NewConversation } from './sentActivity.ts';
import { splitThread, TeamsState } from './teamsState.ts';

/** A request as it came and what became of it. Times in milliseconds since 1970. */
interface Recorded extends ConnectorRequest {
  readonly at: number;
  /** Null while it is under way. */
  endedAt: number | null;
  /** The status answered, or how it was broken off; null while it is under way. */
  outcome: number | 'reset-before' | 'reset-after' | 'hang' | 'drip' | null;
}

interface Options {
  /** Answer 429 as the platform does; off by default. */
  readonly limits?: boolean;
  /** How long every answer takes; none by default. */
  readonly latencyMs?: number;
  /** The clock the limits and the record go by, in ms; the machine's by default. */
  readonly now?: () => number;
}

export interface FakeConnector {
  /** The `serviceUrl` of every activity. */
  readonly url: string;
  /** People, teams, conversations: what stands where. */
  readonly teams: TeamsState;
  /** Every request of the bot, oldest first. */
  readonly requests: readonly Recorded[];
  readonly faults: FaultScript;
  /** Breaks every connection and closes. */
  stop(): Promise<void>;
}

/** The Bot Connector as Teams runs it, in memory, on a free port of 127.0.0.1. */
export async function startFakeConnector(options: Options = {}): Promise<FakeConnector> {
  const { limits = false, latencyMs = 0, now = Date.now } = options;
  const teams = new TeamsState();
  const faults = new FaultScript();
  const rates = limits ? new RateLimits() : null;
  const requests: Recorded[] = [];

  const server = createServer(async (incoming, outgoing) => {
    const arrived = await read(incoming).catch(() => null); // the caller gave up half-way, or no path could be read
    if (!arrived) return void outgoing.destroy();
    const { handle, ...asked } = arrived;
    const request: Recorded = { ...asked, at: now(), endedAt: null, outcome: null };
    requests.push(request);
    if (latencyMs > 0) await pause(latencyMs);
    request.outcome = respond(outgoing, faults.take(request), () => answer(handle, teams, rates, request));
    request.endedAt = request.outcome === 'hang' ? null : now();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The connector got no port');

  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${address.port}`, teams, requests, faults, stop };
}

function answer(handle: Handler, teams: TeamsState, rates: RateLimits | null, request: Recorded): Answer {
  const fault = unreadable(request);
  if (fault) return fault;
  const kind = request.method === 'GET' ? 'read' : 'write';
  const wait = rates?.take(request.about, kind, request.at) ?? null;
  return wait === null ? handle(teams, request) : throttled(wait);
}

/** Sends the answer, or does what a fault says. */
function respond(outgoing: ServerResponse, fault: Fault | null, carryOut: () => Answer): Recorded['outcome'] {
  if (fault === 'hang') return fault;
  if (fault === 'drip') return drip(outgoing, carryOut());
  if (fault === 'reset-before' || fault === 'reset-after') {
    if (fault === 'reset-after') carryOut();
    outgoing.destroy();
    return fault;
  }
  if (fault?.applied) carryOut();
  const { status, headers, body } = fault ?? carryOut();
  outgoing.writeHead(status, { ...headers, 'content-type': 'application/json' });
  outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  return status;
}

/** Headers and the first sign of the body at once; blanks before JSON mean nothing, and so go on for ever. */
function drip(outgoing: ServerResponse, { status }: Answer): 'drip' {
  outgoing.writeHead(status, { 'content-type': 'application/json' });
  const dripping = setInterval(() => outgoing.write(' '), 1_000);
  outgoing.on('close', () => clearInterval(dripping));
  outgoing.write(' ');
  return 'drip';
}

const throttled = (waitMs: number): Answer => ({
  status: 429,
  headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) },
  body: { error: { code: 'Throttled', message: 'Too many requests.' } },
});

async function read(incoming: IncomingMessage): Promise<ConnectorRequest & { handle: Handler }> {
  const url = new URL(incoming.url ?? '/', 'http://connector');
  const method = incoming.method ?? 'GET';
  const content = await buffer(incoming);
  const body = parsed(content.toString());
  const { kind, names, handle } = routeOf(method, url.pathname);
  const about = kind === 'create' ? addressee(body) : splitThread(names[0] ?? '').channel;
  const path = decodeURIComponent(url.pathname);
  return { kind, method, path, query: url.searchParams, names, about, body, bytes: content.length, handle };
}

/** Whom a new conversation is with: the channel, or the person. */
function addressee(body: unknown): string {
  const wanted = NewConversation.safeParse(body);
  return wanted.data?.channelData?.channel?.id ?? wanted.data?.members?.[0]?.id ?? '';
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return 'malformed';
  }
}
